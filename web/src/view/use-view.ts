import { useEffect, useSyncExternalStore } from 'react';
import { type Shown, ViewHistory } from './history.ts';

const history = new ViewHistory({
  search: () => location.search,
  state: () => window.history.state,
  push: (state, query) => window.history.pushState(state, '', location.pathname + query),
  replace: (state, query) => window.history.replaceState(state, '', location.pathname + query),
  go: (steps) => window.history.go(steps),
});

/** Carries out a command of the reader's. */
export const { run, undo, redo } = history;

/** @returns what is shown now */
export const useView = (): Shown => useSyncExternalStore(history.subscribe, history.shown);

/** Where Ctrl+Z takes back what was typed. */
const TYPED_INTO = 'input:not([type=range], [type=checkbox], [type=radio]), textarea';

/** Follows Back and Forward, and takes Ctrl+Z where nothing is typed. */
export function useHistoryKeys(): void {
  useEffect(() => {
    const keys = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      if ((event.target as Element).matches(TYPED_INTO)) return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    window.addEventListener('popstate', history.refresh);
    window.addEventListener('keydown', keys);
    return () => {
      window.removeEventListener('popstate', history.refresh);
      window.removeEventListener('keydown', keys);
    };
  }, []);
}
