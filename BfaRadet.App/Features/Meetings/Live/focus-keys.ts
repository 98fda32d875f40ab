/** A click (or the key of its data-tangent) on [data-fokus=id] moves focus to the first field or row in there. */
export function startFocusKeys(): void {
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-fokus]') : null;
    const goal = from && document.getElementById(from.dataset.fokus ?? '');
    const inside = goal?.querySelector<HTMLElement>('textarea, [contenteditable=true], input, [data-rad][tabindex="0"]');
    (inside ?? from)?.focus();
  });
}
