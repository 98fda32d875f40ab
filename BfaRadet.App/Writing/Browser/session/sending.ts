// What is written here, on its way to the server: one batch at a time, and the same batch again when no answer comes. A
// number half typed is held back.
import type { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { newId } from '../../../Client/ids';
import { inFlight, launch, mostInABatch, onTheWire, recall, sendable } from '../collab/collab';
import { looksBegun } from '../guard/text-guard';
import { textBefore } from '../text/textblocks';
import { stateNow } from '../view/caret-in-time';
import type { DeclinedKind, DocumentLine } from './writing-link';
import type { Sheet } from './sheet';

/** Between batches of one writer: what is typed meanwhile goes as one. */
const pause = 60;
const noAnswer = 5_000;
/** A number half typed is held back so long. */
const heldBack = 4_000;

export class Sending {
  private sentAt = 0;
  private heldSince = 0;
  private timer: number | undefined;
  private patience: number | undefined;
  /** Steps at once: fewer while the server finds them too much. */
  private most = mostInABatch;

  constructor(
    private readonly sheet: Sheet,
    private readonly line: DocumentLine,
  ) {}

  /** Something may have been written: it is sent when the pause since the last batch is over. */
  plan(): void {
    if (this.sheet.unsent && this.timer === undefined) {
      this.timer = window.setTimeout(() => {
        this.timer = undefined;
        this.push();
      }, Math.max(0, this.sentAt + pause - Date.now()));
    }
  }

  /** @param now The page is going away: a number half typed goes too. */
  push(now = false): void {
    const { view, why, joining, rights } = this.sheet;
    if (!view || why !== null || joining) {
      return;
    }

    if (!this.sheet.unsent) {
      this.most = mostInABatch;
    }

    const ready = sendable(stateNow(view), this.most);
    if (ready && !rights.write) {
      // As when the pen was taken back: what has not been sent never will be. What is on its way waits for its answer.
      this.sheet.giveUp(rights.why || 'Du kan inte skriva här längre. Det här hann inte sparas.');
      return;
    }

    if (!ready || (!now && this.holdsBack(view))) {
      return;
    }

    const id = newId();
    this.sheet.change(launch(view.state, id, ready.count));
    this.sheet.store();
    this.transmit(id, ready.steps);
  }

  /** Sends the batch that was on its way once more: the same name makes it one. */
  resend(): void {
    const { view, collab, why } = this.sheet;
    if (!view || !collab || why !== null) {
      return;
    }

    if (collab.flight) {
      const steps = inFlight(collab);
      if (steps.length === 0) {
        this.sheet.change(recall(stateNow(view)));
        this.sheet.store();
      } else {
        this.transmit(collab.flight.id, steps);
        return;
      }
    }

    this.push();
  }

  declined(batch: string, kind: DeclinedKind, why: string): void {
    if (this.sheet.collab?.flight?.id !== batch) {
      return;
    }

    this.stopWaiting();
    if (kind === 'Split') {
      this.split();
      return;
    }

    if (kind === 'Wait') {
      this.patience = window.setTimeout(() => this.resend(), 1_000 + Math.random() * 1_000);
      this.sheet.tell(why);
      return;
    }

    this.sheet.giveUp(why);
  }

  /** Too much to be judged at once: the first half goes by itself, under a name of its own, and then the rest. */
  private split(): void {
    const { view, collab } = this.sheet;
    if (view && collab?.flight) {
      this.most = Math.max(1, collab.flight.count >> 1);
      this.sheet.change(recall(stateNow(view)));
      this.sheet.store();
      this.push(true);
    }
  }

  /** No answer is waited for: it has come, or the contact is lost. */
  stopWaiting(): void {
    clearTimeout(this.patience);
  }

  end(): void {
    clearTimeout(this.timer);
    this.stopWaiting();
  }

  private transmit(id: string, steps: readonly Step[]): void {
    this.sentAt = Date.now();
    this.line.send('Push', id, this.sheet.version, onTheWire(steps, this.sheet.collab!.tail));
    this.stopWaiting();
    this.patience = window.setTimeout(() => this.resend(), noAnswer);
    this.sheet.tell();
  }

  /** A number half typed does not leave the browser before it is clear what becomes of it. */
  private holdsBack(view: EditorView): boolean {
    const { $head } = view.state.selection;
    const begun = $head.parent.isTextblock && looksBegun(textBefore(view.state.doc, $head.pos));
    if (!begun) {
      this.heldSince = 0;
      return false;
    }

    this.heldSince ||= Date.now();
    const left = this.heldSince + heldBack - Date.now();
    if (left > 0) {
      window.setTimeout(() => this.push(), left + 10);
    }

    return left > 0;
  }
}
