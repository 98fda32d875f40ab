// Who writes in the notes of an item and moves the meeting goes on writing under the next one: the focus goes along, and
// what is typed before the next text is open is put into it.

/** A text one can go on writing in. */
export interface Goal {
  /** Takes the focus, with words at the end of the text; false while it is not open. */
  enter(words: string): boolean;
}

const places = '[data-document]';

const isOnTheWay = (element: Element): boolean =>
  element === document.body || element.matches('[tabindex="-1"]') || element.closest(places) !== null;

export class HandOver {
  /** The place that has the focus, or had it when it went away. */
  private from: HTMLElement | null = null;
  private waits = false;
  private words = '';

  constructor() {
    document.addEventListener('focusin', ({ target }) => {
      // Focus that was lost waits at a heading, or is at the next text already: that is not to go on to something else.
      if (target instanceof Element && !(this.isGone && isOnTheWay(target))) {
        this.end();
        this.from = target.matches('[contenteditable=true]') ? target.closest<HTMLElement>(places) : null;
      }
    });
    document.addEventListener('focusout', () => {
      const left = this.from;
      // A place that is taken away may or may not say that it lost the focus.
      queueMicrotask(() => {
        if (left?.isConnected && !left.contains(document.activeElement)) {
          this.from = null;
        }
      });
    });
    document.addEventListener('keydown', (event) => this.pressed(event), true);
  }

  /** @param goalOf The text of a place, when there is one. */
  look(goalOf: (place: HTMLElement) => Goal | undefined): void {
    if (!this.isGone) {
      return;
    }

    const now = document.activeElement;
    const next = now === null || isOnTheWay(now) ? document.querySelector<HTMLElement>(places) : null;
    this.waits = next !== null;
    if (!next) {
      this.end();
    } else if (goalOf(next)?.enter(this.words)) {
      this.end();
      this.from = next;
    }
  }

  private get isGone(): boolean {
    return this.from !== null && !this.from.isConnected;
  }

  private end(): void {
    [this.from, this.waits, this.words] = [null, false, ''];
  }

  private pressed(event: KeyboardEvent): void {
    if (!this.waits || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    if (event.key.length === 1 || event.key === 'Enter') {
      this.words += event.key === 'Enter' ? '\n' : event.key;
    } else if (event.key === 'Backspace') {
      this.words = this.words.slice(0, -1);
    } else {
      return;
    }

    event.preventDefault();
  }
}
