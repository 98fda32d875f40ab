import { forgetAll, keptKinds, signOutHere } from './kept';
import { reloadIfUp } from './reload';

const page = '/logga-ut';

/** What tabs say to each other: "what have you got?", the kinds, and that one was signed out. */
type Said = 'har-du-nagot' | readonly string[] | null;

/** Long enough for a tab that lives to answer. */
const patience = 250;

/**
 * Who signs out leaves nothing in the browser that the next one at the computer could read; and is told first, on the
 * page of signing out, when that throws away words the server does not have. What lies in a tab is known by that tab
 * alone: it is asked.
 */
export function startSignOut(): void {
  const others = new BroadcastChannel('bfa:signed-out');
  const answers = new Set<string>();
  others.addEventListener('message', ({ data }: MessageEvent<Said>) => {
    if (data === null) {
      signOutHere();
      if (document.dispatchEvent(new CustomEvent('bfa:reload', { cancelable: true }))) {
        void reloadIfUp();
      }
    } else if (data === 'har-du-nagot') {
      others.postMessage(keptKinds() satisfies Said);
    } else {
      data.forEach((kind) => answers.add(kind));
    }
  });
  const ask = async (): Promise<string[]> => {
    answers.clear();
    others.postMessage('har-du-nagot' satisfies Said);
    await new Promise((done) => setTimeout(done, patience));
    return [...new Set([...keptKinds(), ...answers])];
  };

  let told: readonly string[] = [];
  const tellNow = async (): Promise<boolean> => {
    const kinds = await ask();
    const more = kinds.some((kind) => !told.includes(kind));
    told = kinds;
    tell(kinds);
    return more;
  };

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || new URL(form.action).pathname !== page) {
      return;
    }

    event.preventDefault();
    void (location.pathname === page ? tellNow() : ask().then((kinds) => kinds.length > 0)).then((more) => {
      if (!more) {
        forgetAll();
        others.postMessage(null satisfies Said);
        form.submit();
      } else if (location.pathname !== page) {
        location.assign(page);
      } else {
        // Written after the page was opened.
        document.querySelector<HTMLElement>('[data-discarded=""]')?.focus();
      }
    });
  });
  if (location.pathname === page || location.pathname === '/utloggad') {
    void tellNow();
  }
}

/** [data-discarded] is for when something would be thrown away, and the kind of thing where it names one; [data-otherwise] for when not. */
function tell(kinds: string[]): void {
  // How many kinds of words the page tells of; not there before the other tabs were asked.
  document.documentElement.dataset.kinds = String(kinds.length);
  for (const part of document.querySelectorAll<HTMLElement>('[data-discarded]')) {
    const { discarded: kind } = part.dataset;
    part.hidden = kind ? !kinds.includes(kind) : kinds.length === 0;
  }

  for (const part of document.querySelectorAll<HTMLElement>('[data-otherwise]')) {
    part.hidden = kinds.length > 0;
  }

  const back = document.querySelector<HTMLAnchorElement>('a[data-back]');
  if (back && document.referrer.startsWith(location.origin)) {
    back.href = document.referrer;
  }
}
