// From the text of now back to an earlier one, a step a block: where somebody writes meanwhile no other block is touched by it.
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { asStep } from '../collab/change';

/** A block that is other than it was: null before when it comes in, null after when it goes. */
interface Changed {
  pos: number;
  before: Node | null;
  after: Node | null;
}

/** So many comparisons of blocks at most; a text that differs more is taken block by block as they stand. */
const most = 4_000_000;

/** A thing of its own to undo; null when the text is so already. */
export function backTo(state: EditorState, goal: Node): Transaction | null {
  const { tr } = state;
  // From the end, so that no place moves.
  for (const change of changed(state.doc, goal).reverse()) {
    tr.step(stepOf(tr.doc, change));
  }

  return tr.docChanged ? closeHistory(tr) : null;
}

function stepOf(doc: Node, { pos, before, after }: Changed): ReplaceStep {
  const inside = before && after?.sameMarkup(before) ? asStep(before, after) : null;
  if (inside) {
    const step = new ReplaceStep(pos + 1 + inside.from, pos + 1 + inside.to, inside.slice);
    if (step.apply(doc).doc?.nodeAt(pos)?.eq(after!)) {
      return step;
    }
  }

  return new ReplaceStep(pos, pos + (before?.nodeSize ?? 0), new Slice(Fragment.from(after), 0, 0));
}

/** The blocks that differ, in order. Those between two that are alike are taken for each other as far as they go. */
function changed(from: Node, to: Node): Changed[] {
  const found: Changed[] = [];
  const alike = [...pairs(from.children, to.children), [from.childCount, to.childCount] as const];
  let [a, b, pos] = [0, 0, 0];
  for (const [nextA, nextB] of alike) {
    while (a < nextA || b < nextB) {
      const before = a < nextA ? from.child(a++) : null;
      found.push({ pos, before, after: b < nextB ? to.child(b++) : null });
      pos += before?.nodeSize ?? 0;
    }

    if (a < from.childCount) {
      pos += from.child(a).nodeSize;
    }

    [a, b] = [a + 1, b + 1];
  }

  return found;
}

/** Where the same blocks stand in both, as many as there are in one order. */
function pairs(a: readonly Node[], b: readonly Node[]): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  const alike = (i: number, j: number): boolean => i >= 0 && j >= 0 && i < a.length && j < b.length && a[i]!.eq(b[j]!);
  let start = 0;
  for (; alike(start, start); start++) {
    found.push([start, start]);
  }

  let same = 0;
  while (Math.min(a.length, b.length) - same > start && alike(a.length - 1 - same, b.length - 1 - same)) {
    same++;
  }

  const [endA, endB] = [a.length - same, b.length - same];
  found.push(...inOrder(start, endA, endB, alike));
  for (let at = 0; at < same; at++) {
    found.push([endA + at, endB + at]);
  }

  return found;
}

/** The longest row of pairs between two places: for each place how long it is from there on, from the last to the first. */
function inOrder(start: number, endA: number, endB: number, alike: (i: number, j: number) => boolean): (readonly [number, number])[] {
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns > most) {
    return [];
  }

  const length = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      length[i]![j] = alike(start + i, start + j) ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!);
    }
  }

  const found: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < rows && j < columns;) {
    if (alike(start + i, start + j)) {
      found.push([start + i++, start + j++]);
    } else if (length[i + 1]![j]! >= length[i]![j + 1]!) {
      i++;
    } else {
      j++;
    }
  }

  return found;
}
