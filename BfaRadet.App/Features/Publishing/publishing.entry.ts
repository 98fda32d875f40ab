/**
 * Tells the review which words are selected in the document, and in which paragraf: by mouse, by finger, or with the
 * keys of a browser that has a caret. What is selected stays until something else is.
 */
interface Page {
  invokeMethodAsync(name: string, ...values: unknown[]): Promise<unknown>;
}

const pause = 150;

export function watch(root: HTMLElement, page: Page): { stop(): void } {
  let waiting = 0;
  let told = '';

  const tell = async (): Promise<void> => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0 || !root.contains(selection.anchorNode)) {
      return;
    }

    const item = sectionOf(selection.anchorNode);
    const text = item === sectionOf(selection.focusNode) ? selection.toString().trim() : '';
    if (`${item} ${text}` === told || text === '') {
      return;
    }

    told = `${item} ${text}`;
    try {
      await page.invokeMethodAsync('Selected', item, text);
    } catch {
      // Without a connection nothing is sent; the words can be selected again.
      told = '';
    }
  };

  const changed = (): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => void tell(), pause);
  };
  document.addEventListener('selectionchange', changed);
  // What was selected before the script was loaded.
  changed();
  return {
    stop: () => {
      window.clearTimeout(waiting);
      document.removeEventListener('selectionchange', changed);
    },
  };
}

function sectionOf(node: Node | null): string | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest<HTMLElement>('[data-section]')?.dataset['section'] ?? null;
}
