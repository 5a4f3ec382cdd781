const key = 'starlight-theme';
const light = matchMedia('(prefers-color-scheme: light)');

function kept(): string {
  try {
    return localStorage.getItem(key) || 'auto';
  } catch {
    return 'auto';
  }
}

/** Shows and keeps what a reader picks: light, dark, or what the system says, now and when it changes. */
export function startThemes(): void {
  const selects = [...document.querySelectorAll<HTMLSelectElement>('starlight-theme-select select')];
  let theme = kept();
  const show = () => {
    document.documentElement.dataset.theme = theme === 'auto' ? (light.matches ? 'light' : 'dark') : theme;
    for (const select of selects) select.value = theme;
  };
  for (const select of selects) {
    select.addEventListener('change', () => {
      theme = select.value;
      show();
      try {
        localStorage.setItem(key, theme === 'auto' ? '' : theme);
      } catch {
        // Without storage the choice holds for this page.
      }
    });
  }
  light.addEventListener('change', show);
  show();
}
