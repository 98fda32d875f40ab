import { newId } from '../../../Client/ids';
import { keep, kept } from '../../../Client/kept';

/** What stands on a decision line that is not recorded yet, and the id its decision will get. */
export interface Draft {
  text: string;
  id: string;
  /** What was sent, and of which no answer has come. */
  sent?: Sent;
  /** The row of earlier decisions that it is the new measure of, as the server named it. Goes with the last letter. */
  about?: string;
}

export interface Sent {
  text: string;
  id: string;
  about?: string;
}

export function readDraft(key: string): Draft {
  try {
    const { text, id, sent, about } = JSON.parse(kept(key) ?? '') as Partial<Draft>;
    if (typeof text === 'string' && typeof id === 'string') {
      return { text, id, ...(sent && { sent }), ...(about && { about }) };
    }
  } catch {
    // Nothing kept, or not by us.
  }

  return { text: '', id: newId() };
}

/** Keeps the text, or lets it go when it is empty. Without an id it is another decision. */
export function keepDraft(key: string, text: string, id = newId(), sent?: Sent, about?: string): Draft {
  const draft = { text, id, ...(sent && text !== '' && { sent }), ...(about && text !== '' && { about }) };
  keep('localStorage', key, text === '' ? '' : JSON.stringify(draft));
  return draft;
}

/**
 * The line with a text on it now. The words that were sent keep the id they were sent with, so that they are never
 * recorded twice; any other words get an id of their own, so that they are never taken for those.
 */
export function retyped(key: string, draft: Draft, text: string): Draft {
  const { sent, about } = draft;
  if (!sent) {
    return keepDraft(key, text, draft.id, undefined, about);
  }

  return keepDraft(key, text, text === sent.text ? sent.id : draft.id === sent.id ? newId() : draft.id, sent, about);
}
