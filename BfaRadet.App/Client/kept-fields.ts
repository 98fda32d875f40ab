import { forget, keptKeys } from './kept';
import { keepForm, keptValue, valueOf, whenCircuitIsBack } from './kept-values';

/**
 * Keeps what is typed in [data-keep=name] in this tab, for its account and page, and puts it back when the field is
 * there again: a lost circuit, a reload or a restart of the server loses nothing. It is forgotten when its form goes
 * away after it, or a [data-ends-all] beside it, was sent, or after [data-done] in it was clicked by hand; a form that goes away otherwise may come back. After a
 * reload a form that has kept text is opened by its [data-opens-kept=name], the button that opens it.
 */
export function startKeptFields(): void {
  document.addEventListener('input', typed);
  document.addEventListener('change', typed);
  document.addEventListener('submit', (event) => sent(event.target));
  document.addEventListener('click', (event) => event.target instanceof Element && clicked(event.target, event.isTrusted));
  document.addEventListener('input', unsay);
  // The page is not loaded again under one's hands.
  document.addEventListener('bfa:reload', (event) => {
    if (isChanged(document.activeElement as Field)) {
      event.preventDefault();
    }
  });
  whenCircuitIsBack(() => setTimeout(() => [...fields.keys()].filter(isChanged).forEach(tell), 300));
  document.addEventListener('bfa:started', look);
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}

type Field = HTMLTextAreaElement | HTMLInputElement | HTMLSelectElement;

/** A form, or what stands for one. */
interface Group {
  /** Every name its fields have had: some come and go with a choice. */
  keys: Set<string>;
  ending: boolean;
}

const groups = new WeakMap<Element, Group>();
const fields = new Map<Field, { group: Group; key: string; before: string }>();

function look(): void {
  for (const [field, { group }] of fields) {
    if (!field.isConnected) {
      fields.delete(field);
      if (group.ending) {
        group.keys.forEach(forget);
      }
    }
  }

  for (const field of document.querySelectorAll<Field>('[data-keep]:not([type=password])')) {
    if (!fields.has(field)) {
      meet(field);
    }
  }

  reopen();
}

/** Names of fields that were on this page: who has shut their form does not want it back. */
const met = new Set<string>();

function reopen(): void {
  // Before the page has started nothing answers to a click.
  if (document.documentElement.dataset.start !== 'started') {
    return;
  }

  for (const opener of document.querySelectorAll<HTMLElement>('[data-opens-kept]')) {
    const name = opener.dataset.opensKept!;
    const names = keptKeys().filter((key) => key.startsWith(keyOf(''))).map((key) => key.slice(keyOf('').length))
      .filter((one) => one === name || one.startsWith(`${name}:`));
    if (names.length > 0 && !names.some((one) => met.has(one))) {
      names.forEach((one) => met.add(one));
      opener.click();
    }
  }
}

const keyOf = (name: string): string => `bfa:falt:${document.body.dataset.account ?? ''}:${location.pathname}:${name}`;

function meet(field: Field): void {
  const group = groupOf(field);
  const key = keyOf(field.dataset.keep!);
  met.add(field.dataset.keep!);
  const before = valueOf(field);
  group.keys.add(key);
  fields.set(field, { group, key, before });
  const stored = keptValue(key);
  // What somebody else has changed meanwhile stands.
  if (stored && stored.mine !== before && (before === '' || before === stored.before)) {
    if (isCheck(field)) {
      field.checked = stored.mine !== '';
    } else {
      field.value = stored.mine;
    }

    tell(field);
  }
}

/** Keeps the whole form as it stands; a form without changes is forgotten. */
function typed(event: Event): void {
  const group = fields.get(event.target as Field)?.group;
  if (!group) {
    return;
  }

  // What is typed after it was sent is not sent yet.
  group.ending &&= event.type !== 'input';
  const members = [...fields].filter(([, known]) => known.group === group);
  keepForm(members.map(([field, { key, before }]) => ({ key, before, mine: valueOf(field) })));
}

/** A hand on the button lets the words go. Escape presses it too, and is soon pressed by mistake: the words stay, and it is said. */
function clicked(target: Element, byHand: boolean): void {
  const done = target.closest('[data-done]');
  if (byHand) {
    unsay();
    end(done);
  } else if (done && [...fields].some(([field, { group }]) => group === groupOf(done) && isChanged(field))) {
    unsay();
    const note = document.createElement('p');
    note.className = 'bfa-kept';
    note.setAttribute('role', 'status');
    document.body.append(note);
    note.textContent = 'Ändringarna är kvar. Öppna igen för att fortsätta.';
  }
}

function unsay(): void {
  document.querySelector('.bfa-kept')?.remove();
}

/** With the last of several forms in one place, [data-ends-all], those before it are done with. */
function sent(form: EventTarget | null): void {
  end(form);
  if (form instanceof HTMLElement && form.dataset.endsAll !== undefined) {
    form.closest('[data-form]')?.querySelectorAll('form').forEach(end);
  }
}

/** The form is done with, if it goes away now. */
function end(by: EventTarget | null): void {
  if (by instanceof Element) {
    groupOf(by).ending = true;
  }
}

function groupOf(element: Element): Group {
  const place = element.closest('form, [role=group]') ?? element;
  const group = groups.get(place) ?? { keys: new Set(), ending: false };
  groups.set(place, group);
  return group;
}

/** Blazor hears of it as if it had been typed. */
function tell(field: Field): void {
  for (const type of ['input', 'change']) {
    field.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

function isChanged(field: Field): boolean {
  const known = fields.get(field);
  return known !== undefined && valueOf(field) !== known.before;
}

function isCheck(field: Field): field is HTMLInputElement {
  return field.type === 'checkbox';
}
