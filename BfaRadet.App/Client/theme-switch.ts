/** The theme switch: radio buttons named "tema" with the values ljust, morkt and dator. Works without a circuit. */
export function startThemeSwitch(): void {
  document.addEventListener('change', (event) => {
    const input = event.target;
    if (input instanceof HTMLInputElement && input.name === 'tema') {
      remember(input.value);
      document.dispatchEvent(new Event('bfa:theme'));
    }
  });

  // Blazor may draw the switch again after this script has run, so the mark follows whenever somebody is about to use it.
  document.addEventListener('toggle', showChoice, true);
  showChoice();
}

function remember(value: string): void {
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie =
    value === 'dator'
      ? `tema=; path=/; max-age=0; samesite=lax${secure}`
      : `tema=${value}; path=/; max-age=31536000; samesite=lax${secure}`;
}

function showChoice(): void {
  const choice = /(?:^|; )tema=(ljust|morkt)/.exec(document.cookie)?.[1] ?? 'dator';
  for (const input of document.querySelectorAll<HTMLInputElement>('input[name="tema"]')) {
    input.checked = input.value === choice;
  }
}
