import { useRef } from 'react';
import type { Drawn } from '../graph/drawn.ts';
import type { View } from '../view/view.ts';
import { EvidencePanel } from './panel.tsx';

/** The evidence in its place; where that is far below, on a narrow screen, what is selected brings a way to it. */
export function Evidence({ view, drawn }: { readonly view: View; readonly drawn?: Drawn }) {
  const place = useRef<HTMLElement>(null);
  const go = () => {
    place.current?.scrollIntoView();
    place.current?.focus({ preventScroll: true });
  };
  return (
    <>
      {view.selected && (
        <button type="button" className="to-evidence" onClick={go}>
          Evidence ↓
        </button>
      )}
      <aside className="evidence" aria-label="Evidence" ref={place} tabIndex={-1}>
        <EvidencePanel view={view} {...(drawn && { drawn })} />
      </aside>
    </>
  );
}
