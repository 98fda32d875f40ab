/**
 * The line of a new item stays open, and is written in while the server answers. So the server never sets it: what was sent is
 * taken off its beginning here, and what was typed since stays, with the caret where it was. Blazor hears of it as of any typing,
 * in the order of the keys; so does kept-fields.ts, which then keeps the rest alone.
 */
export function take(field: HTMLInputElement, sent: string): boolean {
  const taken = field.value.startsWith(sent);
  if (taken) {
    const [from, to] = [field.selectionStart, field.selectionEnd].map((at) => Math.max(0, (at ?? 0) - sent.length));
    field.value = field.value.slice(sent.length);
    field.setSelectionRange(from!, to!);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  // From the button beside it one goes on writing.
  if (field.form?.contains(document.activeElement)) {
    field.focus();
  }

  return taken;
}
