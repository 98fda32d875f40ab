// The texts that the server's number guard reads of a batch: few, since most batches can make no number.
import type { Node } from 'prosemirror-model';
import { ReplaceAroundStep, ReplaceStep, type Step, type Transform } from 'prosemirror-transform';
import { composed } from '../collab/rebase';
import { foldForGuard } from '../guard/guard-fold';
import { passageAround, reach } from '../text/textblocks';
import { checkBudget } from './budget';

/** A personal number has at least so many digits. */
const fewest = 10;
/** From what is said of a number up to the number's end. */
const ahead = 160;
/** From a number, over the longest gap, to the figures that would make it one of a row. */
const behind = 8;

/** The texts that were changed, before and after, where a number may stand in them; else null. */
export interface TextsToGuard {
  before: string[] | null;
  after: string[] | null;
}

/** The changed texts, when they may hold a number that they did not hold before. */
export function textsToGuard(tr: Transform): TextsToGuard {
  if (!tr.steps.some((step, at) => mayMakeNumber(step, tr.docs[at]!))) {
    return { before: null, after: null };
  }

  const changes = composed(tr.mapping.maps);
  const after = numbered(tr.doc, changes.map(({ start, end }) => ({ from: start, to: end })));
  return after.length === 0
    ? { before: null, after: null }
    : { before: numbered(tr.before, changes.map(({ oldStart, oldEnd }) => ({ from: oldStart, to: oldEnd }))), after };
}

function mayMakeNumber(step: Step, before: Node): boolean {
  checkBudget();
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
  return digits(doc.textBetween(Math.max(0, at - behind), at, '\n', '\n')) > 0 || digits(doc.textBetween(at, end, '\n', '\n')) >= fewest;
}

interface Range {
  from: number;
  to: number;
}

/** The texts around some places in the order they stand, each paragraph once, that hold as many digits as a personal number does. */
function numbered(doc: Node, places: readonly Range[]): string[] {
  const around: Range[] = [];
  for (const { from, to } of places) {
    checkBudget();
    const last = around.at(-1);
    const range = { from: edge(doc, from - reach, -1), to: edge(doc, to + reach, 1) };
    if (last && range.from <= last.to) {
      last.to = Math.max(last.to, range.to);
    } else {
      around.push(range);
    }
  }

  return around.map(({ from, to }) => {
    checkBudget();
    return passageAround(doc, from, to, 0).text;
  }).filter((text) => digits(text) >= fewest);
}

/** The beginning or the end of the paragraph that a place lies in. */
function edge(doc: Node, at: number, side: -1 | 1): number {
  const place = doc.resolve(Math.max(0, Math.min(at, doc.content.size)));
  return !place.parent.isTextblock ? place.pos : side < 0 ? place.start() : place.end();
}

const digits = (text: string): number => foldForGuard(text).text.match(/[0-9]/g)?.length ?? 0;
