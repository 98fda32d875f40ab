/**
 * Keeps in view what one works with, each column with its own scroll: the current item on the agenda, and the decision just
 * recorded. Only the column is scrolled, and never under what is being written in it.
 */
const margin = 8;

/** When a form at the end of the agenda's column is closed, or left for another part of the page, the current item is in view again. */
export function startInView(): void {
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    const column = columnOf(target instanceof Element ? target : null);
    if (column?.dataset.column === 'agenda' && relatedTarget instanceof Element && columnOf(relatedTarget) !== column) {
      showCurrent();
    }
  });
}

/**
 * On a narrow window the page scrolls under the buttons of its parts and under the dock: what gets focus is whole in view between
 * them, with its label. The browser itself brings only the caret of a field into view, and knows nothing of what lies over it.
 */
export function startClearOfBars(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.matches(':focus-visible, [tabindex="-1"]') && !target.closest('[data-bar]')) {
      // After the browser's own scrolling, which follows the event.
      requestAnimationFrame(() => document.activeElement === target && clearOfBars(target));
    }
  });
}

/** With what hangs under it. */
function bottomOf(bar: HTMLElement): number {
  return Math.max(...[bar, ...bar.children].filter((part) => part.checkVisibility({ visibilityProperty: true })).map((part) => part.getBoundingClientRect().bottom));
}

/** The page's bar has the current item; scrolled away, the item is named where the page is not scrolled: html[data-bar-gone]. */
export function startTitle(): void {
  const seen = new IntersectionObserver(([entry]) => document.documentElement.toggleAttribute('data-bar-gone', entry !== undefined && !entry.isIntersecting));
  const bar = document.querySelector('header h1');
  if (bar) {
    seen.observe(bar);
  }
}

function clearOfBars(element: HTMLElement): void {
  const stage = element.closest('[data-column]')?.parentElement;
  const [top, bottom] = ['top', 'bottom'].map((side) => stage?.querySelector<HTMLElement>(`:scope > [data-bar=${side}]`));
  if (!top || !bottom || getComputedStyle(top).position !== 'sticky' || getComputedStyle(bottom).position !== 'sticky') {
    return;
  }

  const [from, to] = [bottomOf(top) + margin, bottom.getBoundingClientRect().top - margin];
  // The whole form where there is room for it: its button is pressed next.
  const boxes = [element.closest('form') ?? element, element.closest('label') ?? element, element].map((e) => e.getBoundingClientRect());
  const box = boxes.find(({ height }) => height <= to - from) ?? boxes.at(-1)!;
  if (box.top < from || box.height > to - from) {
    scrollBy(0, box.top - from);
  } else if (box.bottom > to) {
    scrollBy(0, box.bottom - to);
  }
}

/**
 * The meeting has gone on, and this page with it: where the whole page scrolls it begins again from the title, for what one had
 * scrolled to is gone. Not under somebody who is writing.
 */
export function showItem(): void {
  const top = document.querySelector<HTMLElement>('[data-bar=top]');
  const item = document.querySelector('[data-part=item]');
  if (top && item && getComputedStyle(top).position === 'sticky' && !document.activeElement?.matches('input, textarea, select, [contenteditable=true]')) {
    scrollTo({ top: 0 });
  }
}

/** The current item, in the agenda's column. */
export function showCurrent(): void {
  const current = document.querySelector<HTMLElement>('[data-column=agenda] [aria-current=step]');
  const column = columnOf(current);
  if (current && column && !column.querySelector(':is(input, textarea, select):focus')) {
    show(current, column);
  }
}

/** What was just recorded, also when the line below takes its room back a moment later. Not in place of a row of a table that one has gone on to. */
export function showNewest(card: HTMLElement): void {
  const column = columnOf(card);
  if (!column) {
    return;
  }

  const come = (): void => {
    if (!column.querySelector('[data-row]:focus')) {
      show(card, column);
    }
  };
  come();
  const resized = new ResizeObserver(come);
  resized.observe(column);
  const stop = (): void => resized.disconnect();
  column.addEventListener('wheel', stop, { once: true, passive: true });
  column.addEventListener('keydown', stop, { once: true });
  column.addEventListener('pointerdown', stop, { once: true });
  setTimeout(stop, 3_000);
}

function columnOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-column]') ?? null;
}

// On a narrow window the page itself scrolls, which is the reader's own.
function show(element: HTMLElement, column: HTMLElement): void {
  if (!element.isConnected || getComputedStyle(column).overflowY !== 'auto') {
    return;
  }

  const [box, frame] = [element.getBoundingClientRect(), column.getBoundingClientRect()];
  const [over, under] = [frame.top + margin - box.top, box.bottom + margin - frame.bottom];
  if (over > 0 || box.height > frame.height) {
    column.scrollTop -= over;
  } else if (under > 0) {
    column.scrollTop += under;
  }
}
