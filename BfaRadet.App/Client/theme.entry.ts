// Sets the theme before the first paint: loaded as a blocking script in <head>, so keep it tiny and without imports.
// The choice is a cookie (the server then renders the right attribute itself); no cookie means: follow the computer.
{
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const choice = () => /(?:^|; )tema=(ljust|morkt)/.exec(document.cookie)?.[1];

  const apply = () => {
    // A page with a theme of its own (the wall display) came with it.
    if (root.dataset.themeFixed !== undefined) {
      return;
    }

    const theme = choice() ?? (dark.matches ? 'morkt' : 'ljust');
    if (root.dataset.theme !== theme) {
      root.dataset.theme = theme;
    }
  };

  apply();
  dark.addEventListener('change', apply);
  document.addEventListener('bfa:theme', apply);
}
