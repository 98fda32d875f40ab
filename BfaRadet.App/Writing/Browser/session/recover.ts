// Steps that were written before a reload, a crash or a closed lid, moved to the document of now.
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { schema } from '../text/schema';
import type { Draft } from './drafts';
import type { WireBatch } from './writing-link';
import { collab, collabOf, launch, receive } from '../collab/collab';

export interface Recovered {
  steps: Step[];
  /** The batch that may be on its way still, as the first of the steps. */
  flight: { id: string; count: number } | null;
  lost: string[];
}

export interface Source {
  /** Of the document the steps are wanted for. */
  version(): number;
  at(version: number): Promise<unknown>;
  since(version: number): Promise<WireBatch[]>;
}

/** The draft does not fit the document it says it was made on. */
export class OutOfStep extends Error {}

/** Replays a draft on the version it was made on, and moves it past all that was written since. */
export async function recover(draft: Draft, source: Source): Promise<Recovered> {
  let state = begin(draft, await source.at(draft.version));
  const lost: string[] = [];
  while (collabOf(state).version < source.version()) {
    const missed = await source.since(collabOf(state).version);
    if (missed.length === 0) {
      throw new OutOfStep('nothing more to catch up with');
    }

    // Asked for and answered while others wrote: no further than what is shown.
    for (const batch of missed) {
      if (collabOf(state).version < source.version()) {
        const received = receive(state, { id: batch.id, steps: batch.steps.map((step) => Step.fromJSON(schema, step)) });
        lost.push(...received.lost);
        state = state.apply(received.tr);
      }
    }
  }

  const { pending, flight } = collabOf(state);
  return { steps: pending.map((p) => p.step), flight: flight && flight.count > 0 ? flight : null, lost };
}

function begin(draft: Draft, document: unknown): EditorState {
  try {
    let state = EditorState.create({ doc: Node.fromJSON(schema, document), plugins: [collab(draft.version, draft.tail)] });
    const sent = (draft.flight?.steps ?? []).map((step) => Step.fromJSON(schema, step));
    const tr = state.tr;
    for (const step of [...sent, ...draft.steps.map((json) => Step.fromJSON(schema, json))]) {
      tr.step(step);
    }

    state = state.apply(tr);
    return draft.flight ? state.apply(launch(state, draft.flight.id, sent.length)) : state;
  } catch (fault) {
    throw new OutOfStep(String(fault));
  }
}
