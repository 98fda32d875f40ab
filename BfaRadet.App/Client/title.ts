/**
 * Keeps the title of the page while the circuit takes over what the server drew: for a moment nothing has a title then, and the tab
 * would show the address.
 */
export function startTitle(): void {
  let last = document.title;
  new MutationObserver(() => {
    const titles = [...document.head.querySelectorAll('title')];
    const kept = titles.find((title) => title.dataset.kept !== undefined);
    const drawn = titles.find((title) => title !== kept && title.textContent !== '');
    if (drawn) {
      last = drawn.textContent;
      kept?.remove();
    } else if (!kept && last !== '') {
      const title = document.createElement('title');
      title.dataset.kept = '';
      title.textContent = last;
      document.head.append(title);
    }
  }).observe(document.head, { childList: true, subtree: true, characterData: true });
}
