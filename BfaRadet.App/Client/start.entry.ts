// Until the page has started: a page whose script or circuit did not come looks alive and is dead. Loaded as a blocking
// script in <head>, apart from all that may fail. It keeps what is typed meanwhile, says that the page has not started,
// and loads it again when the server answers.
import { startEarlyEnter } from './early-enter';
import { startEarlyWords } from './early-words';
import { isShared } from './kept';
import { reloadIfUp } from './reload';

declare global {
  interface Window {
    /** Called by the shell on a page without a circuit, and by the circuit when it has drawn the page. */
    bfaStarted?: () => void;
  }
}

const root = document.documentElement;
const tries = 'bfa:start-tries';
/** A page that is slow to come is not loaded again at once; each time it is given longer. */
const patience = 20_000;
const betweenKeys = 2_000;

const words = startEarlyWords();
startEarlyEnter();
let [started, failed, typedAt] = [false, false, 0];

window.bfaStarted = () => {
  if (!started) {
    started = true;
    root.dataset.start = 'started';
    sessionStorage.removeItem(tries);
    words.putBack();
    document.dispatchEvent(new CustomEvent('bfa:started'));
  }
};

document.addEventListener('input', () => (typedAt = Date.now()), true);
// A script that could not be loaded tells nobody but itself.
addEventListener('error', (event) => event.target instanceof HTMLScriptElement && fail(), true);
// What the start of the circuit throws nobody catches.
addEventListener('unhandledrejection', fail);
const before = Number(sessionStorage.getItem(tries) ?? 0);
setTimeout(fail, patience * (before + 1));

function fail(): void {
  if (!started && !failed) {
    failed = true;
    root.dataset.start = 'waiting';
    const said = document.querySelector('[data-start-said]');
    if (said) {
      // Another text is heard, the same one is not.
      said.textContent = 'Sidan har inte startat än.';
    }

    setTimeout(() => void again(), Math.min(before, 5) * 1_000 + Math.random() * 300);
  }
}

/** Not under one's hands, and not when nothing but this page has what is typed. */
async function again(): Promise<void> {
  const may = Date.now() - typedAt >= betweenKeys && !(isShared() && words.any);
  if (started || may) {
    sessionStorage.setItem(tries, String(before + 1));
  }

  if (!started && !(may && (await reloadIfUp()))) {
    setTimeout(() => void again(), 1_000);
  }
}
