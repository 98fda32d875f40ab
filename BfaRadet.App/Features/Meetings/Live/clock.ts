import { leftInWords } from './time-left';

/**
 * Says how much is left of the current item: elements with data-seconds-left (seconds left when it was last taken up),
 * data-since (when that was, in ms; none while it is not on) and data-now (the server's clock when it was drawn, since
 * the computer's may be wrong). Ticks here, so that nobody's circuit wakes for a second that passes.
 */
export function startClock(): void {
  if (!ticking) {
    ticking = true;
    setInterval(tick, 1000);
  }

  tick();
}

let ticking = false;
const ahead = new WeakMap<HTMLElement, { drawn: string; by: number }>();

function tick(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-seconds-left]')) {
    const drawn = element.dataset.now ?? '';
    let clock = ahead.get(element);
    if (clock?.drawn !== drawn) {
      clock = { drawn, by: Number(drawn) - Date.now() };
      ahead.set(element, clock);
    }

    const since = element.dataset.since ? (Date.now() + clock.by - Number(element.dataset.since)) / 1000 : 0;
    const left = Number(element.dataset.secondsLeft) - since;
    const text = leftInWords(left);
    if (element.textContent !== text) {
      element.textContent = text;
      element.classList.toggle('over', left <= 0);
    }
  }
}
