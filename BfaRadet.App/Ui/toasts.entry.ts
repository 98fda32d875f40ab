/** Whether the pointer really is on a receipt, or the focus in one: only then it stays longer than its time. */
export function isHeld(): boolean {
  return document.querySelector('.mud-snackbar:hover, .mud-snackbar:focus-within') !== null;
}
