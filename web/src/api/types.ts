import type { EntityKind } from '../../../src/model/kind.ts';
import type { RelationType } from '../../../src/model/relation.ts';

/** What the documents ask of an entity, a relation and so on; test/browser asks all of them of a server. */
export interface EntityName {
  readonly slug: string;
  readonly name: string;
  readonly kind: EntityKind;
}

export interface EntityLine extends EntityName {
  readonly description: string | null;
}

interface Slug {
  readonly slug: string;
}

export interface NodeAnswer {
  readonly relationCount: number | null;
  readonly omitted: number | null;
  readonly entity: EntityLine;
}

export interface RelationAnswer {
  readonly id: string;
  readonly type: RelationType;
  readonly label: string;
  readonly claimCount: number;
  readonly eventCount: number;
  readonly sourceCount: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly source: Slug;
  readonly target: Slug;
}

export interface NeighborhoodAnswer {
  readonly neighborhood: {
    readonly nodes: readonly NodeAnswer[];
    readonly relations: readonly RelationAnswer[];
  };
}

interface Groups {
  readonly groups: readonly { readonly key: string | null; readonly claimCount: number }[];
}

export interface Bucket {
  readonly from: string;
  readonly to: string;
  readonly claimCount: number;
}

export interface FacetsAnswer {
  readonly types: Groups & { readonly claimCount: number };
  readonly polarities: Groups;
  readonly kinds: Groups;
  readonly timeline: {
    readonly claimCount: number;
    readonly undatedCount: number;
    readonly buckets: readonly Bucket[];
  };
}

export interface SearchHit {
  readonly matchedName: { readonly value: string; readonly language: string | null };
  readonly node: EntityLine;
}

export interface SearchAnswer {
  readonly search: { readonly edges: readonly SearchHit[] };
}

export interface StrongestAnswer {
  readonly relations: {
    readonly nodes: readonly { readonly source: EntityName; readonly target: EntityName }[];
  };
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export interface EntityEdge {
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly counterpart: EntityName;
  readonly node: Pick<RelationAnswer, 'id' | 'type' | 'label' | 'claimCount' | 'source'>;
}

export interface EntityAnswer {
  readonly entity:
    | (EntityLine & {
        readonly names: readonly { readonly value: string; readonly language: string | null }[];
        readonly relations: {
          readonly totalCount: number;
          readonly pageInfo: PageInfo;
          readonly edges: readonly EntityEdge[];
        };
      })
    | null;
}

export interface EvidenceAnswerPlace {
  readonly paragraph: number | null;
  readonly quote: string | null;
  readonly row: number | null;
  readonly article: {
    readonly title: string | null;
    readonly url: string | null;
    readonly language: string | null;
    readonly publishedAt: string;
    readonly source: { readonly name: string };
  } | null;
  readonly dataset: { readonly title: string | null } | null;
}

export interface ClaimAnswer {
  readonly slug: string;
  readonly summary: string;
  readonly date: string | null;
  readonly datePrecision: 'DAY' | 'MONTH' | 'YEAR' | null;
  readonly confidence: number | null;
  readonly modality: 'ASSERTED' | 'DENIED' | 'FUTURE' | 'HYPOTHETICAL';
  readonly saidBy: readonly { readonly slug: string; readonly name: string }[];
  readonly evidence: readonly EvidenceAnswerPlace[];
}

interface NamedSlug extends Slug {
  readonly name: string;
}

export interface EvidenceAnswer {
  readonly node:
    | (Omit<RelationAnswer, 'source' | 'target'> & {
        readonly source: NamedSlug;
        readonly target: NamedSlug;
        readonly claims: {
          readonly totalCount: number;
          readonly pageInfo: PageInfo;
          readonly nodes: readonly ClaimAnswer[];
        };
      })
    | null;
}

export interface PathHop {
  readonly claimCount: number;
  readonly from: Slug;
  readonly to: Slug;
  readonly relations: readonly {
    readonly direction: 'OUT' | 'IN' | 'BOTH';
    readonly relation: Pick<RelationAnswer, 'id' | 'type' | 'label' | 'claimCount'>;
  }[];
}

export interface PathAnswer {
  readonly length: number;
  readonly entities: readonly EntityName[];
  readonly hops: readonly PathHop[];
}

export interface PathsAnswer {
  readonly from: EntityName | null;
  readonly to: EntityName | null;
  readonly paths: { readonly truncated: boolean; readonly nodes: readonly PathAnswer[] };
}

/** What each document is answered with. */
export interface Answers {
  readonly entity: EntityAnswer;
  readonly evidence: EvidenceAnswer;
  readonly facets: FacetsAnswer;
  readonly neighborhood: NeighborhoodAnswer;
  readonly paths: PathsAnswer;
  readonly search: SearchAnswer;
  readonly strongest: StrongestAnswer;
}
