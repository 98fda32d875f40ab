// Where the text guard has something to say, kept up to date by looking only at textblocks that changed.
import type { Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { passageAround, type Passage } from '../text/textblocks';
import { findings, type Finding } from './text-guard';

/** What a decoration is about. What was left is known by its kind and words, wherever in the document they stand. */
export interface Find {
  kind: Finding['kind'];
  id: string;
}

export function findAll(doc: Node, left: ReadonlySet<string>): DecorationSet {
  return DecorationSet.create(doc, marksIn(passageAround(doc, 0, doc.content.size), left));
}

export function findAgain(tr: Transaction, finds: DecorationSet, left: ReadonlySet<string>): DecorationSet {
  let now = finds.map(tr.mapping, tr.doc);
  for (const { from, to } of changedRanges(tr)) {
    const near = passageAround(tr.doc, from, to);
    // Read further than what is marked again, or a finding over the edge would lose what it has inside.
    const marks = marksIn(passageAround(tr.doc, from, to, 2), left).filter((mark) => mark.from >= near.from && mark.to <= near.to);
    now = now.remove(now.find(near.from, near.to)).add(tr.doc, marks);
  }

  return now;
}

/** Of `finds`, the one that a position is in or at the edge of. */
export function findAt(finds: DecorationSet, pos: number): { from: number; to: number; find: Find } | null {
  const [found] = finds.find(pos, pos);
  return found ? { from: found.from, to: found.to, find: found.spec as Find } : null;
}

function marksIn({ text, ranges }: Passage, left: ReadonlySet<string>): Decoration[] {
  return findings(text).flatMap(({ kind, from, to, refused }) => {
    const find: Find = { kind, id: `${kind}:${text.slice(from, to)}` };
    return left.has(find.id)
      ? []
      : ranges(from, to).map((range) => Decoration.inline(range.from, range.to, { class: refused ? 'bfa-ed-refused-text' : 'bfa-ed-question' }, find));
  });
}

function changedRanges(tr: Transaction): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  tr.mapping.maps.forEach((map, i) => {
    const rest = tr.mapping.slice(i + 1);
    map.forEach((_, __, from, to) => ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) }));
  });
  // Marks change no positions, and no text.
  return ranges;
}
