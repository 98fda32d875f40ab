import type { Node } from 'prosemirror-model';

/** The text of a textblock with one character for each position, so that an offset in it is an offset in the block. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, '\n');
}

/** The cell of a table that a textblock stands in, and its row: where they begin. */
interface Cell {
  row: number;
  cell: number;
}

/** Every textblock that a range touches, with the position where its text begins, and the cell it stands in, if it does. */
export function eachTextblock(doc: Node, from: number, to: number, visit: (block: Node, start: number, cell: Cell | null) => void): void {
  let [row, cell, end] = [0, 0, -1];
  doc.nodesBetween(Math.max(0, Math.min(from, to)), Math.min(Math.max(from, to), doc.content.size), (node, pos) => {
    const role = node.type.spec.tableRole as string | undefined;
    if (role === 'row') {
      [row, end] = [pos, pos + node.nodeSize];
    } else if (role !== undefined) {
      cell = pos;
    }

    if (node.isTextblock) {
      visit(node, pos + 1, pos < end ? { row, cell } : null);
    }

    return !node.isTextblock;
  });
}

/** How far a number can reach in a document, with a gap of signs and edges of cells at each of its cuts. */
export const reach = 80;

/** Neighbouring textblocks read as one text: a tab between the cells of a row, else a line break. */
export interface Passage {
  readonly text: string;
  /** The first and the last position in its textblocks. */
  readonly from: number;
  readonly to: number;
  /** A range of `text` in the document: one range for each textblock that it touches. */
  ranges(from: number, to: number): { from: number; to: number }[];
  /** Where in `text` a position of its textblocks is. */
  offset(pos: number): number;
}

/** The textblocks that a range touches, with what a number in them may reach into; `times` as far. */
export function passageAround(doc: Node, from: number, to: number, times = 1): Passage {
  const parts: { at: number; pos: number; size: number }[] = [];
  let text = '';
  let last: Cell | null = null;
  eachTextblock(doc, Math.min(from, to) - times * reach, Math.max(from, to) + times * reach, (block, pos, cell) => {
    text += parts.length === 0 ? '' : cell && cell.row === last?.row && cell.cell !== last.cell ? '\t' : '\n';
    last = cell;
    parts.push({ at: text.length, pos, size: block.content.size });
    text += textOf(block);
  });
  const end = parts.at(-1);
  return {
    text,
    offset: (place) => parts.reduce((at, part) => (part.pos <= place ? part.at + Math.min(part.size, place - part.pos) : at), 0),
    from: parts[0]?.pos ?? 0,
    to: end ? end.pos + end.size : 0,
    ranges: (start, end) => parts.filter(({ at, size }) => start < at + size && end > at)
      .map(({ at, pos, size }) => ({ from: pos + Math.max(0, start - at), to: pos + Math.min(size, end - at) })),
  };
}

/** The text up to a position in a textblock, as far back as a number may reach. */
export function textBefore(doc: Node, pos: number): string {
  const { text, offset } = passageAround(doc, pos, pos);
  return text.slice(0, offset(pos));
}

/** What differs between two documents: from `start` up to `endA` in the one and `endB` in the other; null when nothing does. */
export function difference(a: Node, b: Node): { start: number; endA: number; endB: number } | null {
  const start = a.content.findDiffStart(b.content);
  const end = start === null ? null : a.content.findDiffEnd(b.content);
  if (start === null || !end) {
    return null;
  }

  // "aa" to "aaa": the same letter counted from both ends.
  const overlap = start - Math.min(end.a, end.b);
  const back = Math.max(overlap, 0);
  return { start, endA: end.a + back, endB: end.b + back };
}
