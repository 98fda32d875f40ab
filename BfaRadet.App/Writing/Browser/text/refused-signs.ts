// What the server declines in a text (WireSteps.cs says why): left out as it is typed, so that nobody's writing is held up by it.
import { Plugin } from 'prosemirror-state';
import { isInvisible } from './signs';

/** Control characters but tabs and line ends, and what is not seen. Emoji are built with joiners and variation selectors. */
export const isRefused = (point: number): boolean =>
  point === 0x0b || point === 0x0c || point === 0x85
  || (isInvisible(point) && point !== 0x200c && point !== 0x200d && !(point >= 0xfe00 && point <= 0xfe0f));

const withoutRefused = (text: string): string => [...text].filter((sign) => !isRefused(sign.codePointAt(0)!)).join('');

/** Keyboards and programs that write for people can send signs that are not seen. What is pasted is cleaned by itself. */
export function withoutRefusedSigns(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const clean = withoutRefused(text);
        if (clean === text) {
          return false;
        }

        if (clean !== '' || from !== to) {
          view.dispatch(view.state.tr.insertText(clean, from, to));
        }

        return true;
      },
    },
  });
}
