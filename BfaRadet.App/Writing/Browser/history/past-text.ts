// A read-only view of an earlier document, as it was or with changes marked. Never takes focus by itself.
import { EditorState } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import type { Node } from 'prosemirror-model';
import { listed } from '../text/listed';
import { schema } from '../text/schema';
import type { Between, Difference } from './between';
import { moment, shortMoment } from './history-words';
import type { Author } from './past';

export class PastText {
  readonly element = document.createElement('div');
  private readonly view: EditorView;
  private marks = DecorationSet.empty;

  constructor() {
    this.element.className = 'bfa-ed-past';
    // It scrolls, so it must be reachable by keyboard.
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'region');
    this.element.lang = 'sv';
    this.view = new EditorView(this.element, {
      state: stateOf(schema.topNodeType.createAndFill()!),
      editable: () => false,
      decorations: () => this.marks,
      attributes: { class: 'bfa-ed-text bfa-ed-past-text' },
    });
  }

  show(doc: Node, label: string): void {
    this.draw(doc, label, DecorationSet.empty);
  }

  showChanges(between: Between, label: string): void {
    this.draw(between.doc, label, DecorationSet.create(between.doc, between.differences.flatMap((one) => marksOf(between.doc, one))));
  }

  /** Names are shown in the text, not only on hover. */
  set names(shown: boolean) {
    this.element.classList.toggle('bfa-ed-named', shown);
  }

  destroy(): void {
    this.view.destroy();
  }

  private draw(doc: Node, label: string, marks: DecorationSet): void {
    this.element.setAttribute('aria-label', label);
    this.marks = marks;
    this.view.updateState(stateOf(doc));
  }
}

const stateOf = (doc: Node): EditorState => EditorState.create({ doc });

function marksOf(doc: Node, { from, to, added, removed, removedBy }: Difference): Decoration[] {
  const marks: Decoration[] = [];
  if (removed.replaceAll('\n', '') !== '') {
    marks.push(Decoration.widget(from, () => {
      const gone = document.createElement('del');
      gone.className = 'bfa-ed-removed';
      gone.textContent = removed.replace(/^\n+|\n+$/g, '');
      sign(gone, 'Borttaget', removedBy);
      return gone;
    }, { side: -1, key: `${from}:${removed}:${removedBy.map(({ by, at }) => by + at).join()}` }));
  }

  const who = whoAndWhen(added);
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) {
      const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)];
      if (start < end) {
        marks.push(Decoration.inline(start, end, { nodeName: 'ins', class: 'bfa-ed-added', title: `Tillagt av ${who}`, 'data-who': label(added) }));
      }

      return false;
    }

    return true;
  });
  return marks;
}

function sign(element: HTMLElement, what: string, authors: readonly Author[]): void {
  element.title = `${what} av ${whoAndWhen(authors)}`;
  element.dataset.who = label(authors);
}

const whoAndWhen = (authors: readonly Author[]): string =>
  listed(authors.map(({ by, at }) => `${by}, ${moment(at)}`));

const label = (authors: readonly Author[]): string =>
  authors.map(({ by, at }) => `${by} ${shortMoment(at)}`).join(', ');
