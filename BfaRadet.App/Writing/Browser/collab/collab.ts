// What is written here and not yet on the server's disk, and how others' changes come in under it. The document on the
// screen is always the server's, plus the pending steps in order.
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Step } from 'prosemirror-transform';
import { asStep, wordsBetween, wordsOf } from './change';
import { joined, rebase, replay, tailAfter, tailPast, type Tail, type Undoing } from './rebase';

/** A change as the server has it on disk. */
export interface RemoteBatch {
  id: string;
  steps: readonly Step[];
}

interface Pending {
  step: Step;
  inverted: Step;
}

/** The batch that is on its way: the first `count` of the pending steps. */
interface Flight {
  id: string;
  count: number;
}

export interface Collab {
  /** Of the server's document. */
  version: number;
  pending: readonly Pending[];
  flight: Flight | null;
  /** In the server's document. */
  tail: Tail;
}

/** What the news did. */
export interface Received {
  tr: Transaction;
  /** One's own batch is on disk. */
  confirmed: boolean;
  /** Words of one's own whose place is gone. */
  lost: string[];
}

/** Steps; what waits behind them goes next. The server takes a thousand. */
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
  // The history keeps one item a step, so that it can follow when pending steps move.
  historyPreserveItems: true,
});

export const collabOf = (state: EditorState): Collab => key.getState(state)!;

/** What can be sent now, as few steps as it takes; null while a batch is on its way, or when there is nothing. */
export function sendable(state: EditorState, most = mostInABatch): { steps: Step[]; count: number } | null {
  const { pending, flight } = collabOf(state);
  const first = pending.slice(0, most);
  return flight || first.length === 0 ? null : { steps: joinedOf(first), count: first.length };
}

/** The batch that is on its way, as it is now. */
export const inFlight = ({ pending, flight }: Collab): Step[] => joinedOf(pending.slice(0, flight?.count ?? 0));

/** Steps as they are submitted: the first one tells where the writer's own typing had ended. */
export const onTheWire = (steps: readonly Step[], tail: Tail): unknown[] =>
  steps.map((step, at) => ({ ...(step.toJSON() as object), ...(at === 0 && tail !== null && { tail }) }));

/** What waits behind it. */
export const waiting = ({ pending, flight }: Collab): Step[] => joinedOf(pending.slice(flight?.count ?? 0));

/** Marks the first `count` pending steps as sent under a name. */
export const launch = (state: EditorState, id: string, count: number): Transaction =>
  state.tr.setMeta(key, { ...collabOf(state), flight: { id, count } } satisfies Collab);

/** The batch on its way was declined: its steps are pending as before. */
export const recall = (state: EditorState): Transaction =>
  state.tr.setMeta(key, { ...collabOf(state), flight: null } satisfies Collab);

/** Takes in one batch that follows on the version here. */
export function receive(state: EditorState, batch: RemoteBatch): Received {
  const now = collabOf(state);
  const version = now.version + batch.steps.length;
  const own = now.flight?.id === batch.id;
  const tail = own ? tailAfter(now.tail, batch.steps) : batch.steps.reduce((at, step) => tailPast(at, step.getMap()), now.tail);
  if (own && same(inFlight(now), batch.steps)) {
    const rest = now.pending.slice(now.flight!.count);
    return { tr: state.tr.setMeta(key, { version, pending: rest, flight: null, tail } satisfies Collab), confirmed: true, lost: [] };
  }

  // Of one's own the server has made something else than expected: then what it says is what stands.
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

/** Takes everything pending out of the document. What it said is returned, for the writer to choose. */
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
 * Makes one step of all that waits behind the batch on its way, by what it comes to: what was written and taken away in
 * between then never leaves the browser.
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
 * Of each step the earlier one that it takes back exactly, with nothing left in between; else null. And the steps that
 * come to something: a passage taken away and put back is no change, and would stand twice where others had written in it
 * meanwhile.
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

    // Taken back and done again.
    const again = closing !== null && takesBack(step, pending[closing]!) ? closing : null;
    closing = null;
    open.push(at);
    return again;
  });
  return { undoing, lasting: open.map((at) => pending[at]!) };
}

const takesBack = (step: Step, { inverted }: Pending): boolean => placeOf(step) === placeOf(inverted) && same([step], [inverted]);

/** Where a step begins: told apart by it, nearly all need no closer look. */
const placeOf = (step: Step): number | undefined => (step as Step & { from?: number }).from;

/** Those that come first and to nothing have nothing to wait for. What stands after a lasting one stays, since the history counts them. */
function withoutTakenBack(pending: readonly Pending[]): readonly Pending[] {
  const [first] = takenBack(pending).lasting;
  return first ? pending.slice(pending.indexOf(first)) : [];
}

const known = new WeakMap<Pending, { first: Pending; count: number; steps: Step[] }>();

/** As few steps as it takes. Remembered, since without contact it is asked for at each key and grows by one. */
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

/** Words of one's own that were submitted and are not in what the server made of it. */
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
  // Those that come first are not applied again; the others still have to be moved past their going. What went on after one
  // of those has lost what it went on after.
  return kept.length === pending.length
    ? rebase(steps, tr.mapping, tr, tail, undoing)
    : replay(steps, tr.mapping, tr, null, [], undoing);
}

/** The caret stays before what somebody else writes at the very same place. */
function keepSelection(state: EditorState, tr: Transaction): void {
  if (state.selection instanceof TextSelection) {
    const { anchor, head } = state.selection;
    tr.setSelection(TextSelection.between(tr.doc.resolve(tr.mapping.map(anchor, -1)), tr.doc.resolve(tr.mapping.map(head, -1)), -1));
    // Nothing the user did: the view must not scroll to it.
    (tr as unknown as { updated: number }).updated &= ~1;
  }
}
