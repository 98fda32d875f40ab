import { Plugin } from 'prosemirror-state';

/**
 * The browser tells that the caret has moved only when it has time, after the next key if keys come fast or the machine is
 * slow: Home and then Enter would part the paragraph where the caret was. So ProseMirror is told before each key.
 */
export function caretInTime(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown(view, event) {
          if (!view.composing && !event.isComposing && event.keyCode !== 229) {
            view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
          }

          return false;
        },
      },
    },
  });
}
