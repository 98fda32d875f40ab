/**
 * When this browser was last in a council, kept per account and council. A stay with pauses shorter than half an hour
 * is one visit, so that a reload does not empty "Sedan sist".
 */
const pause = 30 * 60 * 1000;

interface Visits {
  former: number | null;
  latest: number;
}

/** Notes that somebody is here now, and gives the end of the visit before this one (ISO 8601), or null. */
export function visit(key: string, now: number): string | null {
  const name = `bfa-besok:${key}`;
  const known = read(name);
  const visits: Visits =
    known === null ? { former: null, latest: now } : { former: now - known.latest > pause ? known.latest : known.former, latest: now };
  try {
    localStorage.setItem(name, JSON.stringify(visits));
  } catch {
    // A browser that keeps nothing shows the last two weeks each time.
  }

  return visits.former === null ? null : new Date(visits.former).toISOString();
}

/** Whether this is the first visit, and nobody has closed what is said on it. Ask after `visit`. */
export function isFirst(key: string): boolean {
  try {
    return read(`bfa-besok:${key}`)?.former === null && localStorage.getItem(`bfa-valkommen:${key}`) === null;
  } catch {
    // A browser that keeps nothing would show it each time.
    return false;
  }
}

export function close(key: string): void {
  try {
    localStorage.setItem(`bfa-valkommen:${key}`, 'stängd');
  } catch {
    // Closed on this page at least.
  }
}

function read(name: string): Visits | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    if (typeof kept === 'object' && kept !== null && 'latest' in kept && typeof kept.latest === 'number') {
      const former = 'former' in kept && typeof kept.former === 'number' ? kept.former : null;
      return { former, latest: kept.latest };
    }
  } catch {
    // Broken or forbidden: as if it were the first visit.
  }

  return null;
}
