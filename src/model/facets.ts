import { POLARITY_NAMES, RELATION_TYPE_NAMES, type RelationType, relationTypeRow } from './relation.ts';

/** What claims can be told apart by when they are counted. */
export const FACETS = {
  TYPE: 'By relation type.',
  POLARITY: 'By which way their relation type leans.',
  QUAD: 'By the class of cooperation or conflict of their relation type.',
  EVENT_NAME: 'By the name that their dataset gives the event.',
  CAMEO_CODE: 'By their CAMEO code.',
  CAMEO_ROOT:
    'By the first two digits of their CAMEO code; without a code, by the root of their relation type.',
  MONTH: 'By the month that they are dated in.',
  KIND: 'By the kind of their counterparts; see COUNTERPART.',
  COUNTERPART:
    'By their subjects and objects beside those that the filter names by slug or by affiliation in `either`, `subject` or `object`; a claim with several counterparts is counted for each, and one with none for those that are named.',
  AFFILIATION: 'By the countries that their counterparts belong to; see COUNTERPART.',
  SOURCE:
    'By the sources that published them or that they were had from; a claim of two is counted for each.',
} as const;
export type Facet = keyof typeof FACETS;

function keyOf(by: Facet, type: RelationType): string | null {
  const { polarity, quadClass, cameoRoot } = relationTypeRow(type);
  switch (by) {
    case 'POLARITY':
      return POLARITY_NAMES[polarity];
    case 'QUAD':
      return quadClass;
    case 'CAMEO_ROOT':
      return cameoRoot;
    default:
      return type;
  }
}

/** @returns type → what claims of it are told apart by; types without a CAMEO root have no key */
export function keysOfTypes(by: Facet): Readonly<Record<string, string>> {
  return Object.fromEntries(
    RELATION_TYPE_NAMES.flatMap((type) => {
      const key = keyOf(by, type);
      return key === null ? [] : [[type, key]];
    }),
  );
}
