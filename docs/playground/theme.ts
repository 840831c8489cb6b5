const KEY = 'theme';

/** Light or dark as the system has it, until the reader says otherwise. */
export function theme(button: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = stored();
  const isDark = () => (chosen === undefined ? system.matches : chosen === 'dark');
  const show = () => {
    document.documentElement.style.colorScheme = chosen ?? '';
    button.ariaLabel = button.title = isDark() ? 'Use the light theme' : 'Use the dark theme';
  };
  button.addEventListener('click', () => {
    chosen = isDark() ? 'light' : 'dark';
    store(chosen);
    show();
  });
  system.addEventListener('change', show);
  show();
}

/** Storage may be forbidden; the page works without. */
function stored(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

function store(value: string): void {
  try {
    localStorage.setItem(KEY, value);
  } catch {}
}
