// What office programs put on the clipboard beside the text itself: comments, notes, headers, struck and hidden text.
import type { LeftOut } from './left-out';

/** Word writes some hundred. */
const mostRules = 5_000;
const blocks = 'p, div, li, h1, h2, h3, h4, h5, h6';

export function dropBeside(body: HTMLElement, css: string, left: LeftOut): void {
  styledByClass(body, css);
  comments(body, left);
  notes(body, left);
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) {
    const { display, visibility } = element.style;
    if (display === 'none' || visibility === 'hidden' || saysWord(element, 'mso-hide', 'all') || saysWord(element, 'mso-element', 'header|footer')) {
      element.remove();
    }
  }

  struck(body, left);
}

const saysWord = (element: Element, name: string, value: string): boolean =>
  new RegExp(`${name}:\\s*(${value})\\s*(;|$)`, 'i').test(element.getAttribute('style') ?? '');

/** Of style sheets only what strikes out or hides is of interest: it is written where it applies. */
function styledByClass(body: HTMLElement, css: string): void {
  for (const rule of css.split('}', mostRules)) {
    const [selector = '', says = ''] = rule.split('{', 2);
    const style = /line-through/i.test(says) ? 'text-decoration: line-through' : /display:\s*none/i.test(says) ? 'display: none' : '';
    if (style !== '') {
      try {
        body.querySelectorAll(selector.replace(/<!--|\/\*[^*]*\*\//g, '')).forEach((element) =>
          element.setAttribute('style', `${element.getAttribute('style') ?? ''};${style}`));
      } catch {
        // A selector of another time: it chooses nothing.
      }
    }
  }
}

function comments(body: HTMLElement, left: LeftOut): void {
  const anchors = [...body.querySelectorAll('.msocomanchor, a[href^="#cmnt"]:not([href^="#cmnt_ref"])')];
  const texts = [...body.querySelectorAll('.msocomtxt'), ...[...body.querySelectorAll('a[href^="#cmnt_ref"]')].map((link) => link.closest(blocks) ?? link)];
  left.add('comment', Math.max(anchors.length, texts.length));
  [...anchors, ...texts].forEach((element) => element.remove());
  for (const element of body.querySelectorAll('[style]')) {
    if (saysWord(element, 'mso-element', 'comment(-list)?') || saysWord(element, 'mso-special-character', 'comment')) {
      element.remove();
    }
  }

  body.querySelectorAll('.msocomoff').forEach((element) => element.remove());
}

const noteMarks = 'a[href^="#_ftn"]:not([href^="#_ftnref"]), a[href^="#_edn"]:not([href^="#_ednref"]), a[href^="#ftnt"]:not([href^="#ftnt_ref"]), a.sdfootnoteanc, a.sdendnoteanc';
const noteTexts = 'a[href^="#_ftnref"], a[href^="#_ednref"], a[href^="#ftnt_ref"], a.sdfootnotesym, a.sdendnotesym';

function notes(body: HTMLElement, left: LeftOut): void {
  const marks = [...body.querySelectorAll(noteMarks)];
  const texts = [...body.querySelectorAll(noteTexts)];
  left.add('note', Math.max(marks.length, texts.length));
  marks.forEach((mark) => (mark.closest('sup') ?? mark).remove());
  texts.forEach((link) => (link.closest('[id^=sdfootnote], [id^=sdendnote]') ?? link.closest(blocks) ?? link).remove());
  body.querySelectorAll('[style]').forEach((element) => saysWord(element, 'mso-element', '(foot|end)note-list') && element.remove());
}

/** Struck text would be read as what was said. */
function struck(body: HTMLElement, left: LeftOut): void {
  const isStruck = (element: Element): boolean =>
    element.matches('s, strike, del, [class*=TrackChangeTextDeletion]') || /line-through/i.test(element.getAttribute('style') ?? '');
  const found = [...body.querySelectorAll('*')].filter(isStruck);
  const all = new Set(found);
  for (const element of found) {
    const outer = element.parentElement?.closest('*');
    const before = element.previousSibling;
    // One passage, in however many pieces.
    if (!(outer && all.has(outer)) && !(before instanceof Element && all.has(before)) && element.textContent!.trim() !== '') {
      left.add('struck');
    }
  }

  // Pieces that stand side by side are counted before any goes.
  found.forEach((element) => element.remove());
}
