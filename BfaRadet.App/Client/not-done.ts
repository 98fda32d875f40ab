/**
 * What is pressed while there is no contact is not sent: it would be lost, or be done when the contact is back, when the
 * meeting may be somewhere else. What was pressed is said not to be done.
 *
 * What the browser does by itself goes on: texts that are kept here ([data-offline], the editor), links, and what opens or moves.
 */
const own = '[data-offline], .bfa-ed, [data-reload], [data-take-over], [data-opens], [data-closes], [data-focus]';

/** Called before Blazor listens, so that what stands here is heard first. */
export function startNotDone(): void {
  if (document.body.dataset.circuit === undefined) {
    return;
  }

  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('button, [role=button], input[type=checkbox], input[type=radio]') : null;
    if (pressed && isLost() && !pressed.closest(own)) {
      event.stopImmediatePropagation();
      // A tick that nobody hears of is not shown as made.
      if (pressed instanceof HTMLInputElement) {
        event.preventDefault();
      }

      say(nameOf(pressed));
    }
  });
  addEventListener('submit', (event) => {
    const form = event.target instanceof HTMLElement ? event.target : null;
    if (form && isLost() && !form.closest(own)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      say(nameOf((event.submitter ?? form) as HTMLElement));
    }
  }, true);
}

function isLost(): boolean {
  return document.documentElement.dataset.contact === 'lost';
}

function say(name: string): void {
  const place = document.querySelector('#components-reconnect-modal [data-not-done]');
  if (place) {
    place.textContent = `${name === '' ? 'Det du tryckte på' : `”${name}”`} är inte gjort. Gör det igen när kontakten är tillbaka.`;
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
