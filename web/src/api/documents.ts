import entity from './documents/entity.graphql?raw';
import evidence from './documents/evidence.graphql?raw';
import facets from './documents/facets.graphql?raw';
import neighborhood from './documents/neighborhood.graphql?raw';
import paths from './documents/paths.graphql?raw';
import search from './documents/search.graphql?raw';
import strongest from './documents/strongest.graphql?raw';

/** Everything that the page asks; test/unit/web holds each to the schema. */
export const DOCUMENTS = { entity, evidence, facets, neighborhood, paths, search, strongest } as const;
export type DocumentName = keyof typeof DOCUMENTS;
