import { mayLeave } from './unsaved';

/**
 * Keeps focus from falling to the page, whatever comes and goes under it.
 *
 * A form that opens and closes is known by [data-cancel], the button that closes it without saving: it is the form, or the
 * [data-form], around that button. When it opens by one's own act, focus goes to its first field, else to its heading;
 * Escape in it presses the button, once it is clear that nothing is lost; when it closes, focus returns to what opened it. A dialog
 * has its first field focused too, whoever opened it.
 *
 * Anything else that had focus and goes away hands it to what stands in its place (the same key, the same words), else
 * to the heading of the part it was in. A field that is back a moment later has it again, if nothing else was chosen.
 */
export function startFocus(): void {
  // First of all: whatever else hears of it lets the observer run.
  addEventListener('blur', ({ relatedTarget }) => leaving(relatedTarget), true);
  document.addEventListener('focusin', (event) => event.target instanceof HTMLElement && remember(event.target));
  document.addEventListener('click', ({ target }) => (act = { clicked: nearest(target), focused: document.activeElement }), true);
  document.addEventListener('keydown', closeByKey);
  document.addEventListener('click', followWithin);
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'hidden', 'open', 'contenteditable'] });
  look();
}

/** A link to a part of the page takes the focus along: the router only scrolls. */
function followWithin(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
  if (!link || link.target || link.dataset.skip || event.ctrlKey || event.metaKey || event.shiftKey || link.pathname !== location.pathname || link.search !== location.search) {
    return;
  }

  const part = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const goal = part && !part.matches('h1, h2, h3, h4, [tabindex]') ? (headingOf(part) ?? part) : part;
  setTimeout(() => goTo(goal));
}

/**
 * Another page has come: its heading is read, and Tab goes on from there; on a page that is there to be written in, [data-arrives]
 * is its field. It may be drawn only when it has loaded.
 */
export function arrive(): void {
  arriving = true;
  look();
}

/** Goes into a form that is open, as when it was opened. */
export function goInto(form: HTMLElement): void {
  goTo(firstField(form) ?? headingOf(form) ?? form, false);
}

/** What had focus, and what was around it: a part that is taken away no longer knows where it was. */
interface Place {
  element: HTMLElement;
  around: HTMLElement[];
}

const isForm = '[data-form], form, .mud-dialog';
const isField = 'textarea, select, input:not([type=hidden], [type=button], [type=submit]), [contenteditable=true]';

const opened = new Map<HTMLElement, Place | null>();
let act: { clicked: HTMLElement | null; focused: Element | null } | null = null;
let last: Place | null = null;
let wanted: { place: Place; meanwhile: Element | null } | null = null;
let arriving = false;
/** On its way from one element to the next, as when a dialog gives it back, focus is nowhere and not lost. */
let moving = false;

function leaving(to: EventTarget | null): void {
  moving = to !== null;
  if (moving) {
    setTimeout(() => {
      moving = false;
      look();
    });
  }
}

function remember(element: HTMLElement): void {
  if (element !== wanted?.meanwhile) {
    wanted = null;
  }

  last = placeOf(element);
}

function look(): void {
  const closed = [...opened].filter(([form]) => !isShown(form));
  closed.forEach(([form]) => opened.delete(form));
  if (arriving) {
    arriving = !goToNamed() && !goTo(document.querySelector<HTMLElement>('main [data-arrives]') ?? document.querySelector<HTMLElement>('main h1, header h1'));
  }

  for (const form of formsThatClose()) {
    if (!opened.has(form)) {
      opened.set(form, act?.clicked ? placeOf(openerOf(act)) : null);
      enter(form);
    }
  }

  if (last && !moving && isLost()) {
    const place = last;
    const left = closed.find(([form]) => place.element === form || place.around.includes(form));
    stay(place, left?.[1] ?? null);
  } else if (wanted && document.activeElement === wanted.meanwhile) {
    const back = again(wanted.place);
    if (back) {
      back.focus({ preventScroll: true });
    }
  }
}

function formsThatClose(): HTMLElement[] {
  const buttons = document.querySelectorAll('[data-cancel]');
  const forms = [...buttons].map((button) => button.closest<HTMLElement>(isForm));
  return [...forms, ...document.querySelectorAll<HTMLElement>('.mud-dialog')].filter((form) => form !== null).filter(isShown);
}

/** Only after an act of one's own, and not when one has gone on to something else meanwhile. */
function enter(form: HTMLElement): void {
  const now = document.activeElement;
  if (form.matches('.mud-dialog')) {
    const field = firstField(form);
    if (field && !(form.contains(now) && now?.matches(isField))) {
      goTo(field, false);
    }

    return;
  }

  if (!act || (now !== act.focused && now !== wanted?.meanwhile && !isLost())) {
    return;
  }

  act = null;
  const field = firstField(form);
  const heading = headingOf(form);
  const goal = form.hasAttribute('data-form') && form.dataset.form === 'heading' ? (heading ?? field) : (field ?? heading ?? form);
  goTo(goal ?? form, false);
}

