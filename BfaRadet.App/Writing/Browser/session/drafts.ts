// What is written and not yet on the server's disk, in the browser's own storage: written at each change, so that
// neither a closed lid nor a dead server takes it. On a shared machine it stays in memory, and the page says so.
import { newId } from '../../../Client/ids';
import { isShared } from '../../../Client/kept';
import { wordsOf } from '../collab/change';
import { inFlight, waiting, type Collab } from '../collab/collab';
import type { Tail } from '../collab/rebase';
import { alone, tabsAlive, thisTab } from './tab';

/** Steps without a receipt. */
export interface Draft {
  /** The version they were made on. */
  version: number;
  /** Where the writer's own typing ended in it. */
  tail?: Tail;
  /** The batch that was on its way: sent again under the same name it is one. */
  flight: { id: string; steps: unknown[] } | null;
  steps: unknown[];
  /** What was written, for when the steps find no place any more. */
  words: string;
  at: number;
}

/** A draft with its key. */
export interface KeptDraft extends Draft {
  key: string;
}

/** Words whose place is gone: kept until the writer has chosen. */
export interface Leftover {
  id: string;
  words: string;
  why: string;
  at: number;
}

// Browsers hold drafts under these names from before: they stay.
const prefix = 'bfa:protokoll:';
const besidePrefix = `${prefix}vid-sidan:`;

/** How the keys of the drafts of a document begin; the tab's name follows. */
export const draftsOf = (account: string, id: string): string => `${prefix}${account}:${id}:`;

/** How the keys of its leftovers begin. */
export const leftoversOf = (account: string, id: string): string => `${besidePrefix}${account}:${id}:`;

/** The drafts of one account in a document. */
export class Drafts {
  private readonly start: string;
  private readonly beside: string;

  constructor(account: string, id: string) {
    this.start = draftsOf(account, id);
    this.beside = leftoversOf(account, id);
  }

  private get key(): string {
    return this.start + thisTab();
  }

  /** Keeps what is pending, or forgets when nothing is. False when the browser would not. */
  keep(state: Collab): boolean {
    if (state.pending.length === 0) {
      this.forget(this.key);
      return true;
    }

    const [sent, rest] = [inFlight(state), waiting(state)];
    return this.write(this.key, {
      version: state.version,
      tail: state.tail,
      flight: state.flight && { id: state.flight.id, steps: sent.map((step) => step.toJSON() as unknown) },
      steps: rest.map((step) => step.toJSON() as unknown),
      words: [...sent, ...rest].map(wordsOf).join(''),
      at: Date.now(),
    } satisfies Draft);
  }

  forget(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      // Then nothing was stored either.
    }
  }

  /** This tab's own from before a reload, and those of tabs that are no more: from now on they are this tab's. Oldest first. */
  async unsent(): Promise<KeptDraft[]> {
    const found: KeptDraft[] = [];
    try {
      for (const key of Object.keys(localStorage).filter((k) => k.startsWith(this.start))) {
        const draft = await alone(key, () => this.claim(key));
        if (draft) {
          found.push(draft);
        }
      }
    } catch {
      // No storage, no drafts.
    }

    return found.sort((a, b) => a.at - b.at);
  }

  /** Those of all tabs, oldest first. */
  get leftovers(): Leftover[] {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.beside))
        .flatMap((key) => read<Leftover>(key) ?? [])
        .sort((a, b) => a.at - b.at);
    } catch {
      return [];
    }
  }

  /** Each has its own key: of a list that two tabs write at once, one tab's words would be lost. */
  addLeftover(leftover: Leftover): void {
    this.write(this.beside + leftover.id, leftover);
  }

  dropLeftover(id: string): void {
    // Written before it is forgotten: other tabs are told that it was dropped, and not of storage that was cleared.
    this.write(this.beside + id, null);
    this.forget(this.beside + id);
  }

  /** What another tab has added or dropped, by what the browser tells; null when it is about something else. */
  leftoverTold({ key, newValue }: StorageEvent): { id: string; added: Leftover | null } | null {
    return key?.startsWith(this.beside) && newValue !== null
      ? { id: key.slice(this.beside.length), added: parsed<Leftover>(newValue) }
      : null;
  }

  /** Null when it belongs to a tab that lives, or another tab was first. */
  private async claim(key: string): Promise<KeptDraft | null> {
    const alive = await tabsAlive();
    const owner = key.slice(this.start.length).split('.')[0]!;
    const draft = read<Draft>(key);
    if (!draft || !Array.isArray(draft.steps) || (owner !== thisTab() && alive(owner, draft.at))) {
      return null;
    }

    // Not under the tab's own key: that is for what is written from now on.
    const own = `${this.key}.${newId()}`;
    if (!this.write(own, draft)) {
      return { ...draft, key };
    }

    this.forget(key);
    return { ...draft, key: own };
  }

  private write(key: string, value: unknown): boolean {
    if (isShared()) {
      return false;
    }

    try {
      localStorage.setItem(key, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }
}

function read<T>(key: string): T | null {
  try {
    return parsed<T>(localStorage.getItem(key));
  } catch {
    return null;
  }
}

const parsed = <T>(json: string | null): T | null => JSON.parse(json ?? 'null') as T | null;
