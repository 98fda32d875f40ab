// Enter pressed in a field whose script has not come yet, [data-enter]: the script that comes asks for it. Until then it is
// a line break among what is typed.

// One for all scripts of the page: each is a bundle of its own.
const page = globalThis as { bfaEnters?: Map<string, string> };
const pressed = (page.bfaEnters ??= new Map<string, string>());

export function startEarlyEnter(): void {
  document.addEventListener('keydown', (event) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat || event.defaultPrevented
      || !(field instanceof HTMLTextAreaElement) || !field.matches('[data-enter]')) {
      return;
    }

    // The first one stands, as long as what was before it does.
    if (!field.value.startsWith(pressed.get(field.id) ?? '\n')) {
      pressed.set(field.id, field.value);
    }
  });
}

/** Takes the line break of an Enter off the end of the field. Undefined when there was none, else what was typed after it. */
export function earlyEnter(field: HTMLTextAreaElement): { after: string } | undefined {
  const before = pressed.get(field.id) ?? '';
  pressed.delete(field.id);
  if (before.trim() === '' || !field.value.startsWith(`${before}\n`)) {
    return undefined;
  }

  if (field.value.slice(before.length).trim() === '') {
    field.value = before;
  }

  return { after: field.value.slice(before.length) };
}
