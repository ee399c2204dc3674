import { useEffect, useState } from 'react';
import type { Theme } from './colours.ts';

/** @returns the colours that hold now, for light or dark */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: colour('--text'),
    ground: colour('--ground'),
    node: colour('--node'),
    nodeEdge: colour('--node-edge'),
    accent: colour('--accent'),
    polarity: {
      POSITIVE: colour('--positive'),
      NEGATIVE: colour('--negative'),
      NEUTRAL: colour('--neutral'),
    },
  };
}

/** @returns the colours that hold, also after the system goes from light to dark */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setTheme(readTheme());
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);
  return theme;
}
