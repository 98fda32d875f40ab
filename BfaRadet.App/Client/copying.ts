/** A button with [data-copies] puts the words of that field on the clipboard, and the words beside it say whether that was let. */
export function startCopying(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const field = document.getElementById(button.dataset.copies ?? '');
  if (!(field instanceof HTMLInputElement)) {
    return;
  }

  let copied = false;
  try {
    await navigator.clipboard.writeText(field.value);
    copied = true;
  } catch {
    // Denied, or the page is not served safely.
    field.select();
  }

  document.querySelector<HTMLElement>('[data-copied]')?.toggleAttribute('hidden', !copied);
  document.querySelector<HTMLElement>('[data-not-copied]')?.toggleAttribute('hidden', copied);
}
