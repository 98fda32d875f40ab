// Steps from the current text back to an earlier one, one per block, so that a block somebody writes in is the only one affected.
import { closeHistory } from 'prosemirror-history';
import { Fragment, Slice, type Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import { ReplaceStep } from 'prosemirror-transform';
import { asStep } from '../collab/change';

/** A block that differs: null before when it is inserted, null after when it is removed. */
interface Changed {
  pos: number;
  before: Node | null;
  after: Node | null;
}

/** Maximum comparisons of blocks; texts that differ more are compared block by block in order. */
const most = 4_000_000;

/** A transaction that is undone by itself; null when the text is the same already. */
export function backTo(state: EditorState, goal: Node): Transaction | null {
  const { tr } = state;
  // From the end, so that earlier positions stay valid.
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

/** The blocks that differ, in order. Those between two equal blocks are paired in order as far as they go. */
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

/** The longest common subsequence of blocks, as pairs of indexes. */
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

/** The longest common subsequence between two pairs of indexes; none when there is too much to compare. */
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