/** A choice among several comes first where the form begins with it; a tick by itself does not. */
function firstField(form: HTMLElement): HTMLElement | undefined {
  const fields = [...form.querySelectorAll<HTMLElement>(isField)].filter((f) => isShown(f) && !f.matches('[readonly], :disabled'));
  return fields[0]?.closest('fieldset') ? fields[0] : fields.find((f) => !f.matches('[type=checkbox], [type=radio]'));
}

function stay(place: Place, opener: Place | null): void {
  const back = opener ? again(opener) : again(place);
  if (back) {
    back.focus({ preventScroll: true });
    return;
  }

  const before = opener ?? place;
  const part = before.around.filter(isShown).map(landing).find((goal) => goal !== null) ?? document.getElementById('content');
  if (part && goTo(part)) {
    wanted = place.element.matches(isField) ? { place, meanwhile: part } : null;
    last = placeOf(part);
  }
}

/** The thing itself, or what stands in its place: by id, by key, or by its words in the same part of the page. */
function again({ element, around }: Place): HTMLElement | null {
  if (isShown(element)) {
    return element.matches(':disabled') ? null : element;
  }

  const named = element.id ? document.getElementById(element.id) : null;
  const part = around.find((a) => a.isConnected && a.matches('section, [role=region], main, .mud-dialog')) ?? document.body;
  const key = element.dataset.key;
  const candidates = [
    named,
    ...(key ? part.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) : []),
    ...(element.isContentEditable ? part.querySelectorAll<HTMLElement>('[contenteditable=true]') : []),
    ...[...part.querySelectorAll<HTMLElement>(element.localName)].filter((e) => wordsOf(e) !== '' && wordsOf(e) === wordsOf(element)),
  ];
  return candidates.find((candidate) => candidate !== null && candidate !== element && isShown(candidate) && !candidate.matches(':disabled')) ?? null;
}

function landing(part: HTMLElement): HTMLElement | null {
  // A row that takes the focus itself goes on answering to its keys.
  if (part.matches('[data-row]') && part.tabIndex >= 0) {
    return part;
  }

  return part.matches('section, form, fieldset, main, dialog, .mud-dialog, [role=group], [role=region], [data-form], [data-column]')
    ? (headingOf(part, true) ?? (part.hasAttribute('aria-label') ? part : null))
    : null;
}

/**
 * One that is seen: focus on words for the ear alone is nowhere to the eye.
 * @param own Not the legend of a group of fields further in: that names the group alone.
 */
function headingOf(part: HTMLElement, own = false): HTMLElement | null {
  return [...part.querySelectorAll<HTMLElement>('h1, h2, h3, legend, .name')]
    .find((heading) => isShown(heading) && !heading.matches('.bfa-visually-hidden') && (!own || !heading.matches('legend') || heading.parentElement === part)) ?? null;
}

/** An address may name a heading of the page it leads to, which may be drawn later than the address is followed. */
function goToNamed(): boolean {
  const named = document.getElementById(location.hash.slice(1));
  return named !== null && named.matches('h2, h3') && goTo(named, false);
}

function goTo(goal: HTMLElement | null, still = true): boolean {
  if (!goal) {
    return false;
  }

  if (goal.tabIndex < 0 && !goal.hasAttribute('tabindex')) {
    goal.setAttribute('tabindex', '-1');
  }

  goal.focus({ preventScroll: still });
  if (goal instanceof HTMLInputElement && goal.closest('.bfa-day')) {
    // A day that is proposed is written over, as when Tab comes to it.
    goal.select();
  }

  return document.activeElement === goal;
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true });
}

/** Where one stood when a key did it, else what was clicked. */
function openerOf({ clicked, focused }: { clicked: HTMLElement | null; focused: Element | null }): HTMLElement {
  return focused instanceof HTMLElement && focused !== document.body && (focused.matches('[data-row]') || !focused.contains(clicked)) ? focused : clicked!;
}

function nearest(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('button, a, summary, label, input, [role=button], [role=option]') : null;
}

function placeOf(element: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    around.push(at);
  }

  return { element, around };
}

function wordsOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
}

function closeByKey(event: KeyboardEvent): void {
  const at = event.target instanceof Element ? event.target.closest<HTMLElement>(isForm) : null;
  // A dialog is left by Escape wherever in it, or beside it, one stands.
  const within = [...document.querySelectorAll<HTMLElement>('.mud-dialog')].at(-1) ?? at;
  const busy = document.querySelector('.mud-popover-open, dialog[open]') !== null;
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || busy || !within) {
    return;
  }

  const close = within.querySelector<HTMLElement>('[data-cancel]') ?? within.closest('[data-form]')?.querySelector<HTMLElement>('[data-cancel]');
  if (close) {
    event.preventDefault();
    if (mayLeave(within)) {
      close.click();
    }
  }
}
