// The minutes of one item while the page is open: joined, written, sent, received. What is written lives in three places
// in this order: the document on the screen, the browser's storage (at once), the server's disk. It leaves the storage
// only with the server's receipt, or when the writer has chosen.
import { Node } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import { Step, type Mappable } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { newId } from '../../../../Client/ids';
import type { Lost } from '../../../../Client/lasting-hub';
import { collab, collabOf, giveUp, inFlight, launch, recall, receive, sendable, squash } from '../collab/collab';
import { cursors, showCaret, showPeople, type Person } from '../collab/cursors';
import { OutOfStep, recover, type Recovered } from '../collab/recover';
import { confirmedAt, states } from '../collab/states';
import { looksBegun } from '../guard/text-guard';
import { schema } from '../schema';
import { keepNumbersOut, openEditor, type EditorAction, type MinutesEditor, type Words } from '../writing/editor';
import { Beside } from './beside';
import { Drafts, isShared, type KeptDraft } from './drafts';
import type { DeclinedKind, Joined, Member, MinutesLink, Rights, WireBatch } from './minutes-link';
import { saying } from './saying';
import { StatusLine } from './status-line';

/** Between batches of one writer: what is typed meanwhile goes as one. */
const pause = 60;
const noAnswer = 5_000;
/** A number half typed is held back so long. */
const heldBack = 4_000;

/** What is shown apart from the text: history, who wrote. */
export interface Extras {
  actions(session: MinutesSession): EditorAction[];
  /** Asked for when a document is opened, before the actions. */
  plugins?(session: MinutesSession): Plugin[];
  /** A change that is on the server's disk was taken in; it was made on a version. */
  took?(session: MinutesSession, from: number, batch: WireBatch): void;
  /** The document on the screen is another, or was opened. */
  changed?(session: MinutesSession): void;
  /** What was fetched of the history reads otherwise now. */
  anew?(session: MinutesSession): void;
}

export class MinutesSession implements Member {
  editor: MinutesEditor | null = null;
  rightsNow: Rights = { write: false, why: '', lift: false };
  /** Between toolbar and text, for panels. */
  readonly panel = document.createElement('div');
  private readonly frame = document.createElement('div');
  private readonly place = document.createElement('div');
  private readonly status: StatusLine;
  private readonly beside: Beside;
  private readonly drafts: Drafts;
  private waitingDrafts: KeptDraft[] = [];
  private early: { from: number; batches: WireBatch[] }[] | null = null;
  private joining = false;
  private seat = '';
  private writers: readonly Person[] = [];
  private why: Lost | 'gone' | null = 'network';
  private savedAt: Date | null = null;
  private sentAt = 0;
  private heldSince = 0;
  private timer: number | undefined;
  private patience: number | undefined;
  private caretTimer: number | undefined;
  private shownCaret = '';
  private host: HTMLElement | null = null;

  constructor(
    private readonly link: MinutesLink,
    account: string,
    readonly meeting: string,
    readonly item: string,
    private readonly label: string,
    private readonly extras: Extras,
    private readonly ended: () => void,
  ) {
    this.drafts = new Drafts(account, item);
    this.status = new StatusLine(() => this.store());
    this.beside = new Beside(this.drafts, (words) => this.addWords(words));
    this.frame.className = 'bfa-ed-frame';
    this.panel.className = 'bfa-ed-panels';
    this.frame.append(this.place, this.status.element, this.beside.element);
    addEventListener('pagehide', this.hurry);
    addEventListener('beforeunload', this.warn);
    void this.drafts.unsent().then((drafts) => {
      this.waitingDrafts = drafts;
      link.add(this);
    });
  }

  get view(): EditorView | null {
    return this.editor?.view ?? null;
  }

  /** Shows itself in a place on the page; Blazor may draw the place anew at any time. */
  attach(host: HTMLElement): void {
    this.host = host;
    if (this.editor) {
      this.mount();
    } else if (!this.beside.isEmpty) {
      host.after(this.beside.element);
    }

    this.beside.allow(this.rightsNow.write);
  }

  isOn(host: HTMLElement): boolean {
    return this.host === host;
  }

  /** When the place is gone from the page: what is unsent is still sent, and then the session ends. */
  leaveIfGone(): void {
    if (this.host && !this.host.isConnected && this.pendingCount === 0 && this.waitingDrafts.length === 0) {
      clearTimeout(this.timer);
      clearTimeout(this.patience);
      removeEventListener('pagehide', this.hurry);
      removeEventListener('beforeunload', this.warn);
      this.link.remove(this);
      this.editor?.destroy();
      this.ended();
    }
  }

