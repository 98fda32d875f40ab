/**
 * The browser's own calendar for a field of a day (DayBox.razor): what is chosen is written in the field as if it had been
 * typed. The field itself takes words, which the browser's field for dates does not.
 */
export function startDays(): void {
  document.addEventListener('click', ({ target }) => {
    const opener = target instanceof Element ? target.closest('[data-opens-calendar]') : null;
    if (opener) {
      open(opener.parentElement!);
    }
  });
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('.bfa-day > .calendar') && target.value !== '') {
      choose(target.parentElement!, target.value);
    }
  });
}

function open(day: HTMLElement): void {
  const calendar = day.querySelector<HTMLInputElement>('.calendar')!;
  calendar.value = day.dataset.day ?? '';
  try {
    calendar.showPicker();
  } catch {
    // Too old a browser for it: there is still the field to type in.
    day.querySelector<HTMLInputElement>('.field')!.focus();
  }
}

function choose(day: HTMLElement, chosen: string): void {
  const field = day.querySelector<HTMLInputElement>('.field')!;
  field.value = chosen;
  for (const type of ['input', 'change']) {
    field.dispatchEvent(new Event(type, { bubbles: true }));
  }

  field.focus();
}
