// A change as text, for display, and the difference between two documents as one step.
import type { Node } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { difference } from '../text/textblocks';

/** The text a step inserts. */
export const wordsOf = (step: Step): string =>
  'slice' in step ? textOf((step as ReplaceStep).slice.content) : '';

const textOf = (content: { size: number; textBetween(from: number, to: number, block: string): string }): string =>
  content.textBetween(0, content.size, '\n');

/** One step that leads from one document to another; null when they are equal. */
export function asStep(from: Node, to: Node): ReplaceStep | null {
  const changed = difference(from, to);
  return changed && new ReplaceStep(changed.start, changed.endA, to.slice(changed.start, changed.endB));
}

/** The text in a document that an earlier one did not have. */
export function wordsBetween(from: Node, to: Node): string {
  const change = asStep(from, to);
  return change ? wordsOf(change) : '';
}
