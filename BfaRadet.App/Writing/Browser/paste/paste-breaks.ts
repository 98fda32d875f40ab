// Line breaks that stand for the room between paragraphs: at an edge or between blocks they are nothing, two in a row part
// a paragraph in two.
const block = 'p, h1, h2, h3, h4, h5, h6, div, ul, ol, li, table, tbody, thead, tfoot, tr, td, th, blockquote, section, article';

export function breaks(body: HTMLElement): void {
  // A wrapper with nothing else in it is the break itself.
  for (const wrapper of [...body.querySelectorAll('span, font, b, strong, i, em, a, u')].reverse()) {
    if (wrapper.querySelector('br') && wrapper.textContent!.trim() === '') {
      wrapper.replaceWith(...wrapper.childNodes);
    }
  }

  body.querySelectorAll('br').forEach(part);
  body.querySelectorAll('br').forEach((br) => isEdge(beside(br, 'previousSibling')) && br.remove());
  [...body.querySelectorAll('br')].reverse().forEach((br) => isEdge(beside(br, 'nextSibling')) && br.remove());
}

/** The neighbour, past blanks. */
function beside(node: Node, side: 'previousSibling' | 'nextSibling'): Node | null {
  let next = node[side];
  while (next && next.nodeType === Node.TEXT_NODE && next.textContent!.trim() === '') {
    next = next[side];
  }

  return next;
}

const isEdge = (node: Node | null): boolean => node === null || (node instanceof Element && node.matches(block));

/** At the first of two breaks, what stands before it gets a paragraph of its own. */
function part(br: HTMLBRElement): void {
  const next = beside(br, 'nextSibling');
  if (!br.isConnected || !(next instanceof HTMLBRElement) || isEdge(beside(br, 'previousSibling'))) {
    return;
  }

  const host = br.closest(block) ?? br.ownerDocument.body;
  const range = br.ownerDocument.createRange();
  const own = host.matches('p, h1, h2, h3, h4, h5, h6');
  // In anything else only the run of text before the break.
  let first: Node | null = null;
  if (!own) {
    let top: Node = br;
    while (top.parentNode && top.parentNode !== host) {
      top = top.parentNode;
    }

    for (let at: Node | null = top; at && !(at !== top && isEdge(at)); at = at.previousSibling) {
      first = at;
    }
  }

  if (first) {
    range.setStartBefore(first);
  } else {
    range.setStart(host, 0);
  }

  range.setEndBefore(br);
  const made = own ? (host.cloneNode(false) as Element) : br.ownerDocument.createElement('p');
  made.append(range.extractContents());
  if (own) {
    host.before(made);
  } else {
    range.insertNode(made);
  }
}
