// `@` people, `#` focus areas, `/` standard phrases: as on the decision line.
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Word, Words } from '../view/editor-parts';
import { CompletionList } from './completion-list';
import { asked, fitting, type Asked } from './completion-words';

/** What is being completed: `from` is the place of the sign. `shut` when Escape closed it, until the sign is left. */
interface Completing extends Asked {
  from: number;
  shut: boolean;
}

const key = new PluginKey<Completing | null>('completion');

export function completion(askWords: () => Promise<Words>, say: (text: string) => void): Plugin<Completing | null> {
  const words = once(askWords);
  let list: CompletionList | undefined;
  return new Plugin<Completing | null>({
    key,
    state: { init: () => null, apply: follow },
    props: {
      handleKeyDown(view, event) {
        if (!list?.open || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
          return false;
        }

        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          list.step(event.key === 'ArrowDown' ? 1 : -1);
        } else if (event.key === 'Enter' || event.key === 'Tab') {
          list.takeActive();
        } else if (event.key === 'Escape') {
          shut(view);
        } else {
          return false;
        }

        return true;
      },
      handleDOMEvents: {
        // Not when the whole editor is hung elsewhere: then the focus is back at once.
        blur: (view) => {
          setTimeout(() => !view.isDestroyed && !view.hasFocus() && shut(view));
        },
      },
    },
    view(view) {
      list = new CompletionList(view, (word) => take(view, word));
      return {
        update: () => void show(view, list!, words, say),
        destroy: () => list!.destroy(),
      };
    },
  });
}

/** Opens by typing only: who moves the caret through an old text, or sees another's arrive, is not asked anything. */
function follow(tr: Transaction, was: Completing | null, _: EditorState, state: EditorState): Completing | null {
  if (tr.getMeta(key) === 'shut') {
    return was && { ...was, shut: true };
  }

  if (!tr.docChanged && !tr.selectionSet) {
    return was;
  }

  const from = was && tr.mapping.map(was.from, -1);
  const typed = tr.docChanged && tr.getMeta('addToHistory') !== false && !tr.getMeta('paste') && !tr.getMeta('guard');
  const now = wanted(state);
  if (!now || (now.from !== from && !typed)) {
    return null;
  }

  return now.from === from ? { ...now, shut: was!.shut } : now;
}

function wanted({ selection }: EditorState): Completing | null {
  if (!(selection instanceof TextSelection) || !selection.empty) {
    return null;
  }

  const { parent, parentOffset } = selection.$from;
  const found = asked(parent.textBetween(Math.max(0, parentOffset - 120), parentOffset, undefined, '\n'));
  return found && { ...found, from: selection.from - found.length, shut: false };
}

async function show(view: EditorView, list: CompletionList, words: () => Promise<Words>, say: (text: string) => void): Promise<void> {
  const now = key.getState(view.state);
  if (!now || now.shut || !view.editable) {
    list.hide();
    return;
  }

  let known: Words;
  try {
    known = await words();
  } catch {
    // No contact: what is typed stands as it is, and the next sign asks again.
    return;
  }

  // Only the last that was typed is answered.
  if (view.isDestroyed || key.getState(view.state) !== now) {
    return;
  }

  const found = fitting(known, now);
  if (found.length === 0) {
    list.hide();
    return;
  }

  const opens = !list.open;
  list.show(now.from, found);
  if (opens) {
    say(found.length === 1 ? 'Ett förslag. Enter tar det.' : `${found.length} förslag. Pil ned väljer, Enter tar.`);
  }
}

function take(view: EditorView, word: Word): void {
  const now = key.getState(view.state);
  if (now) {
    const tr = view.state.tr.insertText(word.label, now.from, now.from + now.length);
    view.dispatch(tr.setMeta(key, 'shut').scrollIntoView());
    view.focus();
  }
}

function shut(view: EditorView): void {
  if (key.getState(view.state)) {
    view.dispatch(view.state.tr.setMeta(key, 'shut').setMeta('addToHistory', false));
  }
}

function once(ask: () => Promise<Words>): () => Promise<Words> {
  let asking: Promise<Words> | undefined;
  return () =>
    (asking ??= ask().catch((failure: unknown) => {
      asking = undefined;
      throw failure;
    }));
}
