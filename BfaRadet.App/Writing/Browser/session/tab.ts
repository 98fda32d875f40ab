// Tabs of one browser, told apart: what each keeps in the storage that they share is its own as long as it lives.
const tabLock = (tab: string): string => `bfa:flik:${tab}`;

/** This tab's name; survives a reload. A duplicated tab gets its own. */
let tab = '';

export const thisTab = (): string => tab;

export async function nameTab(): Promise<void> {
  tab ||= sessionStorageOf()?.getItem('bfa:flik') ?? newTab();
  if ('locks' in navigator && !(await hold(tab))) {
    tab = newTab();
    await hold(tab);
  }
}

/** Tells which tabs are still open. `seenAt` is when one was last known to be, in milliseconds. */
export async function tabsAlive(): Promise<(owner: string, seenAt: number) => boolean> {
  if (!('locks' in navigator)) {
    // Without locks nobody can say; a tab that lives has its text confirmed well within a minute.
    return (_, seenAt) => Date.now() - seenAt < 60_000;
  }

  const held = new Set((await navigator.locks.query()).held?.map((lock) => lock.name));
  return (owner) => held.has(tabLock(owner));
}

/** Does something while no other tab does it under the same name. */
export const alone = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request(`bfa:ensam:${name}`, () => work()).then((done) => done as T) : work();

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
