// What is on the server's disk, taken into the document here in order, without a gap: others' changes and one's own receipts.
import { Step, type Mappable } from 'prosemirror-transform';
import { receive } from '../collab/collab';
import { confirmedAt } from '../collab/states';
import { schema } from '../text/schema';
import { stateNow } from '../view/caret-in-time';
import type { DocumentLine, WireBatch } from './writing-link';
import type { Sheet } from './sheet';

/** A batch that was taken in. */
export interface News {
  batch: WireBatch;
  steps: readonly Step[];
  /** The version it was made on. */
  from: number;
  /** It is one's own. */
  confirmed: boolean;
  /** From the document with the batch to the one on the screen: what waits here comes after it. */
  past: Mappable;
}

export class Receiving {
  private early: { from: number; batches: WireBatch[] }[] | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly line: DocumentLine,
    private readonly took: (news: News) => void,
  ) {}

  /** Until the answer to `Join` is here, what comes is kept for after it. */
  keepEarly(): void {
    this.early = [];
  }

  takeEarly(): void {
    const early = this.early ?? [];
    this.early = null;
    early.forEach(({ from, batches }) => this.take(from, batches));
  }

  forgetEarly(): void {
    this.early = null;
  }

  steps(from: number, batches: WireBatch[]): void {
    if (this.early) {
      this.early.push({ from, batches });
    } else {
      this.take(from, batches);
    }
  }

  /** @param from The version before the first of them. Those that are here already are passed over. */
  take(from: number, batches: readonly WireBatch[]): void {
    let at = from;
    for (const batch of batches) {
      const next = at + batch.count;
      const { collab, version } = this.sheet;
      if (collab && (at === version ? batch.count > 0 || collab.flight?.id === batch.id : false)) {
        this.takeOne(batch);
      } else if (collab && at > version) {
        void this.fillGap();
        return;
      }

      at = next;
    }
  }

  /** Asks for what came after the version here. */
  async catchUp(): Promise<void> {
    const { version } = this.sheet;
    this.take(version, await this.line.ask<WireBatch[]>('Since', version));
  }

  private takeOne(batch: WireBatch): void {
    const state = stateNow(this.sheet.view!);
    const { version, pendingCount: waiting } = this.sheet;
    const steps = batch.steps.map((step) => Step.fromJSON(schema, step));
    const { tr, confirmed, lost } = receive(state, { id: batch.id, steps });
    const at = new Date(batch.at);
    if (confirmed) {
      tr.setMeta(confirmedAt, at);
    }

    this.sheet.change(tr);
    this.sheet.savedAt = at;
    lost.forEach((words) => this.sheet.beside.keep(words, 'Stället där du skrev togs bort av någon annan.'));
    this.sheet.store();
    this.took({ batch, steps, from: version, confirmed, past: tr.mapping.slice(waiting + steps.length) });
  }

  private async fillGap(): Promise<void> {
    if (this.sheet.joining) {
      return;
    }

    try {
      await this.catchUp();
    } catch {
      // With the next contact everything that was missed is asked for.
    }
  }
}
