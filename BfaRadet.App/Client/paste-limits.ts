/**
 * What a message to the server holds of letters in any script: one that brings more closes the connection. Longer than any
 * text the server takes, which says itself what is too long. Control characters take more room, and are in no text.
 */
const longest = 150_000;

/**
 * A field that takes so many characters would cut what is pasted, and say nothing. Here it takes all or nothing, and the
 * browser says why at the field, in its own bubble. What came to be in it some other way stays there, and is not sent. A
 * field that sends nothing, [data-unlimited], takes what the browser takes.
 */
export function startPasteLimits(): void {
  document.addEventListener('paste', (event) => {
    const field = fieldOf(event);
    if (!field) {
      return;
    }

    // A line break counts as one.
    const pasted = event.clipboardData?.getData('text/plain').replaceAll('\r\n', '\n').length ?? 0;
    const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const room = (field.maxLength < 0 ? longest : field.maxLength) - (field.value.length - chosen);
    if (pasted > room) {
      event.preventDefault();
      tell(field, `Inget klistrades in: texten är ${count(pasted)} tecken och här ryms ${count(Math.max(0, room))} till. Det som stod i fältet står kvar. Dela upp texten eller klistra in en del.`);
    }
  });

  // Before anything else hears of it.
  for (const kind of ['input', 'change']) {
    addEventListener(kind, (event) => {
      const field = fieldOf(event);
      if (field && field.value.length > longest) {
        event.stopImmediatePropagation();
        // It stands until the text is shorter: the form is not sent meanwhile.
        field.setCustomValidity(`Texten är ${count(field.value.length)} tecken, och så lång kan den inte vara. Den har inte skickats och står kvar i fältet. Korta av den till högst ${count(longest)} tecken.`);
        field.reportValidity();
        field.addEventListener('input', () => field.setCustomValidity(''), { once: true });
      }
    }, true);
  }
}

function fieldOf({ target }: Event): HTMLTextAreaElement | HTMLInputElement | null {
  return (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'file')) && !target.readOnly && target.dataset.unlimited === undefined ? target : null;
}

function tell(field: HTMLTextAreaElement | HTMLInputElement, why: string): void {
  field.setCustomValidity(why);
  field.reportValidity();
  const forget = (): void => field.setCustomValidity('');
  field.addEventListener('input', forget, { once: true });
  field.addEventListener('blur', forget, { once: true });
}

const count = (characters: number): string => characters.toLocaleString('sv-SE');
