// The server's judge of steps, run in Jint by Authority.cs on one thread. Refuses what is not of the schema, all or
// nothing; keeps each open document, and the maps of its latest changes to move batches that are behind.
import { Fragment, Node, Slice } from 'prosemirror-model';
import { Mapping, ReplaceStep, Step, StepMap, Transform } from 'prosemirror-transform';
import { rebase } from '../collab/rebase';
import { schema } from '../text/schema';
import { BudgetedTransform, checkSizes, TooMuch } from './budget';
import { nearNumber, textsToGuard, type TextsToGuard } from './guarded-texts';
import { placeOf, redacted, type Stored } from './redaction';
import { betweenHalves, checkBreadth, checkDepth, checkNodes, checkSigns } from './step-checks';
import { parse, readSteps, stepsOf, tailOf } from './wire-steps';

interface OpenDocument {
  doc: Node;
  version: number;
  /** Of the latest changes, oldest first; the last one led to `version`. */
  maps: StepMap[];
  judged: { doc: Node; steps: Step[] } | null;
}

/** What a batch came to. */
interface Judged extends TextsToGuard {
  error: string | null;
  /** As they are on the document of now, and with nothing in them but what a step is. */
  steps: string | null;
  count: number;
}

const mapsKept = 3000;
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
  const held = find(id);
  held.judged = null;
  const behind = held.version - base;
  let count = 0;
  try {
    const wire = parse(stepsJson);
    count = wire.length;
    checkSizes(count, held.doc.childCount, behind);
    const steps = stepsOf(wire);
    const tr = new BudgetedTransform(held.doc);
    if (behind === 0) {
      for (const step of steps) {
        tr.step(step);
      }
    } else {
      const over = missed === null ? held.maps.slice(held.maps.length - behind) : readSteps(missed).map((step) => step.getMap());
      if (over.length !== behind) {
        return no('gap');
      }

      const mapping = new Mapping([...steps.map((step) => step.getMap().invert()).reverse(), ...over]);
      rebase(steps, mapping, tr, tailOf(wire));
    }

    checkNodes(tr);
    checkDepth(tr);
    checkSigns(tr);
    if (!checkBreadth(tr)) {
      return no('too-long');
    }

    if (tr.doc.content.size > most) {
      return no('too-long');
    }

    held.judged = { doc: tr.doc, steps: tr.steps };
    return { error: null, steps: JSON.stringify(tr.steps), count: tr.steps.length, ...textsToGuard(tr) };
  } catch (fault) {
    return fault instanceof TooMuch ? no(count > 1 ? 'split' : 'too-much') : no(String(fault));
  }
}

/** Applies a batch that lies on disk: it was judged when it came. */
export function follow(id: string, stepsJson: string): void {
  const held = find(id);
  const tr = new Transform(held.doc);
  for (const step of readSteps(stepsJson)) {
    tr.step(step);
  }

  held.judged = { doc: tr.doc, steps: tr.steps };
  accept(id);
}

/**
 * The short way for what nearly every batch is: some words without digits typed at one place. The same step, applied by the
 * same code; what cannot go this way goes by `judge`.
 * @returns The place they were put at, in the document as it was before; -1 when it has to go the long way.
 */
export function typed(id: string, base: number, at: number, words: string, most: number, tail: number | null): number {
  const held = find(id);
  const behind = held.version - base;
  if (behind > held.maps.length || held.doc.content.size + words.length > most) {
    return -1;
  }

  const tr = new Transform(held.doc);
  const step = new ReplaceStep(at, at, new Slice(Fragment.from(schema.text(words)), 0, 0));
  try {
    if (behind > 0) {
      const mapping = new Mapping([step.getMap().invert(), ...held.maps.slice(held.maps.length - behind)]);
      rebase([step], mapping, tr, tail);
    } else {
      tr.maybeStep(step);
    }
  } catch {
    // A place that never was: the long way says so.
    return -1;
  }

  const made = tr.steps[0] as ReplaceStep | undefined;
  if (!made || made.from !== made.to || nearNumber(held.doc, made.from) || betweenHalves(held.doc, made.from)) {
    return -1;
  }

  held.judged = { doc: tr.doc, steps: tr.steps };
  accept(id);
  return made.from;
}

/** Makes the batch that was judged last part of the document. */
export function accept(id: string): void {
  const held = find(id);
  const { doc, steps } = held.judged!;
  held.doc = doc;
  held.version += steps.length;
  held.judged = null;
  for (const step of steps) {
    held.maps.push(step.getMap());
  }

  if (held.maps.length > 2 * mapsKept) {
    held.maps = held.maps.slice(-mapsKept);
  }
}

/** How far back `judge` can go by itself. */
export const reach = (id: string): number => find(id).version - find(id).maps.length;

/**
 * Takes a passage out of a document and its history; nothing is changed here. The document is loaded again afterwards.
 * @param allJson Every stored batch from the empty document.
 * @param base The version that `from` and `to` are places in.
 */
export function redact(allJson: string, base: number, from: number, to: number, sentence: string, every: number): string {
  const all = JSON.parse(allJson) as Stored[];
  const later = all.filter((batch) => batch.version > base).flatMap((batch) => batch.steps.map((step) => Step.fromJSON(schema, step)));
  const [start, end] = placeOf(from, to, later);
  if (!(start < end)) {
    throw new RangeError('nothing to redact');
  }

  return JSON.stringify(redacted(Node.fromJSON(schema, JSON.parse(empty())), all, start, end, sentence, every));
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
  for (const step of readSteps(stepsJson)) {
    const result = step.apply(doc);
    if (!result.doc) {
      throw new RangeError(result.failed ?? 'failed');
    }

    doc = result.doc;
  }

  return JSON.stringify(doc.toJSON());
}

const textOf = (doc: Node): string => doc.textBetween(0, doc.content.size, '\n');

function find(id: string): OpenDocument {
  const held = open.get(id);
  if (!held) {
    throw new Error(`${id} is not open`);
  }

  return held;
}

const no = (error: string): Judged => ({ error, steps: null, count: 0, before: null, after: null });
