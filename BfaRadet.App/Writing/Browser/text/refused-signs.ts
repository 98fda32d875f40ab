// What the server declines in a text (WireSteps.cs says why): left out as it is typed, so that nobody's writing is held up by it.
import { Plugin } from 'prosemirror-state';

const refused = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}\p{Noncharacter_Code_Point}]/gu;

/** Keyboards and programs that write for people can send signs that are not seen. What is pasted is cleaned by itself. */
export function withoutRefusedSigns(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, to, text) {
        const clean = text.replace(refused, '');
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
