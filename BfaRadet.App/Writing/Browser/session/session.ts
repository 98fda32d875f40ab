// A document while the page is open: joined, written, sent, received. What is written lives in three places
// in this order: the document on the screen, the browser's storage (at once), the server's disk. It leaves the storage
// only with the server's receipt, or when the writer has chosen.
import { splitBlock } from 'prosemirror-commands';
import { Node } from 'prosemirror-model';
import { Selection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { hubWords } from '../../../Client/hub-words';
import { comeBackIn } from '../../../Client/kept';
import { OtherAccount, type Lost } from '../../../Client/lasting-hub';
import { collab, squash } from '../collab/collab';
import { cursors, type Person } from '../collab/cursors';
import { states } from '../collab/states';
import { keepNumbersOut } from '../guard/keep-numbers-out';
import type { DocumentWords } from '../text/document-words';
import { schema } from '../text/schema';
import { openEditor } from '../writing/editor';
import type { DocumentEditor, Words } from '../view/editor-parts';
import { EarlierDrafts } from './earlier-drafts';
import type { Extras } from './extras';
import { Frame } from './frame';
import type { DeclinedKind, DocumentLine, Joined, Member, WritingLink, Rights, WireBatch } from './writing-link';
import { Others } from './others';
import { PageLeaving } from './page-leaving';
import { Receiving, type News } from './receiving';
import { Sending } from './sending';
import { isTyped, Sheet } from './sheet';

/** A document as the page shows it. */
export interface DocumentPlace {
  id: string;
  parent: string;
  /** Whose page it is. */
  account: string;
  /** The accessible name of the text. */
  label: string;
  words: DocumentWords;
}

export class DocumentSession implements Member {
  readonly id: string;
  readonly parent: string;
  private readonly line: DocumentLine;
  private readonly sheet: Sheet;
  private readonly frame: Frame;
  private readonly sending: Sending;
  private readonly receiving: Receiving;
  private readonly others: Others;
  private readonly earlier: EarlierDrafts;
  private readonly leaving: PageLeaving;

  constructor(
    private readonly link: WritingLink,
    private readonly place: DocumentPlace,
    private readonly extras: Extras,
    private readonly ended: () => void,
  ) {
    [this.id, this.parent] = [place.id, place.parent];
    this.line = link.of(place.id);
    this.sheet = new Sheet(place.account, place.id);
    this.frame = new Frame(this.sheet.status.element, this.sheet.beside);
    this.sending = new Sending(this.sheet, this.line);
    this.receiving = new Receiving(this.sheet, this.line, (news) => this.took(news));
    this.others = new Others(this.sheet, this.line);
    this.earlier = new EarlierDrafts(this.sheet, this.line, () => this.sending.resend());
    this.leaving = new PageLeaving(this.sheet, this.sending);
    void this.earlier.find().then(() => link.add(this));
  }

  // --- what the page and the extras see

  get editor(): DocumentEditor | null {
    return this.sheet.editor;
  }

  get view(): EditorView | null {
    return this.sheet.view;
  }

  /** Between toolbar and text, for panels. */
  get panel(): HTMLElement {
    return this.frame.panel;
  }

  get rightsNow(): Rights {
    return this.sheet.rights;
  }

  get version(): number {
    return this.sheet.version;
  }

  /** What the document is called. */
  get words(): DocumentWords {
    return this.place.words;
  }

  /** One's own, as the server says it. */
  get name(): string {
    return this.others.name;
  }

  /** Something of one's own is not on the server's disk yet. */
  get unsent(): boolean {
    return this.sheet.unsent;
  }

  /** Whether somebody is in the middle of something here that a new page would take away. */
  get busy(): boolean {
    return this.sheet.unsent || !this.earlier.none || this.view?.hasFocus() === true;
  }

  ask<T>(method: string, ...args: unknown[]): Promise<T> {
    return this.line.ask<T>(method, ...args);
  }

  /** Shows itself in a place on the page; Blazor may draw the place again at any time. */
  attach(host: HTMLElement): void {
    this.frame.attach(host, this.view);
    this.sheet.beside.allow(this.sheet.rights.write);
  }

  isOn(host: HTMLElement): boolean {
    return this.frame.isOn(host);
  }

  /** When the place is gone from the page: what is unsent is still sent, and then the session ends. */
  leaveIfGone(): void {
    if (this.frame.isGone && !this.sheet.unsent && this.earlier.none) {
      this.sending.end();
      this.leaving.end();
      this.sheet.beside.end();
      this.link.remove(this);
      this.editor?.destroy();
      this.ended();
    }
  }

  /** Takes the focus, with words at the end of the text; false while there is none. */
  enter(words: string): boolean {
    const view = this.view;
    if (!view) {
      return false;
    }

    view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)));
    view.focus();
    words.split('\n').forEach((line, at) => {
      if (at > 0) {
        splitBlock(view.state, view.dispatch);
      }

      if (line !== '' && this.sheet.rights.write) {
        view.dispatch(view.state.tr.insertText(line));
      }
    });
    return true;
  }

  // --- what the connection tells

  async opened(): Promise<void> {
    this.sheet.joining = true;
    this.receiving.keepEarly();
    try {
      const joined = await this.link.ask<Joined>('Join', this.parent, this.id);
      if (joined.account !== this.place.account) {
        throw new OtherAccount();
      }

      comeBackIn();
      this.sheet.why = null;
      await this.takeUp(joined);
    } catch (fault) {
      const refused = hubWords(fault);
      if (refused !== null) {
        this.gone(refused);
        return;
      }

      throw fault;
    } finally {
      this.sheet.joining = false;
      this.receiving.forgetEarly();
    }

    this.sending.resend();
    this.sheet.tell();
    void this.earlier.takeUp();
  }

  lost(why: Lost): void {
    this.sheet.why = why;
    this.sending.stopWaiting();
    if (why === 'other') {
      // Whoever sits here now is not the one whose text this is.
      this.sheet.allow({ ...this.sheet.rights, write: false });
    }

    this.sheet.tell();
  }

  steps(from: number, batches: WireBatch[]): void {
    this.receiving.steps(from, batches);
  }

  declined(batch: string, kind: DeclinedKind, why: string): void {
    this.sending.declined(batch, kind, why);
  }

  rights(rights: Rights): void {
    this.sheet.allow(rights);
    this.sheet.tell();
    this.sending.push();
  }

  people(people: Person[]): void {
    this.others.people(people);
  }

  caret(seat: string, version: number, anchor: number, head: number): void {
    this.others.caret(seat, version, anchor, head);
  }

  anew(): void {
    this.extras.anew?.(this);
  }

  gone(why: string): void {
    this.sheet.why = 'gone';
    this.sheet.allow({ write: false, why, lift: false });
    this.earlier.giveUp(why);
    if (this.sheet.unsent) {
      this.sheet.giveUp(why);
    }

    this.sheet.tell();
  }

  // --- joining

  private async takeUp(joined: Joined): Promise<void> {
    this.others.seat = joined.seat;
    this.sheet.savedAt = joined.savedAt ? new Date(joined.savedAt) : null;
    const latest = joined.version + joined.since.reduce((sum, batch) => sum + batch.count, 0);
    if (this.view && this.version > latest) {
      // The server has less than was confirmed here: it was put back to an earlier copy.
      this.sheet.giveUp('Servern har en äldre text än den du såg. Det här saknas där.');
      this.editor?.destroy();
      this.sheet.editor = null;
    }

    if (!this.view) {
      this.open(joined);
    } else if (this.version < joined.version) {
      await this.receiving.catchUp();
    }

    this.receiving.take(joined.version, joined.since);
    this.rights(joined.rights);
    this.people(joined.people);
    this.receiving.takeEarly();
  }

  private open(joined: Joined): void {
    this.others.people(joined.people);
    this.sheet.rights = joined.rights;
    const editor = openEditor({
      mount: this.frame.clear(),
      doc: Node.fromJSON(schema, joined.document),
      plugins: [collab(joined.version), states(), cursors(joined.people, joined.seat), ...(this.extras.plugins?.(this) ?? [])],
      label: this.place.label,
      document: this.place.words,
      writable: false,
      whyNot: () => this.sheet.rights.why,
      words: () => this.ask<Words>('Words'),
      dispatch: (view, tr) => this.dispatch(view, tr),
      actions: this.extras.actions(this),
    });
    this.sheet.editor = editor;
    editor.toolbar.after(this.panel);
    this.frame.hang(editor.view);
  }

  // --- the document changes

  private dispatch(view: EditorView, tr: Transaction): void {
    const safe = isTyped(tr) ? keepNumbersOut(view.state, tr) : tr;
    view.updateState(view.state.apply(safe));
    if (safe.getMeta('guard')) {
      const whole = squash(view.state);
      if (whole) {
        view.updateState(view.state.apply(whole));
      }
    }

    if (safe.docChanged) {
      this.sheet.store();
      this.sheet.tell();
      this.sending.plan();
    }

    if (safe.selectionSet && !safe.docChanged) {
      this.sending.plan();
      this.others.showOwnCaret();
    }
  }

  /** A batch from the server's disk is in the document. */
  private took(news: News): void {
    if (news.confirmed) {
      this.sending.stopWaiting();
    } else {
      this.others.wrote(news);
    }

    this.extras.took?.(this, news.from, news.batch, news.confirmed);
    this.sheet.tell();
    if (news.confirmed) {
      this.sending.plan();
      void this.earlier.takeUp();
      this.leaveIfGone();
    }
  }
}
