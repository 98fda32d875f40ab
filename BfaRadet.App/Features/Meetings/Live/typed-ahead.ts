/**
 * Who moves the meeting on and goes to the notes by key (Alt+A) writes at once: before the next item has come, or its editor is there. What
 * is typed meanwhile is held, and written where it was meant. Escape and a click let go.
 */
const patience = 4_000;

let left: string | undefined;
let since = 0;
let holding = false;

export function startTypedAhead(): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-moves-meeting]:not([aria-disabled])')) {
      left = host()?.dataset.document ?? '';
      since = performance.now();
    }
  }, true);
  document.addEventListener('keydown', (event) => {
    const goes = event.altKey && !event.ctrlKey && !event.metaKey && event.code === 'KeyA';
    if (goes && !holding && !isReady() && mayCome()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      hold();
    }
  }, true);
}

function hold(): void {
  holding = true;
  let typed = '';
  const keep = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')) {
      return;
    }

    if (event.key === 'Escape') {
      end();
    } else if (event.key.length === 1) {
      typed += event.key;
    } else if (event.key === 'Enter') {
      typed += '\n';
    } else if (event.key === 'Backspace') {
      typed = [...typed].slice(0, -1).join('');
    } else {
      return;
    }

    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const look = (): void => {
    if (isReady() || !mayCome()) {
      end();
    }
  };
  const watch = new MutationObserver(look);
  const late = setTimeout(end, patience);

  function end(): void {
    if (!holding) {
      return;
    }

    holding = false;
    left = undefined;
    watch.disconnect();
    clearTimeout(late);
    window.removeEventListener('keydown', keep, true);
    window.removeEventListener('pointerdown', end, true);
    const goal = editor();
    (goal ?? document.getElementById('notes-heading'))?.focus();
    if (goal) {
      write(typed);
    }
  }

  window.addEventListener('keydown', keep, true);
  window.addEventListener('pointerdown', end, true);
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['contenteditable', 'data-document', 'class'] });
}

// As the keys would have: the editor knows what it is.
function write(typed: string): void {
  typed.split('\n').forEach((line, at) => {
    if (at > 0) {
      document.execCommand('insertParagraph');
    }

    if (line !== '') {
      document.execCommand('insertText', false, line);
    }
  });
}

const panel = (): HTMLElement | null => document.getElementById('notes-panel');
const host = (): HTMLElement | null => panel()?.querySelector<HTMLElement>('[data-document]') ?? null;
const editor = (): HTMLElement | null => host()?.querySelector<HTMLElement>('[contenteditable=true]') ?? null;

/** Whether the next item has been asked for and has not come. */
function isMoving(): boolean {
  const shown = host()?.dataset.document;
  if (left !== undefined && (performance.now() - since > patience || (shown !== undefined && shown !== left))) {
    left = undefined;
  }

  return left !== undefined;
}

const isReady = (): boolean => !isMoving() && editor() !== null;

/** Readers of the notes have no editor to wait for. */
const mayCome = (): boolean => isMoving() || (host() !== null && panel()?.matches('.notes:not(.paper)') === true);
