// Makes HTML from Word, Google Docs and the web fit the schema before ProseMirror reads it. It is taken apart in a document
// of its own, where nothing runs and nothing is fetched.
import { wordLists } from './paste-word-lists';
import { wordOnline } from './paste-word-online';

const dropped = 'script, style, meta, link, title, base, template, noscript, img, picture, svg, math, video, audio, canvas, object, embed, iframe, input, button, select, textarea, hr, colgroup, caption:empty, del, [hidden]';

export function cleanHtml(html: string): string {
  // Our own copies fit already, and carry where they were cut.
  if (html.includes('data-pm-slice')) {
    return html;
  }

  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll(dropped).forEach((element) => element.remove());
  comments(body);
  wordOnline(body);
  wordLists(body);
  body.querySelectorAll('*').forEach(plain);
  // Innermost first, so that what is taken out of a table in a table is not looked at twice.
  [...body.querySelectorAll<HTMLElement>('td, th')].reverse().forEach(flatCell);
  body.querySelectorAll('li :is(h1, h2, h3, h4, h5, h6)').forEach((heading) => rename(heading, 'p'));
  body.querySelectorAll('[role=heading][aria-level]').forEach((heading) => rename(heading, `h${Math.min(Number(heading.getAttribute('aria-level')) || 3, 6)}`));
  body.querySelectorAll('p, h1, h2, h3, h4, h5, h6, div').forEach(dropIfHollow);
  // The schema would put a cell or an item into each.
  body.querySelectorAll(':is(tr, table):not(:has(td, th)), :is(ul, ol):not(:has(li))').forEach((shell) => shell.remove());
  return body.innerHTML;
}

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

  const { fontWeight, fontStyle, display } = (element as HTMLElement).style ?? {};
  // Hidden text is none of what the writer saw and copied.
  if (display === 'none' || /mso-hide:\s*all/.test(element.getAttribute('style') ?? '')) {
    element.remove();
    return;
  }

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

/** Word's empty lines, a no-break space each, are not paragraphs; the schema makes the room between them. */
function dropIfHollow(block: Element): void {
  if (block.children.length === 0 && block.textContent!.replace(/[\s\u00a0]/g, '') === '' && !block.parentElement?.matches('td, th, li')) {
    block.remove();
  }
}
