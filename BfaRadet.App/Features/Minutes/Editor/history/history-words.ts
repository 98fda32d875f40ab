// What the looking back says, in Swedish.
const stockholm = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** "11 mars 2026 kl. 16.47". */
export function moment(at: number): string {
  const part = Object.fromEntries(stockholm.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day} ${part.month} ${part.year} kl. ${part.hour}.${part.minute}`;
}

/** "11 mar 16.47": where there is little room. */
export function shortMoment(at: number): string {
  const [day, month, , , time] = moment(at).split(' ');
  return `${day} ${month!.slice(0, 3)} ${time}`;
}

/** "Cajsa Frisk, Bo Ek och Eva Ås". */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;

/** "1 tecken", "1 204 tecken". */
export const characters = (count: number): string => `${count.toLocaleString('sv-SE')} tecken`;
