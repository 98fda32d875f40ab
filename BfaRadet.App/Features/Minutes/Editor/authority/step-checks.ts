// What applying steps does not check by itself: that all they brought is of the schema, and not too deep to be read again.
import type { Fragment, Node, Slice } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Transform } from 'prosemirror-transform';

/** Nodes in each other: nine lists in each other. JSON is read 64 deep, and a node is two. */
const mostDeep = 20;

/** Applying a step checks the nodes along its edges; what lies whole inside it is checked here. */
export function checkNodes(tr: Transform): void {
  tr.steps.forEach((step, at) => {
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
