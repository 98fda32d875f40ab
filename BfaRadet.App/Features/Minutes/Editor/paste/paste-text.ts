import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model';
import { schema } from '../schema';

const { paragraph, bullet_list, ordered_list, list_item, hard_break } = schema.nodes;
const bullet = /^\s*[-–—*•·▪◦]\s+(?=\S)/;
const number = /^\s*(\d{1,2})[.)]\s+(?=\S)/;

/**
 * Plain text as paragraphs: blank lines part them, and where there are none each line is one. A run of lines that each begin
 * with a bullet, or with numbers that count up, is a list. In a table cell all is plain lines.
 */
export function textSlice(text: string, marks: readonly Mark[], lists: boolean): Slice {
  const tidy = text.replace(/\r\n?/g, '\n').replace(/[\u2028\u2029\v\f]/g, '\n').replace(/\t/g, ' ').replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '').replace(/^\n+|\s+$/g, '');
  const parts = /\n[^\S\n]*\n/.test(tidy) ? tidy.split(/\n(?:[^\S\n]*\n)+/).map((part) => part.split('\n')) : runs(tidy.split('\n'), lists);
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

function asList(lines: string[], marks: readonly Mark[]): Node | null {
  if (lines.length < 2) {
    return null;
  }

  const item = (line: string, sign: RegExp): Node => list_item.create(null, lineBlock([line.replace(sign, '')], marks));
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
