import { forget as forgetKept, keep, kept } from '../../../Client/kept';

/**
 * Keeps what is typed in a form in this tab's storage until it is saved, so that a lost circuit, a reload or a restart
 * of the server loses nothing. A field is an element with data-field (its name) and data-before (what was loaded); each is
 * kept with both, so that what others changed meanwhile is seen as a clash and never overwritten.
 */
interface Stored {
  at: string;
  fields: Record<string, [before: string, mine: string]>;
}

interface Receiver {
  invokeMethodAsync(method: string, ...args: unknown[]): Promise<unknown>;
}

const prefix = 'bfa:utkast:';
const openForms = new Map<HTMLElement, { key: string; receiver: Receiver }>();

/** Begins to follow a form, and gives back what was kept for it. */
export function open(form: HTMLElement, key: string, receiver: Receiver): Stored | null {
  openForms.set(form, { key, receiver });
  form.addEventListener('input', () => mirror(form, key));
  form.addEventListener('change', () => mirror(form, key));
  form.addEventListener('keydown', (event) => {
    if (event.ctrlKey && !event.altKey && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
      event.preventDefault();
      (form as HTMLFormElement).requestSubmit();
    }
  });
  // On a narrow screen the form has taken the place of what had focus.
  if (matchMedia('(max-width: 760px)').matches) {
    form.closest('section')?.querySelector<HTMLElement>('h2[tabindex]')?.focus();
  }

  return read(key);
}

/** What the fields say now. Asked before saving: during an outage nothing that was typed reached the server. */
export function valuesOf(form: HTMLElement): Record<string, string> {
  return Object.fromEntries(fieldsOf(form).map((field) => [field.dataset.field ?? '', valueOf(field)]));
}

/** Keeps the form as it stands; a form without changes is forgotten. */
export function mirror(form: HTMLElement, key: string): void {
  const fields = fieldsOf(form);
  if (fields.every((field) => valueOf(field) === beforeOf(field))) {
    forget(key);
    return;
  }

  const stored: Stored = {
    at: new Date().toISOString(),
    fields: Object.fromEntries(fields.map((field) => [field.dataset.field ?? '', [beforeOf(field), valueOf(field)]])),
  };
  keep('sessionStorage', prefix + key, JSON.stringify(stored));
}

export function forget(key: string): void {
  forgetKept(prefix + key);
}

/** What was kept for a form that is not on the page. */
export function read(key: string): Stored | null {
  return JSON.parse(kept(prefix + key) ?? 'null') as Stored | null;
}

function fieldsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-field]')];
}

function beforeOf(field: HTMLElement): string {
  return field.dataset.before ?? '';
}

function valueOf(field: HTMLElement): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
    return field.value;
  }

  // A group of checks: those that were chosen keep their order, new ones come after.
  const checked = [...field.querySelectorAll<HTMLInputElement>('input:checked')].map((check) => check.value);
  const kept = beforeOf(field).split(',').filter((value) => checked.includes(value));
  return [...kept, ...checked.filter((value) => !kept.includes(value))].join(',');
}

// The circuit is back without a reload: what was typed while it was away has not been heard, and news may have been
// drawn over it. The server gets what was kept, and meets it with what stands there now.
document.addEventListener(
  'components-reconnect-state-changed',
  (event) => {
    if ((event as CustomEvent<{ state: string }>).detail.state === 'hide') {
      setTimeout(recover, 300);
    }
  },
  true,
);

function recover(): void {
  for (const [form, { key, receiver }] of openForms) {
    const stored = form.isConnected ? read(key) : null;
    if (stored) {
      void receiver.invokeMethodAsync('Recover', stored).catch(() => undefined);
    }
  }
}

// Closing the tab would lose what only this tab keeps. A reload after an outage is let through: nothing is lost by it.
addEventListener('beforeunload', (event) => {
  const away = document.getElementById('components-reconnect-modal')?.hidden === false;
  const unsaved = Object.keys(sessionStorage).some((key) => key.startsWith(prefix + location.pathname));
  if (unsaved && !away) {
    event.preventDefault();
  }
});
