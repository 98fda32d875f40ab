// The server's judge of steps, run in Jint by Authority.cs on one thread. Refuses what is not of the schema, all or
// nothing; keeps the document of each open item, and the maps of its latest changes to move batches that are behind.
import { Fragment, Node, Slice } from 'prosemirror-model';
import { Mapping, ReplaceAroundStep, ReplaceStep, Step, StepMap, Transform } from 'prosemirror-transform';
import { rebase } from '../collab/rebase';
import { schema } from '../schema';
import { liftOut, placeOf, type Stored } from './lifting';

interface OpenDocument {
  doc: Node;
  version: number;
  /** Of the latest changes, oldest first; the last one led to `version`. */
  maps: StepMap[];
  judged: { doc: Node; steps: Step[] } | null;
}

/** A step as it comes: nothing in it is certain. */
interface WireStep {
  stepType: string;
  from: unknown;
  to: unknown;
  gapFrom?: unknown;
  gapTo?: unknown;
}

/** What a batch came to. */
interface Judged {
  error: string | null;
  /** As they are on the document of now, and with nothing in them but what a step is. */
  steps: string | null;
  count: number;
  dropped: number;
  /** The texts that were changed, before and after, if a number may stand there. */
  before: string | null;
  after: string | null;
}

const kinds = new Set(['replace', 'replaceAround', 'addMark', 'removeMark']);
const mapsKept = 3000;
/** Of one batch: what they cost grows with their square. */
const mostSteps = 1000;
/** Nodes in each other: nine lists in each other. JSON is read 64 deep, and a node is two. */
const mostDeep = 20;
const open = new Map<string, OpenDocument>();

export const empty = (): string => JSON.stringify({ type: 'doc', content: [{ type: 'paragraph' }] });

export function load(id: string, json: string, version: number): void {
  const doc = Node.fromJSON(schema, JSON.parse(json));
  doc.check();
  open.set(id, { doc, version, maps: [], judged: null });
}

export function unload(id: string): void {
  open.delete(id);
}

export const json = (id: string): string => JSON.stringify(find(id).doc.toJSON());

export const text = (id: string): string => textOf(find(id).doc);

/**
 * Judges a batch made on version `base`. Nothing is changed before `accept`.
 * @param missed The steps since `base`, when the server has to fetch them; otherwise null.
 */
export function judge(id: string, base: number, stepsJson: string, missed: string | null, most: number): Judged {
  const item = find(id);
  item.judged = null;
  try {
    const steps = read(stepsJson);
    if (steps.length > mostSteps) {
      return no('too-many');
    }

    const tr = new Transform(item.doc);
    const behind = item.version - base;
    let dropped = 0;
    if (behind === 0) {
      for (const step of steps) {
        tr.step(step);
      }
    } else {
      const over = missed === null ? item.maps.slice(item.maps.length - behind) : read(missed).map((step) => step.getMap());
      if (over.length !== behind) {
        return no('gap');
      }

      const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).reverse(), ...over]);
      dropped = rebase(steps, mapping, tr).filter((step) => step === null).length;
    }

    check(tr);
    checkDepth(tr);
    if (tr.doc.content.size > most) {
      return no('too-long');
    }

    item.judged = { doc: tr.doc, steps: tr.steps };
    return { error: null, steps: JSON.stringify(tr.steps), count: tr.steps.length, dropped, ...guarded(tr) };
  } catch (fault) {
    return no(String(fault));
  }
}

/**
 * The short way for what nearly every batch is: some words without digits typed at one place. The same step, applied by the
 * same code; what cannot go this way goes by `judge`.
 * @returns The place they were put at, in the document as it was before; -1 when it has to go the long way.
 */
