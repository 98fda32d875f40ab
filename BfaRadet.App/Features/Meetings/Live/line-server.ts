import type { Suggestion } from './line-suggestions';

/** The component that drew the line: DecisionEntry.razor. */
export interface Component {
  invokeMethodAsync<T>(method: string, ...args: unknown[]): Promise<T>;
}

/**
 * What the line asks the server. A call fails while there is no contact; one that was on its way when the contact was
 * lost is never answered.
 */
export class LineServer {
  constructor(
    private readonly component: Component,
    private readonly item: string,
  ) {}

  /** Draws how the line reads, and answers with what can complete it at the caret. */
  read(text: string, caret: number, about: string): Promise<Suggestion[]> {
    return this.component.invokeMethodAsync('Read', this.item, text, caret, about);
  }

  /** False when it was refused; why is drawn before the answer comes. The same id is recorded once. */
  record(text: string, id: string, about: string): Promise<boolean> {
    return this.component.invokeMethodAsync('Record', this.item, text, id, about);
  }

  isRecorded(id: string): Promise<boolean> {
    return this.component.invokeMethodAsync('IsRecorded', id);
  }

  /** Answers when this person's moves of the meeting are done: the item whose line is shown then, empty where there is none. */
  arrived(): Promise<string> {
    return this.component.invokeMethodAsync('Arrived');
  }
}
