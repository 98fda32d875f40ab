/** An element of a class, with a text; no class for an empty name. */
export function make(tag: string, name: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name) {
    element.className = name;
  }

  element.append(text);
  return element;
}

/** A button that submits nothing. */
export function button(text: string, name: string, run: () => void): HTMLButtonElement {
  const element = make('button', name, text) as HTMLButtonElement;
  element.type = 'button';
  element.addEventListener('click', run);
  return element;
}
