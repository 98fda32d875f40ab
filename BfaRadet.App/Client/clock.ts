// Times of day as the pages write them.
const stockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

/** "15.47:02" in the municipality. */
export function clockWithSeconds(moment: Date | number): string {
  const part = Object.fromEntries(stockholm.formatToParts(moment).map(({ type, value }) => [type, value]));
  return `${part.hour}.${part.minute}:${part.second}`;
}
