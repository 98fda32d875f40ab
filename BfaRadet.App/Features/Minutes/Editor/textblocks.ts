import type { Node } from 'prosemirror-model';

/** The text of a textblock with one character for each position, so that an offset in it is an offset in the block. */
export function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, '\n');
}

/** Every textblock that a range touches, with the position where its text begins. */
export function eachTextblock(doc: Node, from: number, to: number, visit: (block: Node, start: number) => void): void {
  doc.nodesBetween(Math.max(0, Math.min(from, to)), Math.min(Math.max(from, to), doc.content.size), (node, pos) => {
    if (node.isTextblock) {
      visit(node, pos + 1);
    }

    return !node.isTextblock;
  });
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
