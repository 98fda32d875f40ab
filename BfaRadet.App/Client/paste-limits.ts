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

  // Outside a form nothing asks the fields before something is sent: what was not taken must not be passed over, and the rest said
  // to be saved.
  addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest(sends) : null;
    const place = button?.closest('form, [data-form], .mud-dialog') ?? button?.closest('main');
    const left = [...(place?.querySelectorAll<Field>('textarea, input') ?? [])].find((field) => fieldOf({ target: field }) && isTooMuch(field.value));
    if (left) {
      event.preventDefault();
      event.stopImmediatePropagation();
      refuse(left);
      left.focus();
    }
  }, true);

  // Before anything else hears of it.
  for (const kind of ['input', 'change']) {
    addEventListener(kind, (event) => {
      const field = fieldOf(event);
      if (field && isTooMuch(field.value)) {
        event.stopImmediatePropagation();
        refuse(field);
      } else if (field && halves.test(field.value)) {
        // Half a sign, as scripts and some programs leave it, is in no message: the server would be sent an error instead of the text.
        const caret = field.selectionStart;
        field.value = field.value.replaceAll(new RegExp(halves, 'gu'), '\uFFFD');
        if (caret !== null) {
          field.setSelectionRange(caret, caret);
        }
      }
    }, true);
  }
}

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What sends the words of its form, and does not only open or shut something. */
const sends = 'button:is([type=submit], .mud-button-filled, .bfa-button):not([data-cancel])';

/** It stands until the text is shorter: the form is not sent meanwhile. */
function refuse(field: Field): void {
  field.setCustomValidity(field.value.length <= longest
    ? 'Texten har tecken som inte syns och tar för stor plats. Den har inte skickats och står kvar i fältet. Korta av den, eller klistra in den på nytt som ren text.'
    : `Texten är ${count(field.value.length)} tecken, och så lång kan den inte vara. Den har inte skickats och står kvar i fältet. Korta av den till högst ${count(longest)} tecken.`);
  field.reportValidity();
  field.addEventListener('input', () => field.setCustomValidity(''), { once: true });
}

/** Unpaired surrogates. */
const halves = /\p{Surrogate}/u;

const isTooMuch = (text: string): boolean => text.length > longest || isTooLarge(text);

/** Counted only where it may be: six bytes for each. */
const isTooLarge = (text: string): boolean => text.length > most / 6 && new TextEncoder().encode(JSON.stringify(text)).length > most;

function fieldOf({ target }: { target: EventTarget | null }): Field | null {
  return (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'file')) && !target.readOnly && target.dataset.unlimited === undefined ? target : null;
}

function tell(field: Field, why: string): void {
  field.setCustomValidity(why);
  field.reportValidity();
  const forget = (): void => field.setCustomValidity('');
  field.addEventListener('input', forget, { once: true });
  field.addEventListener('blur', forget, { once: true });
}

const count = (characters: number): string => characters.toLocaleString('sv-SE');
