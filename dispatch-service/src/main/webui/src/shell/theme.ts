import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'callout-theme';
const stored = window.localStorage.getItem(KEY);

export const useTheme = create<{ theme: Theme }>()(() => ({
  theme: stored === 'light' || stored === 'dark' ? stored : 'system',
}));

export function chooseTheme(theme: Theme): void {
  window.localStorage.setItem(KEY, theme);
  useTheme.setState({ theme });
}

function applyTheme({ theme }: { theme: Theme }): void {
  document.documentElement.dataset['theme'] = theme;
}

applyTheme(useTheme.getState());
useTheme.subscribe(applyTheme);

const darkScreen = window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark now: the map's colours are not CSS. */
export function useDark(): boolean {
  const theme = useTheme((state) => state.theme);
  const system = useSyncExternalStore(
    (changed) => {
      darkScreen.addEventListener('change', changed);
      return () => darkScreen.removeEventListener('change', changed);
    },
    () => darkScreen.matches,
  );
  return theme === 'system' ? system : theme === 'dark';
}
