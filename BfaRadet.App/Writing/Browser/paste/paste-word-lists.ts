/**
 * Word says of a paragraph that it is an item (`mso-list: l0 level2 lfo1`) and writes the bullet or number out as text in a
 * span marked `mso-list: Ignore`. Runs of such paragraphs become real lists.
 */
export function wordLists(body: Element): void {
  const items = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')].filter((block) => levelOf(block) > 0);
  const seen = new Set<HTMLElement>();
  for (const item of items) {
    if (seen.has(item)) {
      continue;
    }

    const run = [item];
    for (let next = item.nextElementSibling as HTMLElement | null; next && levelOf(next) > 0; next = next.nextElementSibling as HTMLElement | null) {
      run.push(next);
    }

    run.forEach((member) => seen.add(member));
    replaceRun(run);
  }
}

function levelOf(block: HTMLElement): number {
  const found = /mso-list:\s*\S+\s+level(\d)/i.exec(block.getAttribute('style') ?? '');
  // A numbered heading is a heading.
  return found && (block.tagName === 'P' || /MsoListParagraph/i.test(block.className)) ? Number(found[1]) : 0;
}

/** What a sign makes of an item: a bullet, a number that the list counts, or a sign that is written out. */
type Sign = { kind: 'ul' } | { kind: 'ol'; number: number } | { kind: 'text'; text: string };

function replaceRun(run: HTMLElement[]): void {
  const [first] = run;
  const open: { list: HTMLElement; level: number; next: number }[] = [];
  for (const block of run) {
    const level = levelOf(block);
    const sign = takeSign(block);
    while (open.length > 0 && open.at(-1)!.level > level) {
      open.pop();
    }

    // Another kind of sign, or a number that does not follow, begins another list.
    const top = open.at(-1);
    if (top?.level === level && (top.list.localName !== sign.kind || (sign.kind === 'ol' && top.next !== sign.number))) {
      open.pop();
    }

    const host = open.at(-1)?.level === level ? null : open.at(-1)?.list.lastElementChild;
    const text = block.ownerDocument.createElement('p');
    text.append(...(sign.kind === 'text' ? [`${sign.text} `] : []), ...block.childNodes);
    if (sign.kind === 'text') {
      put(text, host ?? null, first!);
      continue;
    }

    if (open.at(-1)?.level !== level) {
      const list = block.ownerDocument.createElement(sign.kind);
      if (sign.kind === 'ol' && sign.number !== 1) {
        list.setAttribute('start', String(sign.number));
      }

      put(list, host ?? null, first!);
      open.push({ list, level, next: 0 });
    }

    const item = block.ownerDocument.createElement('li');
    item.append(text);
    open.at(-1)!.list.append(item);
    open.at(-1)!.next = sign.kind === 'ol' ? sign.number + 1 : 0;
  }

  run.forEach((block) => block.remove());
}

function put(made: HTMLElement, host: Element | null, first: HTMLElement): void {
  if (host) {
    host.append(made);
  } else {
    first.before(made);
  }
}

/** Takes away the bullet or number that Word wrote out, and hands it back. */
function takeSign(block: HTMLElement): Sign {
  const written = [...block.querySelectorAll<HTMLElement>('span')].find((span) => /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''));
  const text = (written?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
  const isSymbol = /Wingdings|Symbol|Webdings|Courier/i.test([written, ...(written?.querySelectorAll('*') ?? []), written?.parentElement].map((element) => element?.getAttribute('style') ?? '').join(';'));
  written?.remove();
  const number = /^\(?(\d{1,4})[.):]?$/.exec(text);
  return number ? { kind: 'ol', number: Number(number[1]) }
    : !isSymbol && (/\d/.test(text) || /^\(?[a-zåäö]{1,8}[.):]+$/i.test(text) || /^[a-zåäö]$/i.test(text) && text !== 'o') ? { kind: 'text', text }
    : { kind: 'ul' };
}
