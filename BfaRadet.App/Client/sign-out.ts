/** Who signs out leaves nothing in the browser that the next one at the computer could read. */
export function startSignOut(): void {
  document.addEventListener('submit', () => {
    if (location.pathname === '/logga-ut') {
      Object.keys(localStorage)
        .filter((key) => key.startsWith('bfa:protokoll:'))
        .forEach((key) => localStorage.removeItem(key));
    }
  });
}
