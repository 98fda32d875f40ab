// The changes made here that the server has not stored yet, and how others' changes are merged below them. The document on
// the screen is always the server's document with the pending steps applied in order.
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { asStep, wordsBetween, wordsOf } from './change';
import { joined, rebase, replay, tailAfter, tailPast, type Tail, type Undoing } from './rebase';

/** A change as stored by the server. */
export interface RemoteBatch {
  id: string;
  steps: readonly Step[];
}

interface Pending {
  step: Step;
  inverted: Step;
}

/** The batch in flight: the first `count` of the pending steps. */
interface Flight {
  id: string;
  count: number;
}

export interface Collab {
  /** Version of the server's document. */
  version: number;
  pending: readonly Pending[];
  flight: Flight | null;
  /** Position in the server's document. */
  tail: Tail;
}

/** The effect of a received batch. */
export interface Received {
  tr: Transaction;
  /** The batch in flight is stored. */
  confirmed: boolean;
  /** Text typed here whose position no longer exists. */
  lost: string[];
}

/** Maximum steps in a batch; the rest goes in the next one. The server accepts a thousand. */
export const mostInABatch = 500;

const key = new PluginKey<Collab>('collab');

export const collab = (version: number, tail: Tail = null): Plugin<Collab> => new Plugin({
  key,
  state: {
    init: (): Collab => ({ version, pending: [], flight: null, tail }),
    apply(tr, state) {
      const told = tr.getMeta(key) as Collab | undefined;
      const next = told ?? (tr.docChanged ? { ...state, pending: state.pending.concat(pendingOf(tr)) } : state);
      return next === state || next.flight ? next : { ...next, pending: withoutTakenBack(next.pending) };
    },
  },
  // The undo history keeps one item per step, so that items can be remapped when pending steps are rebased.
  historyPreserveItems: true,
});

export const collabOf = (state: EditorState): Collab => key.getState(state)!;

/** The steps that can be sent now, compacted; null while a batch is in flight or when nothing is pending. */
export function sendable(state: EditorState, most = mostInABatch): { steps: Step[]; count: number } | null {
  const { pending, flight } = collabOf(state);
  const first = pending.slice(0, most);
  return flight || first.length === 0 ? null : { steps: joinedOf(first), count: first.length };
}

/** The batch in flight, rebased onto the current document. */
export const inFlight = ({ pending, flight }: Collab): Step[] => joinedOf(pending.slice(0, flight?.count ?? 0));

/** Steps in the form they are submitted: the first one carries the position where the writer's typing had ended. */
export const onTheWire = (steps: readonly Step[], tail: Tail): unknown[] =>
  steps.map((step, at) => ({ ...(step.toJSON() as object), ...(at === 0 && tail !== null && { tail }) }));

/** The pending steps behind the batch in flight. */
export const waiting = ({ pending, flight }: Collab): Step[] => joinedOf(pending.slice(flight?.count ?? 0));

/** Marks the first `count` pending steps as sent in a batch with this id. */
export const launch = (state: EditorState, id: string, count: number): Transaction =>
  state.tr.setMeta(key, { ...collabOf(state), flight: { id, count } } satisfies Collab);

/** The batch in flight was refused: its steps are pending again. */
export const recall = (state: EditorState): Transaction =>
  state.tr.setMeta(key, { ...collabOf(state), flight: null } satisfies Collab);

/** Applies one batch that follows directly on the local version. */
export function receive(state: EditorState, batch: RemoteBatch): Received {
  const now = collabOf(state);
  const version = now.version + batch.steps.length;
  const own = now.flight?.id === batch.id;
  const tail = own ? tailAfter(now.tail, batch.steps) : batch.steps.reduce((at, step) => tailPast(at, step.getMap()), now.tail);
  if (own && same(inFlight(now), batch.steps)) {
    const rest = now.pending.slice(now.flight!.count);
    return { tr: state.tr.setMeta(key, { version, pending: rest, flight: null, tail } satisfies Collab), confirmed: true, lost: [] };
  }

  // The server rebased the batch differently than was predicted here: its result wins.
  const kept = own ? now.pending.slice(now.flight!.count) : now.pending;
  const tr = state.tr;
  for (const { inverted } of [...now.pending].reverse()) {
    tr.step(inverted);
  }

  for (const step of batch.steps) {
    tr.step(step);
  }

  const done = tr.steps.length;
  const { undoing } = takenBack(kept);
  const moved = rebaseOnto(tr, now, kept, undoing);
  const pending: Pending[] = tr.steps.slice(done).map((step, at) => ({ step, inverted: step.invert(tr.docs[done + at]!) }));
  const flight = own || !now.flight
    ? null
    : { id: now.flight.id, count: moved.slice(0, now.flight.count).filter((step) => step !== null).length };
  const lost = (own ? missing(inFlight(now), batch.steps) : [])
    .concat(kept.filter((_, at) => moved[at] === null && undoing[at] === null).map(({ step }) => wordsOf(step)).filter((words) => words !== ''));
  keepSelection(state, tr);
  tr.setMeta('rebased', now.pending.length).setMeta('addToHistory', false).setMeta(key, { version, pending, flight, tail } satisfies Collab);
  return { tr, confirmed: own, lost: lost.length > 0 ? [lost.join('')] : [] };
}

