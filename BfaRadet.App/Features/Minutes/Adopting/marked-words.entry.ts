/** The selected words inside an element on the page, or the last ones that were: a click on a button may clear the selection. */
let last: { id: string; words: string } | null = null;

document.addEventListener('selectionchange', () => {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  const at = selection?.anchorNode;
  const section = (at instanceof Element ? at : at?.parentElement)?.closest('[data-section]');
  if (section && words !== '') {
    last = { id: section.id, words };
  }
});

export function marked(id: string): string | null {
  const selection = document.getSelection();
  const words = selection?.toString().trim() ?? '';
  if (words !== '' && selection?.anchorNode && document.getElementById(id)?.contains(selection.anchorNode)) {
    return words;
  }

  return last?.id === id ? last.words : null;
}
