// The browser tells that the caret has moved only when it has time: after the next key if keys come fast or the machine is
// slow, and after what others write. Home and then Enter would part the paragraph where the caret was, and others' words
// that come in between would put it back there. So ProseMirror is told before each.
import { Plugin, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** Before each key. */
export function caretInTime(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (!event.isComposing && event.keyCode !== 229) {
            readCaret(view);
          }

          return false;
        },
      },
    },
  });
}

/** What is on the screen, with the caret where the browser has it: to be asked for by what changes it without a key. */
export function stateNow(view: EditorView): EditorState {
  readCaret(view);
  return view.state;
}

function readCaret(view: EditorView): void {
  if (view.hasFocus() && !view.composing) {
    view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  }
}
