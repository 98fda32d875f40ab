// Lists keep what others refer to. The schema counts 1, 2, 3 from a number; any other sign ("a)", "iv.", "§ 34", "2.1.") is
// written out before its item's words, and stands so in every rendering.

/** Takes a list's item apart when its sign cannot be counted: its blocks, the first with the sign before it. */
export function withSign(item: Element, sign: string): Node[] {
  const document = item.ownerDocument;
  const first = item.firstElementChild;
  const startsWithBlock = first?.matches('p, div') === true && [...item.childNodes].every((node) => node === first || node.nodeType !== Node.TEXT_NODE || node.textContent!.trim() === '' || first.compareDocumentPosition(node) === Node.DOCUMENT_POSITION_FOLLOWING);
  if (startsWithBlock) {
    first.prepend(`${sign} `);
    return [...item.childNodes];
  }

  const line = document.createElement('p');
  line.append(`${sign} `);
  while (item.firstChild && !(item.firstChild instanceof Element && item.firstChild.matches('p, div, ul, ol, table'))) {
    line.append(item.firstChild);
  }

  return [line, ...item.childNodes];
}

/** HTML's own lists: `type`, `list-style-type`, `reversed` and an item's `value`. Innermost first. */
export function listSigns(body: HTMLElement): void {
  for (const list of [...body.querySelectorAll<HTMLOListElement>('ol')].reverse()) {
    const items = [...list.children].filter((child): child is HTMLLIElement => child.localName === 'li');
    const step = list.hasAttribute('reversed') ? -1 : 1;
    let at = number(list.getAttribute('start')) ?? (step < 0 ? items.length : 1);
    const numbers = items.map((item) => {
      const own = number(item.getAttribute('value')) ?? at;
      at = own + step;
      return own;
    });
    const sign = signOf(list.getAttribute('type') ?? (list.style.listStyleType || items[0]?.style.listStyleType) ?? '');
    if (sign) {
      list.replaceWith(...items.flatMap((item, i) => withSign(item, sign(numbers[i]!))));
    } else if (step < 0 || numbers.some((n) => n < 0 || n > 9999)) {
      list.replaceWith(...items.flatMap((item, i) => withSign(item, `${numbers[i]}.`)));
    } else {
      parted(list, items, numbers);
    }
  }
}

/** A list for each run of numbers. */
function parted(list: HTMLOListElement, items: HTMLLIElement[], numbers: number[]): void {
  let current = list;
  items.forEach((item, i) => {
    if (i > 0 && numbers[i] !== numbers[i - 1]! + 1) {
      const next = list.ownerDocument.createElement('ol');
      current.after(next);
      current = next;
    }

    if (current.firstElementChild === null || i === 0) {
      current.setAttribute('start', String(numbers[i]));
    }

    if (current !== list) {
      current.append(item);
    }
  });
}

function signOf(kind: string): ((n: number) => string) | null {
  switch (kind) {
    case 'a': case 'lower-alpha': case 'lower-latin': return (n) => `${letters(n)})`;
    case 'A': case 'upper-alpha': case 'upper-latin': return (n) => `${letters(n).toUpperCase()})`;
    case 'i': case 'lower-roman': return (n) => `${roman(n)}.`;
    case 'I': case 'upper-roman': return (n) => `${roman(n).toUpperCase()}.`;
    default: return null;
  }
}

const number = (text: string | null): number | null => (text !== null && /^-?\d{1,6}$/.test(text.trim()) ? Number(text) : null);

const letters = (n: number): string => (n < 1 ? String(n) : n <= 26 ? String.fromCharCode(96 + n) : letters(Math.floor((n - 1) / 26)) + letters(((n - 1) % 26) + 1));

function roman(n: number): string {
  if (n < 1 || n > 3999) {
    return String(n);
  }

  let text = '';
  for (const [value, sign] of [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']] as const) {
    for (; n >= value; n -= value) {
      text += sign;
    }
  }

  return text;
}
