/** What the server refused with, in its own words; null when the call failed for another reason. The library puts English words before them. */
export function hubWords(fault: unknown): string | null {
  const text = String(fault);
  const at = text.lastIndexOf(mark);
  return at < 0 ? null : text.slice(at + mark.length).trim();
}

const mark = 'HubException: ';
