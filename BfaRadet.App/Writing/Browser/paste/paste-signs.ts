// Signs that the schema has no mark for are said in letters: raised and lowered figures, emoji that are pictures, boxes that
// are ticked. What has no letters is counted as left out.
import type { LeftOut } from './left-out';

const [plain, raised, lowered] = ['0123456789+-−=()', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'];
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

export function signsInLetters(body: HTMLElement, left: LeftOut): void {
  heights(body);
  boxes(body);
  pictures(body, left);
  links(body, left);
  left.add('embedded', body.querySelectorAll('video, audio, object, embed, iframe, math').length);
  left.add('field', body.querySelectorAll('input:not([type=hidden], [type=button], [type=submit], [type=image]), select, textarea').length);
}

/** "m2" would be a name, and "103" a hundred and three. */
function heights(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('sup, sub, [style*=vertical-align]')) {
    const height = /super|sub/.exec(element.style.verticalAlign || element.localName)?.[0] ?? (element.localName === 'sup' ? 'super' : '');
    if (height === '' || (element.localName.startsWith('su') && element.style.verticalAlign === 'baseline')) {
      continue;
    }

    const signs = [...(height === 'super' ? raised : lowered)];
    for (const text of textNodes(element)) {
      text.data = [...text.data].map((sign) => signs[plain.indexOf(sign)] ?? sign).join('');
    }
  }
}

function boxes(body: HTMLElement): void {
  for (const box of body.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')) {
    box.replaceWith(box.hasAttribute('checked') ? '☑ ' : '☐ ');
  }

  for (const item of body.querySelectorAll('[role=checkbox]')) {
    item.querySelectorAll('img, svg').forEach((box) => box.remove());
    (item.querySelector('p') ?? item).prepend(item.getAttribute('aria-checked') === 'true' ? '☑ ' : '☐ ');
    item.removeAttribute('role');
  }
}

function pictures(body: HTMLElement, left: LeftOut): void {
  for (const picture of body.querySelectorAll('img')) {
    const alt = picture.getAttribute('alt') ?? '';
    if (alt !== '' && alt.length <= 32 && (emoji.test(alt) || /emoji|emoticon/i.test(picture.className))) {
      picture.replaceWith(alt);
    } else if (![picture.getAttribute('width'), picture.getAttribute('height')].some((size) => /^[01](px)?$/.test(size ?? ''))) {
      // One that is a dot only counts who has read.
      left.add('picture');
    }
  }

  left.add('picture', [...body.querySelectorAll('svg, canvas')].filter((picture) => picture.getAttribute('aria-hidden') !== 'true').length);
}

function links(body: HTMLElement, left: LeftOut): void {
  for (const link of body.querySelectorAll('a[href]')) {
    const address = link.getAttribute('href')!.trim();
    const bare = (text: string): string => text.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '').toLowerCase();
    if (!/^(#|javascript:|$)/i.test(address) && link.textContent!.trim() !== '' && bare(link.textContent!.trim()) !== bare(address)) {
      left.add('link');
    }
  }
}

function textNodes(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    found.push(walker.currentNode as Text);
  }

  return found;
}
