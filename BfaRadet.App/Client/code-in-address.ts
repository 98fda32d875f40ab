/**
 * A link with a code has it after #, which browsers send to no server. Here it is put in the form that asks for it and sent, and
 * taken out of the address, so that it stays in no history. That of an invitation outlasts signing in, in this tab, once.
 */
export function startCodes(): void {
  take();
  // The link was opened in a tab that already had the page.
  window.addEventListener('hashchange', take);
}

const invitation = '/bjud-in';

function take(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-code]');
  const field = form?.querySelector<HTMLInputElement>('[name=Code]');
  if (!form || !field) {
    return;
  }

  const given = location.hash.slice(1);
  const kept = location.pathname === invitation ? sessionStorage.getItem(invitation) : null;
  const code = given || kept;
  sessionStorage.removeItem(invitation);
  if (!code) {
    return;
  }

  if (given && location.pathname === invitation) {
    sessionStorage.setItem(invitation, given);
  }

  field.value = code;
  history.replaceState(history.state, '', location.pathname + location.search);
  form.requestSubmit();
}
