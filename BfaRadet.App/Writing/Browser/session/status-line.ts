// Under the text: whether it is saved, who writes, and whether this machine is others' too.
import { isShared, setShared } from '../../../Client/kept';
import type { Person } from '../collab/cursors';
import { make } from '../text/elements';
import { listed } from '../text/listed';

export class StatusLine {
  readonly element = document.createElement('div');
  private readonly state = make('span', 'bfa-ed-saved');
  private readonly people = make('span', 'bfa-ed-people');
  private readonly heard = make('span', 'bfa-visually-hidden');
  private readonly storage = make('p', 'bfa-ed-storage');
  private readonly shared = document.createElement('label');
  private trouble = false;
  /** There was trouble, and nothing was saved since. */
  private toldOfTrouble = false;

  constructor(private readonly changed: () => void) {
    this.element.className = 'bfa-ed-status';
    this.heard.setAttribute('role', 'status');
    this.storage.setAttribute('role', 'alert');
    this.shared.className = 'bfa-ed-shared';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = isShared();
    box.addEventListener('change', () => {
      setShared(box.checked);
      this.changed();
    });
    this.shared.append(box, ' Delad dator: spara ingen reservkopia här');
    this.element.append(this.state, this.people, this.shared, this.heard, this.storage);
  }

  /** "Osparat", "Sparas…", "Sparat 16.47:02". Heard only when trouble begins and ends: not at each key. */
  tell(text: string, trouble: boolean): void {
    if (this.state.textContent !== text) {
      this.state.textContent = text;
    }

    this.element.dataset.trouble = trouble ? 'yes' : 'no';
    for (const bar of document.querySelectorAll('[data-saved]')) {
      // The bar has room for the first words: "Osparat", "Ingen kontakt", "Sparat 16.47:02".
      bar.textContent = text.split(/: | med servern|\. /)[0] ?? '';
    }

    if (trouble !== this.trouble) {
      this.trouble = trouble;
      this.toldOfTrouble ||= trouble;
      this.heard.textContent = trouble ? text : '';
    }

    if (this.toldOfTrouble && text.startsWith('Sparat')) {
      this.toldOfTrouble = false;
      this.heard.textContent = text;
    }
  }

  who(people: readonly Person[], own: string): void {
    const names = [...new Set(people.filter((person) => person.seat !== own).map((person) => person.name))];
    this.people.textContent = names.length === 0 ? '' : `Här är också ${listed(names)}`;
  }

  writable(writable: boolean): void {
    this.shared.hidden = !writable;
    this.state.hidden = !writable && !this.trouble;
  }

  kept(works: boolean): void {
    this.storage.textContent = works
      ? ''
      : isShared()
        ? 'Det som inte är sparat finns bara i den här sidan. Stäng inte sidan innan det står ”Sparat”.'
        : 'Webbläsaren kan inte spara någon reservkopia av det du skriver. Ladda inte om och stäng inte sidan innan det står ”Sparat”.';
  }
}
