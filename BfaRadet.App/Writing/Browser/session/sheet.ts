// The document on the screen, and where what is written in it stands: kept in the browser's storage, told of in the status
// line, shown beside the text when it has lost its place.
import type { Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { Lost } from '../../../Client/lasting-hub';
import { collabOf, giveUp, type Collab } from '../collab/collab';
import { schema } from '../text/schema';
import { stateNow } from '../view/caret-in-time';
import type { DocumentEditor } from '../view/editor-parts';
import { Beside } from './beside';
import { Drafts } from './drafts';
import type { Rights } from './writing-link';
import { saying } from './saying';
import { StatusLine } from './status-line';

const notTyped = 'bfa:own';

/** Whether a transaction changes the text and was not made by the session itself: only that is guarded. */
export const isTyped = (tr: Transaction): boolean =>
  tr.docChanged && tr.getMeta('rebased') === undefined && tr.getMeta(notTyped) === undefined;

export class Sheet {
  /** Null until the document is opened. */
  editor: DocumentEditor | null = null;
  rights: Rights = { write: false, why: '', lift: false };
  /** Why there is no contact; null while there is. */
  why: Lost | 'gone' | null = 'network';
  joining = false;
  /** What is unsent lies in the browser's storage. */
  private stored = true;
  savedAt: Date | null = null;
  readonly drafts: Drafts;
  readonly status: StatusLine;
  readonly beside: Beside;

  constructor(account: string, id: string) {
    this.drafts = new Drafts(account, id);
    this.status = new StatusLine(() => this.storeAnew());
    this.beside = new Beside(this.drafts, (words) => this.add(words));
  }

  get view(): EditorView | null {
    return this.editor?.view ?? null;
  }

  get collab(): Collab | null {
    return this.view && collabOf(this.view.state);
  }

  get version(): number {
    return this.collab?.version ?? 0;
  }

  /** Steps without a receipt. */
  get pendingCount(): number {
    return this.collab?.pending.length ?? 0;
  }

  /** Something of one's own is not on the server's disk yet. */
  get unsent(): boolean {
    return this.pendingCount > 0;
  }

  /** Changes the document as the session, not as who types. */
  change(tr: Transaction): void {
    this.view?.dispatch(tr.setMeta(notTyped, true));
  }

  allow(rights: Rights): void {
    this.rights = rights;
    this.editor?.setWritable(rights.write);
    this.status.writable(rights.write);
    this.beside.allow(rights.write);
  }

  /** Keeps what has no receipt in the browser's storage. */
  store(): void {
    const state = this.collab;
    if (state) {
      this.stored = this.drafts.keep(state);
      this.status.kept(this.stored || state.pending.length === 0);
    }
  }

  /** What may lie in storage is another thing now: keeps what may be kept, and says where it is. */
  storeAnew(): void {
    this.store();
    if (this.view) {
      this.tell();
    }
  }

  /** Says how far what is written has come. */
  tell(problem?: string): void {
    const [text, trouble] = saying({
      unsent: this.unsent,
      sending: this.collab !== null && this.collab.flight !== null,
      why: this.why,
      savedAt: this.savedAt,
      stored: this.stored,
      gone: this.rights.why,
    }, problem);
    this.status.tell(text, trouble);
    if (this.view) {
      this.status.writable(this.rights.write || this.why !== null);
    }
  }

  /** Takes what is pending out of the text and shows it beside. */
  giveUp(why: string): void {
    const view = this.view;
    if (!view) {
      return;
    }

    const { tr, words } = giveUp(stateNow(view));
    this.change(tr);
    this.beside.keep(words, why);
    this.store();
    this.tell();
  }

  private add(words: string): boolean {
    const view = this.view;
    if (!view || !this.rights.write) {
      return false;
    }

    const paragraphs = words.split('\n').filter((line) => line.trim() !== '')
      .map((line) => schema.nodes.paragraph!.create(null, schema.text(line)));
    view.dispatch(view.state.tr.insert(view.state.doc.content.size, paragraphs).scrollIntoView());
    view.focus();
    return true;
  }
}
