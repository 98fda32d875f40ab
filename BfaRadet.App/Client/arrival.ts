declare global {
  interface Window {
    bfaArrive: () => void;
  }
}

/** Called by FocusOnArrival when another page has come: its heading is read, and Tab goes on from there. */
export function arrive(): void {
  const heading = document.querySelector<HTMLElement>('main h1') ?? document.getElementById('innehall');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
