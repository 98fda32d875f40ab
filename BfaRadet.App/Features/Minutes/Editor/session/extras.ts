// All that is shown apart from the text, as one.
import { lifting } from '../history/lift';
import { lookingBack } from '../history/look-back';
import type { Extras } from './session';

const all: Extras[] = [lookingBack, lifting];

export const extras: Extras = {
  // In this order: actions may need what the plugins set up.
  plugins: (session) => all.flatMap((one) => one.plugins?.(session) ?? []),
  actions: (session) => all.flatMap((one) => one.actions(session)),
  took: (session, from, batch) => all.forEach((one) => one.took?.(session, from, batch)),
  changed: (session) => all.forEach((one) => one.changed?.(session)),
  anew: (session) => all.forEach((one) => one.anew?.(session)),
};
