import { keepDraft, readDraft, retyped, type Draft, type Sent } from './line-draft';

interface Server {
  invokeMethodAsync<T>(method: string, ...args: unknown[]): Promise<T>;
}

/**
 * The decision line. The text belongs to the browser: it is kept there with the id of the decision to be until the
 * server has said that it is recorded, so a lost circuit, a reload or a restart finds it again and never records
 * twice. The server reads the line (preview, suggestions) and is not waited for.
 */
export function attachLine(field: HTMLTextAreaElement | null, server: Server, item: string, key: string): void {
  if (!field) {
    // The meeting went on to another item before the browser was asked.
    return;
  }

  latest = new Line(field, server, item, key);
  void latest.start();
}

/** Puts the text of a decision that was taken back on the line it came from, if nothing else has been typed there. */
export function putBack(key: string, text: string): void {
  if (!latest?.putBack(key, text) && readDraft(key).text === '') {
    keepDraft(key, text);
  }
}

let latest: Line | undefined;

/**
 * The meeting was asked to go to another item while somebody writes on the line: what is typed before it has come there is
 * meant for the line that comes, and so is the Enter after it.
 */
let leaving: { from: Line; before: string; recording: boolean } | undefined;

class Line {
  private draft: Draft;
  private revision = 0;
  private asking = 0;
  private recording?: Sent | undefined;
  /** Enter was pressed at a refusal whose answer had not come yet. */
  private again = false;
  /** The line as it was when Escape closed its suggestions. */
  private closed = -1;
  /** The key that asked for a name before there were names to choose from. */
  private completing: 'Tab' | 'Enter' | undefined;

  constructor(
    private readonly field: HTMLTextAreaElement,
    private readonly server: Server,
    private readonly item: string,
    private readonly key: string,
  ) {
    this.draft = readDraft(key);
  }

