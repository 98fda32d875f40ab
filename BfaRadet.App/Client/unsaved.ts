/**
 * What is typed in a form that closes, or in a dialog, and is kept nowhere ([data-keep] and [data-field] are): Escape asks
 * first, and so does the browser before the page goes away. What is kept is not asked about; it is said that it is there
 * when the form is opened again.
 */
const forms = '.mud-dialog, form, [data-form]';
const changed = new Set<Element>();
const asked = 'bfa-unsaved';

export function startUnsaved(): void {
  // Not "change", which comes when a field is left: what was asked would be asked again.
  document.addEventListener('input', typed);
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
  if (form && (form.matches('.mud-dialog') || form.querySelector('[data-cancel]'))) {
    changed.add(form);
    form.querySelector(`.${asked}`)?.remove();
  }
}

function unsaved(): Element[] {
  [...changed].filter((form) => !form.isConnected).forEach((form) => changed.delete(form));
  return [...changed];
}
