// What a document may hold. The browser and the server judge by this one file: the server runs it in Jint
// (authority/), so a step that is right in one place is right in the other. Every attribute has a `validate`: what
// comes over the wire is not to be trusted.
import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';

/** Headings stand under the document's own, which is an h2. */
const headingTag = (level: number): string => `h${level + 2}`;

const wholeNumber = (name: string, least: number, most: number) => (value: unknown): void => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} must be a whole number from ${least} to ${most}`);
  }
};

const cellAttributes: NodeSpec['attrs'] = {
  colspan: { default: 1, validate: wholeNumber('colspan', 1, 50) },
  rowspan: { default: 1, validate: wholeNumber('rowspan', 1, 500) },
  // Columns share the width: none has one of its own.
  colwidth: { default: null, validate: 'null' },
};

const spanOf = (cell: HTMLElement): Attrs => ({
  colspan: between(cell.getAttribute('colspan'), 50),
  rowspan: between(cell.getAttribute('rowspan'), 500),
  colwidth: null,
});

const between = (text: string | null, most: number): number => Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), most);

const cell = (tag: 'td' | 'th', role: string): NodeSpec => ({
  content: 'paragraph+',
  attrs: cellAttributes,
  tableRole: role,
  isolating: true,
  parseDOM: [{ tag, getAttrs: spanOf }],
  toDOM: (node): DOMOutputSpec => [tag, {
    ...(tag === 'th' && { scope: 'col' }),
    ...(node.attrs.colspan !== 1 && { colspan: node.attrs.colspan as number }),
    ...(node.attrs.rowspan !== 1 && { rowspan: node.attrs.rowspan as number }),
  }, 0],
});

const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 1, validate: wholeNumber('level', 1, 3) } },
    // Word and the web begin at h1; what is deeper than three levels here becomes the third.
    parseDOM: [1, 2, 3, 4, 5, 6].map((tag) => ({ tag: `h${tag}`, attrs: { level: Math.min(tag, 3) } })),
    toDOM: (node) => [headingTag(node.attrs.level as number), 0],
  },
  bullet_list: { content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: { default: 1, validate: wholeNumber('order', 0, 9999) } },
    parseDOM: [{ tag: 'ol', getAttrs: (list) => ({ order: between(list.getAttribute('start'), 9999) }) }],
    toDOM: (node) => ['ol', node.attrs.order === 1 ? {} : { start: node.attrs.order as number }, 0],
  },
  list_item: {
    content: 'paragraph (paragraph | bullet_list | ordered_list)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  table: {
    content: 'table_row+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    parseDOM: [{ tag: 'table' }],
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: { content: '(table_cell | table_header)+', tableRole: 'row', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
  table_cell: cell('td', 'cell'),
  table_header: cell('th', 'header_cell'),
  text: { group: 'inline' },
  hard_break: { inline: true, group: 'inline', selectable: false, leafText: () => '\n', parseDOM: [{ tag: 'br' }], toDOM: () => ['br'] },
} satisfies Record<string, NodeSpec>;

const marks = {
  strong: {
    parseDOM: [
      { tag: 'strong' },
      // Google's copies lie in a <b> that is not bold.
      { tag: 'b', getAttrs: (mark) => mark.style.fontWeight !== 'normal' && null },
      { style: 'font-weight=400', clearMark: (mark) => mark.type.name === 'strong' },
      { style: 'font-weight', getAttrs: (value) => /^(bold(er)?|[6-9]\d{2})$/.test(value) && null },
    ],
    toDOM: () => ['strong', 0],
  },
  em: {
    parseDOM: [
      { tag: 'em' },
      { tag: 'i', getAttrs: (mark) => mark.style.fontStyle !== 'normal' && null },
      { style: 'font-style=italic' },
      { style: 'font-style=normal', clearMark: (mark) => mark.type.name === 'em' },
    ],
    toDOM: () => ['em', 0],
  },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });
