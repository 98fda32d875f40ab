/**
 * A field that takes so many characters would cut what is pasted, and say nothing. Here it takes all or nothing, and the
 * browser says why at the field, in its own bubble.
 */
export function startPasteLimits(): void {
  document.addEventListener('paste', (event) => {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.maxLength < 0 || field.readOnly) {
      return;
    }

    // A line break counts as one.
    const pasted = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n').length ?? 0;
    const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const room = field.maxLength - (field.value.length - chosen);
    if (pasted > room) {
      event.preventDefault();
      tell(field, `Inget klistrades in: texten är ${count(pasted)} tecken och här ryms ${count(room)} till. Det som stod i fältet står kvar. Dela upp texten eller klistra in en del.`);
    }
  });
}

function tell(field: HTMLTextAreaElement | HTMLInputElement, why: string): void {
  field.setCustomValidity(why);
  field.reportValidity();
  const forget = (): void => field.setCustomValidity('');
  field.addEventListener('input', forget, { once: true });
  field.addEventListener('blur', forget, { once: true });
}

const count = (characters: number): string => characters.toLocaleString('sv-SE');
