// The text guard where one writes: questions are underlined and asked when the caret or the pointer is on them; what was
// refused is told at once, where it happened.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import type { DecorationSet, EditorView } from 'prosemirror-view';
import { stateNow } from '../view/caret-in-time';
import { findAgain, findAll, findAt, type Find } from './guard-finds';
import { GuardNote } from './guard-note';
import { guardWords } from './guard-words';
import type { DocumentWords } from '../text/document-words';
import { placeholder, type KeptOut } from './keep-numbers-out';

interface Guarding {
  finds: DecorationSet;
  /** Left by the writer: not asked about again while the page is open. */
  left: ReadonlySet<string>;
  /** What was just kept out, and where: told of one after the other. */
  refused: readonly Refused[];
  /** Closed by Escape: quiet until the caret has been elsewhere. */
  quiet: string | null;
  hovered: number | null;
}

interface Refused {
  id: string;
  /** The end of its placeholder. */
  at: number;
  words: string;
}

type Change = Partial<Pick<Guarding, 'quiet' | 'refused' | 'hovered'>> & { leave?: string };

const key = new PluginKey<Guarding>('guard');

export function guardMarks(document: DocumentWords, say: (text: string) => void): Plugin<Guarding> {
  const said = guardWords(document);
  let note: GuardNote | undefined;
  let leaving = 0;
  const hover = (view: EditorView, at: number | null): void => {
    if (key.getState(view.state)?.hovered !== at) {
      change(view, { hovered: at });
    }
  };
  return new Plugin<Guarding>({
    key,
    state: {
      init: (_, state) => ({ finds: findAll(state.doc, new Set()), left: new Set(), refused: [], quiet: null, hovered: null }),
      apply,
    },
    props: {
      decorations: (state) => key.getState(state)?.finds,
      handleKeyDown(view, event) {
        if (!note?.open || (event.key !== 'Escape' && !(event.altKey && event.key === 'Enter'))) {
          return false;
        }

        if (event.key === 'Escape') {
          close(view, note, false);
        } else {
          note.focus();
        }

        return true;
      },
      handleDOMEvents: {
        mouseover(view, event) {
          const mark = event.target instanceof Element ? event.target.closest('.bfa-ed-question') : null;
          if (mark && view.editable) {
            clearTimeout(leaving);
            note?.rest(false);
            hover(view, view.posAtDOM(mark, 0));
          }
        },
        focus() {
          note?.rest(false);
        },
        blur(_, event) {
          note?.rest(event.relatedTarget instanceof Element && !note.box.contains(event.relatedTarget));
        },
        mouseout(view) {
          // Time to go over to the note.
          clearTimeout(leaving);
          leaving = window.setTimeout(() => !view.isDestroyed && !note?.box.matches(':hover, :focus-within') && hover(view, null), 400);
        },
      },
    },
    view(view) {
      note = new GuardNote(view, (leave) => close(view, note!, leave));
      note.box.addEventListener('mouseleave', () => hover(view, null));
      return {
        update: () => show(view, note!, said, say),
        destroy: () => {
          clearTimeout(leaving);
          note!.destroy();
        },
      };
    },
  });
}

/** Each thing kept out has a note of its own. */
let kinds = 0;

function apply(tr: Transaction, was: Guarding, _: EditorState, state: EditorState): Guarding {
  const change = tr.getMeta(key) as Change | undefined;
  const kept = tr.getMeta('guard') as KeptOut | undefined;
  if (!change && !kept && !tr.docChanged && !tr.selectionSet) {
    return was;
  }

  const { leave, ...rest } = change ?? {};
  const left = leave ? new Set([...was.left, leave]) : was.left;
  const finds = leave ? findAll(tr.doc, left) : tr.docChanged ? findAgain(tr, was.finds, left) : was.finds;
  const map = (at: number | null): number | null => (at === null ? null : tr.mapping.map(at));
  const refused = [
    ...(kept?.numbers ?? []).map((number) => ({ ...number, id: `refused:${++kinds}` })),
    // What is written right after the placeholder does not push its end; and only from within does a place find back into
    // words that are taken out and put in again under what others wrote (StepMap's recover).
    ...was.refused.map((one) => ({ ...one, at: tr.mapping.map(one.at, -1) })),
  ];
  const now = { finds, left, quiet: was.quiet, refused, hovered: map(was.hovered), ...rest };
  return now.quiet && atCaret(state, now.finds)?.find.id !== now.quiet ? { ...now, quiet: null } : now;
}

