import type { FollowView } from '../Meetings/Hub/follow-view';
import { MeetingConnection } from '../Meetings/Hub/meeting-connection';
import { clockWithSeconds } from '../Meetings/Wall/wall-texts';
import { NotesBox, type Choice, type Theirs } from './notes-box';
import { forget, keep, keyOf, unsent, type KeptDraft } from './notes-drafts';
import { markOf, wire } from './notes-text';

interface SaveAnswer {
  revision: number | null;
  savedAt: string | null;
  clash: { theirs: string; revision: number; by: string } | null;
  refused: string | null;
  again: boolean;
}

interface NotesAnswer {
  text: string;
  revision: number;
  by: string;
  savedAt: string | null;
}

const afterLastKey = 400;
const atLeastEvery = 2_000;
const marksKept = 20;

/**
 * The notes of one item while somebody writes them. The text lives in three places in this order: the box, the
 * browser's storage (at once), the server (0.4 s after the last key). It leaves the storage only when the server has it
 * on disk, or when the writer has chosen another.
 */
export class NotesSession {
  private readonly connection: MeetingConnection;
  private readonly key: string;
  private box: NotesBox | null = null;
  private text: string;
  private unsaved = false;
  private sending = false;
  private refused = false;
  private sent: string[] = [];
  private theirs: Theirs | null = null;
  private waiting: KeptDraft[] = [];
  private ready = false;
  private firstUnsent = 0;
  private timer: number | undefined;
  private why: 'network' | 'signed-out' | 'gone' | null = 'network';
  private savedAt: string | null = null;

  constructor(
    account: string,
    private readonly meeting: string,
    private readonly item: string,
    private revision: number,
    savedText: string,
    private readonly ended: () => void,
  ) {
    this.text = savedText;
    this.key = keyOf(account, meeting, item);
    this.connection = new MeetingConnection(meeting, {
      state: (state) => void this.news(state),
      lost: (why) => this.lost(why),
    });
    void unsent(account, meeting, item).then((drafts) => {
      this.waiting = drafts;
      // The latest is shown at once, contact or not: it is what was last seen in the box.
      const latest = drafts.at(-1);
      if (latest && !this.unsaved) {
        this.waiting = drafts.slice(0, -1);
        this.adopt(latest);
      }

      this.ready = true;
      this.box?.open();
      this.connection.start();
    });
    addEventListener('pagehide', this.hurry);
    document.addEventListener('visibilitychange', this.hurry);
  }

  /** A drawing of the box is on the page; it shows what this session knows. */
  attach(host: HTMLElement): void {
    const former = this.box;
    former?.close();
    this.box = new NotesBox(host, { input: () => this.typed(), choose: (choice) => this.chosen(choice) });
    this.box.resume(this.text, former);
    this.box.clash(this.theirs);
    if (this.ready) {
      this.box.open();
    }

    this.tell();
  }

  /** When the drawing is gone: what is unsent is still sent, and then the session ends. */
  leaveIfGone(): void {
    if (this.box && !this.box.host.isConnected) {
      this.hurry();
      this.endIfDone();
    }
  }

  isOn(host: HTMLElement): boolean {
    return this.box?.host === host;
  }

  private typed(): void {
    this.text = this.box!.text;
    this.change();
  }

  /** The text is another than the one on disk. */
  private change(): void {
    this.refused = false;
    if (!this.unsaved) {
      this.firstUnsent = Date.now();
    }

    this.unsaved = true;
    this.store();
    this.tell();
    this.plan();
  }

  private store(): void {
    const stored = keep(this.key, { basedOn: this.revision, text: this.text, at: Date.now(), sent: this.sent });
    this.box?.storage(stored);
  }

