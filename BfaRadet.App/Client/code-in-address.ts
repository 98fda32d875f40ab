/**
 * A link with a code has it after #, which browsers send to no server. Here it is put in the form that asks for it and sent, and
 * taken out of the address, so that it stays in no history.
 */
export function startCodes(): void {
  take();
  // The link was opened in a tab that already had the page.
  window.addEventListener('hashchange', take);
}

function take(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-kod]');
  const field = form?.querySelector<HTMLInputElement>('[name=Code]');
  const code = location.hash.slice(1);
  if (!form || !field || code === '') {
    return;
  }

  field.value = code;
  history.replaceState(history.state, '', location.pathname + location.search);
  form.requestSubmit();
}
