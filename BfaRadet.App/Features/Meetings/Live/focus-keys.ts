import { whereOneWas } from './roll-keys';

/**
 * A click (or the key of its data-key) on [data-focus=id] moves focus to the first field or row in there, or to the
 * place itself where it is a heading; [data-next-act] in there comes before all. A place in a part of the page that is not shown is shown first, by [data-shows-part].
 * A click on [data-leads-to-part=id] does so only where the place is on another part of the page, which the server then shows.
 */
export function startFocusKeys(): void {
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-focus]') : null;
    const goal = from && document.getElementById(from.dataset.focus ?? '');
    if (from && goal) {
      onceShown(goal, () => enter(goal, from));
    } else {
      from?.focus();
    }
  });
  document.addEventListener('click', ({ target }) => {
    const from = target instanceof Element ? target.closest<HTMLElement>('[data-leads-to-part]:not([aria-disabled])') : null;
    const goal = from && document.getElementById(from.dataset.leadsToPart ?? '');
    if (goal && !goal.checkVisibility()) {
      whenShown(goal, () => goal.focus());
    }
  });
}

function enter(goal: HTMLElement, from: HTMLElement): void {
  const folded = goal.querySelector<HTMLDetailsElement>('details.fold:not([open])');
  if (folded) {
    folded.open = true;
  }

  // What is most likely done next there, as giving the floor to the first who waits.
  const next = goal.querySelector<HTMLElement>('[data-next-act]');
  if (next?.checkVisibility()) {
    // Of rows that are gone through: the one where one was.
    (next.matches('[data-row]') ? (whereOneWas(goal) ?? next) : next).focus();
    return;
  }

  const was = whereOneWas(goal);
  if (was?.matches('[tabindex="0"]') && was.checkVisibility()) {
    was.focus();
    return;
  }

  const inside = [...goal.querySelectorAll<HTMLElement>('textarea, [contenteditable=true], input, [data-row][tabindex="0"]')];
  // What is folded away cannot have focus.
  (inside.find((field) => field.checkVisibility()) ?? (goal.matches('h2') ? goal : from)).focus();
}

function onceShown(goal: HTMLElement, then: () => void): void {
  const column = goal.closest<HTMLElement>('[data-column]');
  if (goal.checkVisibility() || !column?.parentElement) {
    then();
    return;
  }

  whenShown(goal, then);
  document.querySelector<HTMLElement>(`[data-shows-part="${column.dataset.column}"]`)?.click();
}

function whenShown(goal: HTMLElement, then: () => void): void {
  const stage = goal.closest<HTMLElement>('[data-column]')?.parentElement;
  if (stage) {
    new MutationObserver((_, watch) => {
      if (goal.checkVisibility()) {
        watch.disconnect();
        then();
      }
    }).observe(stage, { attributes: true, attributeFilter: ['data-part'] });
  }
}
