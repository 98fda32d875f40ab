import { behind, placeOf, spentOn, type Agenda, type Rehearsal } from './rehearsal';

const nbsp = '\u00a0';

/** "Punkt 3 av 11 på dagordningen, 2 min efter planen." */
export function told(rehearsal: Rehearsal, agenda: Agenda, now: number): string {
  const place = placeOf(rehearsal, agenda);
  if (agenda.items.length === 0) {
    return 'Dagordningen är tom.';
  }

  if (place < 0) {
    return `${agenda.items.length}${nbsp}${agenda.items.length === 1 ? 'punkt' : 'punkter'} på dagordningen.`;
  }

  if (place >= agenda.items.length) {
    return '';
  }

  const late = behind(rehearsal, agenda, now);
  const plan = late === 0 ? 'i takt med planen' : `${Math.abs(late)}${nbsp}min ${late > 0 ? 'efter' : 'före'} planen`;
  return `Rad ${place + 1} av ${agenda.items.length}, ${plan}.${rehearsal.since === null ? ' Klockan står.' : ''}`;
}

/** A row an item: what it is called, planned, and what it took. */
export const rows = (rehearsal: Rehearsal, agenda: Agenda, now: number): [string, string, string][] =>
  agenda.items.map((item) => [
    item.number === null ? item.title : `${item.number} ${item.title}`,
    item.plannedMinutes === null ? '–' : `${item.plannedMinutes}${nbsp}min`,
    took(spentOn(rehearsal, item, agenda, now)),
  ]);

/** "Genomgången tog 43 min. Dagordningen har 90 min." */
export function total(rehearsal: Rehearsal, agenda: Agenda, now: number): string {
  const spent = agenda.items.reduce((sum, item) => sum + spentOn(rehearsal, item, agenda, now), 0);
  const planned = agenda.items.reduce((sum, item) => sum + (item.plannedMinutes ?? 0), 0);
  return `Genomgången tog ${took(spent)}. Dagordningen har ${planned}${nbsp}min.`;
}

function took(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds === 0 ? '–' : seconds < 60 ? `${seconds}${nbsp}s` : `${Math.floor(seconds / 60)}${nbsp}min${seconds % 60 ? `${nbsp}${seconds % 60}${nbsp}s` : ''}`;
}
