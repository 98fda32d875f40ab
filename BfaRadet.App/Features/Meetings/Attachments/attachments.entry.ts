import { newId } from '../../../Client/ids';

/**
 * Files are sent beside the circuit, one after the other, each with its progress and a way to break it off. Chosen by a button
 * or let go over the drop zone. What came of it arrives as any other news; a file that was refused stays, with the reason.
 */
interface Sending {
  readonly file: File;
  readonly row: HTMLLIElement;
  readonly address: string;
  /** How often the server has asked it to wait for its turn. */
  turned: number;
  dropped: boolean;
}

/** So often it is sent again by itself when the account sends too much at once, before somebody is asked. */
const maxTurns = 8;

class Uploads {
  private readonly waiting: Sending[] = [];
  private current: XMLHttpRequest | undefined;
  private resting = 0;
  private readonly ending = new AbortController();
  private readonly sent = new AbortController();

  constructor(private readonly zone: HTMLElement) {
    const signal = this.ending.signal;
    for (const type of ['dragenter', 'dragover'] as const) {
      zone.addEventListener(type, (event) => {
        if (event.dataTransfer?.types.includes('Files')) {
          event.preventDefault();
          zone.classList.add('over');
        }
      }, { signal });
    }

    zone.addEventListener('dragleave', (event) => {
      if (!(event.relatedTarget instanceof Node && zone.contains(event.relatedTarget))) {
        zone.classList.remove('over');
      }
    }, { signal });
    zone.addEventListener('drop', (event) => {
      zone.classList.remove('over');
      if (event.dataTransfer?.files.length) {
        event.preventDefault();
        // Let go over a row it is the next version of that one.
        const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-replaces]') : null;
        this.take([...event.dataTransfer.files], row?.dataset.replaces);
      }
    }, { signal });
    zone.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.type === 'file') {
        this.take([...(event.target.files ?? [])], event.target.dataset.version);
        // The same file can be chosen again.
        event.target.value = '';
      }
    }, { signal });
    zone.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-choose]') : null;
      if (button) {
        button.parentElement?.querySelector<HTMLInputElement>('input[type=file]')?.click();
      }
    }, { signal });
    // By a signal of its own: it may still send when the zone is gone.
    addEventListener('beforeunload', (event) => {
      if (this.current || this.resting > 0) {
        event.preventDefault();
      }
    }, { signal: this.sent.signal });
  }

  /** The zone is left for another item: what was begun is sent all the same. */
  end(): void {
    this.ending.abort();
    this.next();
  }

  private take(files: File[], version: string | undefined): void {
    const ground = this.zone.querySelector<HTMLSelectElement>('[data-ground]')?.value ?? '';
    // Several cannot be the next version of one.
    for (const file of version ? files.slice(0, 1) : files) {
      const row = document.createElement('li');
      const address = `${this.zone.dataset.attachments}${version ? `&${version}` : `&id=${newId()}${ground ? `&grund=${ground}` : ''}`}`;
      const sending: Sending = { file, row, address, turned: 0, dropped: false };
      this.zone.querySelector('[data-sending]')?.append(row);
      if (file.size > Number(this.zone.dataset.max)) {
        this.fail(sending, this.zone.dataset.tooLarge ?? '', false);
      } else {
        this.wait(sending);
      }
    }
  }

  private wait(sending: Sending): void {
    this.show(sending, 'väntar');
    this.button(sending, 'Avbryt', () => this.drop(sending));
    this.waiting.push(sending);
    this.next();
  }

  private next(): void {
    const sending = this.current ? undefined : this.waiting.shift();
    if (!sending) {
      if (this.ending.signal.aborted && !this.current && this.resting === 0) {
        this.sent.abort();
      }

      return;
    }

    const request = (this.current = new XMLHttpRequest());
    const words = this.show(sending, 'skickas');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', sending.file.name);
    words.after(bar);
    this.button(sending, 'Avbryt', () => request.abort());
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) {
        bar.value = (100 * event.loaded) / event.total;
        words.textContent = event.loaded < event.total ? `${sending.file.name}: ${Math.floor(bar.value)} %` : `${sending.file.name}: sparas`;
      }
    });
    const done = (act: () => void): void => {
      this.current = undefined;
      act();
      this.next();
    };
    request.addEventListener('abort', () => done(() => this.drop(sending)));
    request.addEventListener('error', () => done(() => this.fail(sending, 'Anslutningen bröts. Inget är sparat.', true)));
    request.addEventListener('load', () => done(() => {
      if (request.status === 204) {
        sending.row.remove();
        this.say(`${sending.file.name} är sparad`);
      } else if (request.status === 200) {
        // Saved, with something to know about it.
        this.note(sending, request.responseText);
      } else if (request.status === 429 && sending.turned < maxTurns) {
        this.rest(sending, Number(request.getResponseHeader('retry-after') ?? '') || 5);
      } else {
        // Led elsewhere, the answer is a page: one is not signed in.
        const plain = request.getResponseHeader('content-type')?.startsWith('text/plain') ?? false;
        this.fail(sending, plain ? request.responseText : 'Servern tog inte emot filen. Logga in igen i en annan flik och försök på nytt. Inget är sparat.', request.status !== 415);
      }
    }));
    request.open('POST', sending.address);
    request.setRequestHeader('X-File-Name', encodeURIComponent(sending.file.name.replace(/\p{Surrogate}/gu, '')));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(sending.file);
  }

  /** The account sends too much at once, from other windows too: it waits for its turn. */
  private rest(sending: Sending, seconds: number): void {
    sending.turned++;
    this.resting++;
    this.show(sending, 'väntar på sin tur, för kontot skickar flera filer. Den skickas av sig själv.');
    this.button(sending, 'Avbryt', () => this.drop(sending));
    setTimeout(() => {
      this.resting--;
      if (!sending.dropped) {
        this.waiting.unshift(sending);
      }

      this.next();
    }, seconds * 1000);
  }

  private note(sending: Sending, words: string): void {
    if (this.zone.isConnected) {
      this.show(sending, words).textContent = `${sending.file.name} ${words}`;
      this.say(`${sending.file.name} ${words}`);
      this.button(sending, 'Ta bort raden', () => sending.row.remove());
    }
  }

  private drop(sending: Sending): void {
    sending.dropped = true;
    const at = this.waiting.indexOf(sending);
    if (at >= 0) {
      this.waiting.splice(at, 1);
    }

    const focused = sending.row.contains(document.activeElement);
    sending.row.remove();
    this.say(`${sending.file.name} skickades inte`);
    if (focused) {
      this.zone.querySelector<HTMLElement>('[data-choose]')?.focus();
    }
  }

  private fail(sending: Sending, why: string, again: boolean): void {
    if (!this.zone.isConnected) {
      tellAnywhere(`${sending.file.name}: ${why}`);
      return;
    }

    this.show(sending, why).setAttribute('role', 'alert');
    sending.row.classList.add('failed');
    if (again) {
      this.button(sending, 'Försök igen', () => {
        sending.turned = 0;
        sending.row.classList.remove('failed');
        this.wait(sending);
      });
    }

    this.button(sending, 'Ta bort raden', () => this.drop(sending), true);
  }

  private show(sending: Sending, words: string): HTMLElement {
    const said = document.createElement('span');
    said.textContent = `${sending.file.name}: ${words}`;
    sending.row.replaceChildren(said);
    return said;
  }

  private button(sending: Sending, words: string, act: () => void, beside = false): void {
    if (!beside) {
      sending.row.querySelectorAll('button').forEach((former) => former.remove());
    }

    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'bfa-quiet';
    button.textContent = words;
    button.setAttribute('aria-label', `${words}: ${sending.file.name}`);
    button.addEventListener('click', act);
    sending.row.append(button);
  }

  private say(words: string): void {
    const region = this.zone.querySelector('[data-said]');
    if (region) {
      region.textContent = words;
    }
  }
}

/** A refusal whose place on the page is gone. Above everything, until it is closed. */
function tellAnywhere(words: string): void {
  const note = document.createElement('div');
  note.className = 'bfa-strip';
  note.dataset.tone = 'error';
  note.setAttribute('role', 'alert');
  note.style.cssText = 'position: fixed; inset-block-end: 16px; inset-inline: 16px; z-index: 2000';
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'bfa-quiet';
  close.textContent = 'Stäng';
  close.addEventListener('click', () => note.remove());
  note.append(`${words} `, close);
  document.body.append(note);
}

export function follow(zone: HTMLElement): Uploads {
  return new Uploads(zone);
}
