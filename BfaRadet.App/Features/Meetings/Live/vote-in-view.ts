/**
 * While the open vote is in view, the way to it needs no strip: [data-vote-in-view] on the page, by which ElsewhereStrip hides
 * its own. The heading counts, since the vote itself may be longer than the window.
 */
export function startVoteInView(): void {
  let watched: Element | null = null;
  const seen = new IntersectionObserver(([entry]) => {
    document.documentElement.toggleAttribute('data-vote-in-view', entry?.isIntersecting === true && watched !== null);
  });
  const look = (): void => {
    const heading = document.getElementById('vote-heading');
    if (heading !== watched) {
      seen.disconnect();
      watched = heading;
      if (heading) {
        seen.observe(heading);
      } else {
        document.documentElement.removeAttribute('data-vote-in-view');
      }
    }
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
}
