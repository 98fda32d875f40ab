/** How much of an item's time is left, in words: the same in the bar and on the wall. WallTexts.cs says it before a script has come. */
export function leftInWords(seconds: number): string {
  return seconds >= 60
    ? `${Math.ceil(seconds / 60)}\u00a0min kvar`
    : seconds > 0
      ? 'Mindre än 1\u00a0min kvar'
      : seconds > -60
        ? 'Tiden är ute'
        : `${Math.floor(-seconds / 60)}\u00a0min över tiden`;
}
