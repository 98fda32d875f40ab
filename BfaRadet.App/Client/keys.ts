import { goInto } from './focus';

/**
 * Keyboard shortcuts by markup: an element with data-key="Alt+ArrowDown" is clicked by that key. A form that a key opened is
 * gone back into by it, [data-entered-by], when the focus is elsewhere. Keys without a
 * modifier are left alone while somebody writes; after Escape in a text, which leaves it at its edge, ? shows the keys.
 * Works on whatever is on the page when the key is pressed, so pages need no registration and no call to the server.
 */
export function startKeys(): void {
  // The text that was left by Escape, and not written in since. An Escape that closes what is offered there does not leave it.
  let edge: EventTarget | null = null;
  let atEdge = false;
  document.addEventListener('focusin', ({ target }) => (edge = target === edge ? edge : null));
  document.addEventListener('keydown', ({ target, key }) => {
    atEdge = edge !== null && edge === target;
    if (!['Shift', 'Alt', 'Control', 'Meta'].includes(key)) {
      edge = key === 'Escape' && target instanceof HTMLElement && !target.hasAttribute('aria-activedescendant') ? target : null;
    }
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) {
      // The editor takes every Escape; a field only one that closed something.
      edge = event.target instanceof HTMLElement && event.target.isContentEditable ? edge : null;
      return;
    }

    const name = nameOf(event);
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey;
    if (plain && writing(event.target) && !(atEdge && name === '?')) {
      return;
    }

    if (name === '?' && openLegend()) {
      event.preventDefault();
      return;
    }

    const form = [...document.querySelectorAll<HTMLElement>('[data-entered-by]')].find(
      (element) => element.dataset.enteredBy?.split(' ').includes(name) && usable(element),
    );
    if (form && !form.contains(document.activeElement)) {
      event.preventDefault();
      goInto(form);
      return;
    }

    const target = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
      (element) => element.dataset.key?.split(' ').includes(name) && usable(element),
    );
    if (target) {
      event.preventDefault();
      target.click();
    }
  });

  // Dialogs of the page's own markup: [data-opens=id] opens, [data-closes] closes. Circuit or not.
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) {
      return;
    }

    open(event.target.closest<HTMLElement>('[data-opens]')?.dataset.opens);
    event.target.closest('[data-closes]')?.closest('dialog')?.close();
  });
}

function openLegend(): boolean {
  return document.querySelector('dialog[open], .mud-dialog') === null && open('keys');
}

function open(id: string | undefined): boolean {
  const dialog = id === undefined ? null : document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) {
    dialog.showModal();
    return true;
  }

  return false;
}

/** "Alt+ArrowDown", "Ctrl+Enter", "?": modifiers in the order Ctrl, Alt, Meta, then the key; Shift only before a key of more than one letter. */
function nameOf(event: KeyboardEvent): string {
  const letter = event.key.length === 1;
  // On some keyboards Alt turns a letter into another sign; the place of the key then says which letter was meant.
  const key = letter && event.altKey && /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : letter ? event.key.toUpperCase() : event.key;
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.metaKey && 'Meta', event.shiftKey && !letter && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

function writing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [role=textbox], [role=combobox]'))
  );
}

function usable(element: HTMLElement): boolean {
  const modal = document.querySelector('dialog[open], .mud-dialog');
  return !element.matches(':disabled, [aria-disabled=true]') && element.checkVisibility() && (!modal || modal.contains(element));
}
