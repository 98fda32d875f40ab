// One normal form and no signs that are not seen, as Wording.cs has it for every other field.
import { Fragment, Slice, type Node } from 'prosemirror-model';
import { isInvisible } from '../text/signs';
import { schema } from '../text/schema';

/** Form C; what joins or dresses a letter or a picture (emoji, Arabic, Indic) stays at what it joins. */
export function tidyText(text: string): string {
  let tidy = '';
  let before = 0;
  for (const sign of text) {
    const point = sign.codePointAt(0)!;
    if (point >= 0xd800 && point <= 0xdfff) {
      // Half a sign is none.
      tidy += '\ufffd';
    } else if (!isInvisible(point) || (joins(point) && before >= 0x600 && !(before >= 0x2000 && before <= 0x206f && !joins(before)))) {
      tidy += sign;
      before = point;
    }
  }

  return tidy.normalize('NFC');
}

const joins = (point: number): boolean =>
  point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0020 && point <= 0xe007f);

export const tidySlice = (slice: Slice): Slice => new Slice(tidyContent(slice.content), slice.openStart, slice.openEnd);

function tidyContent(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => {
    const text = node.isText ? tidyText(node.text!) : '';
    if (!node.isText) {
      nodes.push(node.copy(tidyContent(node.content)));
    } else if (text !== '') {
      nodes.push(schema.text(text, node.marks));
    }
  });
  return Fragment.fromArray(nodes);
}
