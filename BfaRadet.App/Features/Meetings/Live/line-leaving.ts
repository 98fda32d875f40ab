/** A line as it is when the meeting leaves its item. */
export interface LeftLine {
  readonly item: string;
  readonly key: string;
  readonly text: string;
  record(): Promise<void>;
  /** Takes what was typed since off the line, and returns it. */
  takeSince(before: string): string;
}

/**
 * The meeting was asked to go to another item while somebody writes on the line: what is typed before it has come there is
 * meant for the line that comes, and so is the Enter after it.
 */
let leaving: { from: LeftLine; before: string; recording: boolean } | undefined;

/** @param arrived Answers when the meeting has moved: the item whose line is shown then, empty where there is none. */
export function leave(from: LeftLine, arrived: () => Promise<string>): void {
  const left = (leaving ??= { from, before: from.text, recording: false });
  // After the press itself, which asks the server to move on: asked before it, no move would be on its way.
  setTimeout(() => void stay(left, arrived));
}

/** True when the line is being left: it is recorded where the meeting arrives. */
export function recordsLater(line: LeftLine): boolean {
  if (leaving?.from !== line) {
    return false;
  }

  leaving.recording = true;
  return true;
}

/** What was typed on the way to this line, and whether Enter was pressed after it. */
export function arrive(key: string): { typed: string; recording: boolean } {
  const left = leaving;
  leaving = undefined;
  const typed = left && left.from.key !== key ? left.from.takeSince(left.before) : '';
  return { typed, recording: typed !== '' && left!.recording };
}

/** Where the meeting did not go anywhere, or to where nothing is decided, what was typed stays here. */
async function stay(left: NonNullable<typeof leaving>, arrived: () => Promise<string>): Promise<void> {
  const { from } = left;
  const item = await arrived().catch(() => from.item);
  if (leaving === left && (item === from.item || item === '')) {
    leaving = undefined;
    if (left.recording && item === from.item) {
      void from.record();
    }
  }
}
