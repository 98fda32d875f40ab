/**
 * What is missing or cannot be read is said at its field, for all fields at once, and the first has focus: instead of the
 * browser's own bubble, which shows one at a time and in the browser's language. Works in every form that does not say
 * novalidate. What only the server knows is said by the form itself, at its fields too (FormFaults.cs): the round of its
 * note then goes up, and the first of them has focus.
 */
export function startFieldErrors(): void {
  document.addEventListener(
    'invalid',
    (event) => {
      const field = event.target as Field;
      event.preventDefault();
      say(field);
      if (field === field.form?.querySelector(':invalid:not(fieldset)')) {
        field.focus();
      }
    },
    true,
  );
  new MutationObserver((records) => records.forEach(({ target }) => goToFirst(target as Element))).observe(document.body, {
    subtree: true,
    attributeFilter: ['data-error-round'],
  });
  // A page without a circuit comes with its faults, or with what was done.
  document.querySelectorAll('[data-error-round]:not([data-error-round="0"])').forEach(goToFirst);
  document.querySelector<HTMLElement>('[data-told]')?.focus();
  // A time that cannot be read is said when its field is left: what is read is written back then.
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-clock]') && target.validity.patternMismatch) {
      say(target);
    }
  });
  for (const type of ['input', 'change']) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof HTMLElement && target.hasAttribute('data-error') && (target as Field).validity.valid) {
        clear(target as Field);
      }
    });
  }
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

let count = 0;

function goToFirst(note: Element): void {
  const form = note.closest('form, [data-form], .mud-dialog, main') ?? document.body;
  const wrong = form.querySelector<HTMLElement>('[aria-invalid=true]');
  if (!wrong) {
    goToNote(note as HTMLElement);
    return;
  }

  (wrong.matches('fieldset') ? wrong.querySelector<HTMLElement>('input, button') : wrong)?.focus();
  // What is wrong stands under the field, where a dialog's buttons may lie over it.
  document.getElementById(wrong.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.scrollIntoView({ block: 'nearest' });
}

/** What is about no field comes into view with the button it answers; it has focus when nothing else has. */
function goToNote(note: HTMLElement): void {
  if (note.childElementCount === 0) {
    return;
  }

  const form = note.closest('form, [data-form], .mud-dialog');
  form?.querySelector('[type=submit], .mud-button-filled')?.scrollIntoView({ block: 'nearest' });
  note.scrollIntoView({ block: 'nearest' });
  if (document.activeElement === null || document.activeElement === document.body) {
    note.tabIndex = -1;
    note.focus({ preventScroll: true });
  }
}

function say(field: Field): void {
  clear(field);
  const note = document.createElement('span');
  note.className = 'bfa-field-error';
  note.id = `faltfel-${++count}`;
  note.textContent = wordsFor(field);
  (field.closest('.bfa-day') ?? field).after(note);
  field.setAttribute('data-error', note.id);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), note.id].filter(Boolean).join(' '));
}

function clear(field: Field): void {
  const id = field.getAttribute('data-error');
  if (id !== null) {
    document.getElementById(id)?.remove();
    field.removeAttribute('data-error');
    field.removeAttribute('aria-invalid');
    const others = (field.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other !== id && other !== '');
    if (others.length > 0) {
      field.setAttribute('aria-describedby', others.join(' '));
    } else {
      field.removeAttribute('aria-describedby');
    }
  }
}

function wordsFor(field: Field): string {
  const { customError, valueMissing, badInput, patternMismatch, rangeUnderflow, rangeOverflow } = field.validity;
  return customError
    ? field.validationMessage
    : valueMissing
      ? field instanceof HTMLSelectElement
        ? 'Välj något här.'
        : 'Fyll i det här.'
      : patternMismatch && field.matches('[data-clock]')
        ? 'Skriv ett klockslag, till exempel 15.30.'
        : badInput
          ? 'Skriv ett tal med siffror.'
          : rangeUnderflow
            ? `Minst ${(field as HTMLInputElement).min}.`
            : rangeOverflow
              ? `Högst ${(field as HTMLInputElement).max}.`
              : 'Det här går inte att läsa. Skriv på ett annat sätt.';
}
