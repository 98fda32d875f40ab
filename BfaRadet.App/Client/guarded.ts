/** The guard of fields is fetched when somebody comes to the first of them: most pages have none. */
export function startGuardedFields(): void {
  let asked = false;
  const come = ({ target }: { target: EventTarget | null }): void => {
    if (!asked && target instanceof HTMLElement && target.dataset.guard !== undefined) {
      asked = true;
      // Without it everything else works; the next field asks again.
      import(new URL('./guarded-fields.js', import.meta.url).href).catch(() => (asked = false));
    }
  };
  document.addEventListener('focusin', come);
  come({ target: document.activeElement });
}
