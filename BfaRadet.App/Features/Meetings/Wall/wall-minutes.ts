// The minutes of the item that is on, as they are written, when the council wants them on the wall. A reader: it sends
// nothing but that it joins and leaves, and what it may not read it does not show. How old the picture is, the wall says.
import type { FollowView } from '../Hub/follow-view';
import { WritingLink } from '../../../Writing/Browser/session/writing-link';
import { WallSheet } from './wall-sheet';
import { WrittenEnd } from './written-end';

export class WallMinutes {
  private readonly end: WrittenEnd;
  private link: WritingLink | null = null;
  private sheet: WallSheet | null = null;

  /** @param changed The panel came or went: there is less or more room for the others. */
  constructor(page: HTMLElement, changed: () => void) {
    this.end = new WrittenEnd(page, changed);
  }

  /** Joins what the meeting has come to, and leaves what it has left. */
  show(meeting: FollowView): void {
    const item = meeting.showsMinutes && meeting.state === 'InSession' && !meeting.pausedSince ? meeting.current?.id : undefined;
    // One that was refused is tried again: what changed may be that the notes are shared now.
    if (this.sheet && (this.sheet.id !== item || this.sheet.refused)) {
      this.link?.remove(this.sheet);
      this.sheet.close();
      this.sheet = null;
    }

    if (!item) {
      this.end.draw(null);
    } else if (!this.sheet) {
      this.end.draw(null);
      this.link ??= new WritingLink();
      this.sheet = new WallSheet(this.link, meeting.meeting, item, (doc) => this.end.draw(doc));
      this.link.add(this.sheet);
    }
  }
}
