// The Swedish texts of the history.
import { listed } from '../text/listed';
import type { Between } from './between';
import type { Restored } from './restoring';
import type { Stop } from './stops';

const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** "11 mars 2026 kl. 16.47". */
export function moment(at: number): string {
  const part = Object.fromEntries(stockholm.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year} kl. ${part.hour}.${part.minute}`;
}

/** "11 mar 16.47", where space is limited. */
export function shortMoment(at: number): string {
  const [day, month, , , time] = moment(at).split(' ');
  return `${day} ${month!.slice(0, 3)} ${time}`;
}

/** "1 tecken", "1 204 tecken". */
const characters = (count: number): string => `${count.toLocaleString('sv-SE')} tecken`;

/** A stop in words: the time, and who wrote up to it. */
export const nameOf = ({ at, names }: Stop): string =>
  names.length === 0 ? 'Början, innan något var skrivet' : `${moment(at)}, ${listed(names)}`;

/** The amount of change between two stops. */
export function summary({ added, removed, differences }: Between, from: Stop, to: Stop): string {
  const what = added + removed > 0
    ? [added > 0 ? `${characters(added)} tillagt` : '', removed > 0 ? `${characters(removed)} borttaget` : ''].filter(Boolean).join(', ')
    : differences.length > 0 ? 'bara uppställningen är ändrad' : 'orden är desamma';
  const since = from.names.length === 0 ? 'Sedan början' : `Sedan ${moment(from.at)}`;
  return to.names.length === 0 ? '' : `${since}: ${what}.`;
}

/** The outcome of restoring a stop. */
export const restored = (how: Restored, stop: Stop): string => ({
  same: 'Texten är redan så.',
  done: `Texten är återställd till läget ${nameOf(stop)}. Du kan ångra det med Ctrl+Z.`,
  clashed: `Texten är återställd till läget ${nameOf(stop)}, utom där någon annan skrev samtidigt: läs igenom de styckena. Du kan ångra det med Ctrl+Z.`,
  failed: 'Texten kunde inte återställas.',
})[how];
