// What is written and not yet confirmed, in the browser's own storage. Written at each key, so that neither a closed
// lid nor a dead server takes it.

/** Text without a receipt from the server. */
export interface Draft {
  basedOn: number;
  text: string;
  at: number;
  /** Marks of texts sent without an answer: if one of them turns out to be saved, it was ours. */
  sent: string[];
}

/** A draft with its key. */
export interface KeptDraft extends Draft {
  key: string;
}

const prefix = 'bfa:anteckningar:';
const tabLock = (tab: string): string => `bfa:flik:${tab}`;

/** This tab's name; survives a reload. A duplicated tab gets its own. */
let tab = '';

export async function nameTab(): Promise<void> {
  tab ||= sessionStorageOf()?.getItem('bfa:flik') ?? newTab();
  if ('locks' in navigator && !(await hold(tab))) {
    tab = newTab();
    await hold(tab);
  }
}

export const keyOf = (account: string, meeting: string, item: string): string => `${prefix}${account}:${meeting}:${item}:${tab}`;

/** False when the browser would not. */
export function keep(key: string, draft: Draft): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing was stored either.
  }
}

/** Drafts of the account's item: this tab's own, and those of tabs that are no more. Oldest first. */
export async function unsent(account: string, meeting: string, item: string): Promise<KeptDraft[]> {
  const start = `${prefix}${account}:${meeting}:${item}:`;
  const alive = await tabsAlive();
  const found: KeptDraft[] = [];
  try {
    for (const key of Object.keys(localStorage).filter((k) => k.startsWith(start))) {
      const owner = key.slice(start.length);
      const draft = read(key);
      if (draft && (owner === tab || !alive(owner, draft))) {
        found.push({ ...draft, key });
      }
    }
  } catch {
    // No storage, no drafts.
  }

  return found.sort((a, b) => a.at - b.at);
}

function read(key: string): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? 'null') as Partial<Draft> | null;
    return typeof draft?.text === 'string' && typeof draft.basedOn === 'number'
      ? { basedOn: draft.basedOn, text: draft.text, at: Number(draft.at) || 0, sent: Array.isArray(draft.sent) ? draft.sent : [] }
      : null;
  } catch {
    return null;
  }
}

async function tabsAlive(): Promise<(owner: string, draft: Draft) => boolean> {
  if (!('locks' in navigator)) {
    // Without locks nobody can say; a tab that lives has its text confirmed well within a minute.
    return (_, draft) => Date.now() - draft.at < 60_000;
  }

  const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
  return (owner) => held.has(tabLock(owner));
}

/** Holds the tab's name as long as the page lives; false when another page has it. */
function hold(name: string): Promise<boolean> {
  return new Promise((answer) => {
    void navigator.locks.request(tabLock(name), { ifAvailable: true }, (lock) => {
      answer(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
  });
}

function newTab(): string {
  const name = Math.random().toString(36).slice(2) + Date.now().toString(36);
  try {
    sessionStorageOf()?.setItem('bfa:flik', name);
  } catch {
    // Then the name lasts as long as the page.
  }

  return name;
}

function sessionStorageOf(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
