import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { schema } from '../text/schema';
import { unwrapped } from './paste-lines';

const { paragraph, bullet_list, ordered_list, list_item, hard_break } = schema.nodes;
// A star stays: at a name it means something, and what it means stands elsewhere.
const bullet = /^\s*[-–—•·▪◦\uf0b7]\s+(?=\S)/;
const number = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

/**
 * Plain text as paragraphs: blank lines part them, and where there are none each line is one. A run of lines that each begin
 * with a bullet, or with numbers that count up, is a list. In a table cell all is plain lines.
 */
export function textSlice(text: string, marks: readonly Mark[], lists: boolean): Slice {
  const tidy = text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029\v\f]/g, '\n').replace(/\t/g, ' ').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '').replace(/^\n+/, '').trimEnd();
  const parts = /\n[^\S\n]*\n/.test(tidy)
    ? tidy.split(/\n(?:[^\S\n]*\n)+/).map((part) => unwrapped(part.split('\n'), isItem))
    : runs(unwrapped(tidy.split('\n'), isItem), lists);
  const blocks = parts.flatMap((lines) => (lists && asList(lines, marks)) || [lineBlock(lines, marks)]);
  // Open at both ends: a first and a last line that are plain join the text they are put into.
  return new Slice(Fragment.from(blocks), open(blocks[0]), open(blocks.at(-1)));
}

/** Each line by itself, but neighbours that are items together. */
function runs(lines: string[], lists: boolean): string[][] {
  const parts: string[][] = [];
  for (const line of lines) {
    const kind = lists ? kindOf(line) : '';
    if (kind !== '' && parts.length > 0 && kindOf(parts.at(-1)![0]!) === kind) {
      parts.at(-1)!.push(line);
    } else {
      parts.push([line]);
    }
  }

  return parts;
}

function kindOf(line: string): '' | 'bullet' | 'number' {
  return bullet.test(line) ? 'bullet' : number.test(line) ? 'number' : '';
}

const isItem = (line: string): boolean => kindOf(line) !== '' || /^\s*(\*|§|[a-zåäö]\)|\d+(\.\d+)+)/i.test(line);

function asList(lines: string[], marks: readonly Mark[]): Node | null {
  if (lines.length < 2) {
    return null;
  }

  const item = (line: string, sign: RegExp): Node =>
    list_item.create(null, lineBlock([line.replace(sign, '').replace(/^\[([ xX])\]\s+/, (_, tick: string) => (tick === ' ' ? '☐ ' : '☑ '))], marks));
  if (lines.every((line) => bullet.test(line))) {
    return bullet_list.create(null, lines.map((line) => item(line, bullet)));
  }

  const numbers = lines.map((line) => Number(number.exec(line)?.[1]));
  return numbers.every((at, i) => at === numbers[0]! + i) ? ordered_list.create({ order: numbers[0] }, lines.map((line) => item(line, number))) : null;
}

function lineBlock(lines: string[], marks: readonly Mark[]): Node {
  return paragraph.create(null, lines.flatMap((line, i) => [...(i > 0 ? [hard_break.create()] : []), ...(line === '' ? [] : [schema.text(line, marks)])]));
}

function open(block: Node | undefined): number {
  return block?.type === paragraph ? 1 : 0;
}
