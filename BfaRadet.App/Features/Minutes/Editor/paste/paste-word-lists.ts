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

function replaceRun(run: HTMLElement[]): void {
  const [first] = run;
  const open: { list: HTMLElement; level: number }[] = [];
  for (const block of run) {
    const level = levelOf(block);
    const sign = takeSign(block);
    while (open.length > 0 && open.at(-1)!.level > level) {
      open.pop();
    }

    // At the outermost level another kind of sign begins another list.
    const kind = /^\(?([0-9]{1,4}|[a-zåäö]|[ivxlc]+)[.):]/i.test(sign) ? 'ol' : 'ul';
    if (open.length === 1 && open[0]!.level === level && open[0]!.list.localName !== kind) {
      open.pop();
    }

    if (open.length === 0 || open.at(-1)!.level < level) {
      const list = block.ownerDocument.createElement(kind);
      const number = Number.parseInt(sign, 10);
      if (number > 1) {
        list.setAttribute('start', String(number));
      }

      const host = open.at(-1)?.list.lastElementChild;
      if (host) {
        host.append(list);
      } else {
        first!.before(list);
      }

      open.push({ list, level });
    }

    const item = block.ownerDocument.createElement('li');
    const text = block.ownerDocument.createElement('p');
    text.append(...block.childNodes);
    item.append(text);
    open.at(-1)!.list.append(item);
  }

  run.slice(1).forEach((block) => block.remove());
  first!.remove();
}

/** Takes away the bullet or number that Word wrote out, and hands it back. */
function takeSign(block: HTMLElement): string {
  const written = [...block.querySelectorAll<HTMLElement>('span')].find((span) => /mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? ''));
  const sign = (written?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  written?.remove();
  return sign;
}
