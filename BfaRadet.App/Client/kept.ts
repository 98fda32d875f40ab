// What is typed and not yet on the server, in the browser's own storage. On a shared machine, and where the browser keeps
// nothing, it is held by the page alone: the page then asks before it goes away.

export type Place = 'localStorage' | 'sessionStorage';

const minutes = 'bfa:protokoll:';

/** How the keys of each kind of such text begin; the sign-out page has words for each. */
const kinds = [minutes, 'bfa:beslut:', 'bfa:egna:', 'bfa:utkast:', 'bfa:falt:'];
const sharedFlag = 'bfa:delad-dator';

// One for all scripts of the page: each is a bundle of its own.
const page = globalThis as { bfaHeld?: Map<string, string>; bfaSignedOut?: boolean };
const held = (page.bfaHeld ??= new Map<string, string>());

/** Whether this machine is others' too, or one was signed out of it: then nothing that is written is kept in its storage. */
export function isShared(): boolean {
  return page.bfaSignedOut === true || stores()[0]?.getItem(sharedFlag) === 'true';
}

/** Who was signed out leaves nothing: what is still written in this page is held by it alone. */
export function signOutHere(): void {
  page.bfaSignedOut = true;
  forgetAll();
  document.dispatchEvent(new CustomEvent('bfa:signed-out'));
}

/** The one whose page this is is signed in again. */
export function comeBackIn(): void {
  page.bfaSignedOut = false;
}

/** What lay in storage is held by this page from now on; the minutes hold their own. */
export function setShared(shared: boolean): void {
  try {
    localStorage.setItem(sharedFlag, JSON.stringify(shared));
  } catch {
    // Then there is no storage to keep anything in.
    return;
  }

  if (shared) {
    for (const [store, key] of stored()) {
      if (!key.startsWith(minutes)) {
        held.set(key, store.getItem(key) ?? '');
      }

      store.removeItem(key);
    }
  }
}

/** Keeps a text; an empty one is forgotten. */
export function keep(place: Place, key: string, text: string): void {
  if (text !== '' && !isShared()) {
    try {
      globalThis[place].setItem(key, text);
      held.delete(key);
      return;
    } catch {
      // Full or forbidden.
    }
  }

  forget(key);
  if (text !== '') {
    held.set(key, text);
  }
}

export function kept(key: string): string | null {
  return held.get(key) ?? stores().map((store) => store.getItem(key)).find((text) => text !== null) ?? null;
}

export function forget(key: string): void {
  held.delete(key);
  stores().forEach((store) => store.removeItem(key));
}

export function forgetAll(): void {
  held.clear();
  stored().forEach(([store, key]) => store.removeItem(key));
}

/** The keys of all that is kept. */
export function keptKeys(): string[] {
  return [...held.keys(), ...stored().map(([, key]) => key)];
}

/** The kinds of which something is kept, by how their keys begin. */
export function keptKinds(): string[] {
  const keys = keptKeys();
  return kinds.filter((kind) => keys.some((key) => key.startsWith(kind)));
}

/** Lets the page not go away unasked while it alone holds something. */
export function startHolding(): void {
  for (const [target, leaving] of [[window, 'beforeunload'], [document, 'bfa:reload']] as const) {
    target.addEventListener(leaving, (event) => {
      if (held.size > 0) {
        event.preventDefault();
      }
    });
  }
}

/** What is kept in storage, of every kind. */
function stored(): [Storage, string][] {
  return stores().flatMap((store) =>
    Object.keys(store)
      .filter((key) => kinds.some((kind) => key.startsWith(kind)))
      .map((key): [Storage, string] => [store, key]),
  );
}

function stores(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}
