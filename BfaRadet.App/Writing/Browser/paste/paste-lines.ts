// Text from a PDF comes with a break at the end of each printed line. Where that is clearly what a break is, the lines are
// joined again, and a word that was parted is healed; everything else stays as it was.
const small = 'a-zåäöéüà';
const parted = new RegExp(`[${small}][-\u2010]$`);
const goesOn = new RegExp(`^[${small}]`);
/** After a hyphen that is not the line's: "barn- och ungdomar". */
const shared = /^(och|eller|samt|respektive|till)\b/;
/** Before a hyphen that belongs to the word: "e-post". */
const own = /(^|[^a-zåäö])(e|tv|it|mc|cd|id|pc|wc|icke|ex|vice)[-\u2010]$/i;
/** Shorter lines than these are lines of their own: names, addresses, headings. */
const printed = 40;

/** @param isItem Whether a line begins something of its own. */
export function unwrapped(lines: readonly string[], isItem: (line: string) => boolean): string[] {
  const texts = lines.map((line) => line.trim());
  const widest = texts.reduce((most, line) => Math.max(most, line.length), 0);
  const isFull = (line: string, part: number): boolean => widest >= printed && line.length >= widest * part;
  const clearly = (line: string, next: string): boolean =>
    goesOn.test(next) && (/[\u00ad]$|\S[-\u2010]$/.test(line) || (isFull(line, 0.7) && !/[.!?:;]$/.test(line)));
  // Only in a text that has such breaks is a full line with a name or a new sentence after it taken for one.
  const isPrinted = texts.some((line, at) => at > 0 && !isItem(line) && clearly(texts[at - 1]!, line));
  const made: string[][] = [];
  texts.forEach((line, at) => {
    const before = texts[at - 1] ?? '';
    if (at > 0 && line !== '' && before !== '' && !isItem(line) && (clearly(before, line) || (isPrinted && isFull(before, 0.9)))) {
      const parts = made.at(-1)!;
      const { without, glue } = joint(before, line);
      parts.push(parts.pop()!.slice(0, without === 0 ? undefined : -without) + glue, line);
    } else {
      made.push([isPrinted ? line : lines[at]!]);
    }
  });
  return made.map((parts) => parts.join(''));
}

/** How two lines are joined: so many characters of the first go, and what comes between. */
function joint(line: string, next: string): { without: number; glue: string } {
  if (line.endsWith('\u00ad')) {
    return { without: 1, glue: '' };
  }

  if (!/\S[-\u2010]$/.test(line) || shared.test(next)) {
    return { without: 0, glue: ' ' };
  }

  return { without: parted.test(line) && goesOn.test(next) && !own.test(line) ? 1 : 0, glue: '' };
}
