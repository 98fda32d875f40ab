import { earlyEnter } from '../../../Client/early-enter';
import { whenCircuitIsBack } from '../../../Client/kept-values';
import { Completion } from './line-completion';
import { keepDraft, readDraft, type Sent } from './line-draft';
import { arrive, leave, recordsLater } from './line-leaving';
import { Recording } from './line-recording';
import { LineServer, type Component } from './line-server';
import { SuggestionList, type Suggestion } from './line-suggestions';
import { goOnFrom } from './roll-keys';

/**
 * The decision line. The text belongs to the browser: it is kept there with the id of the decision to be until the
 * server has said that it is recorded, so a lost circuit, a reload or a restart finds it again and never records
 * twice. The server reads the line (preview, suggestions) and is not waited for.
 */
export function attachLine(field: HTMLTextAreaElement | null, component: Component, item: string, key: string): void {
  if (!field) {
    // The meeting went on to another item before the browser was asked.
    return;
  }

  latest = new Line(field, new LineServer(component, item), item, key);
  void latest.start();
}

/** How long Enter may go unanswered before it is said that nothing is recorded. */
const patience = 1_500;

/** Puts the text of a decision that was taken back on the line it came from, if nothing else has been typed there. */
/** @param about The row of earlier decisions that it was the new measure of; empty for none. */
export function putBack(key: string, text: string, about: string): void {
  const line = shown();
  if (line?.key === key) {
    line.putBack(text, about);
  } else if (readDraft(key).text === '') {
    keepDraft(key, text, undefined, undefined, about);
  }
}

let latest: Line | undefined;

const shown = (): Line | undefined => (latest?.isShown ? latest : undefined);

document.addEventListener('click', ({ target }) => {
  const from = target instanceof Element ? target.closest<HTMLElement>('[data-take-over], [data-about]') : null;
  if (from?.dataset.takeOver !== undefined) {
    shown()?.takeOver(from.dataset.takeOver, from.dataset.about, Number(from.dataset.words ?? 0), from.closest<HTMLElement>('[data-row]'));
  } else if (from) {
    shown()?.tie(from.dataset.about!);
  }
});

// Before the press itself, which may take the focus.
document.addEventListener('click', ({ target }) => {
  if (target instanceof Element && target.closest('[data-moves-meeting]')) {
    shown()?.leave();
  }
}, true);

whenCircuitIsBack(() => shown()?.reconnected());

