import type { EditorView } from 'prosemirror-view';
import type { EditorAction } from '../view/editor-parts';
import { groups, type ToolbarButton } from './toolbar-buttons';

/** One stop for Tab, arrows inside (the ARIA pattern "toolbar"). Alt+F10 comes here, Escape goes back to the text. */
export class Toolbar {
  readonly element = document.createElement('div');
  private readonly refreshers: ((view: EditorView) => void)[] = [];
  private view: EditorView | undefined;

  constructor(label: string, controls: string, actions: EditorAction[]) {
    this.element.className = 'bfa-ed-toolbar';
    this.element.setAttribute('role', 'toolbar');
    this.element.setAttribute('aria-label', `Verktyg för ${label}`);
    this.element.setAttribute('aria-controls', controls);
    for (const group of groups) {
      this.group(group.map((button) => this.own(button)));
    }

    this.group(actions.map((action) => this.action(action)));
    this.element.addEventListener('keydown', (event) => this.pressed(event));
    this.element.addEventListener('focusin', (event) => this.stopAt(event.target as HTMLButtonElement));
    // The text keeps focus, selection and a touch keyboard while a button is pressed.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  refresh(view: EditorView): void {
    this.view = view;
    this.refreshers.forEach((refresh) => refresh(view));
    for (const group of this.element.children as HTMLCollectionOf<HTMLElement>) {
      group.hidden = [...group.children].every((button) => (button as HTMLElement).hidden);
    }

    this.element.hidden = this.buttons.length === 0;
    if (!this.buttons.some((button) => button.tabIndex === 0)) {
      this.stopAt(this.buttons[0]);
    }
  }

  focus(): void {
    this.buttons.find((button) => button.tabIndex === 0)?.focus();
  }

  private get buttons(): HTMLButtonElement[] {
    return [...this.element.querySelectorAll('button')].filter((button) => !button.hidden);
  }

  private group(buttons: HTMLButtonElement[]): void {
    const group = document.createElement('div');
    group.className = 'bfa-ed-group';
    group.append(...buttons);
    this.element.append(group);
  }

  private own(spec: ToolbarButton): HTMLButtonElement {
    const button = this.button(spec.name, spec.title, spec.label, spec.icon);
    button.addEventListener('click', () => {
      if (this.view && button.getAttribute('aria-disabled') !== 'true') {
        spec.run(this.view.state, this.view.dispatch, this.view);
        this.backToText(button);
      }
    });
    this.refreshers.push(({ state, editable }) => {
      button.hidden = !editable || spec.shown?.(state) === false;
      mark(button, 'aria-pressed', spec.pressed?.(state));
      mark(button, 'aria-disabled', spec.able && !spec.able(state));
    });
    return button;
  }

  private action(action: EditorAction): HTMLButtonElement {
    const button = this.button(action.name, action.title, action.label);
    button.addEventListener('click', () => {
      if (this.view) {
        action.run(this.view);
        this.refresh(this.view);
      }
    });
    this.refreshers.push((view) => {
      button.hidden = (!view.editable && action.when !== 'always') || action.shown?.(view) === false;
      mark(button, 'aria-pressed', action.pressed?.());
    });
    return button;
  }

  private button(name: string, title: string, label?: string, icon?: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'bfa-ed-tool';
    button.dataset.tool = name;
    button.title = title;
    button.tabIndex = -1;
    // What is seen is part of the name, for those who say it aloud (WCAG 2.5.3).
    button.setAttribute('aria-label', !label || title.includes(label) ? title : `${label}: ${title}`);
    button.append(icon ? picture(icon) : label!);
    return button;
  }

  /** By mouse or touch the writing goes on; by keyboard the next button may be wanted, unless this one went away. */
  private backToText(button: HTMLButtonElement): void {
    if (document.activeElement !== button || button.hidden || button.dataset.tool === 'phrase') {
      this.view?.focus();
    }
  }

  private stopAt(stop: HTMLButtonElement | undefined): void {
    this.element.querySelectorAll('button').forEach((button) => (button.tabIndex = button === stop ? 0 : -1));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }

    const buttons = this.buttons;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (to !== undefined) {
      buttons.at(to % buttons.length)?.focus();
    } else if (event.key === 'Escape') {
      this.view?.focus();
    } else {
      return;
    }

    event.preventDefault();
  }
}

function mark(button: HTMLElement, attribute: string, on: boolean | undefined): void {
  if (on !== undefined) {
    button.setAttribute(attribute, String(on));
  }
}

function picture(lines: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg.namespaceURI!, 'path');
  path.setAttribute('d', lines);
  svg.append(path);
  return svg as SVGElement;
}
