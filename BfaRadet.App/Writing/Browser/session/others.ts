// Who else is here and where their carets are; and one's own caret, for them.
import { showCaret, showPeople, type Person } from '../collab/cursors';
import type { DocumentLine } from './writing-link';
import type { News } from './receiving';
import type { Sheet } from './sheet';

export class Others {
  /** One's own place at the document. */
  seat = '';
  private writers: readonly Person[] = [];
  private timer: number | undefined;
  private shown = '';

  constructor(
    private readonly sheet: Sheet,
    private readonly line: DocumentLine,
  ) {}

  /** One's own, as the server says it. */
  get name(): string {
    return this.writers.find((person) => person.seat === this.seat)?.name ?? 'Du';
  }

  people(people: readonly Person[]): void {
    this.writers = people;
    this.sheet.status.who(people, this.seat);
    if (this.sheet.view) {
      showPeople(this.sheet.view, people);
    }
  }

  caret(seat: string, version: number, anchor: number, head: number): void {
    // Of another version than the one here it would point at something else; the next one comes soon.
    if (this.sheet.view && version === this.sheet.version && !this.sheet.unsent) {
      showCaret(this.sheet.view, seat, anchor, head);
    }
  }

  /** Who has just written has the caret where the writing ended, past what waits here. */
  wrote({ batch, steps, past }: News): void {
    if (this.sheet.view && batch.seat !== '' && this.writers.some((person) => person.seat === batch.seat)) {
      let end = -1;
      steps.at(-1)?.getMap().forEach((_from, _to, _start, to) => (end = to));
      if (end >= 0) {
        const at = past.map(end, -1);
        showCaret(this.sheet.view, batch.seat, at, at);
      }
    }
  }

  showOwnCaret(): void {
    this.timer ??= window.setTimeout(() => {
      this.timer = undefined;
      const { view, version, unsent, rights } = this.sheet;
      if (view && !unsent && rights.write && view.hasFocus()) {
        const { anchor, head } = view.state.selection;
        const caret = `${version}:${anchor}:${head}`;
        if (caret !== this.shown) {
          this.shown = caret;
          this.line.send('Cursor', version, anchor, head);
        }
      }
    }, 120);
  }
}
