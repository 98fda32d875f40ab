// The words of the wall display. The server says the same before this script has come: WallTexts.cs.
import { clockWithSeconds } from '../../../Client/clock';
import { leftInWords } from '../Live/time-left';
import type { FollowEarlier, FollowItem, FollowLine, FollowRanking, FollowView, FollowVote, Kind } from '../Hub/follow-view';

const kinds: Record<Kind, string> = {
  Formality: 'Formalia',
  Information: 'Information',
  Decision: 'Beslut',
  Discussion: 'Diskussion',
  FollowUp: 'Uppföljning',
  AnyOtherBusiness: 'Övriga frågor',
  Break: 'Paus',
};

/** "15.47". */
export const clock = (moment: Date | number): string => clockWithSeconds(moment).slice(0, 5);

const planned = (time: string): string => time.slice(0, 5).replace(':', '.');

export const eyebrow = (item: FollowItem): string =>
  [
    item.number === null ? '' : `Punkt ${item.number}`,
    item.isForACircle ? '' : kinds[item.kind],
    item.plannedMinutes === null || item.kind === 'Break' ? '' : `${planned(item.slot.from)}–${planned(item.slot.to)}`,
    item.presenter,
  ]
    .filter(Boolean)
    .join(' · ');

/** Seconds left of the item; null when no time is set aside. */
export function secondsLeft(item: FollowItem, now: number): number | null {
  return item.plannedMinutes === null ? null : item.plannedMinutes * 60 - secondsSpent(item, now);
}

export function timeLeft(item: FollowItem, now: number): string {
  const left = secondsLeft(item, now);
  return left === null ? `${Math.floor(secondsSpent(item, now) / 60)}\u00a0min hittills` : leftInWords(left);
}

/** Seats that somebody is in: a serving substitute is no member, and counts for one. */
export function quorum({ state, quorum: q }: FollowView): string {
  const met = q.needed === 0 ? '' : q.isMet ? ' · beslutför' : ` · inte beslutför, ${q.needed} behövs`;
  return state === 'InSession' ? `${q.present} av ${q.seats} beslutande här${met}` : '';
}

/** An earlier decision that is gone through: a heading, what was promised by whom, and what became of the one before it. */
export const followUp = ({ number, text, responsible, counted, settled }: FollowEarlier): { title: string; promise: string; settled: string } => ({
  title: number ? `Beslut ${number} följs upp · ${counted}` : `Beslut som följs upp · ${counted}`,
  promise: number ? (responsible ? `${text}\n${responsible}` : text) : settled.join('\n'),
  settled: number && settled[0] ? `Nyss: ${settled[0]}` : '',
});

export function next(meeting: FollowView): string {
  const line = coming(meeting);
  return meeting.state === 'InSession' && line ? `Sedan: ${named(line)}` : '';
}

function coming({ order }: FollowView): FollowLine | undefined {
  const at = order.findIndex((line) => line.state === 'Current');
  return order.slice(at + 1).find((other) => other.state === 'Coming');
}

/** Since when, and when one is expected back: a time that has passed is no time to come back at. */
export function pause({ pausedSince, backAt }: FollowView, now: number): string {
  const back = backAt && Date.parse(backAt) > now ? ` Vi fortsätter omkring kl. ${clock(new Date(backAt))}.` : '';
  return pausedSince ? `Sedan kl. ${clock(new Date(pausedSince))}.${back}` : '';
}

const named = (line: Pick<FollowLine, 'number' | 'title'>): string => (line.number === null ? line.title : `${line.number} ${line.title}`);

/** A vote in words: what it is, and how it stands or how it went. The same words stand in WallTexts.cs. */
export function vote(vote: FollowVote): { title: string; standing: string; outcome: string } {
  const { yes, no, abstain } = vote.count;
  return {
    title: `${vote.form === 'Closed' ? 'Sluten omröstning' : 'Omröstning'}${vote.ended ? '' : ' pågår'}`,
    standing: vote.ended ? `${yes} ja, ${no} nej, ${abstain} avstår` : `${vote.voted} av ${vote.voters} har röstat`,
    outcome: !vote.ended
      ? ''
      : vote.outcome === 'Undecided'
        ? 'Lika röstetal, inget avgjort'
        : `${vote.castingVote ? 'Lika röstetal, utslagsrösten blev' : 'Utfallet blev'} ${vote.outcome === 'Yes' ? 'ja' : 'nej'}`,
  };
}

/** A ranking: a heading, and a line for each place. */
export const ranking = ({ closed, counted, lines }: FollowRanking): { title: string; text: string } => ({
  title: `Prioritering${closed ? '' : ' pågår'} · ${counted}`,
  text: lines.join('\n'),
});

/** What stands instead of an item: before, in a pause, and after. */
export function plain(meeting: FollowView): { title: string; lead: string; lines: string[] } {
  if (meeting.state === 'Cancelled') {
    return { title: 'Sammanträdet är inställt', lead: meeting.title, lines: [] };
  }

  if (meeting.state === 'Closed') {
    return {
      title: 'Sammanträdet är avslutat',
      lead: closed(meeting),
      lines: meeting.latest.toReversed().map((decision) => `${decision.number} ${decision.text}`),
    };
  }

  if (meeting.state === 'InSession') {
    const after = meeting.current?.kind === 'Break' ? coming(meeting) : meeting.current;
    return meeting.pausedSince
      ? {
          title: 'Paus',
          lead: pause(meeting, Date.parse(meeting.at)),
          lines: after ? [`Vi fortsätter med ${named(after)}.`] : [],
        }
      : { title: 'Sammanträdet pågår', lead: '', lines: [] };
  }

  return {
    title: begins(meeting),
    lead: [meeting.title, meeting.place].filter(Boolean).join(' · '),
    lines: meeting.order.map(named),
  };
}

/** "Börjar kl. 15.30", with the day when it is another; "Skulle ha börjat …" when that was a while ago. By the server's clock. */
function begins({ date, startsAt, at }: FollowView): string {
  const now = new Date(at);
  const today = dayOf(now);
  const late = date < today || (date === today && startsAt.slice(0, 5).replace(':', '.') < clock(now));
  return `${late ? 'Skulle ha börjat' : 'Börjar'} ${date === today ? '' : `${namedDay(date, today)} `}kl.\u00a0${planned(startsAt)}`;
}

const dayOf = (moment: Date): string => moment.toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });

/** "onsdag 11 mars", with the year when that is another; a line never ends within the date. */
function namedDay(date: string, today: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  const [weekday, ...day] = new Date(`${date}T12:00:00Z`).toLocaleDateString('sv-SE', { weekday: 'long', day: 'numeric', month: 'long', ...year }).split(' ');
  return `${weekday} ${day.join('\u00a0')}`;
}

/** "Det avslutades kl. 17.02.", with the day when it is another. */
function closed({ closedAt, at }: FollowView): string {
  if (!closedAt) {
    return '';
  }

  const [end, today] = [new Date(closedAt), dayOf(new Date(at))];
  return `Det avslutades ${dayOf(end) === today ? '' : `${namedDay(dayOf(end), today)} `}kl. ${clock(end)}.`;
}

function secondsSpent(item: FollowItem, now: number): number {
  return item.spentSeconds + (item.takenUpAt ? (now - Date.parse(item.takenUpAt)) / 1000 : 0);
}