/** Removes all pending steps from the document. Their text is returned, so that the writer can choose what to keep. */
export function giveUp(state: EditorState): { tr: Transaction; words: string } {
  const now = collabOf(state);
  const tr = state.tr;
  for (const { inverted } of [...now.pending].reverse()) {
    tr.step(inverted);
  }

  tr.setMeta('rebased', now.pending.length).setMeta('addToHistory', false).setMeta(key, { ...now, pending: [], flight: null } satisfies Collab);
  return { tr, words: wordsBetween(tr.doc, state.doc) };
}

/**
 * Replaces all steps behind the batch in flight by one step with the same result, so that text which was typed and deleted
 * in between is never sent.
 */
export function squash(state: EditorState): Transaction | null {
  const now = collabOf(state);
  const { pending, flight } = now;
  const sent = flight?.count ?? 0;
  const rest = pending.slice(sent);
  if (rest.length < 2) {
    return null;
  }

  const tr = state.tr;
  for (const { inverted } of [...rest].reverse()) {
    tr.step(inverted);
  }

  const base = tr.doc;
  const change = asStep(base, state.doc);
  const kept = pending.slice(0, sent);
  if (change) {
    tr.step(change);
    kept.push({ step: change, inverted: change.invert(base) });
  }

  const { anchor, head } = state.selection;
  tr.setSelection(TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head)));
  return tr.setMeta('rebased', rest.length).setMeta('addToHistory', false).setMeta(key, { ...now, pending: kept } satisfies Collab);
}

const pendingOf = (tr: Transaction): Pending[] => tr.steps.map((step, at) => ({ step, inverted: step.invert(tr.docs[at]!) }));

/**
 * For each step the index of the earlier step that it undoes exactly, or null. And the steps that have an effect: a passage
 * that was deleted and restored is no change, and would be duplicated if it were sent after others had written inside it.
 */
function takenBack(pending: readonly Pending[]): { undoing: Undoing; lasting: Pending[] } {
  const open: number[] = [];
  let closing: number | null = null;
  const undoing = pending.map(({ step }, at) => {
    const last = open.at(-1);
    if (last !== undefined && takesBack(step, pending[last]!)) {
      closing = at;
      return open.pop()!;
    }

    // Undone and redone.
    const again = closing !== null && takesBack(step, pending[closing]!) ? closing : null;
    closing = null;
    open.push(at);
    return again;
  });
  return { undoing, lasting: open.map((at) => pending[at]!) };
}

const takesBack = (step: Step, { inverted }: Pending): boolean => placeOf(step) === placeOf(inverted) && same([step], [inverted]);

/** Start of a step: a cheap first comparison that rules out nearly all pairs. */
const placeOf = (step: Step): number | undefined => (step as Step & { from?: number }).from;

/** Drops leading steps without effect. Those after a step with effect are kept, since the undo history counts them. */
function withoutTakenBack(pending: readonly Pending[]): readonly Pending[] {
  const [first] = takenBack(pending).lasting;
  return first ? pending.slice(pending.indexOf(first)) : [];
}

const known = new WeakMap<Pending, { first: Pending; count: number; steps: Step[] }>();

/** Compacted steps. Cached, since while offline this is called for each key with one more step. */
function joinedOf(all: readonly Pending[]): Step[] {
  const pending = takenBack(all).lasting;
  const [first, last, before] = [pending[0], pending.at(-1), pending.at(-2)];
  if (!first || !last) {
    return [];
  }

  const had = before && known.get(before);
  const steps = had && had.first === first && had.count === pending.length - 1
    ? [...had.steps.slice(0, -1), ...joined([had.steps.at(-1)!, last.step])]
    : joined(pending.map((p) => p.step));
  known.set(last, { first, count: pending.length, steps });
  return steps;
}

/** Text that was submitted and is missing in the server's version of the batch. */
function missing(sent: readonly Step[], came: readonly Step[]): string[] {
  const all = came.map(wordsOf).join('');
  let from = 0;
  return sent.map(wordsOf).filter((words) => {
    const at = all.indexOf(words, from);
    from = at < 0 ? from : at + words.length;
    return at < 0;
  });
}

const same = (one: readonly Step[], other: readonly Step[]): boolean => JSON.stringify(one) === JSON.stringify(other);

function rebaseOnto(tr: Transaction, { pending, tail }: Collab, kept: readonly Pending[], undoing: Undoing): (Step | null)[] {
  const steps = kept.map((p) => p.step);
  // The leading ones are not applied again; the others must still be mapped over their removal. A run that continued one of
  // them has lost what it continued.
  return kept.length === pending.length
    ? rebase(steps, tr.mapping, tr, tail, undoing)
    : replay(steps, tr.mapping, tr, null, [], undoing);
}

/** The caret stays before text that somebody else inserts at the same position. */
function keepSelection(state: EditorState, tr: Transaction): void {
  if (state.selection instanceof TextSelection) {
    const { anchor, head } = state.selection;
    tr.setSelection(TextSelection.between(tr.doc.resolve(tr.mapping.map(anchor, -1)), tr.doc.resolve(tr.mapping.map(head, -1)), -1));
    // Not caused by the user, so the view must not scroll to it.
    (tr as unknown as { updated: number }).updated &= ~1;
  }
}
