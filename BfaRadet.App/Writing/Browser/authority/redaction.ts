// A passage goes out of the draft and out of all that is kept of how it came about. What was there
// is masked letter by letter, so that every step before and after still fits.
import { Fragment, Node, Slice } from 'prosemirror-model';
import { Mapping, ReplaceAroundStep, ReplaceStep, Step, Transform } from 'prosemirror-transform';
import { schema } from '../text/schema';

/** A stored batch: some steps by one author. */
export interface Stored {
  version: number;
  steps: unknown[];
}

export interface Redacted {
  /** The stored batches that are other than they were. */
  changed: Stored[];
  /** The document at each of the asked versions, as it reads now. */
  keyframes: { version: number; document: unknown }[];
  /** They leave the sentence where the passage was. */
  steps: unknown[];
  document: unknown;
  text: string;
  length: number;
}

const mask = '▒';
/** So much of a redacted text that is found elsewhere in what was deleted earlier was cut out and moved: it goes too. */
const telling = 12;

/**
 * @param all Every batch from the empty document, oldest first.
 * @param from Where the passage begins and ends in the document of the latest version.
 */
export function redacted(first: Node, all: readonly Stored[], from: number, to: number, sentence: string, every: number): Redacted {
  const steps = all.flatMap((batch) => batch.steps.map((step) => Step.fromJSON(schema, step)));
  const docs = replay(first, steps);
  const last = docs.at(-1)!;
  const passage = last.textBetween(from, to, '\n', ' ');
  const masked = new Masked(steps);
  masked.back(steps.length, from, to);
  for (const [at, range] of movedElsewhere(steps, docs, passage)) {
    masked.back(at, range.from, range.to);
  }

  const changed: Stored[] = [];
  const keyframes: Redacted['keyframes'] = [];
  let doc = first;
  let at = 0;
  for (const batch of all) {
    const own = masked.steps.slice(at, at + batch.steps.length);
    for (const step of own) {
      doc = applied(step, doc);
    }

    if (own.some((step, i) => step !== steps[at + i])) {
      changed.push({ version: batch.version, steps: own.map((step) => step.toJSON() as unknown) });
    }

    at += batch.steps.length;
    if (Math.floor(batch.version / every) > Math.floor((batch.version - batch.steps.length) / every)) {
      keyframes.push({ version: batch.version, document: doc.toJSON() });
    }
  }

  const tr = new Transform(doc).delete(from, to);
  const place = tr.doc.resolve(tr.mapping.map(from, -1));
  if (place.parent.isTextblock) {
    tr.insert(place.pos, schema.text(sentence));
  } else {
    tr.insert(place.pos, schema.nodes.paragraph!.create(null, schema.text(sentence)));
  }

  tr.doc.check();
  return {
    changed,
    keyframes,
    steps: tr.steps.map((step) => step.toJSON() as unknown),
    document: tr.doc.toJSON(),
    text: tr.doc.textBetween(0, tr.doc.content.size, '\n'),
    length: passage.length,
  };
}

/** Steps with what they put into a range masked, followed from where the range is known back to where it began. */
class Masked {
  readonly steps: Step[];

  constructor(steps: readonly Step[]) {
    this.steps = [...steps];
  }

  back(version: number, from: number, to: number): void {
    for (let at = version - 1; at >= 0 && to >= from; at--) {
      const step = this.steps[at]!;
      if (step instanceof ReplaceStep) {
        const slice = sliceWithout(step.slice, from - step.from, to - step.from);
        if (slice !== step.slice) {
          this.steps[at] = new ReplaceStep(step.from, step.to, slice);
        }
      } else if (step instanceof ReplaceAroundStep && step.slice.content.textBetween(0, step.slice.content.size) !== '') {
        // No editor puts words in this way. What does so is masked whole.
        this.steps[at] = new ReplaceAroundStep(
          step.from, step.to, step.gapFrom, step.gapTo, sliceWithout(step.slice, 0, Infinity), step.insert);
      }

      // Outwards: what was written there and deleted again belongs to the passage.
      const back = step.getMap().invert();
      [from, to] = [back.map(from, -1), back.map(to, 1)];
    }
  }
}

/** The same slice with the text from `from` to `to`, counted from its beginning in the document, masked. */
function sliceWithout(slice: Slice, from: number, to: number): Slice {
  const [start, end] = [from + slice.openStart, to + slice.openStart];
  if (end <= slice.openStart || start >= slice.content.size - slice.openEnd) {
    return slice;
  }

  return new Slice(without(slice.content, start, end), slice.openStart, slice.openEnd);
}

function without(content: Fragment, from: number, to: number): Fragment {
  const nodes: Node[] = [];
  content.forEach((node, offset) => {
    const [start, end] = [Math.max(0, from - offset), Math.min(node.nodeSize, to - offset)];
    if (end <= 0 || start >= node.nodeSize || start >= end) {
      nodes.push(node);
    } else if (node.isText) {
      nodes.push(schema.text(node.text!.slice(0, start) + mask.repeat(end - start) + node.text!.slice(end), node.marks));
    } else {
      nodes.push(node.copy(without(node.content, start - 1, end - 1)));
    }
  });
  return Fragment.fromArray(nodes);
}

/** Where words of the passage were cut out at some other place: the version before the cut, and what was cut. */
function movedElsewhere(steps: readonly Step[], docs: readonly Node[], passage: string): Map<number, { from: number; to: number }> {
  const found = new Map<number, { from: number; to: number }>();
  const lines = passage.split('\n').map((line) => line.trim()).filter((line) => line.length >= telling);
  steps.forEach((step, at) => {
    if (step instanceof ReplaceStep && step.to - step.from >= telling) {
      const cut = docs[at]!.textBetween(step.from, step.to, '\n', ' ');
      if (lines.some((line) => cut.includes(line) || (cut.trim().length >= telling && line.includes(cut.trim())))) {
        found.set(at, { from: step.from, to: step.to });
      }
    }
  });
  return found;
}

function replay(first: Node, steps: readonly Step[]): Node[] {
  const docs = [first];
  for (const step of steps) {
    docs.push(applied(step, docs.at(-1)!));
  }

  return docs;
}

function applied(step: Step, doc: Node): Node {
  const { doc: after, failed } = step.apply(doc);
  if (!after) {
    throw new RangeError(failed ?? 'failed');
  }

  return after;
}

/** Where a range of an older version is in the version after `later`. */
export function placeOf(from: number, to: number, later: readonly Step[]): [number, number] {
  const mapping = new Mapping(later.map((step) => step.getMap()));
  return [mapping.map(from, 1), mapping.map(to, -1)];
}
