/**
 * A click (or the key of its data-tangent) on [data-fokus=id] moves focus to the first field or row in there, or to the
 * place itself where it is a heading.
 */
export function startFocusKeys(): void {
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fokus]') : null;
    const goal = from && document.getElementById(from.dataset.fokus ?? '');
    const inside = goal?.querySelector<HTMLElement>('textarea, [contenteditable=true], input, [data-rad][tabindex="0"]');
    (inside ?? (goal?.matches('h2') ? goal : from))?.focus();
  });
}
