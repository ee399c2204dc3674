// What each document of this folder is answered with. Written by `npm run schema`, never by hand.
import type { EntityKind } from '../../../src/model/kind.ts';
import type { RelationType } from '../../../src/model/relation.ts';

export interface EntityAnswer {
  readonly entity: {
    readonly slug: string;
    readonly name: string;
    readonly kind: EntityKind;
    readonly description: string | null;
    readonly names: readonly {
      readonly value: string;
      readonly language: string | null;
    }[];
    readonly relations: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly endCursor: string | null;
      };
      readonly edges: readonly {
        readonly direction: 'BOTH' | 'IN' | 'OUT';
        readonly counterpart: {
          readonly slug: string;
          readonly name: string;
          readonly kind: EntityKind;
        };
        readonly node: {
          readonly id: string;
          readonly type: RelationType;
          readonly label: string;
          readonly claimCount: number;
          readonly source: {
            readonly slug: string;
          };
        };
      }[];
    };
  } | null;
}

export interface EvidenceAnswer {
  readonly node: {
    readonly id: string;
    readonly type: RelationType;
    readonly label: string;
    readonly claimCount: number;
    readonly firstDate: string | null;
    readonly lastDate: string | null;
    readonly source: {
      readonly slug: string;
      readonly name: string;
    };
    readonly target: {
      readonly slug: string;
      readonly name: string;
    };
    readonly claims: {
      readonly totalCount: number;
      readonly pageInfo: {
        readonly hasNextPage: boolean;
        readonly endCursor: string | null;
      };
      readonly nodes: readonly {
        readonly slug: string;
        readonly summary: string;
        readonly date: string | null;
        readonly datePrecision: 'DAY' | 'MONTH' | 'YEAR' | null;
        readonly confidence: number | null;
        readonly modality: 'ASSERTED' | 'DENIED' | 'FUTURE' | 'HYPOTHETICAL';
        readonly saidBy: readonly {
          readonly slug: string;
          readonly name: string;
        }[];
        readonly evidence: readonly {
          readonly paragraph: number | null;
          readonly quote: string | null;
          readonly row: number | null;
          readonly article: {
            readonly title: string | null;
            readonly url: string | null;
            readonly language: string | null;
            readonly publishedAt: string;
            readonly source: {
              readonly name: string;
            };
          } | null;
          readonly dataset: {
            readonly title: string | null;
          } | null;
        }[];
      }[];
    };
  } | Readonly<Partial<Record<'id' | 'type' | 'label' | 'claimCount' | 'firstDate' | 'lastDate' | 'source' | 'target' | 'claims', undefined>>> | null;
}

export interface FacetsAnswer {
  readonly types: {
    readonly claimCount: number;
    readonly groups: readonly {
      readonly key: string | null;
      readonly claimCount: number;
    }[];
  };
  readonly polarities: {
    readonly groups: readonly {
      readonly key: string | null;
      readonly claimCount: number;
    }[];
  };
  readonly kinds: {
    readonly groups: readonly {
      readonly key: string | null;
      readonly claimCount: number;
    }[];
  };
  readonly timeline: {
    readonly claimCount: number;
    readonly undatedCount: number;
    readonly buckets: readonly {
      readonly from: string;
      readonly to: string;
      readonly claimCount: number;
    }[];
  };
}

export interface NeighborhoodAnswer {
  readonly neighborhood: {
    readonly nodes: readonly {
      readonly relationCount: number | null;
      readonly omitted: number | null;
      readonly entity: {
        readonly slug: string;
        readonly name: string;
        readonly kind: EntityKind;
        readonly description: string | null;
      };
    }[];
    readonly relations: readonly {
      readonly id: string;
      readonly type: RelationType;
      readonly label: string;
      readonly claimCount: number;
      readonly eventCount: number;
      readonly sourceCount: number;
      readonly firstDate: string | null;
      readonly lastDate: string | null;
      readonly source: {
        readonly slug: string;
      };
      readonly target: {
        readonly slug: string;
      };
    }[];
  };
}

export interface PathsAnswer {
  readonly from: {
    readonly slug: string;
    readonly name: string;
    readonly kind: EntityKind;
  } | null;
  readonly to: {
    readonly slug: string;
    readonly name: string;
    readonly kind: EntityKind;
  } | null;
  readonly paths: {
    readonly truncated: boolean;
    readonly nodes: readonly {
      readonly length: number;
      readonly entities: readonly {
        readonly slug: string;
        readonly name: string;
        readonly kind: EntityKind;
      }[];
      readonly hops: readonly {
        readonly claimCount: number;
        readonly from: {
          readonly slug: string;
        };
        readonly to: {
          readonly slug: string;
        };
        readonly relations: readonly {
          readonly direction: 'BOTH' | 'IN' | 'OUT';
          readonly relation: {
            readonly id: string;
            readonly type: RelationType;
            readonly label: string;
            readonly claimCount: number;
          };
        }[];
      }[];
    }[];
  };
}

export interface SearchAnswer {
  readonly search: {
    readonly edges: readonly {
      readonly matchedName: {
        readonly value: string;
        readonly language: string | null;
      };
      readonly node: {
        readonly slug: string;
        readonly name: string;
        readonly kind: EntityKind;
        readonly description: string | null;
      };
    }[];
  };
}

export interface StrongestAnswer {
  readonly relations: {
    readonly nodes: readonly {
      readonly source: {
        readonly slug: string;
        readonly name: string;
        readonly kind: EntityKind;
      };
      readonly target: {
        readonly slug: string;
        readonly name: string;
        readonly kind: EntityKind;
      };
    }[];
  };
}

/** By the names of the documents. */
export interface Answers {
  readonly entity: EntityAnswer;
  readonly evidence: EvidenceAnswer;
  readonly facets: FacetsAnswer;
  readonly neighborhood: NeighborhoodAnswer;
  readonly paths: PathsAnswer;
  readonly search: SearchAnswer;
  readonly strongest: StrongestAnswer;
}
