import { keepDraft, readDraft, retyped, type Draft, type Sent } from './line-draft';
import type { LineServer } from './line-server';

interface Recorded {
  readonly key: string;
  readonly text: string;
  /** A refusal stands under the line. */
  readonly isRefused: boolean;
  /** The words are about to be sent. */
  sends(): void;
  /** These words are recorded, and leave the line. */
  recorded(sent: Sent): void;
  /** Enter was pressed, and is to be answered. */
  entered(): void;
  /** There was nothing to answer. */
  answered(): void;
  /** No answer comes. */
  unanswered(): void;
  /** There is contact, and what was sent before was not recorded. */
  stillWaits(): void;
  /** These words were refused, and why is drawn. */
  refused(sent: Sent): void;
}

/** Keeps the words of a line until they are recorded, once, whatever becomes of the contact meanwhile. */
export class Recording {
  private draft: Draft;
  private sending: Sent | undefined;
  /** Enter was pressed at a refusal whose answer had not come yet. */
  private again = false;

  constructor(
    private readonly line: Recorded,
    private readonly server: LineServer,
  ) {
    this.draft = readDraft(line.key);
  }

  /** The words that were kept. */
  get kept(): string {
    return this.draft.text;
  }

  /** The row of earlier decisions that the line is the new measure of; empty for none. */
  get about(): string {
    return this.draft.about ?? '';
  }

  set about(row: string) {
    this.draft = keepDraft(this.line.key, this.draft.text, this.draft.id, this.draft.sent, row);
  }

  /** Keeps the line as it is now. */
  keep(text: string): void {
    this.draft = retyped(this.line.key, this.draft, text);
  }

  /** Whether these words are still waited for: the answer may come in two ways. */
  waitsFor(sent: Sent): boolean {
    return this.draft.id === sent.id || this.draft.sent?.id === sent.id;
  }

  /** Something was recorded; what is left is another decision. */
  begin(text: string): void {
    this.draft = keepDraft(this.line.key, text);
  }

  /** Calls that were on their way when the contact was lost are never answered: nothing may wait for them. */
  reconnected(): Promise<void> {
    this.sending = undefined;
    return this.settle();
  }

  /** Asks what became of what was sent without an answer. */
  async settle(): Promise<void> {
    const { sent } = this.draft;
    if (!sent) {
      return;
    }

    try {
      if (await this.server.isRecorded(sent.id)) {
        this.line.recorded(sent);
      } else {
        this.line.stillWaits();
      }
    } catch {
      // Asked again when there is contact.
    }
  }

  /** @param first Records so much of the line only; what stands after it stays. */
  async record(first?: string): Promise<void> {
    if (this.sending) {
      // The refusal is drawn before the answer arrives; an Enter between the two replies to what is read there.
      this.again = this.line.isRefused;
      return;
    }

    this.line.entered();
    await this.settle();
    const text = first !== undefined && this.line.text.startsWith(first) ? first : this.line.text;
    if (this.sending) {
      return;
    }

    if (text.trim() === '') {
      this.line.answered();
      return;
    }

    this.line.entered();

    const sent = { text, id: this.draft.id, about: this.about };
    this.sending = sent;
    this.again = false;
    let refused = false;
    this.draft = keepDraft(this.line.key, this.line.text, sent.id, sent, sent.about);
    this.line.sends();
    try {
      if (await this.server.record(sent.text, sent.id, sent.about)) {
        // What was typed while it was on its way stays on the line, as the next decision.
        this.line.recorded(sent);
      } else if (this.draft.sent?.id === sent.id) {
        // Another try is another decision: the id may belong to what stands recorded.
        this.draft = keepDraft(this.line.key, this.line.text, undefined, undefined, this.about);
        this.line.refused(sent);
        refused = true;
      }
    } catch {
      // No contact: the text and its id are kept.
      this.line.unanswered();
    } finally {
      if (this.sending === sent) {
        this.sending = undefined;
      }
    }

    if (refused && this.again && this.line.text === sent.text) {
      void this.record();
    }
  }
}
