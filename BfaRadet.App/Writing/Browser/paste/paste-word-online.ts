/**
 * Word in the browser gives each item a list of its own in a wrapper, with its level in an attribute. They are rewritten the
 * way Word on the desktop says the same, and become lists with those.
 */
export function wordOnline(body: Element): void {
  body.querySelectorAll('.EOP').forEach((end) => end.remove());
  for (const wrapper of body.querySelectorAll<HTMLElement>('.ListContainerWrapper')) {
    const items = [...wrapper.querySelectorAll<HTMLElement>('li')].map((item) => {
      const paragraph = item.ownerDocument.createElement('p');
      const sign = item.ownerDocument.createElement('span');
      paragraph.setAttribute('style', `mso-list: online level${Number(item.dataset.ariaLevel) || 1}`);
      sign.setAttribute('style', 'mso-list: Ignore');
      sign.textContent = item.parentElement?.localName === 'ol' ? `${item.parentElement.getAttribute('start') ?? 1}.` : '·';
      paragraph.append(sign, ...[...item.children].flatMap((child) => [...child.childNodes]));
      return paragraph;
    });
    wrapper.replaceWith(...items);
  }
}
