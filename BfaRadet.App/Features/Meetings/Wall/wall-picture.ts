import type { FollowView } from '../Hub/follow-view';
import { overflows, shrink, WallLines } from './wall-lines';
import { clock, eyebrow, followUp, next, pause, plain, quorum, ranking as rankingTexts, secondsLeft, timeLeft, vote as voteTexts } from './wall-texts';

/** Fills the places the server drew. Only text: what people have written is never read as markup. */
export class WallPicture {
  private shown: FollowView | undefined;
  private readonly lines: WallLines | undefined;

  constructor(private readonly page: HTMLElement) {
    const list = page.querySelector<HTMLElement>('[data-list]');
    this.lines = list ? new WallLines(list) : undefined;
    new ResizeObserver(() => this.fit()).observe(page);
  }

  show(meeting: FollowView): void {
    this.say(meeting);
    this.shown = meeting;
    const item = meeting.pausedSince ? null : meeting.current;
    const decision = item?.decisions[0];
    const { title, lead, lines } = plain(meeting);

    this.visible('item', item !== null);
    this.visible('plain', item === null);
    const vote = item?.vote ?? null;
    const asked = vote ? voteTexts(vote) : null;
    const earlier = item?.followUp ? followUp(item.followUp) : null;
    const ranked = item?.ranking ? rankingTexts(item.ranking) : null;
    this.visible('proposal', Boolean(item?.proposal) && vote === null && earlier === null && ranked === null);
    this.visible('ranking', ranked !== null && vote === null);
    this.visible('followUp', earlier !== null);
    this.visible('vote', vote !== null);
    this.visible('decision', decision !== undefined);
    this.fill({
      council: meeting.councilName,
      title: meeting.title,
      quorum: quorum(meeting),
      eyebrow: item ? eyebrow(item) : '',
      itemTitle: item?.title ?? '',
      proposal: item?.proposal ?? '',
      followUpTitle: earlier?.title ?? '',
      followUp: earlier?.promise ?? '',
      followUpSettled: earlier?.settled ?? '',
      rankingTitle: ranked?.title ?? '',
      ranking: ranked?.text ?? '',
      voteTitle: asked?.title ?? '',
      voteStanding: asked?.standing ?? '',
      voteOutcome: asked?.outcome ?? '',
      voteText: vote ? `Ja: ${vote.yes}\nNej: ${vote.no}` : '',
      decisionTitle: decision ? `Beslut ${decision.number}` : '',
      decision: decision?.text ?? '',
      plainTitle: title,
      plainLead: lead,
      next: item ? next(meeting) : '',
    });
    this.lines?.show(lines);
    this.fit();
  }

  /** Once a second. @param now by the server's clock. */
  tick(now: number): void {
    const item = this.shown?.current;
    this.fill({ clock: clock(now), left: item ? timeLeft(item, now) : '' });
    if (this.shown?.state === 'InSession' && this.shown.pausedSince) {
      this.fill({ plainLead: pause(this.shown, now) });
    }

    this.turn();
    const left = item ? secondsLeft(item, now) : null;
    this.place('left')?.toggleAttribute('data-over', left !== null && left <= 0);
  }

  fill(texts: Record<string, string>): void {
    for (const [name, text] of Object.entries(texts)) {
      const place = this.place(name);
      if (place && place.textContent !== text) {
        place.textContent = text;
      }
    }
  }

  /** What is new, for those who listen. */
  private say(meeting: FollowView): void {
    const former = this.shown;
    const decision = meeting.latest[0];
    if (former && decision && !former.latest.some((known) => known.id === decision.id)) {
      this.fill({ said: `Beslut ${decision.number}: ${decision.text}` });
    } else if (former && meeting.current?.vote?.ended && !(former.current?.vote?.id === meeting.current.vote.id && former.current.vote.ended)) {
      const { standing, outcome } = voteTexts(meeting.current.vote);
      this.fill({ said: `Omröstningen är avslutad: ${standing}. ${outcome}` });
    } else if (former && meeting.current?.ranking?.closed && !(former.current?.ranking?.id === meeting.current.ranking.id && former.current.ranking.closed)) {
      this.fill({ said: `Prioriteringen är avslutad: ${meeting.current.ranking.lines.join(', ')}` });
    } else if (former && meeting.current?.followUp?.settled[0] && meeting.current.followUp.settled[0] !== former.current?.followUp?.settled[0]) {
      this.fill({ said: `Beslut ${meeting.current.followUp.settled[0]}` });
    } else if (former && meeting.pausedSince && !former.pausedSince) {
      this.fill({ said: 'Paus' });
    } else if (former && meeting.current && !meeting.pausedSince && meeting.current.id !== former.current?.id) {
      this.fill({ said: `${eyebrow(meeting.current)}: ${meeting.current.title}` });
    }
  }

  /** Long texts get smaller letters; what still has no room is said to go on. */
  fit(): void {
    for (const text of this.page.querySelectorAll<HTMLElement>('[data-fit]')) {
      const more = text.parentElement?.querySelector<HTMLElement>('[data-more]');
      if (more) {
        more.hidden = true;
      }

      text.style.removeProperty('max-block-size');
      shrink(text);
      const over = overflows(text);
      if (more) {
        more.hidden = !over;
      }

      if (over) {
        // Whole lines only: half a line reads as a fault of the screen.
        const line = parseFloat(getComputedStyle(text).lineHeight);
        text.style.setProperty('max-block-size', `${Math.max(1, Math.floor(text.clientHeight / line)) * line}px`);
      }
    }

    this.lines?.fit();
    this.turn();
  }

  /** Which page of a long list is shown. */
  private turn(): void {
    this.fill({ turn: this.lines?.turn(performance.now()) ?? '' });
  }

  private visible(name: string, shown: boolean): void {
    const part = this.page.querySelector<HTMLElement>(`[data-shows="${name}"]`);
    if (part) {
      part.hidden = !shown;
    }
  }

  private place(name: string): HTMLElement | null {
    return this.page.querySelector<HTMLElement>(`[data-box="${name}"]`);
  }
}