  private plan(pause = Math.max(0, Math.min(afterLastKey, this.firstUnsent + atLeastEvery - Date.now()))): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.send(), pause);
  }

  private readonly hurry = (event?: Event): void => {
    if (event?.type !== 'visibilitychange' || document.visibilityState === 'hidden') {
      void this.send();
    }
  };

  private async send(): Promise<void> {
    if (!this.unsaved || this.sending || this.refused || this.theirs || !this.connection.open) {
      return;
    }

    clearTimeout(this.timer);
    this.sending = true;
    const text = wire(this.text);
    this.sent = [...this.sent.filter((mark) => mark !== markOf(text)), markOf(text)].slice(-marksKept);
    this.store();
    this.tell();
    try {
      const answer = await this.connection.ask<SaveAnswer>('SaveNotes', this.meeting, this.item, this.revision, text);
      this.sending = false;
      this.answered(answer, text);
    } catch {
      // No answer: it may be saved or not. Sent again when there is contact; the marks tell whether it was.
      this.sending = false;
      this.tell();
      if (this.connection.open) {
        this.plan(1_000);
      }
    }
  }

  private answered(answer: SaveAnswer, text: string): void {
    if (answer.revision !== null) {
      this.saved(text, answer.revision, answer.savedAt);
    } else if (answer.clash) {
      this.met({ text: answer.clash.theirs, revision: answer.clash.revision, by: answer.clash.by });
    } else if (answer.again) {
      this.tell();
      this.plan(1_000);
    } else {
      this.refused = true;
      this.box?.note(answer.refused ?? '');
      this.tell();
    }
  }

  private saved(text: string, revision: number, savedAt: string | null): void {
    this.revision = revision;
    this.savedAt = savedAt;
    this.sent = [];
    this.unsaved = wire(this.text) !== text;
    this.box?.note('');
    if (this.unsaved) {
      this.firstUnsent = Date.now();
      this.store();
      this.plan();
    } else {
      forget(this.key);
      this.box?.storage(true);
      this.next();
    }

    this.tell();
    this.endIfDone();
  }

  /** The server has another text than the one this was written on. */
  private met(theirs: Theirs): void {
    if (theirs.text === wire(this.text)) {
      this.saved(theirs.text, theirs.revision, this.savedAt);
      void this.look();
    } else if (this.sent.includes(markOf(theirs.text))) {
      // It is what was sent from here; only the answer was lost.
      this.revision = theirs.revision;
      this.store();
      this.plan(0);
    } else {
      this.theirs = theirs;
      this.box?.clash(theirs);
      this.tell();
    }
  }

  private chosen(choice: Choice): void {
    const theirs = this.theirs;
    if (!theirs) {
      return;
    }

    this.theirs = null;
    this.revision = theirs.revision;
    this.sent = [];
    this.box?.clash(null);
    if (choice === 'deras') {
      this.text = theirs.text;
      this.box?.choose(theirs.text);
      this.saved(theirs.text, theirs.revision, this.savedAt);
      void this.look();
      return;
    }

    if (choice === 'bada') {
      this.text = `${theirs.text}\n\n${this.text}`;
      this.box?.choose(this.text);
    }

    this.change();
    this.plan(0);
  }

  /** A text from before: sent when nothing has happened to the server's since, otherwise shown beside it. */
  private adopt(draft: KeptDraft): void {
    this.text = draft.text;
    this.revision = draft.basedOn;
    this.sent = draft.sent;
    this.box?.replace(draft.text);
    this.unsaved = true;
    this.firstUnsent = Date.now();
    this.store();
    if (draft.key !== this.key) {
      forget(draft.key);
    }

    this.tell();
    this.plan(0);
  }

  private next(): void {
    const draft = this.waiting.pop();
    if (!draft) {
      return;
    }

    if (wire(draft.text) === wire(this.text)) {
      forget(draft.key);
      this.next();
    } else {
      this.adopt(draft);
    }
  }

  private async news(state: FollowView): Promise<void> {
    this.why = null;
    const line = state.order.find((other) => other.id === this.item);
    if (this.unsaved || this.sending) {
      this.tell();
      if (!this.sending) {
        this.refused = false;
        this.plan(0);
      }
    }

    if (line && line.notesRevision !== this.revision && (!this.unsaved || this.theirs)) {
      await this.look();
    }

    this.tell();
    this.endIfDone();
  }

  private async look(): Promise<void> {
    try {
      const notes = await this.connection.ask<NotesAnswer>('ReadNotes', this.meeting, this.item);
      if (this.theirs) {
        this.theirs = { text: notes.text, revision: notes.revision, by: notes.by };
        this.box?.clash(this.theirs);
      } else if (!this.unsaved && !this.sending) {
        this.savedAt = notes.savedAt;
        if (notes.revision !== this.revision) {
          this.revision = notes.revision;
          this.text = notes.text;
          this.box?.replace(notes.text);
        }

        this.tell();
      }
    } catch {
      // The next news, or the next contact, asks again.
    }
  }

  private lost(why: 'network' | 'signed-out' | 'gone'): void {
    this.why = why;
    this.tell();
  }

  private tell(): void {
    const [text, trouble] = this.words();
    this.box?.state(text, trouble);
  }

  private words(): [string, boolean] {
    if (!this.unsaved) {
      const saved = this.savedAt ? `Sparat ${clockWithSeconds(new Date(this.savedAt))}` : '';
      return this.why === 'signed-out' ? [`Du är utloggad. ${saved}`, true] : [saved, false];
    }

    return this.theirs
      ? ['Inte sparat: välj vilken text som ska gälla. Din text är kvar i webbläsaren.', true]
      : this.why === 'signed-out'
        ? ['Osparat: du är utloggad. Texten är kvar i webbläsaren. Logga in i en annan flik, så sparas den.', true]
        : this.why === 'gone'
          ? ['Osparat: sammanträdet finns inte, eller så har du inte tillgång till det. Texten är kvar i webbläsaren.', true]
          : this.why === 'network'
            ? ['Osparat: ingen kontakt med servern. Texten är kvar i webbläsaren och sparas när kontakten är tillbaka.', true]
            : this.refused
              ? ['Inte sparat. Texten är kvar i webbläsaren.', true]
              : [this.sending ? 'Sparas…' : 'Osparat', false];
  }

  private endIfDone(): void {
    if (this.box && !this.box.host.isConnected && !this.unsaved && !this.sending) {
      clearTimeout(this.timer);
      removeEventListener('pagehide', this.hurry);
      document.removeEventListener('visibilitychange', this.hurry);
      this.connection.stop();
      this.ended();
    }
  }
}
