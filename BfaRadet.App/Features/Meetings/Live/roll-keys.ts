/**
 * In the roll ([data-roll]) arrows move between the rows, and a letter presses the row's button with data-letter, else one of the
 * whole panel's. A button with data-moves-on is done with the row: focus goes to the next that is data-unsettled, without waiting for the server. Sideways arrows go through the buttons of a row, which Tab passes by where they have tabindex -1.
 * Escape presses [data-back] of the row. [data-drops] takes away what was refused on it: pressed by Escape, and when the focus leaves the row.
 */
export function startRollKeys(): void {
  document.addEventListener('focusin', ({ target }) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-roll] [data-row]') : null;
    if (last && last !== row) {
      // What was refused there has been read.
      last.querySelector<HTMLElement>('[data-drops]')?.click();
    }

    last = row ?? last;
  });
  document.addEventListener('keydown', (event) => {
    const at = event.target instanceof HTMLElement ? event.target : null;
    const row = at?.closest<HTMLElement>('[data-roll] [data-row]') ?? null;
    if (!at || !row || (at !== row && !at.matches('.bfa-mark')) || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const aside = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const rows = [...row.closest('[data-roll]')!.querySelectorAll<HTMLElement>('[data-row]')];
      rows[rows.indexOf(row) + step]?.focus();
    } else if (aside !== 0) {
      event.preventDefault();
      const stops = [row, ...row.querySelectorAll<HTMLElement>('.bfa-mark')];
      stops[stops.indexOf(at) + aside]?.focus();
    } else if (event.key === 'Escape') {
      (row.querySelector<HTMLElement>('[data-back]') ?? row.querySelector<HTMLElement>('[data-drops]'))?.click();
    } else if (at === row) {
      press(row, event);
    }
  });
}

function press(row: HTMLElement, event: KeyboardEvent): void {
  const letter = `[data-letter="${CSS.escape(event.key.toUpperCase())}"]`;
  const button = row.querySelector<HTMLElement>(letter) ?? row.closest('section')?.querySelector<HTMLElement>(`.head ${letter}`);
  say(row, '');
  if (!button && row.dataset.noLetter && /^\p{L}$/u.test(event.key)) {
    say(row, row.dataset.noLetter);
  }

  if (button && !event.repeat) {
    event.preventDefault();
    button.click();
    // Without contact nothing is done, and that is said: one stays to do it again.
    if (button.matches('[data-moves-on]') && document.documentElement.dataset.contact !== 'lost') {
      moveOn(row);
    } else {
      settled.delete(row);
    }
  }
}

/** A letter that does nothing on a row [data-no-letter] says why, in its [data-says]. */
function say(row: HTMLElement, words: string): void {
  for (const place of row.closest('[data-roll]')!.querySelectorAll('[data-says]')) {
    place.textContent = row.contains(place) ? words : '';
  }
}

/** The row where one was last, else the next of those that wait; the row itself where nothing waits, null where none was. */
export function whereOneWas(goal: Element): HTMLElement | null {
  const rows = [...goal.querySelectorAll<HTMLElement>('[data-roll] [data-row]')];
  const at = rows.findIndex((row) => row === last);
  return at < 0 ? null : ([...rows.slice(at), ...rows.slice(0, at)].find((row) => row.matches('[data-unsettled]')) ?? rows[at]!);
}

let last: HTMLElement | null = null;

/** The rows that were settled here: the server's own answer may come after the next key. */
const settled = new WeakSet<HTMLElement>();

function moveOn(from: HTMLElement): void {
  settled.add(from);
  const rows = [...from.closest('[data-roll]')!.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(from);
  [...rows.slice(at + 1), ...rows.slice(0, at)].find((row) => row.matches('[data-unsettled]') && !settled.has(row))?.focus();
}

/** After what was done elsewhere with the words of a row: to the row, or on from it to the next that waits. */
export function goOnFrom(row: HTMLElement, onward: boolean): void {
  if (row.isConnected) {
    row.focus();
    if (onward) {
      moveOn(row);
    }
  }
}
