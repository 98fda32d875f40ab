// One who may read and not write, and types all the same, is told why nothing comes of it.
import { Plugin } from 'prosemirror-state';

const readers = 'Du kan läsa här, men inte skriva: det gör sekreteraren, eller den som har fått pennan.';

/** @param why why this one may not write now; empty when there is no reason but the rights. */
export function readingOnly(why: () => string, tell: (text: string) => void): Plugin {
  const say = (): false => {
    tell(why() || readers);
    return false;
  };
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, event) => !view.editable && writes(event) && say(),
        paste: (view) => !view.editable && say(),
      },
    },
  });
}

const writes = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && (event.key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(event.key));
