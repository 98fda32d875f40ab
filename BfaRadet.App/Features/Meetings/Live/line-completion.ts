import type { Suggestion, SuggestionList } from './line-suggestions';

/** After the last key, so that the server is not asked about each. */
const pause = 60;

const nameBegun = /(^|[\s(])[@#][^\s@#]*$/;
const nameGoingOn = /(^|[\s(])[@#][^@#\n]{0,80}$/;

interface Completed {
  /** Reads the line on the server. */
  read(): Promise<Suggestion[]>;
  take(suggestion: Suggestion): void;
  record(): void;
  /** Enter waits for the answer. */
  entered(): void;
  answered(): void;
}

/**
 * Reads the line as it is typed, and completes it by keyboard. A key may be faster than the answer: Tab and Enter at half
 * a name wait for the names.
 */
export class Completion {
  /** Counts the changes of the line: an answer is about one of them. */
  private revision = 0;
  private answered = 0;
  private timer = 0;
  /** The line as it was when Escape closed its suggestions. */
  private closed = -1;
  private waiting: 'Tab' | 'Enter' | undefined;
  /** Where the name ends that a key waits for. */
  private end = 0;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly list: SuggestionList,
    private readonly line: Completed,
  ) {}

  /** The text is another one. */
  changed(): void {
    this.part();
    this.revision++;
    this.waiting = undefined;
    this.read();
  }

  /** The line is empty again: nothing is to be read. */
  emptied(): void {
    this.revision++;
  }

  read(): void {
    this.stop();
    this.timer = window.setTimeout(() => void this.ask(), pause);
  }

  /** Does not ask what was about to be asked. */
  stop(): void {
    clearTimeout(this.timer);
  }

  /** True when the key was about the suggestions. */
  pressed(event: KeyboardEvent): boolean {
    const done = this.answer(event.key, event.shiftKey);
    if (done) {
      event.preventDefault();
    }

    return done;
  }

  private answer(key: string, shift: boolean): boolean {
    const { list } = this;
    if (this.offers && (key === 'ArrowDown' || key === 'ArrowUp')) {
      list.step(key === 'ArrowDown' ? 1 : -1);
      return true;
    }

    if (key === 'Escape' && list.isShown) {
      // Also a list of what stood there a moment ago: the one to come is closed with it.
      this.closed = this.revision;
      this.waiting = undefined;
      list.hide();
      return true;
    }

    if (key === 'Tab' && !shift) {
      return this.complete(this.offers ? (list.highlighted ?? list.first) : undefined, nameBegun, 'Tab');
    }

    return key === 'Enter' && !shift && this.complete(this.offers ? list.highlighted : undefined, nameGoingOn, 'Enter');
  }

  private complete(chosen: Suggestion | undefined, name: RegExp, key: 'Tab' | 'Enter'): boolean {
    if (chosen) {
      this.line.take(chosen);
      return true;
    }

    if (this.answered === this.revision || !name.test(this.field.value.slice(0, this.field.selectionStart))) {
      return false;
    }

    // Tab too: the focus would go to the button, and what is typed next with it; a space there records the line.
    this.waiting = key;
    this.end = this.field.selectionStart;
    if (key === 'Enter') {
      // The page may just have been loaded, and an answer that was lost does not come.
      this.line.entered();
      this.read();
    }

    return true;
  }

  /** Who types on while a key waits has ended the name with it: the words after it are not run together with it. */
  private part(): void {
    const { field, end } = this;
    if (this.waiting && field.selectionStart > end && /\S/.test(field.value.charAt(end))) {
      field.setRangeText(' ', end, end, 'preserve');
    }
  }

  /** There are suggestions, of what stands on the line now. */
  private get offers(): boolean {
    return this.list.isShown && this.answered === this.revision;
  }

  private async ask(): Promise<void> {
    if (!this.field.isConnected) {
      // The meeting went on to another item.
      return;
    }

    const asked = this.revision;
    let offered: Suggestion[];
    try {
      offered = await this.line.read();
    } catch {
      // Without an answer Enter records what stands there: the words and their id are kept whatever comes of it.
      this.go(undefined);
      return;
    }

    this.answered = asked;
    this.list.show(offered);
    if (this.closed === this.revision) {
      this.list.hide();
    }

    if (asked === this.revision) {
      this.go(this.list.isShown ? this.list.highlighted : undefined);
    }
  }

  /** Does what a key waits for. */
  private go(chosen: Suggestion | undefined): void {
    const key = this.waiting;
    this.waiting = undefined;
    if (key && chosen) {
      this.line.answered();
      this.line.take(chosen);
    } else if (key === 'Enter') {
      this.line.record();
    }
  }
}
