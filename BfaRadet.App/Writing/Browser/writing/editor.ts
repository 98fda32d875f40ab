// The editor of one document, from its parts. Knows nothing of servers: what is written goes to `dispatch`.
import { EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import { completion } from '../completion/completion';
import { make } from '../text/elements';
import { guardMarks } from '../guard/guard-marks';
import { paste } from '../paste/paste';
import { withoutRefusedSigns } from '../text/refused-signs';
import { caretInTime } from '../view/caret-in-time';
import type { EditorParts, DocumentEditor } from '../view/editor-parts';
import { keys, rules } from './keys';
import { readingOnly } from './reading-only';
import { tables } from '../view/tables';
import { ownHistory } from './taking-back';
import { Toolbar } from './toolbar';

let editors = 0;

export function openEditor(parts: EditorParts): DocumentEditor {
  const id = `bfa-ed-${++editors}`;
  const root = make('div', 'bfa-ed');
  const text = make('div', 'bfa-ed-text');
  const notice = make('p', 'bfa-ed-notice');
  const help = make('p', 'bfa-visually-hidden', 'Alt+F10 går till verktygen. Snedstreck ger standardfraser, @ personer och # fokusområden. Escape och sedan Tabb lämnar texten.');
  help.id = `${id}-help`;
  const live = make('p', 'bfa-visually-hidden');
  live.setAttribute('role', 'status');
  const toolbar = new Toolbar(parts.label, id, parts.actions);
  root.append(toolbar.element, notice, text, help, live);
  parts.mount.replaceChildren(root);

  let writable = parts.writable;
  let noticed = 0;
  const say = (text: string): void => {
    // The same words again are news too.
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  };
  const tell = (text: string): void => {
    notice.textContent = text;
    clearTimeout(noticed);
    noticed = window.setTimeout(() => (notice.textContent = ''), 20_000);
  };

  const view = new EditorView({ mount: text }, {
    state: EditorState.create({
      doc: parts.doc,
      plugins: [
        caretInTime(),
        withoutRefusedSigns(),
        completion(parts.words, say),
        guardMarks(parts.document, say),
        ...parts.plugins,
        readingOnly(parts.whyNot, (text) => {
          tell(text);
          say(text);
        }),
        paste(parts.document, say, tell),
        rules(),
        ...keys(() => toolbar.focus()),
        ownHistory(),
        tables(),
        hint(),
        new Plugin({ view: () => ({ update: (view) => toolbar.refresh(view) }) }),
      ],
    }),
    editable: () => writable,
    attributes: () => ({
      id,
      class: 'bfa-ed-text',
      role: 'textbox',
      tabindex: '0',
      lang: 'sv',
      spellcheck: 'true',
      'aria-multiline': 'true',
      'aria-label': parts.label,
      'aria-autocomplete': 'list',
      ...(writable ? { 'aria-describedby': help.id } : { 'aria-readonly': 'true' }),
    }),
    dispatchTransaction(this: EditorView, tr: Transaction) {
      parts.dispatch(this, tr);
    },
  });
  toolbar.refresh(view);

  return {
    view,
    toolbar: toolbar.element,
    say,
    setWritable(to) {
      writable = to;
      view.setProps({});
      toolbar.refresh(view);
    },
    move: (mount) => move(root, mount, view),
    destroy() {
      clearTimeout(noticed);
      view.destroy();
      root.remove();
    },
  };
}

/** To another place on the page, with the focus where it was. */
function move(root: HTMLElement, mount: HTMLElement, view: EditorView): void {
  if (root.parentElement === mount) {
    return;
  }

  const focused = root.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
  mount.replaceChildren(root);
  if (focused === view.dom) {
    view.focus();
  } else {
    focused?.focus({ preventScroll: true });
  }

  // What floats was shut when it was moved.
  view.updateState(view.state);
}

/** What to do, while nothing is written. */
function hint(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) =>
        doc.childCount === 1 && doc.firstChild!.isTextblock && doc.firstChild!.content.size === 0
          ? DecorationSet.create(doc, [Decoration.node(0, doc.content.size, { class: 'bfa-ed-empty', 'data-hint': 'Skriv här. / ger standardfraser.' })])
          : null,
    },
  });
}
