// The texts that the server's number guard reads of a batch: few, since most batches can make no number.
import type { Node } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';
import { foldForGuard } from '../guard/guard-fold';
import { passageAround } from '../textblocks';

/** A personal number has at least so many digits. */
const fewest = 10;
/** From what is said of a number up to the number's end. */
const ahead = 160;

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
    || digits(step.slice.content.textBetween(0, step.slice.content.size, '\n', '\n')) > 0
    || nearNumber(before, step.from);
}

/**
 * What is put there, were it only a blank, may part digits that were too many for a number; and before a number it may
 * change what the number is said to be.
 */
export function nearNumber(doc: Node, at: number): boolean {
  const end = Math.min(doc.content.size, at + ahead);
  return digits(doc.textBetween(Math.max(0, at - 2), at, '\n', '\n')) > 0 || digits(doc.textBetween(at, end, '\n', '\n')) >= fewest;
}

/** The text around a place, if it holds as many digits as a personal number does. */
function numbered(doc: Node, from: number, to: number): string {
  const { text } = passageAround(doc, from, to);
  return digits(text) >= fewest ? text : '';
}

const digits = (text: string): number => foldForGuard(text).text.match(/[0-9]/g)?.length ?? 0;
