/** A button with [data-shows] shows what is typed in that field, a password; it is hidden again before it is sent. */
export function startPasswords(): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-shows]') : null;
    if (button) {
      show(button, button.getAttribute('aria-pressed') !== 'true');
      fieldOf(button)?.focus();
    }
  });
  // A browser offers to keep a password, and forgets other fields' words nowhere.
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof Element) {
      target.querySelectorAll<HTMLElement>('button[data-shows]').forEach((button) => show(button, false));
    }
  }, true);
}

function show(button: HTMLElement, shown: boolean): void {
  const field = fieldOf(button);
  if (field) {
    field.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  }
}

function fieldOf(button: HTMLElement): HTMLInputElement | null {
  const field = document.getElementById(button.dataset.shows ?? '');
  return field instanceof HTMLInputElement ? field : null;
}
