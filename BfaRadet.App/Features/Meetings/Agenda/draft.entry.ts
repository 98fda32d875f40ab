import { forget as forgetKept, kept, keptKeys } from '../../../Client/kept';
import { keepForm, keptValue, valueOf, whenCircuitIsBack } from '../../../Client/kept-values';

/**
 * A form whose kept values are put back by the server (DraftForm.razor.cs), which knows what others changed meanwhile: that is
 * shown as a clash, and never overwritten. A field is an element with data-field (its name) and data-before (what was loaded).
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

  const stored = read(key);
  if (!stored) {
    // What was typed before this script was there.
    mirror(form, key);
  }

  form.dataset.followed = '';
  return stored;
}

/** What the fields say now. Asked before saving: during an outage nothing that was typed reached the server. */
export function valuesOf(form: HTMLElement): Record<string, string> {
  return Object.fromEntries(fieldsOf(form).map((field) => [nameOf(field), valueOf(field, beforeOf(field))]));
}

/** Keeps the form as it stands; a form without changes is forgotten. */
export function mirror(form: HTMLElement, key: string): void {
  const fields = fieldsOf(form).map((field) => {
    const before = beforeOf(field);
    return { key: keyOf(key, nameOf(field)), before, mine: valueOf(field, before) };
  });
  // Fields come and go with a choice.
  forget(key);
  keepForm(fields);
}

export function forget(key: string): void {
  [prefix + key, ...keysOf(key)].forEach(forgetKept);
}

/** What was kept for a form that is not on the page. */
export function read(key: string): Stored | null {
  const values = keysOf(key).flatMap((one) => {
    const value = keptValue(one);
    return value ? [{ name: one.slice(keyOf(key, '').length), value }] : [];
  });
  if (values.length === 0) {
    // As earlier versions kept it: a tab may be open while the server is upgraded.
    return JSON.parse(kept(prefix + key) ?? 'null') as Stored | null;
  }

  return {
    at: values.map(({ value }) => value.at).sort().at(-1)!,
    fields: Object.fromEntries(values.map(({ name, value }) => [name, [value.before, value.mine]])),
  };
}

const keyOf = (form: string, field: string): string => `${prefix}${form}:${field}`;

const keysOf = (form: string): string[] => keptKeys().filter((key) => key.startsWith(keyOf(form, '')));

const nameOf = (field: HTMLElement): string => field.dataset.field ?? '';

function fieldsOf(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-field]')];
}

function beforeOf(field: HTMLElement): string {
  return field.dataset.before ?? '';
}

// News may have been drawn over what was typed: the server gets what was kept, and compares it with what stands there now.
whenCircuitIsBack(() => setTimeout(recover, 300));

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
