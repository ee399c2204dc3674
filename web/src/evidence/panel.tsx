import { type Drawn, NOTHING_DRAWN } from '../graph/drawn.ts';
import type { View } from '../view/view.ts';
import { EntityPanel } from './entity-panel.tsx';
import { PairPanel } from './pair-panel.tsx';
import { RelationPanel } from './relation-panel.tsx';

/** Everything about what is selected. */
export function EvidencePanel({ view, drawn }: { readonly view: View; readonly drawn?: Drawn }) {
  const { selected, filters } = view;
  if (!selected)
    return <p className="quiet">Choose an entity or a relation to see who says what, and where.</p>;
  if ('entity' in selected) {
    const entity = drawn?.entities.find(({ slug }) => slug === selected.entity);
    return <EntityPanel key={selected.entity} slug={selected.entity} view={view} drawn={entity} />;
  }
  if ('pair' in selected) return <PairPanel pair={selected.pair} drawn={drawn ?? NOTHING_DRAWN} />;
  return <RelationPanel key={selected.relation} id={selected.relation} filters={filters} />;
}
