// The keys of the editor. ProseMirror asks none of this while something is being composed.
import { baseKeymap, chainCommands } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { Plugin, type Command } from 'prosemirror-state';
import { schema } from '../text/schema';
import { insertBreak, liftItem, listAround, sinkItem, splitItem, stepOut, toggleBullets, toggleEm, toggleHeading, toggleNumbers, toggleStrong } from './blocks';
import { arrowOut, leaveTable, nextCell, previousCell } from '../view/tables';

const { bullet_list, ordered_list } = schema.nodes;

/** "- " and "1. " at the start of a paragraph. Nothing else is changed on its own: the text is a record. */
export function rules(): Plugin {
  return inputRules({
    rules: [
      wrappingInputRule(/^\s?[-*]\s$/, bullet_list),
      wrappingInputRule(/^([1-9]\d?)\.\s$/, ordered_list, ([, number]) => ({ order: Number(number) }), ([, number], list) => list.childCount + Number(list.attrs.order) === Number(number)),
    ],
  });
}

export function keys(toToolbar: () => void): Plugin[] {
  const way = wayOut();
  // Inside a list Tab is always the list's: a key too many must not throw the writer out of the text.
  const inList: Command = (state) => listAround(state) !== null;
  const tab = (...commands: Command[]): Command => (state, dispatch, view) => !way.open && chainCommands(...commands)(state, dispatch, view);
  return [
    way.plugin,
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Mod-Shift-z': redo,
      'Mod-b': toggleStrong,
      'Mod-i': toggleEm,
      'Mod-Shift-1': toggleHeading(1),
      'Mod-Shift-2': toggleHeading(2),
      'Mod-Shift-3': toggleHeading(3),
      'Mod-Shift-7': toggleNumbers,
      'Mod-Shift-8': toggleBullets,
      'Shift-Enter': insertBreak,
      'Mod-Enter': leaveTable,
      Enter: splitItem,
      Backspace: chainCommands(undoInputRule, stepOut),
      Tab: tab(nextCell, sinkItem, inList),
      'Shift-Tab': tab(previousCell, liftItem),
      ArrowDown: arrowOut(1),
      ArrowUp: arrowOut(-1),
      'Alt-F10': () => {
        toToolbar();
        return true;
      },
    }),
    keymap(baseKeymap),
  ];
}

/** Escape and then Tab leaves the text, wherever the caret is (WCAG 2.1.2: nobody is caught). */
function wayOut(): { open: boolean; plugin: Plugin } {
  const way = {
    open: false,
    plugin: new Plugin({
      props: {
        handleKeyDown(_, { key }) {
          way.open = key === 'Escape' || (way.open && (key === 'Tab' || key === 'Shift'));
          return false;
        },
        handleDOMEvents: {
          blur: () => {
            way.open = false;
          },
        },
      },
    }),
  };
  return way;
}
