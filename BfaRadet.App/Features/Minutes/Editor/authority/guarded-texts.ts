// The texts that the server's number guard reads of a batch: few, since most batches can make no number.
import type { Node } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';

/** The texts that were changed, before and after, if a number may stand there; else null. */
export interface TextsToGuard {
  before: string | null;
  after: string | null;
}

/** The changed texts, when they may hold a number that they did not hold before. */
export function textsToGuard(tr: Transform): TextsToGuard {
  let [from, to, oldFrom, oldTo] = [Infinity, -1, Infinity, -1];
  tr.steps.forEach((step, at) => {
    if (!mayMakeNumber(step, tr.docs[at]!)) {
      return;
    }

    const later = tr.mapping.slice(at + 1);
    const earlier = tr.mapping.slice(0, at).invert();
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1));
      to = Math.max(to, later.map(newEnd, 1));
      oldFrom = Math.min(oldFrom, earlier.map(oldStart, -1));
      oldTo = Math.max(oldTo, earlier.map(oldEnd, 1));
    });
  });
  if (to < 0) {
    return { before: null, after: null };
  }

  const after = numbered(tr.doc, from, to);
  return after === '' ? { before: null, after: null } : { before: numbered(tr.before, oldFrom, oldTo), after };
}

function mayMakeNumber(step: Step, before: Node): boolean {
  if (!(step instanceof ReplaceStep)) {
    return step instanceof ReplaceAroundStep;
  }

  return step.to > step.from
    || /\d/.test(step.slice.content.textBetween(0, step.slice.content.size, '\n'))
    || besideDigit(before, step.from);
}

/** What is put there, were it only a blank, may part digits that were too many for a number. */
export function besideDigit(doc: Node, at: number): boolean {
  const { nodeBefore, nodeAfter } = doc.resolve(at);
  return /\d$/.test(nodeBefore?.text ?? '') || /^\d/.test(nodeAfter?.text ?? '');
}

/** The texts around a place that hold as many digits as a personal number does. */
function numbered(doc: Node, from: number, to: number): string {
  const texts: string[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    if (node.isTextblock && (node.textContent.match(/\d/g)?.length ?? 0) >= 10) {
      texts.push(node.textBetween(0, node.content.size, '\n'));
    }

    return !node.isTextblock;
  });
  return texts.join('\n\n');
}
