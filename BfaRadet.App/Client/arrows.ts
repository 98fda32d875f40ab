/**
 * A field and what it finds: arrow down in the field goes to the first of [data-arrows] below it, up and down go on between them,
 * and up from the first goes back to the field. Works on whatever is drawn when the key is pressed.
 */
export function startArrows(): void {
  document.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement)) {
      return;
    }

    const part = event.target.closest<HTMLElement>('[data-arrows]');
    const stops = part ? [...part.querySelectorAll<HTMLElement>('[data-arrow]')].filter((stop) => stop.checkVisibility()) : [];
    const goal = stops[stops.indexOf(event.target) + step];
    if (goal && stops.includes(event.target)) {
      event.preventDefault();
      goal.focus();
    }
  });
}
