// What the toolbar and the keys do to paragraphs, headings and lists.
import { chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapRangeInList } from 'prosemirror-schema-list';
import { AllSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { schema } from '../text/schema';

const { paragraph, heading, bullet_list, ordered_list, list_item, hard_break } = schema.nodes;

export const toggleStrong = toggleMark(schema.marks.strong);
export const toggleEm = toggleMark(schema.marks.em);
export const toggleBullets = toggleList(bullet_list);
export const toggleNumbers = toggleList(ordered_list);
export const sinkItem = narrowed(sinkListItem(list_item));
export const liftItem = narrowed(liftListItem(list_item));
export const splitItem = splitListItem(list_item);

export function markIsOn(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty ? !!type.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, type);
}

export function headingIsOn(state: EditorState, level: number): boolean {
  const { parent } = state.selection.$from;
  return parent.type === heading && parent.attrs.level === level;
}

/** The list that the selection begins in, the innermost. */
export function listAround(state: EditorState): { type: NodeType; pos: number } | null {
  const { $from } = textSelected(state).selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const { type } = $from.node(depth);
    if (type === bullet_list || type === ordered_list) {
      return { type, pos: $from.before(depth) };
    }
  }

  return null;
}

/** A heading of this level, or plain text again. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) => (headingIsOn(state, level) ? setBlockType(paragraph) : setBlockType(heading, { level }))(state, dispatch);
}

function toggleList(type: NodeType): Command {
  return narrowed((state, dispatch) => {
    const list = listAround(state);
    if (list?.type === type) {
      return liftItem(state, dispatch);
    }

    const tr = state.tr;
    if (list) {
      dispatch?.(tr.setNodeMarkup(list.pos, type));
      return true;
    }

    // A heading has no place in a list item: it becomes plain text on the way.
    tr.setBlockType(state.selection.from, state.selection.to, paragraph);
    const range = tr.selection.$from.blockRange(tr.selection.$to);
    if (!range || !wrapRangeInList(tr, range, type)) {
      return false;
    }

    dispatch?.(tr.scrollIntoView());
    return true;
  });
}

/** "Select all" is outside of every list; a command on lists is about the text in it. */
function narrowed(command: Command): Command {
  return (state, dispatch, view) => command(textSelected(state), dispatch, view);
}

function textSelected(state: EditorState): EditorState {
  const { selection, doc, tr } = state;
  return selection instanceof AllSelection ? state.apply(tr.setSelection(TextSelection.between(doc.resolve(0), doc.resolve(doc.content.size)))) : state;
}

export const insertBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(hard_break.create()).scrollIntoView());
  return true;
};

/** Backspace first in an item takes it out of the list, and first in a heading makes it plain text, as in a word processor. */
export const stepOut: Command = chainCommands(
  (state, dispatch) => atStart(state) && state.selection.$from.index(-1) === 0 && liftItem(state, dispatch),
  (state, dispatch) => atStart(state) && state.selection.$from.parent.type === heading && setBlockType(paragraph)(state, dispatch),
);

function atStart({ selection }: EditorState): boolean {
  return selection instanceof TextSelection && selection.empty && selection.$from.parentOffset === 0;
}
