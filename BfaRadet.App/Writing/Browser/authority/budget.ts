// How much of the judge's time one batch may take, so that nobody waits long for another's. Counted in statements by the
// engine that runs this, never by a clock: the same batch on the same document is always judged alike.
import { Transform, type Step, type StepResult } from 'prosemirror-transform';

/** Statements run since the call began: see Authority.cs, which stops for good at twice as many. */
declare const spent: () => number;

/** Some hundred milliseconds: a pasted text of three thousand paragraphs. */
const most = 2_000_000;
/** What a step costs grows with what lies before its place: so many steps times neighbours are not even begun. */
const mostTouched = 25_000;
/** What a step costs whatever lies beside it, as if it were neighbours. */
const own = 10;

/** It costs too much at once. */
export class TooMuch extends Error {}

/** Refuses by the sizes alone, before anything is read. A single step is tried. */
export function checkSizes(steps: number, neighbours: number, behind: number): void {
  if (steps > 1 && steps * (own + neighbours + behind) > mostTouched) {
    throw new TooMuch();
  }
}

/** Called between pieces of work that are small each. */
export function checkBudget(): void {
  if (spent() > most) {
    throw new TooMuch();
  }
}

/** A transform that stops at the budget. */
export class BudgetedTransform extends Transform {
  override maybeStep(step: Step): StepResult {
    checkBudget();
    return super.maybeStep(step);
  }
}
