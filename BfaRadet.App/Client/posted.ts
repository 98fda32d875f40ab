/**
 * A page that answers a form that was sent, [data-posted]: Back to it would send the form once more, which the browser asks about or
 * refuses with an error of its own. From here on its place in the history is the page itself.
 */
export function startPostedPages(): void {
  if (document.body.dataset.posted !== undefined) {
    history.replaceState(history.state, '', location.href);
  }
}
