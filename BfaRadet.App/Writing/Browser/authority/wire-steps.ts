// Steps as they come over the wire, read with nothing taken for granted.
import { Step } from 'prosemirror-transform';
import type { Tail } from '../collab/rebase';
import { schema } from '../text/schema';

/** A step as it comes: nothing in it is certain. */
interface WireStep {
  stepType: string;
  from: unknown;
  to: unknown;
  gapFrom?: unknown;
  gapTo?: unknown;
}

const kinds = new Set(['replace', 'replaceAround', 'addMark', 'removeMark']);

/** A batch as it comes: an array, which the hub has seen to. */
export const parse = (stepsJson: string): unknown[] => {
  const steps: unknown = JSON.parse(stepsJson);
  if (!Array.isArray(steps)) {
    throw new RangeError('no steps');
  }

  return steps as unknown[];
};

/** Where the one who hands steps in says to have stopped typing, in the document they were made on; null for nothing of use. */
export function tailOf(steps: unknown[]): Tail {
  const tail = (steps[0] as { tail?: unknown } | undefined)?.tail;
  return Number.isInteger(tail) ? (tail as number) : null;
}

/** @throws RangeError for what is no step of a kind that is taken, or not of the schema. */
export const stepsOf = (steps: unknown[]): Step[] => (steps as WireStep[]).map((step) => {
  if (!kinds.has(step.stepType)) {
    throw new RangeError('no such step');
  }

  inOrder(step);

  return Step.fromJSON(schema, step);
});

/** {@inheritDoc stepsOf} */
export const readSteps = (stepsJson: string): Step[] => stepsOf(parse(stepsJson));

/** ProseMirror takes it for granted that a range begins before it ends: one that does not would write text twice. */
function inOrder({ from, to, gapFrom = from, gapTo = to }: WireStep): void {
  const places = [0, from, gapFrom, gapTo, to];
  if (!places.every((place, at) => Number.isInteger(place) && (at === 0 || (place as number) >= (places[at - 1] as number)))) {
    throw new RangeError('no such range');
  }
}
