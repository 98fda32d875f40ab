import { forgetAll, keptKinds } from './kept';

const page = '/logga-ut';

/**
 * Who signs out leaves nothing in the browser that the next one at the computer could read; and is told first, on the
 * page of signing out, when that throws away words the server does not have.
 */
export function startSignOut(): void {
  const others = new BroadcastChannel('bfa:utloggad');
  others.addEventListener('message', forgetAll);
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || new URL(event.target.action).pathname !== page) {
      return;
    }

    if (location.pathname !== page && keptKinds().length > 0) {
      event.preventDefault();
      location.assign(page);
      return;
    }

    forgetAll();
    // What lies in a tab is reached by that tab alone.
    others.postMessage(null);
  });
  if (location.pathname === page) {
    tell(keptKinds());
  }
}

/** [data-kastas] is for when something would be thrown away, and the kind of thing where it names one; [data-annars] for when not. */
function tell(kinds: string[]): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-kastas]')) {
    const { kastas: kind } = part.dataset;
    part.hidden = kind ? !kinds.includes(kind) : kinds.length === 0;
  }

  for (const part of document.querySelectorAll<HTMLElement>('[data-annars]')) {
    part.hidden = kinds.length > 0;
  }

  const back = document.querySelector<HTMLAnchorElement>('a[data-tillbaka]');
  if (back && document.referrer.startsWith(location.origin)) {
    back.href = document.referrer;
  }
}
