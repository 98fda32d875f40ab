// Restores an earlier text, and reports it only once the server has stored it.
import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { Collab } from '../collab/collab';
import { stateNow } from '../view/caret-in-time';
import { backTo } from './blocks-back';

/** The outcome. Clashed: where somebody else wrote at the same time, the text differs from the earlier one. */
export type Restored = 'same' | 'done' | 'clashed' | 'failed';

export class Restoring {
  private answer: ((how: Restored) => void) | null = null;
  private taken = 0;
  private clashed = false;

  /** @param pending The steps that wait for a receipt. */
  constructor(private readonly pending: () => Collab['pending']) {}

  start(view: EditorView, goal: Node): Promise<Restored> {
    const tr = backTo(stateNow(view), goal);
    if (!tr) {
      return Promise.resolve('same');
    }

    view.dispatch(tr);
    this.taken = takenAway(this.pending());
    this.clashed = false;
    return new Promise((answer) => {
      this.answer = answer;
      this.drawn();
    });
  }

  /** Called after a batch was applied. If it reduced the deletion, others had written text that could not be known of. */
  took(own: boolean): void {
    if (!this.answer) {
      return;
    }

    this.clashed ||= !own && takenAway(this.pending()) < this.taken;
    if (own || this.pending().length === 0) {
      this.end(this.clashed ? 'clashed' : 'done');
    }
  }

  /** Called after each update of the editor. When nothing is pending and no receipt came, the restore was discarded. */
  drawn(): void {
    if (this.answer && this.pending().length === 0) {
      queueMicrotask(() => this.end('failed'));
    }
  }

  private end(how: Restored): void {
    this.answer?.(how);
    this.answer = null;
  }
}

const takenAway = (pending: Collab['pending']): number => pending.reduce((sum, { step }) => {
  step.getMap().forEach((from, to) => (sum += to - from));
  return sum;
}, 0);
