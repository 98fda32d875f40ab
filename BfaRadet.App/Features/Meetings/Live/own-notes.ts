/** One's own notes: kept in this browser under a key of one's own, sent nowhere. */
export function attachOwnNotes(field: HTMLTextAreaElement, key: string): void {
  field.value = localStorage.getItem(key) ?? '';
  field.addEventListener('input', () => localStorage.setItem(key, field.value));
  addEventListener('storage', (event) => {
    // Another window of the same browser wrote.
    if (event.key === key && document.activeElement !== field) {
      field.value = event.newValue ?? '';
    }
  });
}
