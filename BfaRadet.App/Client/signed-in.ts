/**
 * A page without a circuit has nothing that ends when its sign-in does, and may show addresses or a link. While it is looked at
 * it waits for the server to say so; when one comes back to it, it asks at once.
 */
export function startSignedIn(): void {
  if (document.body.dataset.vakta === undefined) {
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
  addEventListener('pageshow', look);
  addEventListener('focus', look);
  look();
}

/** Between an answer and the next question; longer when the server is away. */
const pause = { answered: 1_000, away: 5_000 };
let waiting: AbortController | undefined;

async function watch(): Promise<void> {
  waiting?.abort();
  const own = (waiting = new AbortController());
  while (!own.signal.aborted) {
    let answered = false;
    try {
      const { status } = await fetch('/inloggad?vanta', { cache: 'no-store', signal: own.signal });
      if (status === 401) {
        location.replace(`/utloggad?fran=${encodeURIComponent(location.pathname + location.search)}`);
        return;
      }

      answered = status === 204;
    } catch {
      // Away, or not looked at any more.
    }

    await new Promise((done) => setTimeout(done, answered ? pause.answered : pause.away));
  }
}
