/** What has just come by one's own act, [data-into-view], is brought into view once, without focus. */
export function startIntoView(): void {
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-into-view'] });
}

let shown: Element | null = null;

function look(): void {
  const found = document.querySelector('[data-into-view]');
  if (found !== shown) {
    shown = found;
    // After a dialog: while it is there the page does not scroll.
    setTimeout(() => found?.scrollIntoView({ block: 'center' }));
  }
}
