// What is written and not yet on the server's disk, in the browser's own storage: written at each change, so that
// neither a closed lid nor a dead server takes it. On a shared machine it stays in memory, and the page says so.
import { wordsOf } from '../collab/change';
import { inFlight, waiting, type Collab } from '../collab/collab';
import { tabsAlive, thisTab } from './tab';

/** Steps without a receipt. */
export interface Draft {
  /** The version they were made on. */
  version: number;
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
}

const prefix = 'bfa:protokoll:';
const besidePrefix = `${prefix}vid-sidan:`;
const sharedFlag = 'bfa:delad-dator';

/** Whether this machine is others' too: then nothing that is written is kept in its storage. */
export function isShared(): boolean {
  return read<boolean>(sharedFlag) === true;
}

export function setShared(shared: boolean): void {
  try {
    localStorage.setItem(sharedFlag, JSON.stringify(shared));
    if (shared) {
      Object.keys(localStorage).filter((key) => key.startsWith(prefix)).forEach((key) => localStorage.removeItem(key));
    }
  } catch {
    // Then there is no storage to keep anything in.
  }
}

/** The drafts of one account's item. */
export class Drafts {
  private readonly start: string;
  private readonly beside: string;

  constructor(account: string, item: string) {
    this.start = `${prefix}${account}:${item}:`;
    this.beside = `${besidePrefix}${account}:${item}`;
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

  /** This tab's own from before a reload, and those of tabs that are no more. Oldest first. */
  async unsent(): Promise<KeptDraft[]> {
    const alive = await tabsAlive();
    const found: KeptDraft[] = [];
    try {
      for (const key of Object.keys(localStorage).filter((k) => k.startsWith(this.start))) {
        const owner = key.slice(this.start.length);
        const draft = read<Draft>(key);
        if (draft && Array.isArray(draft.steps) && (owner === thisTab() || !alive(owner, draft.at))) {
          found.push({ ...draft, key });
        }
      }
    } catch {
      // No storage, no drafts.
    }

    return found.sort((a, b) => a.at - b.at);
  }

  get leftovers(): Leftover[] {
    const kept = read<Leftover[]>(this.beside);
    return Array.isArray(kept) ? kept : [];
  }

  set leftovers(leftovers: Leftover[]) {
    if (leftovers.length === 0) {
      this.forget(this.beside);
    } else {
      this.write(this.beside, leftovers);
    }
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
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
