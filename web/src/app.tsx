import { useEffect } from 'react';
import { KeyGate } from './access/key-gate.tsx';
import { ExplorePage } from './explore-page.tsx';
import { told } from './parts/told.ts';
import { PathPage } from './path/path-page.tsx';
import { openPage, select } from './view/commands.ts';
import { redo, run, undo, useHistoryKeys, useView } from './view/use-view.ts';
import type { View } from './view/view.ts';

/** The explorer: a head that is always there, and one of two pages. */
export function App() {
  const { view, canUndo, canRedo } = useView();
  useHistoryKeys();
  useEscape();
  return (
    <>
      <header className="head">
        <a className="brand" href="/explore">
          newsgraph
        </a>
        <nav aria-label="Pages">
          <PageLink page="explore" view={view}>
            Explore
          </PageLink>
          <PageLink page="path" view={view}>
            Path
          </PageLink>
          {told('graphiql') !== 'none' && <a href="/graphql">GraphiQL</a>}
        </nav>
        <div className="undo">
          <button type="button" disabled={!canUndo} onClick={undo} aria-keyshortcuts="Control+Z">
            Undo
          </button>
          <button type="button" disabled={!canRedo} onClick={redo} aria-keyshortcuts="Control+Shift+Z">
            Redo
          </button>
        </div>
      </header>
      <KeyGate>{view.page === 'path' ? <PathPage view={view} /> : <ExplorePage view={view} />}</KeyGate>
    </>
  );
}

interface PageLinkProps {
  readonly page: View['page'];
  readonly view: View;
  readonly children: string;
}

const PageLink = ({ page, view, children }: PageLinkProps) => (
  <button
    type="button"
    className="page-link"
    aria-current={view.page === page ? 'page' : undefined}
    onClick={() => run(openPage(page))}
  >
    {children}
  </button>
);

/** Escape lets go of what is selected, unless it closes something that is open. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const open = document.querySelector('[role=listbox], [role=menu]');
      if (event.key === 'Escape' && !open && !event.defaultPrevented) run(select(undefined));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
