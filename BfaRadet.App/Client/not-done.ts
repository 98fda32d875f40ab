/**
 * What is pressed while there is no contact is not sent: it would be lost, or be done when the contact is back, when the
 * meeting may be somewhere else. What was pressed is said not to be done.
 *
 * It is said until it is closed or done: also when the contact is back, and when the page had to be loaded again for that.
 *
 * What the browser does by itself goes on: texts that are kept here ([data-offline], the editor), links, and what opens or moves.
 */
const own = '[data-offline], .bfa-ed, [data-reload], [data-take-over], [data-opens], [data-closes], [data-focus]';

/** Called before Blazor listens, so that what stands here is heard first. */
export function startNotDone(): void {
  if (document.body.dataset.circuit === undefined) {
    return;
  }

  const kept = sessionStorage.getItem(key);
  if (kept?.startsWith(`${location.pathname}\n`)) {
    tell(kept.slice(kept.indexOf('\n') + 1));
  }

  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-not-done-close]')) {
      forget();
      return;
    }

    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button, [role=button], input[type=checkbox], input[type=radio]') : null;
    if (pressed && isLost() && !pressed.closest(own)) {
      event.stopImmediatePropagation();
      // A tick that nobody hears of is not shown as made.
      if (pressed instanceof HTMLInputElement) {
        event.preventDefault();
      }

      say(nameOf(pressed));
    } else if (pressed) {
      isDone(nameOf(pressed));
    }
  });
  addEventListener('submit', (event) => {
    const form = event.target instanceof HTMLElement ? event.target : null;
    if (form && isLost() && !form.closest(own)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say(nameOf((event.submitter ?? form) as HTMLElement));
    } else if (form) {
      isDone(nameOf((event.submitter ?? form) as HTMLElement));
    }
  }, true);
}

function isLost(): boolean {
  return document.documentElement.dataset.contact === 'lost';
}

const key = 'bfa-not-done';

/** What was pressed last and is not done; null for nothing. */
let undone: string | null = null;

/** Whether something is said not to be done. */
export function saysNotDone(): boolean {
  return undone !== null;
}

function say(name: string): void {
  sessionStorage.setItem(key, `${location.pathname}\n${name}`);
  tell(name);
}

function tell(name: string): void {
  const notice = document.getElementById('components-reconnect-modal');
  const place = notice?.querySelector('[data-not-done]');
  if (notice && place) {
    undone = name;
    place.textContent = `${name === '' ? 'Det du tryckte på' : `”${name}”`} är inte gjort. Gör det igen när kontakten är tillbaka.`;
    notice.toggleAttribute('data-back', !isLost());
    notice.hidden = false;
  }
}

/** The same thing is pressed again, and this time it is sent. */
function isDone(name: string): void {
  if (undone !== null && undone === name && !isLost()) {
    forget();
  }
}

function forget(): void {
  undone = null;
  sessionStorage.removeItem(key);
  const notice = document.getElementById('components-reconnect-modal');
  notice?.querySelector('[data-not-done]')?.replaceChildren();
  if (notice && !isLost() && notice.dataset.state === undefined) {
    notice.hidden = true;
  }
}

/** Without the key that stands in it. */
function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent;
  if (label) {
    return label.trim();
  }

  const words = element.cloneNode(true) as HTMLElement;
  words.querySelectorAll('kbd, [aria-hidden=true]').forEach((part) => part.remove());
  return (words.textContent ?? '').trim().replace(/\s+/g, ' ');
}
