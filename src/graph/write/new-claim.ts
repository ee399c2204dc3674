import type { ClaimInput } from '../../model/claim.ts';
import type { Visibility } from '../../model/visibility.ts';

/** A claim with where it comes from: articles, datasets, or both. */
export interface NewClaim extends Omit<ClaimInput, 'evidence' | 'visibility'> {
  /** Who is shown it; when absent everybody, unless it rests on what is private. */
  readonly visibility?: Visibility | null;
  readonly articles: readonly ArticleLink[];
  readonly datasets: readonly DatasetLink[];
  /** CAMEO code as text, the source's own name of the event, and how strong it is on a named scale. */
  readonly cameoCode?: string | null;
  readonly eventName?: string | null;
  readonly intensity?: number | null;
  readonly intensityScheme?: string | null;
}

export interface ArticleLink {
  readonly articleId: string;
  readonly paragraph: number | null;
  readonly sentence: number | null;
  readonly quote: string | null;
}

export interface DatasetLink {
  readonly datasetId: string;
  /** Number of the row in the file, the first being 1. */
  readonly row: number;
}