function show(view: EditorView, note: GuardNote, said: ReturnType<typeof guardWords>, say: (text: string) => void): void {
  const { finds, refused: [refused], quiet, hovered } = key.getState(view.state)!;
  if (refused) {
    // What the writer is told to do is done already.
    const { instead, ...rule } = said.personnummer;
    const words = {
      ...rule,
      instead: `${instead.replace(/^Ta bort numret\./, `Det är ersatt med ${placeholder}.`)} Är det inte någons nummer: ta tillbaka det och skriv vad det är framför, till exempel ”faktura”.`,
    };
    if (note.about !== refused.id) {
      say(`${words.heading}. ${words.rule} ${words.instead} Escape stänger, Alt+Enter går hit.`);
    }

    note.show(refused.id, refused.at, words, true, { words: refused.words, put: (text) => putBack(view, refused.id, text) });
    return;
  }

  const caret = view.editable && (view.hasFocus() || note.box.contains(document.activeElement)) ? atCaret(view.state, finds) : null;
  const asked = caret && caret.find.id !== quiet ? caret : hovered === null ? null : findAt(finds, hovered);
  if (!asked) {
    note.hide();
    return;
  }

  const words = said[asked.find.kind];
  if (note.about !== asked.find.id && asked === caret) {
    say(`${words.heading} Alt+Enter går till frågan.`);
  }

  note.show(asked.find.id, asked.from, words, asked.find.kind === 'personnummer');
}

function close(view: EditorView, note: GuardNote, leave: boolean): void {
  const { refused } = key.getState(view.state)!;
  change(view, refused.length > 0 ? { refused: refused.slice(1) } : { quiet: note.about, hovered: null, ...(leave && { leave: note.about }) });
}

/** What the writer makes of what was kept out: read by the guard like anything else that is written. */
function putBack(view: EditorView, id: string, text: string): void {
  const state = stateNow(view);
  const { refused } = key.getState(state)!;
  const at = refused.find((one) => one.id === id)?.at ?? 0;
  const from = placeholderBefore(state.doc, at) ?? placeholderNear(state.doc, at);
  const tr = state.tr.setMeta(key, { refused: refused.filter((one) => one.id !== id) } satisfies Change);
  if (from !== null) {
    tr.insertText(text, from, from + placeholder.length);
  } else {
    // The placeholder is gone: where the caret is.
    tr.insertText(text);
  }

  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Where the placeholder begins whose end is nearest: what waits to be sent can be made one step, and its places go with it. */
function placeholderNear(doc: Node, at: number): number | null {
  let nearest: number | null = null;
  const distance = (from: number): number => Math.abs(from + placeholder.length - at);
  doc.descendants((node, pos) => {
    if (node.isTextblock) {
      const text = node.textBetween(0, node.content.size, '\n', '\n');
      for (let i = text.indexOf(placeholder); i >= 0; i = text.indexOf(placeholder, i + 1)) {
        const from = pos + 1 + i;
        nearest = nearest === null || distance(from) < distance(nearest) ? from : nearest;
      }
    }
  });
  return nearest;
}

/** Where the placeholder begins that ends there; null when it was moved, changed or taken away. */
function placeholderBefore(doc: Node, at: number): number | null {
  const from = at - placeholder.length;
  return from > 0 && at <= doc.content.size && doc.textBetween(from, at, '\n', '\n') === placeholder ? from : null;
}

function change(view: EditorView, to: Change): void {
  view.dispatch(stateNow(view).tr.setMeta(key, to).setMeta('addToHistory', false));
}

function atCaret({ selection }: EditorState, finds: DecorationSet): { from: number; to: number; find: Find } | null {
  return selection.empty ? findAt(finds, selection.head) : null;
}
