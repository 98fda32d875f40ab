// One document as a reader follows it: the whole at the beginning and after each break, the changes in between.
import { Node } from 'prosemirror-model';
import { Step } from 'prosemirror-transform';
import { hubWords } from '../../../Client/hub-words';
import type { Joined, Member, WritingLink, WireBatch } from '../../../Writing/Browser/session/writing-link';
import { schema } from '../../../Writing/Browser/text/schema';

export class WallSheet implements Member {
  /** It is not for this account, as things are. */
  refused = false;
  private doc: Node | null = null;
  private version = 0;
  /** What came while the whole was on its way. */
  private early: { from: number; batches: WireBatch[] }[] | null = null;
  private asking = false;
  private closed = false;

  constructor(
    private readonly link: WritingLink,
    readonly parent: string,
    readonly id: string,
    private readonly shown: (doc: Node | null) => void,
  ) {}

  /** Shows nothing more. */
  close(): void {
    this.closed = true;
  }

  async opened(): Promise<void> {
    this.early = [];
    try {
      const joined = await this.link.ask<Joined>('Join', this.parent, this.id);
      if (this.closed) {
        return;
      }

      const early = this.early;
      this.early = null;
      this.doc = Node.fromJSON(schema, joined.document);
      this.version = joined.version;
      this.take(joined.version, joined.since);
      early.forEach(({ from, batches }) => this.take(from, batches));
      this.show();
    } catch (fault) {
      this.early = null;
      if (hubWords(fault) === null) {
        throw fault;
      }

      this.gone();
    }
  }

  steps(from: number, batches: WireBatch[]): void {
    if (this.early) {
      this.early.push({ from, batches });
    } else {
      this.take(from, batches);
      this.show();
    }
  }

  gone(): void {
    this.refused = true;
    this.doc = null;
    this.show();
  }

  // Of no concern to a reader without a caret. What a redaction comes to is a step like any other.
  lost(): void {}
  declined(): void {}
  rights(): void {}
  people(): void {}
  caret(): void {}
  anew(): void {}

  private take(from: number, batches: readonly WireBatch[]): void {
    let at = from;
    for (const batch of batches) {
      if (at > this.version) {
        void this.fillGap();
        return;
      }

      if (at === this.version && !this.apply(batch)) {
        // What is here is not what the server has: then all of it is asked for.
        void this.opened().catch(() => undefined);
        return;
      }

      at += batch.count;
    }
  }

  private apply(batch: WireBatch): boolean {
    let doc = this.doc;
    for (const json of batch.steps) {
      doc = doc && Step.fromJSON(schema, json).apply(doc).doc;
    }

    if (doc) {
      this.doc = doc;
      this.version += batch.count;
    }

    return doc !== null;
  }

  private async fillGap(): Promise<void> {
    if (this.asking) {
      return;
    }

    this.asking = true;
    try {
      const from = this.version;
      this.take(from, await this.link.ask<WireBatch[]>('Since', this.id, from));
      this.show();
    } catch {
      // With the next contact the whole is asked for.
    } finally {
      this.asking = false;
    }
  }

  private show(): void {
    if (!this.closed) {
      this.shown(this.doc);
    }
  }
}
