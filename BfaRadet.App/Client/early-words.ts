// What is typed before the page has started. The circuit draws the page again when it comes, and nobody listens before that:
// so it is kept, by the field's name, and put back into the field that is drawn in its place.
import { keep, kept } from './kept';

type Field = HTMLInputElement | HTMLTextAreaElement;

const fields = 'textarea, input:not([type=password], [type=hidden], [type=checkbox], [type=radio], [type=submit], [type=file])';
/** Scripts that come to a field after the words are told of them then. */
const toldAgain = [500, 2_000];

export interface EarlyWords {
  readonly any: boolean;
  putBack(): void;
}

export function startEarlyWords(): EarlyWords {
  const key = (): string => `bfa:falt:start:${document.body.dataset.account ?? ''}:${location.pathname}`;
  let typed: Record<string, string> = {};
  let waits = true;
  document.addEventListener('input', ({ target, isTrusted }) => {
    const name = target instanceof Element && target.matches(fields) ? nameOf(target as Field) : '';
    if (isTrusted && name !== '') {
      if (waits) {
        typed[name] = (target as Field).value;
      } else {
        delete typed[name];
      }

      store();
    }
  }, true);
  document.addEventListener('DOMContentLoaded', () => {
    typed = { ...(JSON.parse(kept(key()) ?? '{}') as Record<string, string>), ...typed };
    // Drawn by the server, and written in before the last try.
    each((field, text) => (field.value = text));
    if (!waits) {
      look();
    }
  });

  const store = (): void => keep('sessionStorage', key(), Object.keys(typed).length > 0 ? JSON.stringify(typed) : '');

  const each = (put: (field: Field, text: string) => void): void => {
    for (const field of document.querySelectorAll<Field>(fields)) {
      const text = typed[nameOf(field)];
      if (text !== undefined) {
        put(field, text);
      }
    }
  };

  const look = (): void => each((field, text) => {
    delete typed[nameOf(field)];
    store();
    setTimeout(() => putInto(field, text));
    toldAgain.forEach((later) => setTimeout(() => tellOf(field, text), later));
  });

  return {
    /** Something typed has not found its field yet. */
    get any() {
      return Object.keys(typed).length > 0;
    },
    putBack() {
      waits = false;
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
      look();
    },
  };
}

// Those of MudBlazor have another id each time.
const nameOf = ({ dataset, id, name }: Field): string => dataset.keep ?? (id.startsWith('mudinput') ? name : id);

/** What somebody has written there since stands. */
function putInto(field: Field, text: string): void {
  if (field.value === field.defaultValue || field.value === '') {
    field.value = text;
  }

  tellOf(field, text);
}

/** A field that is empty by now was sent: put there again, its words would be sent twice. */
function tellOf(field: Field, text: string): void {
  if (field.isConnected && field.value === text) {
    for (const type of ['input', 'change']) {
      field.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }
}