  async start(): Promise<void> {
    this.field.addEventListener('input', () => this.changed());
    this.field.addEventListener('keydown', (event) => this.pressed(event));
    this.field.closest('section')?.addEventListener('mousedown', (event) => this.pick(event));
    this.field.closest('section')?.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('[data-anteckna]')) {
        void this.record();
      }
    });
    document.addEventListener('click', this.takeOver);
    document.addEventListener('click', this.left, true);
    document.addEventListener('components-reconnect-state-changed', this.reconnected, true);
    new MutationObserver(() => this.answered()).observe(this.list, { attributes: true, attributeFilter: ['data-rev'] });
    const ahead = leaving && leaving.from.key !== this.key ? leaving.from.handOver(leaving.before) : '';
    const recording = ahead !== '' && leaving!.recording;
    leaving = undefined;
    this.field.value = ahead + this.field.value;
    if (this.draft.text !== '') {
      // What was typed before this script was there goes on from what was kept.
      const typed = this.field.value.startsWith(this.draft.text) ? this.field.value.slice(this.draft.text.length) : this.field.value;
      this.field.value = this.draft.text + (typed === '' ? '' : ` ${typed.trimStart()}`);
    }

    if (this.field.value !== '') {
      this.changed();
      await this.settle();
    }

    if (recording) {
      void this.record();
    }
  }

  private readonly left = (event: MouseEvent): void => {
    if (!this.field.isConnected) {
      document.removeEventListener('click', this.left, true);
    } else if (event.target instanceof Element && event.target.closest('[data-tangent="Alt+ArrowDown"], [data-tangent="Alt+ArrowUp"]') && document.activeElement === this.field) {
      const left = (leaving ??= { from: this, before: this.field.value, recording: false });
      // After the press itself, which asks the server to move on: asked before it, nobody is on the way anywhere.
      setTimeout(() => void this.stay(left));
    }
  };

  /** Where the meeting did not go anywhere, or to where nothing is decided, what was typed stays here. */
  private async stay(left: NonNullable<typeof leaving>): Promise<void> {
    const item = await this.ask<string>('Arrived').catch(() => this.item);
    if (leaving === left && (item === this.item || item === '')) {
      leaving = undefined;
      if (left.recording && item === this.item) {
        void this.record();
      }
    }
  }

  /** Takes what was typed since off this line, and hands it out. Words changed in the middle of others stay. */
  private handOver(before: string): string {
    const now = this.field.value;
    let start = 0;
    while (start < before.length && before[start] === now[start]) {
      start++;
    }

    const rest = before.length - start;
    if (now.length <= before.length || (rest > 0 && !now.endsWith(before.slice(start)))) {
      return '';
    }

    this.draft = retyped(this.key, this.draft, before);
    return now.slice(start, now.length - rest);
  }

  /** Calls that were on their way when the contact was lost are never answered: nothing may wait for them. */
  private readonly reconnected = (event: Event): void => {
    if (!this.field.isConnected) {
      document.removeEventListener('components-reconnect-state-changed', this.reconnected, true);
    } else if ((event as CustomEvent<{ state: string }>).detail.state === 'hide') {
      this.recording = undefined;
      this.read();
      void this.settle();
    }
  };

  /** Asks what became of what was sent without an answer: recorded, it leaves the line, and what was typed since stays. */
  private async settle(): Promise<void> {
    const sent = this.draft.sent;
    if (!sent) {
      return;
    }

    try {
      if (await this.ask<boolean>('IsRecorded', sent.id)) {
        this.recorded(sent);
      }
    } catch {
      // Asked again when there is contact.
    }
  }

  private recorded(sent: Sent): void {
    if (latest !== this && latest?.key === this.key) {
      // The same line was drawn anew meanwhile.
      latest.recorded(sent);
      return;
    }

    if (this.draft.id !== sent.id && this.draft.sent?.id !== sent.id) {
      // Settled already, by the other way that the answer can come.
      return;
    }

    const more = this.field.value.startsWith(sent.text) ? this.field.value.slice(sent.text.length).trimStart() : this.field.value;
    this.draft = keepDraft(this.key, more);
    this.field.value = more;
    if (more === '') {
      this.revision++;
      this.grow();
    } else {
      this.changed();
    }
  }

  private readonly takeOver = (event: MouseEvent): void => {
    if (!this.field.isConnected) {
      document.removeEventListener('click', this.takeOver);
      return;
    }

    const from = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-ta-over]') : null;
    if (from) {
      // What is typed already stays; the proposal comes after it.
      const typed = this.field.value.trimEnd();
      const proposal = from.dataset.taOver!;
      this.write(typed === '' ? proposal : typed + (proposal.includes('\n') ? '\n' : ' ') + proposal);
    }
  };

  /** False when this is not the line in use. */
  putBack(key: string, text: string): boolean {
    if (key !== this.key || !this.field.isConnected) {
      return false;
    }

    if (this.field.value.trim() === '') {
      // Chosen, so that what is typed replaces it and Enter records it again.
      this.write(text);
      this.field.select();
    }

    return true;
  }

  private write(text: string, caret = text.length): void {
    this.field.value = text;
    this.field.focus();
    this.field.setSelectionRange(caret, caret);
    this.changed();
  }

  private changed(): void {
    this.grow();
    this.draft = retyped(this.key, this.draft, this.field.value);
    this.revision++;
    this.completing = undefined;
    this.read();
  }

  /** Asks the server how the line reads now; the answer is drawn. */
  private read(): void {
    clearTimeout(this.asking);
    this.asking = window.setTimeout(() => void this.ask('Typed', this.field.value, this.field.selectionStart, this.revision).catch(() => this.unanswered()), 60);
  }

  /** Without an answer Enter records what stands there: the words and their id are kept whatever comes of it. */
  private unanswered(): void {
    const by = this.completing;
    this.completing = undefined;
    if (by === 'Enter') {
      void this.record();
    }
  }

  private grow(): void {
    this.field.style.blockSize = 'auto';
    this.field.style.blockSize = `${this.field.scrollHeight + 2}px`;
  }

  private get list(): HTMLElement {
    return document.getElementById('beslutsforslag')!;
  }

  /** The server has read what stands on the line. */
  private answered(): void {
    // Escape may have hidden the former list, or closed this one before it came.
    this.list.hidden = this.list.childElementCount === 0 || this.closed === this.revision;
    if (Number(this.list.dataset.rev) !== this.revision) {
      // Of what stood there before: the next answer is on its way.
      return;
    }

    this.mark(this.options[0]?.dataset.gissning === undefined ? 0 : -1);
    const [by, chosen] = [this.completing, this.options[this.active]];
    this.completing = undefined;
    if (by && chosen) {
      this.take(chosen);
    } else if (by === 'Enter') {
      void this.record();
    }
  }

  /** In the middle of a name, before there are names to choose from. */
  private early(name: RegExp): boolean {
    return name.test(this.field.value.slice(0, this.field.selectionStart)) && Number(this.list.dataset.rev) !== this.revision;
  }

  /** The suggestions, if they are of what stands on the line now. */
  private get options(): HTMLElement[] {
    const fresh = !this.list.hidden && Number(this.list.dataset.rev) === this.revision;
    return fresh ? [...this.list.querySelectorAll<HTMLElement>('[role=option]')] : [];
  }

  /** -1 when none is highlighted: they are guesses. */
  private get active(): number {
    return this.options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
  }

  private mark(at: number): void {
    const options = this.options;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (options[at]) {
      this.field.setAttribute('aria-activedescendant', options[at].id);
      options[at].scrollIntoView({ block: 'nearest' });
    } else {
      this.field.removeAttribute('aria-activedescendant');
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const options = this.options;
    if (options.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const next = event.key === 'ArrowDown' ? this.active + 1 : Math.max(this.active, 0) - 1;
      this.mark((next + options.length) % options.length);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      // Also a list of what stood there a moment ago: the one to come is closed with it.
      event.preventDefault();
      this.closed = this.revision;
      this.completing = undefined;
      this.list.hidden = true;
      this.field.removeAttribute('aria-activedescendant');
    } else if (event.key === 'Tab' && !event.shiftKey && options.length > 0) {
      event.preventDefault();
      this.take(options[Math.max(this.active, 0)]!);
    } else if (event.key === 'Tab' && !event.shiftKey && this.early(/(^|[\s(])[@#][^\s@#]*$/)) {
      // Or the focus would go to the button, and what is typed next with it: a space there records the line.
      event.preventDefault();
      this.completing = 'Tab';
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      // Enter takes what is highlighted, and records when nothing is.
      const chosen = options[this.active];
      if (chosen) {
        this.take(chosen);
      } else if (this.early(/(^|[\s(])[@#][^@#\n]{0,80}$/)) {
        // Asked once more: the page may just have been loaded, and nothing waits for an answer that was lost.
        this.completing = 'Enter';
        this.read();
      } else if (!event.repeat) {
        void this.record();
      }
    }
  }

  private pick(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=option]') : null;
    if (option) {
      event.preventDefault();
      this.take(option);
    }
  }

  private take(option: HTMLElement): void {
    const [from, count] = [Number(option.dataset.fran), Number(option.dataset.antal)];
    const text = this.field.value;
    const after = text.slice(from + count);
    const insert = option.dataset.text + (after.startsWith(' ') ? '' : ' ');
    this.write(text.slice(0, from) + insert + after, from + insert.length);
  }

  private async record(): Promise<void> {
    if (leaving?.from === this) {
      leaving.recording = true;
      return;
    }

    if (this.recording) {
      // The refusal is drawn before the answer arrives; an Enter between the two replies to what is read there.
      this.again = this.refused;
      return;
    }

    await this.settle();
    if (this.recording || this.field.value.trim() === '') {
      return;
    }

    const sent = { text: this.field.value, id: this.draft.id };
    this.recording = sent;
    this.again = false;
    let refused = false;
    this.draft = keepDraft(this.key, sent.text, sent.id, sent);
    clearTimeout(this.asking);
    try {
      if (await this.ask<boolean>('Record', this.item, sent.text, sent.id)) {
        // What was typed while it was on its way stays on the line, as the next decision.
        this.recorded(sent);
      } else if (this.draft.sent?.id === sent.id) {
        // Refused, and said why. Another try is another decision: the id may belong to what stands recorded.
        this.draft = keepDraft(this.key, this.field.value);
        refused = true;
      }
    } catch {
      // No contact: the text and its id are kept, and the bar says that there is no contact.
    } finally {
      if (this.recording === sent) {
        this.recording = undefined;
      }
    }

    if (refused && this.again && this.field.value === sent.text) {
      void this.record();
    }
  }

  private get refused(): boolean {
    const note = this.field.closest('section')?.querySelector('[role=alert]');
    return (note?.textContent?.trim() ?? '') !== '';
  }

  private ask<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.server.invokeMethodAsync<T>(method, ...args);
  }
}