  ask<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.link.ask<T>(method, this.item, ...args);
  }

  get version(): number {
    return this.view ? collabOf(this.view.state).version : 0;
  }

  /** One's own, as the server says it. */
  get name(): string {
    return this.writers.find((person) => person.seat === this.seat)?.name ?? 'Du';
  }

  /** Something of one's own is not on the server's disk yet. */
  get unsent(): boolean {
    return this.pendingCount > 0;
  }

  /** Whether somebody is in the middle of something here that a new page would take away. */
  get busy(): boolean {
    return this.pendingCount > 0 || this.view?.hasFocus() === true;
  }

  // --- what the connection tells

  async opened(): Promise<void> {
    this.joining = true;
    this.early = [];
    try {
      const joined = await this.link.ask<Joined>('Join', this.meeting, this.item);
      await this.takeUp(joined);
      this.why = null;
    } catch (fault) {
      if (String(fault).includes('HubException')) {
        this.gone(String(fault).replace(/^.*HubException: /, ''));
        return;
      }

      throw fault;
    } finally {
      this.joining = false;
      this.early = null;
    }

    this.resend();
    this.tell();
    void this.recoverNext();
  }

  lost(why: Lost): void {
    this.why = why;
    clearTimeout(this.patience);
    this.tell();
  }

  steps(from: number, batches: WireBatch[]): void {
    if (this.early) {
      this.early.push({ from, batches });
    } else {
      this.take(from, batches);
    }
  }

  declined(batch: string, kind: DeclinedKind, why: string): void {
    if (!this.view || collabOf(this.view.state).flight?.id !== batch) {
      return;
    }

    clearTimeout(this.patience);
    if (kind === 'Wait') {
      this.patience = window.setTimeout(() => this.resend(), 1_000 + Math.random() * 1_000);
      this.tell(why);
      return;
    }

    this.yield(why);
  }

  rights(rights: Rights): void {
    this.rightsNow = rights;
    this.editor?.setWritable(rights.write);
    this.status.writable(rights.write);
    this.beside.allow(rights.write);
    this.tell();
    this.push();
  }

  people(people: Person[]): void {
    this.writers = people;
    this.status.who(people, this.seat);
    if (this.view) {
      showPeople(this.view, people);
    }
  }

  caret(seat: string, version: number, anchor: number, head: number): void {
    // Of another version than the one here it would point at something else; the next one comes soon.
    if (this.view && version === this.version && this.pendingCount === 0) {
      showCaret(this.view, seat, anchor, head);
    }
  }

  anew(): void {
    this.extras.anew?.(this);
  }

  gone(why: string): void {
    this.why = 'gone';
    this.rightsNow = { write: false, why, lift: false };
    this.beside.allow(false);
    this.editor?.setWritable(false);
    this.status.writable(false);
    const unsent = this.waitingDrafts.splice(0);
    unsent.forEach((draft) => {
      this.beside.keep(draft.words, why);
      this.drafts.forget(draft.key);
    });
    if (this.pendingCount > 0) {
      this.yield(why);
    }

    this.tell();
  }

  // --- joining

  private async takeUp(joined: Joined): Promise<void> {
    this.seat = joined.seat;
    this.savedAt = joined.savedAt ? new Date(joined.savedAt) : null;
    const latest = joined.version + joined.since.reduce((sum, batch) => sum + batch.count, 0);
    if (this.view && this.version > latest) {
      // The server has less than was confirmed here: it was put back to an earlier copy.
      this.yield('Servern har en äldre text än den du såg. Det här saknas där.');
      this.reset();
    }

    if (!this.view) {
      this.start(joined);
    } else if (this.version < joined.version) {
      this.take(this.version, await this.link.ask<WireBatch[]>('Since', this.item, this.version));
    }

    this.take(joined.version, joined.since);
    this.rights(joined.rights);
    this.people(joined.people);
    const early = this.early ?? [];
    this.early = null;
    early.forEach(({ from, batches }) => this.take(from, batches));
  }

  private start(joined: Joined): void {
    this.writers = joined.people;
    this.rightsNow = joined.rights;
    const mount = document.createElement('div');
    this.place.replaceChildren(mount);
    this.editor = openEditor({
      mount,
      doc: Node.fromJSON(schema, joined.document),
      plugins: [collab(joined.version), states(), cursors(joined.people, joined.seat), ...(this.extras.plugins?.(this) ?? [])],
      label: this.label,
      writable: false,
      words: () => this.ask<Words>('Words'),
      dispatch: (view, tr) => this.dispatch(view, tr),
      actions: this.extras.actions(this),
    });
    this.editor.toolbar.after(this.panel);
    this.mount();
  }

  private reset(): void {
    this.editor?.destroy();
    this.editor = null;
  }

  private mount(): void {
    const host = this.host;
    if (host && this.frame.parentElement !== host) {
      const focused = this.view?.hasFocus();
      host.replaceChildren(this.frame);
      if (focused) {
        this.view!.focus();
      }
    }
  }

  // --- writing

  private dispatch(view: EditorView, tr: Transaction): void {
    const own = tr.docChanged && tr.getMeta('rebased') === undefined && tr.getMeta('bfa:egen') === undefined;
    const safe = own ? keepNumbersOut(view.state, tr) : tr;
    view.updateState(view.state.apply(safe));
    if (safe.getMeta('guard')) {
      const whole = squash(view.state);
      if (whole) {
        view.updateState(view.state.apply(whole));
      }
    }

    if (safe.docChanged) {
      this.store();
      this.extras.changed?.(this);
      this.tell();
      this.plan();
    }

    if (safe.selectionSet && !safe.docChanged) {
      this.plan();
      this.showOwnCaret();
    }
  }

  private plan(): void {
    if (this.pendingCount > 0 && this.timer === undefined) {
      this.timer = window.setTimeout(() => {
        this.timer = undefined;
        this.push();
      }, Math.max(0, this.sentAt + pause - Date.now()));
    }
  }

  private readonly hurry = (): void => this.push(true);

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.pendingCount > 0 && isShared()) {
      event.preventDefault();
    }
  };

  private push(now = false): void {
    const view = this.view;
    if (!view || this.why !== null || this.joining) {
      return;
    }

    const ready = sendable(view.state);
    if (ready && !this.rightsNow.write) {
      // As when the pen was taken back: what has not been sent never will be. What is on its way waits for its answer.
      this.yield(this.rightsNow.why || 'Du kan inte skriva i den här punkten längre. Det här hann inte sparas.');
      return;
    }

    if (!ready || (!now && this.holdsBack(view))) {
      return;
    }

    const id = newId();
    view.dispatch(launch(view.state, id, ready.count).setMeta('bfa:egen', true));
    this.store();
    this.transmit(id, ready.steps);
  }

  /** Sends the batch that was on its way once more: the same name makes it one. */
  private resend(): void {
    const view = this.view;
    if (!view || this.why !== null) {
      return;
    }

    const state = collabOf(view.state);
    if (state.flight) {
      const steps = inFlight(state);
      if (steps.length === 0) {
        view.dispatch(recall(view.state).setMeta('bfa:egen', true));
        this.store();
      } else {
        this.transmit(state.flight.id, steps);
        return;
      }
    }

    this.push();
  }

  private transmit(id: string, steps: readonly Step[]): void {
    this.sentAt = Date.now();
    this.link.send('Push', this.item, id, this.version, steps.map((step) => step.toJSON() as unknown));
    clearTimeout(this.patience);
    this.patience = window.setTimeout(() => this.resend(), noAnswer);
    this.tell();
  }

  /** A number half typed does not leave the browser before it is clear what becomes of it. */
  private holdsBack(view: EditorView): boolean {
    const { $head } = view.state.selection;
    const begun = $head.parent.isTextblock && looksBegun($head.parent.textBetween(0, $head.parentOffset, '\n', '\n'));
    if (!begun) {
      this.heldSince = 0;
      return false;
    }

    this.heldSince ||= Date.now();
    const left = this.heldSince + heldBack - Date.now();
    if (left > 0) {
      window.setTimeout(() => this.push(), left + 10);
    }

    return left > 0;
  }

  private take(from: number, batches: readonly WireBatch[]): void {
    let at = from;
    for (const batch of batches) {
      const next = at + batch.count;
      const view = this.view;
      if (view && (at === this.version ? batch.count > 0 || collabOf(view.state).flight?.id === batch.id : false)) {
        this.takeOne(view, batch);
      } else if (view && at > this.version) {
        void this.fillGap();
        return;
      }

      at = next;
    }
  }

  private takeOne(view: EditorView, batch: WireBatch): void {
    const steps = batch.steps.map((step) => Step.fromJSON(schema, step));
    const waiting = this.pendingCount;
    const { tr, confirmed, lost } = receive(view.state, { id: batch.id, steps });
    const at = new Date(batch.at);
    const from = this.version;
    if (confirmed) {
      clearTimeout(this.patience);
      tr.setMeta(confirmedAt, at);
    }

    view.dispatch(tr.setMeta('bfa:egen', true));
    this.savedAt = at;
    lost.forEach((words) => this.beside.keep(words, 'Stället där du skrev togs bort av någon annan.'));
    this.store();
    if (!confirmed) {
      this.moveCaretOf(view, batch, steps, tr.mapping.slice(waiting + steps.length));
    }

    this.extras.took?.(this, from, batch);
    this.extras.changed?.(this);
    this.tell();
    if (confirmed) {
      this.plan();
      void this.recoverNext();
      this.leaveIfGone();
    }
  }

  /** Who has just written has the caret where the writing ended, past what waits here. */
  private moveCaretOf(view: EditorView, batch: WireBatch, steps: readonly Step[], past: Mappable): void {
    if (batch.seat !== '' && this.writers.some((person) => person.seat === batch.seat)) {
      let end = -1;
      steps.at(-1)?.getMap().forEach((_from, _to, _start, to) => (end = to));
      if (end >= 0) {
        const at = past.map(end, -1);
        showCaret(view, batch.seat, at, at);
      }
    }
  }

  private async fillGap(): Promise<void> {
    if (this.joining) {
      return;
    }

    try {
      const version = this.version;
      this.take(version, await this.link.ask<WireBatch[]>('Since', this.item, version));
    } catch {
      // With the next contact everything that was missed is asked for.
    }
  }

  private showOwnCaret(): void {
    this.caretTimer ??= window.setTimeout(() => {
      this.caretTimer = undefined;
      const view = this.view;
      if (view && this.pendingCount === 0 && this.rightsNow.write && view.hasFocus()) {
        const { anchor, head } = view.state.selection;
        const caret = `${this.version}:${anchor}:${head}`;
        if (caret !== this.shownCaret) {
          this.shownCaret = caret;
          this.link.send('Cursor', this.item, this.version, anchor, head);
        }
      }
    }, 120);
  }

  // --- what was written before, and what has lost its place

  private async recoverNext(): Promise<void> {
    const view = this.view;
    const draft = this.waitingDrafts[0];
    if (!view || !draft || this.pendingCount > 0 || this.why !== null) {
      return;
    }

    let found: Recovered;
    try {
      found = await recover(draft, {
        version: () => this.version,
        at: (version) => this.ask<unknown>('At', version),
        since: (version) => this.ask<WireBatch[]>('Since', version),
      });
    } catch (fault) {
      if (!(fault instanceof OutOfStep) && !String(fault).includes('HubException')) {
        // No contact: it is tried again at the next.
        return;
      }

      found = { steps: [], flight: null, lost: [draft.words] };
    }

    if (this.waitingDrafts[0] !== draft || this.pendingCount > 0) {
      return;
    }

    this.waitingDrafts.shift();
    found.lost.forEach((words) => this.beside.keep(words, 'Det här hann inte sparas förra gången, och stället där det skrevs finns inte kvar.'));
    const tr = view.state.tr;
    const fits = found.steps.every((step) => !tr.maybeStep(step).failed);
    if (!fits) {
      this.beside.keep(draft.words, 'Det här hann inte sparas förra gången, och kunde inte läggas in igen.');
    } else if (tr.docChanged) {
      view.dispatch(tr.setMeta('addToHistory', false).setMeta('bfa:egen', true));
      this.editor?.say('Text som inte hann sparas förra gången är tillbaka.');
      if (found.flight) {
        view.dispatch(launch(view.state, found.flight.id, found.flight.count).setMeta('bfa:egen', true));
      }
    }

    this.store();
    this.drafts.forget(draft.key);
    this.store();
    this.resend();
    void this.recoverNext();
  }

  /** Takes what is pending out of the text and shows it beside. */
  private yield(why: string): void {
    const view = this.view;
    if (!view) {
      return;
    }

    const { tr, words } = giveUp(view.state);
    view.dispatch(tr.setMeta('bfa:egen', true));
    this.beside.keep(words, why);
    this.store();
    this.tell();
  }

  private addWords(words: string): boolean {
    const view = this.view;
    if (!view || !this.rightsNow.write) {
      return false;
    }

    const paragraphs = words.split('\n').filter((line) => line.trim() !== '')
      .map((line) => schema.nodes.paragraph!.create(null, schema.text(line)));
    view.dispatch(view.state.tr.insert(view.state.doc.content.size, paragraphs).scrollIntoView());
    view.focus();
    return true;
  }

  private get pendingCount(): number {
    return this.view ? collabOf(this.view.state).pending.length : 0;
  }

  private store(): void {
    if (this.view) {
      const state = collabOf(this.view.state);
      const kept = this.drafts.keep(state);
      this.status.kept(kept || state.pending.length === 0);
    }
  }

  private tell(problem?: string): void {
    const [text, trouble] = saying({
      unsent: this.pendingCount > 0,
      sending: this.view !== null && collabOf(this.view.state).flight !== null,
      why: this.why,
      savedAt: this.savedAt,
      shared: isShared(),
      gone: this.rightsNow.why,
    }, problem);
    this.status.tell(text, trouble);
    if (this.view) {
      this.status.writable(this.rightsNow.write || this.why !== null);
    }
  }
}