class Line {
  private readonly recording: Recording;
  private readonly completion: Completion;
  private readonly list: SuggestionList;
  private late = 0;
  private fromRow: string | undefined;
  /** The row that the words on the line came from: whoever took them over goes on there. */
  private back: { row: HTMLElement; onward: boolean } | undefined;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly server: LineServer,
    readonly item: string,
    readonly key: string,
  ) {
    this.list = new SuggestionList(field, field.parentElement!.querySelector<HTMLElement>('[role=listbox]')!);
    this.completion = new Completion(field, this.list, {
      read: () => server.read(field.value, field.selectionStart, this.recording.about),
      take: (suggestion) => this.take(suggestion),
      record: () => void this.record(),
      entered: () => this.entered(),
      answered: () => this.answered(),
    });
    this.recording = new Recording(this, server);
  }

  get text(): string {
    return this.field.value;
  }

  get isShown(): boolean {
    return this.field.isConnected;
  }

  /** As the person sees it, who may answer before the server's own answer has come. */
  get isRefused(): boolean {
    return (this.field.closest('section')?.querySelector('[role=alert]')?.textContent?.trim() ?? '') !== '';
  }

  async start(): Promise<void> {
    const { field } = this;
    field.addEventListener('input', () => this.changed());
    field.addEventListener('keydown', (event) => this.pressed(event));
    field.parentElement!.addEventListener('mousedown', (event) => this.pick(event));
    field.parentElement!.querySelector('button')!.addEventListener('click', () => void this.record());
    this.say('');
    const { typed, recording } = arrive(this.key);
    const early = earlyEnter(field);
    const shown = (field.value = typed + field.value);
    if (this.recording.kept !== '') {
      field.value = goOn(this.recording.kept, field.value);
    }

    if (field.value !== '') {
      this.changed();
      await this.recording.settle();
    }

    if (recording) {
      void this.record();
    } else if (early && field.value === shown) {
      // Enter was pressed at these words, and not at what was kept.
      void this.recording.record(shown.slice(0, shown.length - early.after.length));
    }
  }

  leave(): void {
    if (document.activeElement === this.field) {
      leave(this, () => this.server.arrived());
    }
  }

  /** Words changed in the middle of others stay. */
  takeSince(before: string): string {
    const now = this.field.value;
    let start = 0;
    while (start < before.length && before[start] === now[start]) {
      start++;
    }

    const rest = before.length - start;
    if (now.length <= before.length || (rest > 0 && !now.endsWith(before.slice(start)))) {
      return '';
    }

    this.recording.keep(before);
    return now.slice(start, now.length - rest);
  }

  reconnected(): void {
    this.completion.read();
    void this.recording.reconnected();
  }

  /** Enter was pressed: what comes of it is said, also when nothing does. */
  entered(): void {
    clearTimeout(this.late);
    this.late = window.setTimeout(() => this.unanswered(), patience);
  }

  answered(): void {
    clearTimeout(this.late);
    this.say('');
  }

  unanswered(): void {
    clearTimeout(this.late);
    this.say('Inte antecknat än: servern svarar inte. Orden står kvar.');
  }

  stillWaits(): void {
    clearTimeout(this.late);
    this.say('Inte antecknat än. Tryck Enter för att anteckna beslutet.');
  }

  sends(): void {
    this.completion.stop();
  }

  refused(sent: Sent): void {
    this.answered();
    // Where there is little room what is said of the line scrolls.
    this.field.closest('section')?.querySelector('[role=alert]')?.scrollIntoView({ block: 'nearest' });
    if (this.field.value === sent.text) {
      this.list.show([]);
    }
  }

  recorded(sent: Sent): void {
    if (latest !== this && latest?.key === this.key) {
      // The same line was drawn again meanwhile.
      latest.recorded(sent);
      return;
    }

    if (!this.recording.waitsFor(sent)) {
      return;
    }

    this.answered();
    const more = this.field.value.startsWith(sent.text) ? this.field.value.slice(sent.text.length).trimStart() : this.field.value;
    this.recording.begin(more);
    this.field.value = more;
    this.list.show([]);
    const { back } = this;
    this.back = undefined;
    if (more === '') {
      this.completion.emptied();
      this.grow();
      if (back && document.activeElement === this.field) {
        goOnFrom(back.row, back.onward);
      }
    } else {
      this.changed();
    }
  }

  /**
   * What is typed already stays; the proposal comes after it. What another row has put here and nobody has touched gives way.
   * @param about The row that it is to be the new measure of, if it is one.
   * @param words So many signs of the proposal are its words, selected so that others can be typed in their place: what follows them, and a
   * space, stay. 0 for none.
   * @param row The row of a table that it comes from, if it does.
   */
  takeOver(proposal: string, about?: string, words = 0, row: HTMLElement | null = null): void {
    const now = this.field.value.trimEnd();
    const typed = about !== undefined && now === this.fromRow ? '' : now;
    this.fromRow = about === undefined ? undefined : proposal.trimEnd();
    this.back = row ? { row, onward: about !== undefined } : undefined;
    const before = typed === '' ? '' : typed + (proposal.includes('\n') ? '\n' : ' ');
    this.write(before + proposal + (words > 0 ? ' ' : ''));
    if (words > 0) {
      this.field.setSelectionRange(before.length, before.length + words);
    }

    if (about !== undefined) {
      this.tie(about);
    }
  }

  /** Ties the line to a row of earlier decisions; to none when it is empty. */
  tie(about: string): void {
    this.recording.about = about;
    this.completion.read();
  }

  putBack(text: string, about: string): void {
    if (this.field.value.trim() === '') {
      // Selected, so that what is typed replaces it and Enter records it again.
      this.write(text);
      this.tie(about);
      this.field.select();
    }
  }

  async record(): Promise<void> {
    if (!recordsLater(this)) {
      await this.recording.record();
    }
  }

  private say(words: string): void {
    const place = this.field.closest('section')?.querySelector('[data-not-recorded]');
    if (place && place.textContent !== words) {
      place.textContent = words;
    }
  }

  private write(text: string, caret = text.length): void {
    this.field.value = text;
    this.field.focus();
    this.field.setSelectionRange(caret, caret);
    this.changed();
  }

  private changed(): void {
    this.grow();
    if (this.field.value === '') {
      this.answered();
      this.back = undefined;
    }

    this.recording.keep(this.field.value);
    this.completion.changed();
  }

  private grow(): void {
    this.field.style.blockSize = 'auto';
    this.field.style.blockSize = `${this.field.scrollHeight + 2}px`;
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || this.completion.pressed(event)) {
      return;
    }

    // No decision begins with it: whoever strikes it here means the search.
    if (event.key === '/' && this.field.value.trim() === '') {
      const search = document.querySelector<HTMLElement>('[data-key="/"]');
      if (search) {
        event.preventDefault();
        search.click();
      }
    }

    // One line to who writes, however it is broken on the screen.
    if ((event.key === 'End' || event.key === 'Home') && !event.shiftKey && !this.field.value.includes('\n')) {
      event.preventDefault();
      const at = event.key === 'End' ? this.field.value.length : 0;
      this.field.setSelectionRange(at, at);
    }

    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (!event.repeat) {
        void this.record();
      }
    }
  }

  private pick(event: MouseEvent): void {
    const suggestion = this.list.of(event.target);
    if (suggestion) {
      event.preventDefault();
      this.take(suggestion);
    }
  }

  private take({ insert, start, length }: Suggestion): void {
    const text = this.field.value;
    const after = text.slice(start + length);
    const put = insert + (after.startsWith(' ') ? '' : ' ');
    this.write(text.slice(0, start) + put + after, start + put.length);
  }
}

/** What was typed before this script was there goes on from what was kept. */
function goOn(kept: string, typed: string): string {
  const more = typed.startsWith(kept) ? typed.slice(kept.length) : typed;
  return kept + (more === '' ? '' : ` ${more.trimStart()}`);
}
