/**
 * A page without a circuit has nothing that ends when its sign-in does, and may show addresses or a link. While it is looked at
 * it waits for the server to say so; when one comes back to it, it asks at once.
 */
export function startSignedIn(): void {
  addEventListener('submit', ({ target }) => (sent ||= target instanceof HTMLFormElement && target.method === 'post'));
  if (document.body.dataset.guarded === undefined) {
    return;
  }

  const look = (): void => {
    if (document.visibilityState === 'visible') {
      void watch();
    } else {
      waiting?.abort();
    }
  };
  document.addEventListener('visibilitychange', look);
  // From the browser's own store of pages, or another window.
  addEventListener('pageshow', (event) => event.persisted && look());
  addEventListener('focus', look);
  // What the page itself needs is fetched first.
  const begin = (): unknown => setTimeout(look, pause.atFirst);
  if (document.readyState === 'complete') {
    begin();
  } else {
    addEventListener('load', begin, { once: true });
  }
}

/** Before the first question, between an answer and the next one, and longer when the server is away. */
const pause = { atFirst: 2_000, answered: 1_000, away: 5_000 };
let waiting: AbortController | undefined;

/** A form was sent from here by the browser itself, which leads on. */
let sent = false;

/** Leads to the page that says so. The form of signing out leads on by itself, and says more. */
export async function leaveSignedOut(): Promise<void> {
  if (sent) {
    await new Promise((done) => setTimeout(done, pause.away));
  }

  location.replace(`/utloggad?fran=${encodeURIComponent(location.pathname + location.search)}`);
}

async function watch(): Promise<void> {
  waiting?.abort();
  const own = (waiting = new AbortController());
  while (!own.signal.aborted) {
    let answered = false;
    try {
      const { status } = await fetch('/inloggad?vanta', { cache: 'no-store', signal: own.signal });
      if (status === 401) {
        await leaveSignedOut();
        return;
      }

      answered = status === 204;
    } catch {
      // Away, or not looked at any more.
    }

    await new Promise((done) => setTimeout(done, answered ? pause.answered : pause.away));
  }
}