export function typed(id: string, base: number, at: number, words: string, most: number): number {
  const item = find(id);
  const behind = item.version - base;
  if (behind > item.maps.length || item.doc.content.size + words.length > most) {
    return -1;
  }

  const tr = new Transform(item.doc);
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(words)), 0, 0));
  if (behind > 0) {
    const mapping = new Mapping([step.getMap().invert(), ...item.maps.slice(item.maps.length - behind)]);
    rebase([step], mapping, tr);
  } else {
    tr.maybeStep(step);
  }

  const made = tr.steps[0] as ReplaceStep | undefined;
  // Letters in the middle of digits may make a number of what was none.
  if (!made || made.from !== made.to || besideDigit(item.doc, made.from)) {
    return -1;
  }

  item.judged = { doc: tr.doc, steps: tr.steps };
  accept(id);
  return made.from;
}

function besideDigit(doc: Node, at: number): boolean {
  const { nodeBefore, nodeAfter } = doc.resolve(at);
  return /\d$/.test(nodeBefore?.text ?? '') || /^\d/.test(nodeAfter?.text ?? '');
}

/** Makes the batch that was judged last part of the document. */
export function accept(id: string): void {
  const item = find(id);
  const { doc, steps } = item.judged!;
  item.doc = doc;
  item.version += steps.length;
  item.judged = null;
  for (const step of steps) {
    item.maps.push(step.getMap());
  }

  if (item.maps.length > 2 * mapsKept) {
    item.maps = item.maps.slice(-mapsKept);
  }
}

/** How far back `judge` can go by itself. */
export const reach = (id: string): number => find(id).version - find(id).maps.length;

/**
 * Lifts a passage out of a document and its history; nothing is changed here. The document is loaded anew afterwards.
 * @param allJson Every stored batch from the empty document.
 * @param base The version that `from` and `to` are places in.
 */
export function lift(allJson: string, base: number, from: number, to: number, sentence: string, every: number): string {
  const all = JSON.parse(allJson) as Stored[];
  const later = all.filter((batch) => batch.version > base).flatMap((batch) => batch.steps.map((step) => Step.fromJSON(schema, step)));
  const [start, end] = placeOf(from, to, later);
  if (!(start < end)) {
    throw new RangeError('nothing to lift');
  }

  return JSON.stringify(liftOut(Node.fromJSON(schema, JSON.parse(empty())), all, start, end, sentence, every));
}

/** The steps that add a text at the end, a paragraph a line; an empty document begins with it. */
export function appending(id: string, text: string): string {
  const { doc } = find(id);
  const paragraphs = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
    .map((line) => schema.nodes.paragraph.create(null, schema.text(line)));
  const isEmpty = doc.childCount === 1 && doc.firstChild!.isTextblock && doc.firstChild!.content.size === 0;
  const tr = new Transform(doc);
  return JSON.stringify(tr.replaceWith(isEmpty ? 0 : doc.content.size, doc.content.size, Fragment.from(paragraphs)).steps);
}

/** A document some steps later. Apart from the open ones. */
export function replay(json: string, stepsJson: string): string {
  let doc = Node.fromJSON(schema, JSON.parse(json));
  for (const step of read(stepsJson)) {
    const result = step.apply(doc);
    if (!result.doc) {
      throw new RangeError(result.failed ?? 'failed');
    }

    doc = result.doc;
  }

  return JSON.stringify(doc.toJSON());
}

/** The text of any document. */
export const textOfJson = (json: string): string => textOf(Node.fromJSON(schema, JSON.parse(json)));

const textOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n');

function find(id: string): OpenDocument {
  const item = open.get(id);
  if (!item) {
    throw new Error(`${id} is not open`);
  }

  return item;
}

function read(stepsJson: string): Step[] {
  const steps = JSON.parse(stepsJson) as WireStep[];
  return steps.map((step) => {
    if (!kinds.has(step.stepType)) {
      throw new RangeError('no such step');
    }

    inOrder(step);

    return Step.fromJSON(schema, step);
  });
}

/** ProseMirror takes it for granted that a range begins before it ends: one that does not would write text twice. */
function inOrder({ from, to, gapFrom = from, gapTo = to }: WireStep): void {
  const places = [0, from, gapFrom, gapTo, to];
  if (!places.every((place, at) => Number.isInteger(place) && (at === 0 || (place as number) >= (places[at - 1] as number)))) {
    throw new RangeError('no such range');
  }
}

