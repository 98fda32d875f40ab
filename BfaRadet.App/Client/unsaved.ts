/**
 * What is filled in in a form that closes, or in a dialog, and is kept nowhere ([data-keep] and [data-field] are): Escape asks
 * first, so does the browser before the page goes away, and so does UnsavedLock.razor before a link or Back leads to another
 * page. What is kept is not asked about; it is said that it is there when the form is opened again.
 *
 * What is typed is seen here; what is chosen in a list or a calendar is known to the form alone, which says [data-unsaved].
 * A form that stays open says [data-unsaved=false] when nothing is changed.
 */
const forms = '.mud-dialog, form, [data-form]';
const changed = new Set<Element>();
const asked = 'bfa-unsaved';
/** Typed in and not left yet: its form hears of it when it is left. */
let pending: Element | null = null;

export function startUnsaved(): void {
  // Not "change", which comes when a field is left: what was asked would be asked again.
  document.addEventListener('input', typed);
  document.addEventListener('change', ({ target }) => (pending = target === pending ? null : pending));
  new MutationObserver(tellLock).observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-unsaved'] });
  for (const [target, leaving] of [[window, 'beforeunload'], [document, 'bfa:reload']] as const) {
    target.addEventListener(leaving, (event) => {
      if (unsaved().length > 0) {
        event.preventDefault();
      }
    });
  }
}

/** False once for a form that would lose something; it then says so. */
export function mayLeave(form: Element): boolean {
  if (!unsaved().some((one) => one === form || form.contains(one)) || form.querySelector(`.${asked}`)) {
    return true;
  }

  const note = document.createElement('p');
  note.className = `${asked} bfa-strip`;
  note.setAttribute('role', 'alert');
  const actions = form.querySelector('.mud-dialog-actions, .acts');
  if (actions) {
    actions.before(note);
  } else {
    form.append(note);
  }

  note.textContent = 'Det du har fyllt i är inte sparat. Tryck Esc igen för att stänga utan att spara.';
  return false;
}

function typed({ target }: Event): void {
  if (!(target instanceof Element) || target.matches('[data-keep], [data-field], [data-field] *')) {
    return;
  }

  const form = target.closest(forms);
  if (target.closest('[data-unsaved]')) {
    pending = target.matches('textarea, input:not([type=checkbox], [type=radio])') ? target : null;
  } else if (form && (form.matches('.mud-dialog') || form.querySelector('[data-cancel]'))) {
    changed.add(form);
  }

  form?.querySelector(`.${asked}`)?.remove();
  tellLock();
}

/** The server asks before it leads elsewhere, while there is something to ask about. */
function tellLock(): void {
  const lock = document.querySelector<HTMLInputElement>('input[data-unsaved-lock]');
  const any = unsaved().length > 0;
  if (lock && lock.checked !== any) {
    lock.checked = any;
    lock.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

function unsaved(): Element[] {
  [...changed].filter((form) => !form.isConnected).forEach((form) => changed.delete(form));
  pending = pending?.isConnected ? pending : null;
  return [...changed, ...document.querySelectorAll('[data-unsaved=true]'), ...(pending ? [pending] : [])];
}
