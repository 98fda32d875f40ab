// What a change comes to: as words, to show, and between two documents as one step.
import type { Node } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { difference } from '../text/textblocks';

/** The words a step puts in. */
export const wordsOf = (step: Step): string =>
  'slice' in step ? textOf((step as ReplaceStep).slice.content) : '';

const textOf = (content: { size: number; textBetween(from: number, to: number, block: string): string }): string =>
  content.textBetween(0, content.size, '\n');

/** One step from a document to another; null when they are the same. */
export function asStep(from: Node, to: Node): ReplaceStep | null {
  const changed = difference(from, to);
  return changed && new ReplaceStep(changed.start, changed.endA, to.slice(changed.start, changed.endB));
}

/** The words that one document has and another before it had not. */
export function wordsBetween(from: Node, to: Node): string {
  const change = asStep(from, to);
  return change ? wordsOf(change) : '';
}