/** Applying a step checks the nodes along its edges; what lies whole inside it is checked here. */
function check(tr: Transform): void {
  tr.steps.forEach((step, at) => {
    if (step instanceof ReplaceStep) {
      checkSlice(step.slice.content, step.slice);
    } else if (step instanceof ReplaceAroundStep) {
      const after = tr.docs[at + 1] ?? tr.doc;
      step.getMap().forEach((_from, _to, start, end) => {
        after.nodesBetween(Math.max(0, start - 1), Math.min(after.content.size, end + 1), (node) => {
          if (!node.type.validContent(node.content)) {
            throw new RangeError(`Invalid content for node ${node.type.name}`);
          }
        });
      });
    }
  });
}

/** Steps can wrap what is there again and again: a document too deep to read would be one nobody could open. */
function checkDepth(tr: Transform): void {
  tr.steps.forEach((step, at) => {
    if (!(step instanceof ReplaceStep || step instanceof ReplaceAroundStep) || step.slice.content.firstChild?.isText) {
      return;
    }

    const after = tr.docs[at + 1] ?? tr.doc;
    const to = step.getMap().map(step.to, 1);
    if (deepest(after, step.from, to) > mostDeep) {
      throw new RangeError('too deep');
    }
  });
}

/** How many nodes lie in each other at most, on the way to a range and in it. */
function deepest(node: Node, from: number, to: number): number {
  let most = 0;
  node.forEach((child, offset) => {
    if (!child.isInline && offset <= to && offset + child.nodeSize >= from) {
      most = Math.max(most, deepest(child, from - offset - 1, to - offset - 1));
    }
  });
  return most + 1;
}

function checkSlice(content: Fragment, slice: Pick<Slice, 'openStart' | 'openEnd'>): void {
  content.forEach((node, _offset, at) => {
    const openStart = at === 0 ? slice.openStart : 0;
    const openEnd = at === content.childCount - 1 ? slice.openEnd : 0;
    if (openStart > 0 || openEnd > 0) {
      checkSlice(node.content, { openStart: Math.max(0, openStart - 1), openEnd: Math.max(0, openEnd - 1) });
    } else {
      node.check();
    }
  });
}

/** The changed texts, when they may hold a number that they did not hold before. */
function guarded(tr: Transform): Pick<Judged, 'before' | 'after'> {
  let [from, to, oldFrom, oldTo] = [Infinity, -1, Infinity, -1];
  tr.steps.forEach((step, at) => {
    if (!mayMakeNumber(step)) {
      return;
    }

    const later = tr.mapping.slice(at + 1);
    const earlier = tr.mapping.slice(0, at).invert();
    step.getMap().forEach((oldStart, oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1));
      to = Math.max(to, later.map(newEnd, 1));
      oldFrom = Math.min(oldFrom, earlier.map(oldStart, -1));
      oldTo = Math.max(oldTo, earlier.map(oldEnd, 1));
    });
  });
  if (to < 0) {
    return { before: null, after: null };
  }

  const after = numbered(tr.doc, from, to);
  return after === '' ? { before: null, after: null } : { before: numbered(tr.before, oldFrom, oldTo), after };
}

function mayMakeNumber(step: Step): boolean {
  if (!(step instanceof ReplaceStep)) {
    return step instanceof ReplaceAroundStep;
  }

  return step.to > step.from || /\d/.test(step.slice.content.textBetween(0, step.slice.content.size, '\n'));
}

/** The texts around a place that hold as many digits as a personal number does. */
function numbered(doc: Node, from: number, to: number): string {
  const texts: string[] = [];
  doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (node) => {
    if (node.isTextblock && (node.textContent.match(/\d/g)?.length ?? 0) >= 10) {
      texts.push(node.textBetween(0, node.content.size, '\n'));
    }

    return !node.isTextblock;
  });
  return texts.join('\n\n');
}

const no = (error: string): Judged => ({ error, steps: null, count: 0, dropped: 0, before: null, after: null });
