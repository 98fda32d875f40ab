/**
 * In the roll ([data-roll]) arrows move between the rows, and a letter presses the row's button with data-letter, else one of the
 * whole panel's.
 */
export function startRollKeys(): void {
  document.addEventListener('keydown', (event) => {
    const row = event.target instanceof HTMLElement && event.target.matches('[data-roll] [data-row]') ? event.target : null;
    if (!row || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const rows = [...row.closest('[data-roll]')!.querySelectorAll<HTMLElement>('[data-row]')];
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const letter = `[data-letter="${CSS.escape(event.key.toUpperCase())}"]`;
    const button = row.querySelector<HTMLElement>(letter) ?? row.closest('section')?.querySelector<HTMLElement>(`.head ${letter}`);
    if (step !== 0) {
      event.preventDefault();
      rows[rows.indexOf(row) + step]?.focus();
    } else if (button && !event.repeat) {
      event.preventDefault();
      button.click();
    }
  });
}
