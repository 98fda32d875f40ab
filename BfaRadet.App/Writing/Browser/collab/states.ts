// The state of each paragraph: unsaved, sending, or saved with the time of the server's receipt. Rendered in the editor's own
// DOM, so that it works without Blazor and after a lost circuit.
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { clockWithSeconds } from '../../../Client/clock';
import { collabOf } from './collab';
import { pendingRanges } from './pending-ranges';

interface Range {
  from: number;
  to: number;
}

interface Saved extends Range {
  at: string;
}

const key = new PluginKey<Saved[]>('states');
const most = 40;
/** How many of the latest saved paragraphs show their time; the others show it on demand. */
const shown = 3;

/** Meta key of the transaction that confirms the batch in flight: the server's time. */
export const confirmedAt = 'bfa:saved';

export const states = (): Plugin<Saved[]> => new Plugin({
  key,
  state: {
    init: (): Saved[] => [],
    apply(tr, saved, before) {
      let kept = tr.docChanged
        ? saved.map(({ from, to, at }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1), at })).filter(({ from, to }) => to >= from)
        : saved;
      const at = tr.getMeta(confirmedAt) as Date | undefined;
      if (at) {
        const fresh = paragraphs(tr.doc, pendingRanges(collabOf(before)).filter((range) => range.sent)
          .map(({ from, to }) => ({ from: tr.mapping.map(from), to: tr.mapping.map(to) })));
        kept = [...kept.flatMap((old) => without(old, fresh)), ...fresh.map((range) => ({ ...range, at: clockWithSeconds(at) }))].slice(-most);
      }

      return kept;
    },
  },
  props: { decorations: draw },
});

/** The ranges of an earlier receipt without those of later ones. */
function without(old: Saved, fresh: readonly Range[]): Saved[] {
  return fresh.reduce<Saved[]>((parts, { from, to }) => parts.flatMap((part) => [
    { ...part, to: Math.min(part.to, from - 1) },
    { ...part, from: Math.max(part.from, to + 1) },
  ]).filter((part) => part.from < part.to), [old]);
}

/** The distinct textblocks that ranges touch. */
function paragraphs(doc: Node, ranges: readonly Range[]): Range[] {
  const found = new Map<number, Range>();
  for (const { from, to } of ranges) {
    eachParagraph(doc, from, to, (node, pos) => found.set(pos, { from: pos + 1, to: pos + 1 + node.content.size }));
  }

  return [...found.values()];
}

function draw(state: EditorState): DecorationSet {
  const marks = new Map<number, Decoration>();
  const mark = (from: number, to: number, name: string, words: string): void => eachParagraph(state.doc, from, to, (node, pos) => {
    // The least saved state wins: it is drawn last.
    marks.set(pos, Decoration.node(pos, pos + node.nodeSize, { class: `bfa-ed-state bfa-ed-${name}`, 'data-state': words }));
  });
  const saved = key.getState(state)!;
  saved.forEach(({ from, to, at }, place) =>
    // The others show it on demand.
    mark(from, to, place >= saved.length - shown ? 'saved bfa-ed-latest' : 'saved', `sparat ${at}`));

  const ranges = pendingRanges(collabOf(state));
  ranges.filter((range) => range.sent).forEach(({ from, to }) => mark(from, to, 'sending', 'på väg'));
  ranges.filter((range) => !range.sent).forEach(({ from, to }) => mark(from, to, 'unsaved', 'osparat'));

  return DecorationSet.create(state.doc, [...marks.values()]);
}

function eachParagraph(doc: Node, from: number, to: number, visit: (node: Node, pos: number) => void): void {
  const end = Math.min(doc.content.size, Math.max(to, from));
  doc.nodesBetween(Math.max(0, Math.min(from, end) - 1), Math.min(doc.content.size, end + 1), (node, pos) => {
    if (node.isTextblock && pos <= end && pos + node.nodeSize >= from) {
      visit(node, pos);
    }

    return !node.isTextblock;
  });
}
