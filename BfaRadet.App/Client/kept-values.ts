// The fields of a form as they stand, kept in this tab until the form is saved or given up: a lost circuit, a reload or a restart
// of the server loses nothing. What puts them back differs: kept-fields.ts does it by itself, a form that shows clashes asks the
// server (draft.entry.ts).
import { keep, kept } from './kept';

export interface KeptValue {
  /** What was loaded: whoever changed it meanwhile is seen by it. */
  before: string;
  mine: string;
  at: string;
}

/** Keeps all fields of a form; a form without changes is forgotten. */
export function keepForm(fields: readonly { key: string; before: string; mine: string }[]): void {
  const changed = fields.some(({ before, mine }) => before !== mine);
  const at = new Date().toISOString();
  for (const { key, before, mine } of fields) {
    keep('sessionStorage', key, changed ? JSON.stringify({ before, mine, at } satisfies KeptValue) : '');
  }
}

export function keptValue(key: string): KeptValue | null {
  return JSON.parse(kept(key) ?? 'null') as KeptValue | null;
}

/** @param before Of a group of checks: those that were chosen keep their order, new ones come after. */
export function valueOf(field: HTMLElement, before = ''): string {
  if (field instanceof HTMLInputElement && field.type === 'checkbox') {
    return field.checked ? 'on' : '';
  }

  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) {
    return field.value;
  }

  const checked = [...field.querySelectorAll<HTMLInputElement>('input:checked')].map((check) => check.value);
  const still = before.split(',').filter((value) => checked.includes(value));
  return [...still, ...checked.filter((value) => !still.includes(value))].join(',');
}

/** The circuit is back without a reload: it has not received what was typed while it was away. */
export function whenCircuitIsBack(act: () => void): void {
  document.addEventListener('components-reconnect-state-changed', (event) => {
    if ((event as CustomEvent<{ state: string }>).detail.state === 'hide') {
      act();
    }
  }, true);
}
