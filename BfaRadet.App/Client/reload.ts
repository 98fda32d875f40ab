/** Whether the server answers: a page loaded from one that is away is the browser's own, which does not come back. */
export async function serverAnswers(): Promise<boolean> {
  try {
    return (await fetch('/halsa', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}

/** Loads the page again if the server answers; false when it does not, and all is as it was. */
export async function reloadIfUp(): Promise<boolean> {
  const up = await serverAnswers();
  if (up) {
    location.reload();
  }

  return up;
}
