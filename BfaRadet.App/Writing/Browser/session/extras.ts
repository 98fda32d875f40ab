// What is shown apart from the text, as the session knows it.
import type { Plugin } from 'prosemirror-state';
import type { EditorAction } from '../view/editor-parts';
import type { WireBatch } from './writing-link';
import type { DocumentSession } from './session';

/** One thing apart from the text: history, who wrote. */
export interface Extras {
  actions(session: DocumentSession): EditorAction[];
  /** Asked for when a document is opened, before the actions. */
  plugins?(session: DocumentSession): Plugin[];
  /** A change that is on the server's disk was taken in; it was made on a version, and perhaps here. */
  took?(session: DocumentSession, from: number, batch: WireBatch, own: boolean): void;
  /** What was fetched of the history reads otherwise now. */
  anew?(session: DocumentSession): void;
}

/** Several as one. */
export const together = (all: readonly Extras[]): Extras => ({
  // In this order: actions may need what the plugins set up.
  plugins: (session) => all.flatMap((one) => one.plugins?.(session) ?? []),
  actions: (session) => all.flatMap((one) => one.actions(session)),
  took: (session, from, batch, own) => all.forEach((one) => one.took?.(session, from, batch, own)),
  anew: (session) => all.forEach((one) => one.anew?.(session)),
});
