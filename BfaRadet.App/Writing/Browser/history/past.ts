// The whole history of one document as steps: loaded once, then extended by the changes that arrive. Earlier documents are built
// here from them, so that browsing the history needs no requests.
import { Node } from 'prosemirror-model';
import { Step, type StepMap } from 'prosemirror-transform';
import { schema } from '../text/schema';
import type { WireBatch } from '../session/writing-link';

/** The author and time of a change. */
export interface Author {
  by: string;
  at: number;
}

/** A change in the history: from the version before to `version`. */
export interface Change extends Author {
  version: number;
}

/** The source of the history. */
export interface PastSource {
  /** The version of the server's document that is open. */
  readonly version: number;
  ask<T>(method: string, ...args: unknown[]): Promise<T>;
}

const between = 200;

export class Past {
  readonly changes: Change[] = [];
  private latest: Node | null = null;
  private readonly steps: { step: Step; author: Author }[] = [];
  private readonly kept = new Map<number, Node>();
  private loading: Promise<void> | null = null;
  private edition = 0;

  constructor(private readonly source: PastSource) {}

  get version(): number {
    return this.steps.length;
  }

  get loaded(): boolean {
    return this.latest !== null;
  }

  /** Loads everything, or what is missing. Throws when offline. */
  catchUp(): Promise<void> {
    return (this.loading ??= this.load().finally(() => (this.loading = null)));
  }

  /** The loaded history was redacted: it is loaded again. */
  forget(): void {
    this.edition++;
    this.latest = null;
    this.steps.length = 0;
    this.changes.length = 0;
    this.kept.clear();
  }

  /** Adds a change that was just applied to a version. False when an earlier one is missing. */
  add(from: number, batch: WireBatch): boolean {
    if (!this.loaded || from !== this.version) {
      return !this.loaded || from < this.version;
    }

    this.append([batch]);
    return true;
  }

  /** The document at a version. */
  at(version: number): Node {
    const known = this.kept.get(version);
    if (known) {
      return known;
    }

    let from = version - (version % between);
    while (!this.kept.has(from) && from > 0) {
      from = Math.max(0, from - between);
    }

    let doc = this.kept.get(from)!;
    for (let at = from; at < version; at++) {
      doc = applied(this.steps[at]!.step, doc);
    }

    return doc;
  }

  /** The changes between two versions, with the author of each part. */
  maps(from: number, to: number): { maps: StepMap[]; authors: Author[] } {
    const steps = this.steps.slice(from, to);
    return { maps: steps.map(({ step }) => step.getMap()), authors: steps.map(({ author }) => author) };
  }

  private async load(): Promise<void> {
    while (!this.loaded) {
      const edition = this.edition;
      const [document, batches] = await Promise.all([
        this.source.ask<unknown>('At', 0),
        this.source.ask<WireBatch[]>('Since', 0),
      ]);
      if (edition === this.edition) {
        this.latest = Node.fromJSON(schema, document);
        this.kept.set(0, this.latest);
        this.append(batches);
      }
    }

    if (this.version < this.source.version) {
      const { edition, version } = this;
      const batches = await this.source.ask<WireBatch[]>('Since', version);
      // Changes that arrived meanwhile are in it already.
      if (edition === this.edition && version === this.version) {
        this.append(batches);
      }
    }
  }

  private append(batches: readonly WireBatch[]): void {
    for (const batch of batches) {
      const author = { by: batch.by, at: Date.parse(batch.at) };
      for (const json of batch.steps) {
        const step = Step.fromJSON(schema, json);
        this.latest = applied(step, this.latest!);
        this.steps.push({ step, author });
        if (this.version % between === 0) {
          this.kept.set(this.version, this.latest);
        }
      }

      if (batch.count > 0) {
        this.changes.push({ ...author, version: this.version });
      }
    }
  }
}

function applied(step: Step, doc: Node): Node {
  const { doc: next, failed } = step.apply(doc);
  if (!next) {
    throw new Error(`the history does not hang together: ${failed}`);
  }

  return next;
}
