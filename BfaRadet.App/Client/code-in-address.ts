/**
 * A link with a code has it after #, which browsers send to no server. Here it is put in the form that asks for it and sent, and
 * taken out of the address, so that it stays in no history. This tab keeps it until it is refused: over signing in, and when the
 * page is loaded again.
 */
export function startCodes(): void {
  take();
  // The link was opened in a tab that already had the page.
  window.addEventListener('hashchange', take);
}

/** Where a form with a code has been taken: its page, once it is answered, still has the code in it. */
const keyOf = (): string => `bfa:kod:${location.pathname}`;

function take(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-code]');
  const field = form?.querySelector<HTMLInputElement>('[name=Code]');
  if (!form || !field) {
    if (document.body.dataset.posted !== undefined && !document.querySelector('[name=Code]')) {
      sessionStorage.removeItem(keyOf());
    }

    return;
  }

  const code = location.hash.slice(1) || sessionStorage.getItem(keyOf());
  if (!code) {
    return;
  }

  sessionStorage.setItem(keyOf(), code);
  field.value = code;
  history.replaceState(history.state, '', location.pathname + location.search);
  form.requestSubmit();
}
