import { reloadIfUp } from './reload';

/**
 * Menus and small acts of the shell that must work without a circuit: disclosure menus (details.bfa-menu) close by
 * Escape, a click outside or a followed link; [data-fold] folds what it controls; [data-skip] moves focus;
 * [data-reload] loads the page again.
 */
export function startMenus(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      closeByKey(event);
    }
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element) {
      closeMenus(event.target);
      fold(event.target);
      if (event.target.closest('[data-reload]')) {
        void reloadIfUp();
      }
    }
  });
  // In the capture phase: Blazor would take the link for a change of page, and focus would stay where it was.
  document.addEventListener('click', skip, true);
}

function closeByKey(event: KeyboardEvent): void {
  const menu = event.target instanceof Element ? event.target.closest<HTMLDetailsElement>('details.bfa-menu[open]') : null;
  if (menu) {
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }
}

function closeMenus(target: Element): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.bfa-menu[open]')) {
    if (!menu.contains(target) || target.closest('a')) {
      menu.open = false;
    }
  }
}

function fold(target: Element): void {
  const button = target.closest('[data-fold]');
  if (button) {
    button.setAttribute('aria-expanded', String(button.getAttribute('aria-expanded') !== 'true'));
    return;
  }

  if (target.closest('a')) {
    for (const open of document.querySelectorAll('[data-fold][aria-expanded=true]')) {
      open.setAttribute('aria-expanded', 'false');
    }
  }
}

function skip(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-skip]') : null;
  const goal = link && document.getElementById(link.dataset.skip ?? '');
  if (goal) {
    event.preventDefault();
    event.stopPropagation();
    goal.focus();
    goal.scrollIntoView();
  }
}
