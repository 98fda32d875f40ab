import { saysNotDone, startNotDone } from './not-done';
import { reloadIfUp } from './reload';
import { leaveSignedOut } from './signed-in';

/**
 * Starts the circuit and tells of its state in a bar that is not modal: people go on writing while the server is away.
 * It tries without end; what cannot be taken up again (the server was restarted) is loaded again.
 */
export async function startCircuit(): Promise<void> {
  leaveRoom();
  startNotDone();
  addEventListener('offline', () => tell());
  addEventListener('online', () => tell());
  document.addEventListener('components-reconnect-state-changed', (event) => show((event as CustomEvent<ReconnectState>).detail), true);
  await Blazor.start({
    circuit: {
      // Of several pings one gets through; with the half minute that is the default people press buttons that nobody hears.
      configureSignalR: (builder) => void builder.withServerTimeout(silence),
      reconnectionOptions: { maxRetries: Number.MAX_SAFE_INTEGER, retryIntervalMilliseconds: pause },
    },
    // Static pages are loaded whole: scripts and theme then behave the same on every page.
    ssr: { disableDomPreservation: true },
  });
}

/** How long the server may be silent; it pings every fourth second (Web/Shell.cs). */
const silence = 10_000;

interface ReconnectState {
  state: 'show' | 'hide' | 'retrying' | 'failed' | 'rejected' | 'paused' | 'resume-failed';
  currentAttempt?: number;
  secondsToNextAttempt?: number;
}

/** At once, then after 1, 2, 3 seconds, and every fifth second from there. */
function pause(previousAttempts: number): number {
  return previousAttempts === 0 ? 0 : Math.min(previousAttempts, 5) * 1000;
}

/** The bar lies over the foot of the window: as much as it is high, the page ends above it (--bfa-notice). */
function leaveRoom(): void {
  const notices = ['components-reconnect-modal', 'blazor-error-ui'].map((id) => document.getElementById(id)).filter((notice) => notice !== null);
  const measured = new ResizeObserver(() => {
    const height = Math.max(0, ...notices.map((notice) => notice.offsetHeight));
    document.documentElement.style.setProperty('--bfa-notice', `${height}px`);
  });
  notices.forEach((notice) => measured.observe(notice, { box: 'border-box' }));
}

let circuitLost = false;

/** The browser knows that it is offline long before a silence does. */
function tell(): void {
  const lost = circuitLost || !navigator.onLine;
  const notice = document.getElementById('components-reconnect-modal');
  if (lost) {
    document.documentElement.dataset.contact = 'lost';
  } else {
    delete document.documentElement.dataset.contact;
  }

  notice?.toggleAttribute('data-back', !lost);
  if (notice && (lost || notice.dataset.state === undefined)) {
    notice.hidden = !lost && !saysNotDone();
  }
}

function show(detail: ReconnectState): void {
  const notice = document.getElementById('components-reconnect-modal');
  const next = notice?.querySelector('[data-next-attempt]');
  if (!notice || !next) {
    return;
  }

  if (detail.state === 'rejected' || detail.state === 'resume-failed') {
    void loadAnew(notice);
    return;
  }

  if (detail.state === 'hide') {
    delete notice.dataset.state;
  } else {
    void leaveIfSignedOut(notice);
  }

  // An attempt that the server cut in half shows Blazor's notice of failure; while there are attempts nothing has failed.
  document.getElementById('blazor-error-ui')?.style.removeProperty('display');
  circuitLost = detail.state !== 'hide';
  tell();
  const seconds = detail.secondsToNextAttempt ?? 0;
  next.textContent = seconds > 0 ? `Försöker igen om ${seconds} s.` : 'Försöker igen …';
}

/** Whoever is in the middle of writing says no to the event; then later. As long as the server is away again, too. */
async function loadAnew(notice: HTMLElement): Promise<void> {
  const may = document.dispatchEvent(new CustomEvent('bfa:reload', { cancelable: true }));
  if (may && (await reloadIfUp())) {
    return;
  }

  notice.hidden = false;
  notice.removeAttribute('data-back');
  if (may) {
    delete notice.dataset.state;
  } else {
    notice.dataset.state = 'waiting';
  }

  setTimeout(() => void loadAnew(notice), may ? 1_000 + Math.random() * 1_000 : 500);
}

let asking = false;

/** The server cuts who was signed out, and then knows nobody here. Whoever is in the middle of writing keeps the page. */
async function leaveIfSignedOut(notice: HTMLElement): Promise<void> {
  if (asking) {
    return;
  }

  asking = true;
  try {
    const { status } = await fetch('/inloggad', { cache: 'no-store' });
    if (status !== 401) {
      delete notice.dataset.state;
    } else if (notice.dataset.state !== 'signed-out' && document.dispatchEvent(new CustomEvent('bfa:reload', { cancelable: true }))) {
      await leaveSignedOut();
    } else {
      notice.dataset.state = 'signed-out';
    }
  } catch {
    // The server is away; the next attempt asks again.
  } finally {
    asking = false;
  }
}
