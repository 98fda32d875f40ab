// What is pasted or dropped fits the schema, or is refused with the reason; the clipboard is left as it is either way.
import { DOMSerializer, Fragment, Slice, type Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { noFiles, tooLong, type DocumentWords } from '../text/document-words';
import { schema } from '../text/schema';
import { inTable } from '../view/tables';
import { cleanHtml, ownMark } from './paste-html';
import { textSlice } from './paste-text';
import { tidySlice } from './paste-tidy';

/** How much a document may hold, in characters. The server says the same. */
export const documentLimit = 400_000;

// Word can write sixty bytes of styling for each letter; more than this is not a text.
const htmlLimit = 12_000_000;

export function paste(document: DocumentWords, say: (text: string) => void, tell: (text: string) => void): Plugin {
  const refuse = (text: string): true => {
    say(text);
    tell(text);
    return true;
  };
  let leftOut = '';
  const refuseLong = (): true => refuse(tooLong(document, documentLimit));
  const fits = (view: EditorView, slice: Slice): boolean => {
    const { from, to } = view.state.selection;
    return view.state.doc.content.size - (to - from) + slice.size <= documentLimit;
  };
  return new Plugin({
    props: {
      // Before anything is read: what is far too long must not hang the page.
      handleDOMEvents: {
        paste(view, event) {
          const data = event.clipboardData;
          if (!data || !view.editable) {
            return false;
          }

          const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
          if (text.length > documentLimit || html.length > htmlLimit) {
            event.preventDefault();
            return refuseLong();
          }

          if (html === '' && text === '' && data.files.length > 0) {
            event.preventDefault();
            return refuse(noFiles(document));
          }

          return false;
        },
      },
      handlePaste: (view, _, slice) => !fits(view, slice) && refuseLong(),
      handleDrop: (view, _, slice) => !fits(view, slice) && refuseLong(),
      transformPastedHTML(html) {
        const cleaned = cleanHtml(html);
        leftOut = cleaned.left.words;
        return cleaned.html;
      },
      transformPasted(slice, view) {
        // Said before the paste; when there is no room, that is said instead.
        if (leftOut !== '') {
          say(leftOut);
          tell(leftOut);
          leftOut = '';
        }

        return tidySlice(inTable(view.state) ? forCell(slice) : slice);
      },
      clipboardTextParser: (text, $context, _, view) => textSlice(text, $context.marks(), !inTable(view.state)),
      clipboardSerializer: serializer(),
    },
  });
}

/** In a cell there is room for paragraphs; cells themselves are laid over cells by the table. */
function forCell(slice: Slice): Slice {
  let cells = false;
  const lines: Node[] = [];
  slice.content.descendants((node) => {
    cells ||= /cell|row/.test(String(node.type.spec.tableRole ?? ''));
    if (node.isTextblock) {
      lines.push(schema.nodes.paragraph.create(null, node.content));
    }

    return !node.isTextblock;
  });
  return cells || lines.length === 0 ? slice : new Slice(Fragment.from(lines), 1, 1);
}

/** Headings are h3 to h5 on the page, under the item's own; copied they are h1 to h3, as everybody else's. */
class OwnSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement | DocumentFragment): HTMLElement | DocumentFragment {
    const made = super.serializeFragment(fragment, options, target);
    if (!target) {
      made.firstElementChild?.setAttribute(ownMark, '');
    }

    return made;
  }
}

function serializer(): DOMSerializer {
  return new OwnSerializer({ ...DOMSerializer.nodesFromSchema(schema), heading: ({ attrs }) => [`h${attrs.level}`, 0] }, DOMSerializer.marksFromSchema(schema));
}
