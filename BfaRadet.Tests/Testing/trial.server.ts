// Writers without a browser, run in Jint by AWriter.cs: the product's own schema, collaboration and recovery over editor
// states without a view, and random edits from a seed. What session/ does with timers and a connection, the tests do.
import { joinBackward, lift, setBlockType, splitBlock, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { Fragment, Node, Slice } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import { wordsOf } from '../../BfaRadet.App/Writing/Browser/collab/change';
import { collab, collabOf, giveUp, inFlight, launch, onTheWire, recall, receive, sendable, waiting } from '../../BfaRadet.App/Writing/Browser/collab/collab';
import type { Draft } from '../../BfaRadet.App/Writing/Browser/session/drafts';
import type { WireBatch } from '../../BfaRadet.App/Writing/Browser/session/writing-link';
import { recover as recoverDraft } from '../../BfaRadet.App/Writing/Browser/session/recover';
import { showCurrent } from '../../BfaRadet.App/Features/Meetings/Live/in-view';
import { backTo } from '../../BfaRadet.App/Writing/Browser/history/blocks-back';
import { isRefused } from '../../BfaRadet.App/Writing/Browser/text/refused-signs';
import { schema } from '../../BfaRadet.App/Writing/Browser/text/schema';
import { ownHistory } from '../../BfaRadet.App/Writing/Browser/writing/taking-back';
import { textSlice } from '../../BfaRadet.App/Writing/Browser/paste/paste-text';
import { tidySlice } from '../../BfaRadet.App/Writing/Browser/paste/paste-tidy';
import { guardWords } from '../../BfaRadet.App/Writing/Browser/guard/guard-words';
import { noFiles, redaction, tooLong, type DocumentWords } from '../../BfaRadet.App/Writing/Browser/text/document-words';
import { findings, looksBegun } from '../../BfaRadet.App/Writing/Browser/guard/text-guard';

interface Writer {
  state: EditorState;
  random: () => number;
  /** What would be shown beside the text. */
  beside: string[];
}

const writers = new Map<string, Writer>();
const { nodes, marks } = schema;

/** Each sign that is written is written once: Han and Hangul, 32,000 of them. */
let signs = 0;
const signAt = (at: number): string => String.fromCharCode(at < 20_000 ? 0x4e00 + at : 0xac00 + ((at - 20_000) % 11_000));
const sign = (): string => signAt(signs++);

/** All that anybody has written. */
export const written = (): string => Array.from({ length: signs }, (_, at) => signAt(at)).join('');

/** What the guard says of each kind in a document of these names. */
export const guardWordsOf = (words: string): string => JSON.stringify(guardWords(JSON.parse(words) as DocumentWords));

/** All else that the editor says of such a document. */
export function sentencesOf(json: string): string {
  const words = JSON.parse(json) as DocumentWords;
  return JSON.stringify([tooLong(words, 1_000), noFiles(words), ...Object.values(redaction(words))]);
}

export function open(name: string, document: string, version: number, seed: number): void {
  const known = writers.get(name);
  writers.set(name, {
    state: EditorState.create({
      doc: Node.fromJSON(schema, JSON.parse(document)),
      // Each edit can be undone by itself, whatever the clock says.
      plugins: [collab(version), ownHistory({ newGroupDelay: -1 })],
    }),
    random: known?.random ?? numbers(seed),
    beside: known?.beside ?? [],
  });
}

/** One random edit. Hands back the signs it took away. */
export function edit(name: string, deletes: boolean): string {
  const writer = find(name);
  const before = signsOf(writer.state.doc);
  place(writer);
  const choices = deletes ? [...growing, ...shrinking] : growing;
  const choice = choices[Math.floor(writer.random() * choices.length)]!;
  choice(writer);
  const after = new Set(signsOf(writer.state.doc));
  return [...before].filter((one) => !after.has(one)).join('');
}

/** Writes a text where the caret is put, in the stead of what stands up to `to`. */
export function type(name: string, at: number, text: string, to: number): void {
  const writer = find(name);
  apply(writer, writer.state.tr.insertText(text, at, to));
}

/** Writes at the caret, as a key does. */
export function key(name: string, text: string): void {
  const writer = find(name);
  apply(writer, writer.state.tr.insertText(text));
}

/** Ctrl+B over what stands between two places. */
export function bold(name: string, from: number, to: number): void {
  const writer = find(name);
  writer.state = writer.state.apply(writer.state.tr.setSelection(TextSelection.create(writer.state.doc, from, to)));
  run(writer, toggleMark(marks.strong));
}

/** Makes a heading of the block at a place. */
export function heading(name: string, at: number): void {
  const writer = find(name);
  writer.state = writer.state.apply(writer.state.tr.setSelection(TextSelection.create(writer.state.doc, at)));
  run(writer, setBlockType(nodes.heading, { level: 2 }));
}

/** Takes an earlier document back. */
export function restore(name: string, document: string): void {
  const writer = find(name);
  const tr = backTo(writer.state, Node.fromJSON(schema, JSON.parse(document)));
  if (tr) {
    apply(writer, tr);
  }
}

export const regret = (name: string): boolean => run(find(name), undo);
export const doAgain = (name: string): boolean => run(find(name), redo);

/** The next batch as it is handed in, of so many steps at most, or null when there is nothing to send. */
export function send(name: string, id: string, most: number): string | null {
  const writer = find(name);
  const ready = sendable(writer.state, most);
  if (!ready) {
    return null;
  }

  writer.state = writer.state.apply(launch(writer.state, id, ready.count));
  return again(name);
}

/** The batch that is on its way, as it would be sent once more; null when none is. */
export function again(name: string): string | null {
  const writer = find(name);
  const now = collabOf(writer.state);
  if (!now.flight) {
    return null;
  }

  const steps = inFlight(now);
  if (steps.length === 0) {
    writer.state = writer.state.apply(recall(writer.state));
    return null;
  }

  return JSON.stringify({ batch: now.flight.id, on: now.version, steps: JSON.stringify(onTheWire(steps, now.tail)) });
}

/** Takes news in as receiving.ts does; false when something is missing before it. */
export function take(name: string, from: number, batchesJson: string): boolean {
  const writer = find(name);
  let at = from;
  for (const batch of JSON.parse(batchesJson) as WireBatch[]) {
    const now = collabOf(writer.state);
    if (at > now.version) {
      return false;
    }

    if (at === now.version && (batch.count > 0 || now.flight?.id === batch.id)) {
      const { tr, lost } = receive(writer.state, { id: batch.id, steps: batch.steps.map((step) => Step.fromJSON(schema, step)) });
      writer.state = writer.state.apply(tr);
      writer.beside.push(...lost);
    }

    at += batch.count;
  }

  return true;
}

/** The batch was too much at once: sending.ts takes half of so many. */
export function split(name: string): number {
  const writer = find(name);
  const sent = collabOf(writer.state).flight!.count;
  writer.state = writer.state.apply(recall(writer.state));
  return Math.max(1, sent >> 1);
}

/** The batch was declined for good: its words are beside the text. */
export function declined(name: string, batch: string): void {
  const writer = find(name);
  if (collabOf(writer.state).flight?.id === batch) {
    const { tr, words } = giveUp(writer.state);
    writer.state = writer.state.apply(tr);
    writer.beside.push(words);
  }
}

/** What drafts.ts would have put into the browser's storage; null when all is confirmed. */
export function draft(name: string): string | null {
  const now = collabOf(find(name).state);
  const [sent, rest] = [inFlight(now), waiting(now)];
  return now.pending.length === 0 ? null : JSON.stringify({
    version: now.version,
    tail: now.tail,
    flight: now.flight && { id: now.flight.id, steps: sent.map((step) => step.toJSON() as unknown) },
    steps: rest.map((step) => step.toJSON() as unknown),
    words: [...sent, ...rest].map(wordsOf).join(''),
    at: 0,
  } satisfies Draft);
}

/** Takes up a draft in a document that was just opened. An empty text, or what went wrong. */
export function recover(name: string, draftJson: string, document: string, sinceJson: string): string {
  const writer = find(name);
  const since = JSON.parse(sinceJson) as WireBatch[];
  const kept = JSON.parse(draftJson) as Draft;
  let outcome = 'not done';
  const source = {
    version: () => collabOf(writer.state).version,
    at: () => Promise.resolve(JSON.parse(document) as unknown),
    since: (version: number) => {
      let at = kept.version;
      return Promise.resolve(since.filter((batch) => {
        at += batch.count;
        return at > version;
      }));
    },
  };
  recoverDraft(kept, source).then((found) => {
    writer.beside.push(...found.lost);
    const tr = writer.state.tr;
    if (!found.steps.every((step) => !tr.maybeStep(step).failed)) {
      writer.beside.push(kept.words);
    } else if (tr.docChanged) {
      writer.state = writer.state.apply(tr.setMeta('addToHistory', false));
      if (found.flight) {
        writer.state = writer.state.apply(launch(writer.state, found.flight.id, found.flight.count));
      }
    }

    outcome = '';
  }, (fault: unknown) => {
    outcome = String(fault);
  });
  // Promises are settled when Jint has left the script.
  last = () => outcome;
  return '';
}

let last: () => string = () => '';
export const recovered = (): string => last();

export const version = (name: string): number => collabOf(find(name).state).version;
export const pending = (name: string): number => collabOf(find(name).state).pending.length;
export const json = (name: string): string => JSON.stringify(find(name).state.doc.toJSON());
export const text = (name: string): string => find(name).state.doc.textBetween(0, find(name).state.doc.content.size, '\n');
export const beside = (name: string): string => find(name).beside.join('\n');
export const check = (name: string): void => find(name).state.doc.check();

const growing: ((writer: Writer) => unknown)[] = [
  write, write, write, write,
  (writer) => run(writer, writer.random() < 0.5 ? splitListItem(nodes.list_item) : splitBlock) || run(writer, splitBlock),
  (writer) => run(writer, joinBackward),
  (writer) => run(writer, toggleMark(writer.random() < 0.5 ? marks.strong : marks.em)),
  (writer) => writer.state.selection.$head.depth < 8 && run(writer, wrapInList(writer.random() < 0.5 ? nodes.bullet_list : nodes.ordered_list)),
  (writer) => writer.state.selection.$head.depth < 8 && run(writer, sinkListItem(nodes.list_item)) || run(writer, liftListItem(nodes.list_item)) || run(writer, lift),
  (writer) => run(writer, writer.random() < 0.5 ? setBlockType(nodes.heading, { level: 1 + Math.floor(writer.random() * 3) }) : setBlockType(nodes.paragraph)),
  (writer) => insert(writer, table),
  (writer) => {
    if (writer.state.selection.$head.parent.isTextblock) {
      apply(writer, writer.state.tr.insert(writer.state.selection.head, nodes.hard_break.create()));
    }
  },
  paste,
];

const shrinking: ((writer: Writer) => unknown)[] = [
  (writer) => apply(writer, writer.state.tr.deleteSelection()),
  (writer) => apply(writer, writer.state.tr.deleteSelection()),
  (writer) => run(writer, undo),
  (writer) => run(writer, undo),
  (writer) => run(writer, redo),
];

function write(writer: Writer): void {
  const { head } = writer.state.selection;
  let word = '';
  for (let left = 1 + Math.floor(writer.random() * 4); left > 0; left--) {
    word += sign();
  }

  apply(writer, writer.state.tr.setSelection(TextSelection.near(writer.state.doc.resolve(head))).insertText(word, head));
}

function paste(writer: Writer): void {
  const { head } = writer.state.selection;
  const paragraphs = [0, 1, 2].slice(0, 1 + Math.floor(writer.random() * 3)).map(() => nodes.paragraph.create(null, schema.text(sign() + sign())));
  apply(writer, writer.state.tr.replaceRange(head, head, new Slice(Fragment.from(paragraphs), 1, 1)));
}

function insert(writer: Writer, make: () => Node): void {
  const { $head } = writer.state.selection;
  if ($head.depth === 1) {
    apply(writer, writer.state.tr.insert($head.after(1), make()));
  }
}

const table = (): Node => nodes.table.create(null, [0, 1].map(() =>
  nodes.table_row.create(null, [0, 1].map(() => nodes.table_cell.create(null, nodes.paragraph.create(null, schema.text(sign())))))));

/** Puts the caret, or a short selection, somewhere in the text. */
function place(writer: Writer): void {
  const { doc } = writer.state;
  const anchor = Math.floor(writer.random() * (doc.content.size + 1));
  const head = writer.random() < 0.5 ? anchor : Math.min(doc.content.size, anchor + Math.floor(writer.random() * 8));
  writer.state = writer.state.apply(writer.state.tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}

const run = (writer: Writer, command: Command): boolean => command(writer.state, (tr) => apply(writer, tr));

function apply(writer: Writer, tr: Transaction): void {
  writer.state = writer.state.apply(tr);
}

const signsOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '', '');

function find(name: string): Writer {
  const writer = writers.get(name);
  if (!writer) {
    throw new Error(`${name} is not open`);
  }

  return writer;
}

/** mulberry32: the same numbers for the same seed, from 0 up to 1. */
function numbers(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What the browser's guard finds in a text, and whether it holds its end back. */
export const guarded = (text: string, today: number): string => JSON.stringify(findings(text, today));
/** Plain text as it would be pasted: what stands of it then. */
export const pasted = (text: string): string => {
  const { content } = tidySlice(textSlice(text, [], true));
  return content.textBetween(0, content.size, '\n', '\n');
};
export const begun = (text: string): boolean => looksBegun(text);
/** The signs that the editor leaves out of what is typed, of all there are. */
export const refusedSigns = (): string => JSON.stringify(Array.from({ length: 0x110000 }, (_, point) => point).filter(isRefused));
/** How far the agenda's column is scrolled once the current item is to be in view: a column without a browser. */
export const scrolledToCurrent = (top: number, height: number, columnHeight: number, overflow: string, writes: boolean): number => {
  const column = { scrollTop: 0, dataset: { column: 'agenda' }, querySelector: () => writes ? {} : null, getBoundingClientRect: () => ({ top: 100, bottom: 100 + columnHeight, height: columnHeight }) };
  const current = { isConnected: true, closest: () => column, getBoundingClientRect: () => ({ top, bottom: top + height, height }) };
  Object.assign(globalThis, { document: { querySelector: () => current }, getComputedStyle: () => ({ overflowY: overflow }) });
  showCurrent();
  return column.scrollTop;
};
