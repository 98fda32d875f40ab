// The buttons of the editor itself, in order. Their titles say the keys: this is where people learn them.
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteTable } from 'prosemirror-tables';
import { schema } from '../text/schema';
import { headingIsOn, liftItem, listAround, markIsOn, sinkItem, toggleBullets, toggleEm, toggleHeading, toggleNumbers, toggleStrong } from './blocks';
import { inTable, insertTable, leaveTable, removeColumn, removeRow } from '../view/tables';

export interface ToolbarButton {
  name: string;
  title: string;
  /** Lines of a picture of 20 by 20, or letters. */
  icon?: string;
  label?: string;
  run: Command;
  pressed?(state: EditorState): boolean;
  able?(state: EditorState): boolean;
  shown?(state: EditorState): boolean;
}

const { nodes, marks } = schema;
const inList = (state: EditorState): boolean => listAround(state) !== null;
const outsideTable = (state: EditorState): boolean => !inTable(state);
const can = (run: Command) => (state: EditorState): boolean => run(state);

/** A standard phrase for those who have not found the `/`. */
const beginPhrase: Command = ({ tr, selection }, dispatch) => {
  const before = selection.$from.parent.textBetween(0, selection.$from.parentOffset, undefined, '\n');
  dispatch?.(tr.insertText(before === '' || /\s$/.test(before) ? '/' : ' /').scrollIntoView());
  return true;
};

const headings: ToolbarButton[] = [1, 2, 3].map((level) => ({
  name: `rubrik-${level}`,
  title: `Rubrik, nivå ${level} (Ctrl+Skift+${level})`,
  label: `R${level}`,
  run: toggleHeading(level),
  pressed: (state) => headingIsOn(state, level),
  able: can(toggleHeading(level)),
  // Cells hold plain paragraphs; on a phone the tools of the table take this room.
  shown: outsideTable,
}));

export const groups: ToolbarButton[][] = [
  [
    { name: 'undo', title: 'Ångra det du gjorde (Ctrl+Z)', icon: 'M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3', run: undo, able: (state) => undoDepth(state) > 0 },
    { name: 'redo', title: 'Gör om (Ctrl+Y)', icon: 'M16 8H8a4 4 0 0 0 0 8h4M13 5l3 3-3 3', run: redo, able: (state) => redoDepth(state) > 0 },
  ],
  [
    { name: 'bold', title: 'Fet (Ctrl+B)', label: 'F', run: toggleStrong, pressed: (state) => markIsOn(state, marks.strong) },
    { name: 'italic', title: 'Kursiv (Ctrl+I)', label: 'K', run: toggleEm, pressed: (state) => markIsOn(state, marks.em) },
  ],
  headings,
  [
    {
      name: 'bullet-list', title: 'Punktlista (Ctrl+Skift+8)', icon: 'M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01',
      run: toggleBullets, pressed: (state) => listAround(state)?.type === nodes.bullet_list, able: can(toggleBullets), shown: outsideTable,
    },
    {
      name: 'numbered-list', title: 'Numrerad lista (Ctrl+Skift+7)', icon: 'M9 5h8M9 10h8M9 15h8M3 3.5 4.5 3v4M3 12h2.5L3 16h2.5',
      run: toggleNumbers, pressed: (state) => listAround(state)?.type === nodes.ordered_list, able: can(toggleNumbers), shown: outsideTable,
    },
    { name: 'outdent', title: 'Flytta punkten utåt (Skift+Tabb)', icon: 'M3 4h14M10 8h7M10 12h7M3 16h14M6 7.5 3 10l3 2.5', run: liftItem, shown: inList, able: can(liftItem) },
    { name: 'indent', title: 'Flytta punkten inåt (Tabb)', icon: 'M3 4h14M10 8h7M10 12h7M3 16h14M3 7.5 6 10l-3 2.5', run: sinkItem, shown: inList, able: can(sinkItem) },
  ],
  [
    { name: 'table', title: 'Infoga tabell', icon: 'M3 4h14v12H3zM3 8h14M8 4v12M12.5 4v12', run: insertTable, able: can(insertTable), shown: outsideTable },
    { name: 'phrase', title: 'Standardfras (skriv /)', label: '/ Fras', run: beginPhrase },
  ],
  [
    { name: 'row-below', title: 'Ny rad under', label: '+ Rad', run: addRowAfter, shown: inTable },
    { name: 'column-right', title: 'Ny kolumn till höger', label: '+ Kolumn', run: addColumnAfter, shown: inTable },
    { name: 'remove-row', title: 'Ta bort raden', label: '− Rad', run: removeRow, shown: inTable },
    { name: 'remove-column', title: 'Ta bort kolumnen', label: '− Kolumn', run: removeColumn, shown: inTable },
    { name: 'remove-table', title: 'Ta bort hela tabellen', label: '− Tabell', run: deleteTable, shown: inTable },
    { name: 'below-table', title: 'Skriv under tabellen (Ctrl+Enter)', icon: 'M3 3h14v6H3zM8 3v6M12.5 3v6M10 12v5M7.5 14.5 10 17l2.5-2.5', run: leaveTable, shown: inTable },
  ],
];
