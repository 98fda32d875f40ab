/**
 * What a message to the server holds: one that brings more closes the connection. A text is in it twice, as JSON in UTF-8. Letters
 * of any script take three bytes at most, control characters six. Longer than any text the server takes, which says itself what is
 * too long.
 */
const longest = 150_000;
const most = 3 * longest;

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
    const pasted = (event.clipboardData?.getData('text/plain') ?? '').replaceAll('\r\n', '\n');
    const [from, to] = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
    const room = (field.maxLength < 0 ? longest : field.maxLength) - (field.value.length - (to - from));
    if (pasted.length <= room && isTooLarge(field.value.slice(0, from) + pasted + field.value.slice(to))) {
      event.preventDefault();
      tell(field, 'Inget klistrades in: texten har tecken som inte syns och tar för stor plats. Det som stod i fältet står kvar. Klistra in den som ren text eller en del i taget.');
    } else if (pasted.length > room) {
      event.preventDefault();
      tell(field, `Inget klistrades in: texten är ${count(pasted.length)} tecken och här ryms ${count(Math.max(0, room))} till. Det som stod i fältet står kvar. Dela upp texten eller klistra in en del.`);
    }
  });

  // Before anything else hears of it.
  for (const kind of ['input', 'change']) {
    addEventListener(kind, (event) => {
      const field = fieldOf(event);
      if (field && (field.value.length > longest || isTooLarge(field.value))) {
        event.stopImmediatePropagation();
        // It stands until the text is shorter: the form is not sent meanwhile.
        field.setCustomValidity(field.value.length <= longest
          ? 'Texten har tecken som inte syns och tar för stor plats. Den har inte skickats och står kvar i fältet. Korta av den, eller klistra in den på nytt som ren text.'
          : `Texten är ${count(field.value.length)} tecken, och så lång kan den inte vara. Den har inte skickats och står kvar i fältet. Korta av den till högst ${count(longest)} tecken.`);
        field.reportValidity();
        field.addEventListener('input', () => field.setCustomValidity(''), { once: true });
      }
    }, true);
  }
}

/** Counted only where it may be: six bytes for each. */
const isTooLarge = (text: string): boolean => text.length > most / 6 && new TextEncoder().encode(JSON.stringify(text)).length > most;

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
