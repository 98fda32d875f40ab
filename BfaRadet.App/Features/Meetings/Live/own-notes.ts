import { isShared, keep, kept } from '../../../Client/kept';

/** One's own notes: kept in this browser under a key of one's own, sent nowhere. */
export function attachOwnNotes(field: HTMLTextAreaElement | null, key: string): void {
  if (!field) {
    // The page was left before the browser was asked.
    return;
  }

  const before = kept(key) ?? '';
  if (field.value !== '' && field.value !== before) {
    // Typed before this script was there: it comes after what was kept.
    field.value = before === '' || field.value.startsWith(before) ? field.value : `${before}\n${field.value}`;
    keep('localStorage', key, field.value);
  } else {
    field.value = before;
  }

  // What one has written before is not looked for.
  const fold = field.closest('details');
  if (fold && field.value !== '') {
    fold.open = true;
  }

  field.addEventListener('input', () => keep('localStorage', key, field.value));
  addEventListener('storage', (event) => {
    // Another window of the same browser wrote; or only said that the machine is shared, and each keeps what it shows.
    if (event.key === key && document.activeElement !== field && !isShared()) {
      field.value = event.newValue ?? '';
    }
  });
}
