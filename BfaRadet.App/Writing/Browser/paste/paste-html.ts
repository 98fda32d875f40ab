// Makes HTML from Word, Google Docs and the web fit the schema before ProseMirror reads it. It is taken apart in a document
// of its own, where nothing runs and nothing is fetched.
import { LeftOut } from './left-out';
import { dropBeside } from './paste-beside';
import { breaks } from './paste-breaks';
import { listSigns } from './paste-list-signs';
import { signsInLetters } from './paste-signs';
import { wordLists } from './paste-word-lists';
import { wordOnline } from './paste-word-online';

/** On what was copied here: other editors of the same make mark their copies in the same way, with a schema of their own. */
export const ownMark = 'data-bfa-document';

const dropped = 'script, style, xml, meta, link, title, base, template, noscript, img, picture, svg, math, video, audio, canvas, object, embed, iframe, input, button, select, textarea, hr, colgroup, caption:empty, [hidden]';

export function cleanHtml(html: string): { html: string; left: LeftOut } {
  const left = new LeftOut();
  // Our own copies fit already, and carry where they were cut.
  if (html.includes('data-pm-slice') && html.includes(ownMark)) {
    return { html, left };
  }

  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  const css = [...head.querySelectorAll('style'), ...body.querySelectorAll('style')].map((style) => style.textContent).join('');
  comments(body);
  dropBeside(body, css, left);
  ghostRows(body);
  wordOnline(body);
  wordLists(body);
  signsInLetters(body, left);
  body.querySelectorAll(dropped).forEach((element) => element.remove());
  listSigns(body);
  body.querySelectorAll('*').forEach(plain);
  breaks(body);
  // Innermost first, so that what is taken out of a table in a table is not looked at twice.
  [...body.querySelectorAll<HTMLElement>('td, th')].reverse().forEach(flatCell);
  body.querySelectorAll('li :is(h1, h2, h3, h4, h5, h6)').forEach((heading) => rename(heading, 'p'));
  body.querySelectorAll('[role=heading][aria-level]').forEach((heading) => rename(heading, `h${Math.min(Number(heading.getAttribute('aria-level')) || 3, 6)}`));
  // Innermost first: what holds nothing but empty lines is one.
  [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div, li')].reverse().forEach(dropIfHollow);
  // The schema would put a cell or an item into each.
  body.querySelectorAll(':is(tr, table):not(:has(td, th)), :is(ul, ol):not(:has(li))').forEach((shell) => shell.remove());
  return { html: body.innerHTML, left };
}

/** Word's last row gives the columns their width: it has no height and nothing in it. */
function ghostRows(body: Element): void {
  for (const row of body.querySelectorAll<HTMLElement>('tr')) {
    if ((/^0(px|pt)?$/.test(row.getAttribute('height') ?? '') || /^0(px|pt)?$/.test(row.style.height)) && isBlank(row)) {
      row.remove();
    }
  }
}

/** Nothing to be seen: blanks, no-break spaces and zero-width signs. */
const isBlank = (element: Element): boolean => /^[\s\u00a0\u00ad\u200b-\u200f\u2060\ufeff]*$/.test(element.textContent!) && !element.querySelector('img, input');

function comments(body: Element): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode);
  }

  found.forEach((comment) => comment.parentNode!.removeChild(comment));
}

/** Word's own elements (o:p, st1:place …) give way to what they hold; of all styling, bold and italic are left. */
function plain(element: Element): void {
  if (element.localName.includes(':')) {
    element.replaceWith(...element.childNodes);
    return;
  }

  const { fontWeight, fontStyle } = (element as HTMLElement).style ?? {};
  for (const { name } of [...element.attributes]) {
    if (!['colspan', 'rowspan', 'start', 'role', 'aria-level'].includes(name)) {
      element.removeAttribute(name);
    }
  }

  if (!/^H\d$/.test(element.tagName) && (fontWeight || fontStyle)) {
    (element as HTMLElement).style.fontWeight = fontWeight ?? '';
    (element as HTMLElement).style.fontStyle = fontStyle ?? '';
  }
}

/** A cell holds paragraphs only: lists become lines with a dash, a table in it one line a row. */
function flatCell(cell: HTMLElement): void {
  if (cell.parentElement?.closest('td, th')) {
    cell.replaceWith(...cell.childNodes, cell.ownerDocument.createTextNode(' '));
    return;
  }

  cell.querySelectorAll('li').forEach((item) => {
    item.prepend('– ');
    item.querySelectorAll(':scope > p:first-of-type').forEach((first) => first.replaceWith(...first.childNodes));
    rename(item, 'p');
  });
  cell.querySelectorAll('tr, h1, h2, h3, h4, h5, h6').forEach((line) => rename(line, 'p'));
  cell.querySelectorAll('table, thead, tbody, tfoot, ul, ol').forEach((outer) => outer.replaceWith(...outer.childNodes));
}

function rename(element: Element, tag: string): void {
  const made = element.ownerDocument.createElement(tag);
  made.append(...element.childNodes);
  element.replaceWith(made);
}

/** Empty lines are not paragraphs; the schema makes the room between them. A cell gets its paragraph from the schema. */
function dropIfHollow(block: Element): void {
  if (isBlank(block) && !block.querySelector('table')) {
    block.remove();
  }
}
