import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

const kept = 'industrygraph:theme';
const system = matchMedia('(prefers-color-scheme: dark)');

const chosen = () => [localStorage.getItem(kept)].find((theme) => theme === 'light' || theme === 'dark');
const usual = (): Theme => (system.matches ? 'dark' : 'light');
const current = () => (chosen() as Theme | undefined) ?? usual();

/** Light or dark as the system has it, until one chooses otherwise; the choice is kept in the browser. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(current);
  useEffect(() => {
    const follow = () => setTheme(current());
    system.addEventListener('change', follow);
    return () => system.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const choose = (next: Theme) => {
    if (next === usual()) {
      localStorage.removeItem(kept);
    } else {
      localStorage.setItem(kept, next);
    }

    setTheme(next);
  };
  return [theme, choose];
}
