import type {
  EntityAnswer,
  EvidenceAnswer,
  FacetsAnswer,
  NeighborhoodAnswer,
  PathsAnswer,
  SearchAnswer,
  StrongestAnswer,
} from './answers.ts';

/** Names of the parts of answers that more than one file speaks of. */
type Item<List> = List extends readonly (infer One)[] ? One : never;

export type EntityLine = NodeAnswer['entity'];
export type EntityName = Item<StrongestAnswer['relations']['nodes']>['source'];
export type NodeAnswer = Item<NeighborhoodAnswer['neighborhood']['nodes']>;
export type RelationAnswer = Item<NeighborhoodAnswer['neighborhood']['relations']>;

export type Bucket = Item<FacetsAnswer['timeline']['buckets']>;
export type SearchHit = Item<SearchAnswer['search']['edges']>;

export type EntityRecord = NonNullable<EntityAnswer['entity']>;
export type EntityEdge = Item<EntityRecord['relations']['edges']>;

/** What the evidence of a relation comes with; whatever else an id may be of has none of it. */
export type RelationEvidence = Extract<EvidenceAnswer['node'], { readonly id: string }>;
export type ClaimAnswer = Item<RelationEvidence['claims']['nodes']>;
export type EvidenceAnswerPlace = Item<ClaimAnswer['evidence']>;

export type PathAnswer = Item<PathsAnswer['paths']['nodes']>;
export type PathHop = Item<PathAnswer['hops']>;
