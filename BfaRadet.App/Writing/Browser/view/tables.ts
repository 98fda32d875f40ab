// Simple tables: rows and columns come and go, nothing is merged or dragged.
import { chainCommands } from 'prosemirror-commands';
import { Plugin, TextSelection, type Command, type EditorState } from 'prosemirror-state';
import { addRowAfter, deleteColumn, deleteRow, deleteTable, goToNextCell, tableEditing } from 'prosemirror-tables';
import { schema } from '../text/schema';

const { paragraph, table, table_row, table_cell, table_header } = schema.nodes;

export const removeRow = chainCommands(deleteRow, deleteTable);
export const removeColumn = chainCommands(deleteColumn, deleteTable);

/** The depth of the table that the selection begins in; 0 outside. */
function tableDepth({ selection }: EditorState): number {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if ($from.node(depth).type === table) {
      return depth;
    }
  }

  return 0;
}

export function inTable(state: EditorState): boolean {
  return tableDepth(state) > 0;
}

/** Two rows of three, the first one headers, after the block with the caret or in its place when it is empty. */
export const insertTable: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0 || inTable(state)) {
    return false;
  }

  if (dispatch) {
    const empty = $from.depth === 1 && $from.parent.content.size === 0;
    const at = empty ? $from.before(1) : $from.after(1);
    const made = table.create(null, [row(true), row(false)]);
    // Something to go on writing in, also for those without arrow keys.
    const last = $from.after(1) === state.doc.content.size;
    const tr = state.tr.replaceWith(at, $from.after(1), last ? [made, paragraph.create()] : made);
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  }

  return true;
};

function row(header: boolean) {
  return table_row.create(null, [1, 2, 3].map(() => (header ? table_header : table_cell).createAndFill()!));
}

/** To the next cell; from the last one to a new row. */
export const nextCell: Command = chainCommands(goToNextCell(1), (state, dispatch, view) => {
  if (!view || !addRowAfter(state, dispatch)) {
    return false;
  }

  return goToNextCell(1)(view.state, view.dispatch);
});

export const previousCell: Command = goToNextCell(-1);

/** To the text below the table, which is made when there is none. */
export const leaveTable: Command = (state, dispatch) => leave(state, dispatch, 1);

/** Arrows out of a table that stands first or last, where there would be nowhere to go. */
export function arrowOut(direction: 1 | -1): Command {
  return (state, dispatch, view) => {
    const depth = tableDepth(state);
    if (depth === 0 || !view?.endOfTextblock(direction > 0 ? 'down' : 'up')) {
      return false;
    }

    const { $head, empty } = state.selection;
    const edge = direction > 0 ? $head.node(depth).childCount - 1 : 0;
    const cell = $head.node(depth + 2);
    const last = $head.index(depth + 2) === (direction > 0 ? cell.childCount - 1 : 0);
    const outside = direction > 0 ? $head.after(depth) === state.doc.content.size : $head.before(depth) === 0;
    return empty && last && outside && $head.index(depth) === edge && leave(state, dispatch, direction);
  };
}

function leave(state: EditorState, dispatch: Parameters<Command>[1], direction: 1 | -1): boolean {
  const depth = tableDepth(state);
  if (depth === 0) {
    return false;
  }

  const { $head } = state.selection;
  const at = direction > 0 ? $head.after(depth) : $head.before(depth);
  const beside = direction > 0 ? state.doc.resolve(at).nodeAfter : state.doc.resolve(at).nodeBefore;
  if (dispatch) {
    const tr = state.tr;
    if (!beside || beside.type === table) {
      tr.insert(at, paragraph.create());
    }

    const inside = beside && beside.type !== table && direction < 0 ? at - 1 : at + 1;
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(inside), direction)).scrollIntoView());
  }

  return true;
}

/**
 * Cells as the unit of selection and of paste. A table made uneven is mended by the one who made it so: if everybody
 * mended what came from another, the same cells would be added once by each.
 */
export function tables(): Plugin {
  const editing = tableEditing();
  const mend = editing.spec.appendTransaction!;
  return new Plugin({
    ...editing.spec,
    appendTransaction(trs, before, after) {
      return trs.some((tr) => tr.docChanged && tr.getMeta('addToHistory') === false) ? null : mend.call(editing, trs, before, after);
    },
  });
}
