// The changes from one version of a history to a later one, with their authors.
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';
import type { Node } from 'prosemirror-model';
import type { Author, Past } from './past';

/** A position where text was deleted, inserted, or both. */
export interface Difference {
  /** Position in the later document. */
  from: number;
  to: number;
  added: Author[];
  /** The deleted text, one line per paragraph; empty when nothing was deleted. */
  removed: string;
  removedBy: Author[];
}

export interface Between {
  doc: Node;
  differences: Difference[];
  /** Characters. */
  added: number;
  removed: number;
}

export function between(past: Past, earlier: number, later: number): Between {
  const [before, doc] = [past.at(earlier), past.at(later)];
  const { maps, authors } = past.maps(earlier, later);
  const all = ChangeSet.create<Author | null>(before, (a, b) => (a!.by === b!.by ? (a!.at > b!.at ? a : b) : null)).addSteps(doc, maps, authors);
  const differences = simplifyChanges(all.changes, doc).map(({ fromA, toA, fromB, toB, deleted, inserted }) => ({
    from: fromB,
    to: toB,
    added: latest(inserted.map((span) => span.data as Author)),
    removed: words(before, fromA, toA),
    removedBy: latest(deleted.map((span) => span.data as Author)),
  }));
  return {
    doc,
    differences,
    added: differences.reduce((sum, { from, to }) => sum + words(doc, from, to).replaceAll('\n', '').length, 0),
    removed: differences.reduce((sum, { removed }) => sum + removed.replaceAll('\n', '').length, 0),
  };
}

export const words = (doc: Node, from: number, to: number): string => doc.textBetween(from, to, '\n', '\n');

/** Each author once, with the latest of their times. */
function latest(authors: readonly Author[]): Author[] {
  const found = new Map<string, Author>();
  for (const author of authors) {
    if ((found.get(author.by)?.at ?? -1) < author.at) {
      found.set(author.by, author);
    }
  }

  return [...found.values()];
}
