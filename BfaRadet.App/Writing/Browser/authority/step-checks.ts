// What applying steps does not check by itself: that all they brought is of the schema, and can be read again: not too deep,
// and no sign in halves.
import type { Fragment, Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';
import { composed } from '../collab/rebase';
import { checkBudget } from './budget';

/** Nodes in each other: nine lists in each other. JSON is read 64 deep, and a node is two. */
const mostDeep = 20;
/** Children of one node. Each step walks past those before its place: beyond this no step could be afforded any more. */
const mostBroad = 10_000;
/** A sign beyond the first 65,536 is two halves. Jint may not know isWellFormed. */
const halfASign = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Applying a step checks the nodes along its edges; what lies whole inside it is checked here. */
export function checkNodes(tr: Transform): void {
  tr.steps.forEach((step, at) => {
    checkBudget();
    if (step instanceof ReplaceStep) {
      checkSlice(step.slice.content, step.slice);
    } else if (step instanceof ReplaceAroundStep) {
      const after = tr.docs[at + 1] ?? tr.doc;
      step.getMap().forEach((_from, _to, start, end) => {
        after.nodesBetween(Math.max(0, start - 1), Math.min(after.content.size, end + 1), (node) => {
          if (!node.type.validContent(node.content)) {
            throw new RangeError(`Invalid content for node ${node.type.name}`);
          }
        });
      });
    }
  });
}

/** Steps can wrap what is there again and again: a document too deep to read would be one nobody could open. */
export function checkDepth(tr: Transform): void {
  tr.steps.forEach((step, at) => {
    checkBudget();
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || step.slice.content.firstChild?.isText) {
      return;
    }

    const after = tr.docs[at + 1] ?? tr.doc;
    const to = step.getMap().map(step.to, 1);
    if (deepest(after, step.from, to) > mostDeep) {
      throw new RangeError('too deep');
    }
  });
}

/** Whether the nodes that were changed have room for their children. One that has too many already may have fewer. */
export function checkBreadth(tr: Transform): boolean {
  const changes = composed(tr.mapping.maps);
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last || tr.doc.content.size < tr.before.content.size) {
    return true;
  }

  let fits = tr.doc.childCount <= mostBroad;
  tr.doc.nodesBetween(Math.max(0, first.start - 1), Math.min(tr.doc.content.size, last.end + 1), (node) => {
    fits &&= node.childCount <= mostBroad;
    return fits;
  });
  return fits;
}

/** A document with half a sign could be opened, but not written down: it is no text. */
export function checkSigns(tr: Transform): void {
  let [from, to] = [Infinity, -1];
  for (const step of tr.steps as (Step & { from: number; to: number })[]) {
    const map = step.getMap();
    [from, to] = [Math.min(map.map(from, -1), step.from), Math.max(map.map(to, 1), map.map(step.to, 1))];
  }

  tr.doc.nodesBetween(Math.max(0, from - 1), Math.min(tr.doc.content.size, to + 1), ({ text }) => {
    if (text !== undefined && halfASign.test(text)) {
      throw new RangeError('half a sign');
    }
  });
}

/** What is put there parts the halves of a sign. */
export const betweenHalves = (doc: Node, at: number): boolean => /[\ud800-\udbff]$/.test(doc.resolve(at).nodeBefore?.text ?? '');

/** How many nodes lie in each other at most, on the way to a range and in it. */
function deepest(node: Node, from: number, to: number): number {
  let most = 0;
  node.forEach((child, offset) => {
    if (!child.isInline && offset <= to && offset + child.nodeSize >= from) {
      most = Math.max(most, deepest(child, from - offset - 1, to - offset - 1));
    }
  });
  return most + 1;
}

function checkSlice(content: Fragment, slice: Pick<Slice, 'openStart' | 'openEnd'>): void {
  content.forEach((node, _offset, at) => {
    const openStart = at === 0 ? slice.openStart : 0;
    const openEnd = at === content.childCount - 1 ? slice.openEnd : 0;
    if (openStart > 0 || openEnd > 0) {
      checkSlice(node.content, { openStart: Math.max(0, openStart - 1), openEnd: Math.max(0, openEnd - 1) });
    } else {
      node.check();
    }
  });
}
