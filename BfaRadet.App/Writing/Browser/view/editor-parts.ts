import type { Node } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { DocumentWords } from '../text/document-words';

/** What `@`, `#` and `/` complete. */
export interface Words {
  people: Word[];
  areas: Word[];
  phrases: string[];
}

export interface Word {
  label: string;
  detail: string;
}

/** A button of the page's own, last in the toolbar. Those that are there `always` stay when nobody may write. */
export interface EditorAction {
  label: string;
  title: string;
  name: string;
  run(view: EditorView): void;
  pressed?(): boolean;
  when?: 'always' | 'writing';
  /** Hidden while it says no. */
  shown?(view: EditorView): boolean;
}

export interface EditorParts {
  /** An empty element, which the editor fills: toolbar, text, floating lists. */
  mount: HTMLElement;
  doc: Node;
  /** Collab, cursors, states. */
  plugins: Plugin[];
  /** The accessible name. */
  label: string;
  /** What the document is called. */
  document: DocumentWords;
  writable: boolean;
  /** Why this one may not write now, where there is more to say than that others do. */
  whyNot(): string;
  /** Asked for once, when first needed; again only if that failed. */
  words(): Promise<Words>;
  dispatch(view: EditorView, tr: Transaction): void;
  actions: EditorAction[];
}

export interface DocumentEditor {
  view: EditorView;
  toolbar: HTMLElement;
  setWritable(writable: boolean): void;
  /** Hangs the same live editor in another element, with its undo history, selection and focus. */
  move(mount: HTMLElement): void;
  destroy(): void;
  /** Tells those who listen, politely. */
  say(text: string): void;
}
