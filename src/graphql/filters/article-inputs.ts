import { builder } from '../builder.ts';
import { ClaimFilter, type ClaimFilterInput } from './claim-inputs.ts';
import {
  AND,
  BOUNDS,
  type Composed,
  EntityFilter,
  type EntityFilterInput,
  NOT,
  type Optional,
  OR,
} from './inputs.ts';

export interface ArticleFilterInput
  extends Composed<ArticleFilterInput>,
    Optional<{
      from: string;
      to: string;
      sources: readonly string[];
      languages: readonly string[];
      text: string;
      entities: EntityFilterInput;
      claims: ClaimFilterInput;
    }> {}

export const ArticleFilter = builder.inputRef<ArticleFilterInput>('ArticleFilter');

ArticleFilter.implement({
  description: `Which articles; all conditions together. ${BOUNDS}`,
  fields: (t) => ({
    and: t.field({ type: [ArticleFilter], description: AND }),
    or: t.field({ type: [ArticleFilter], description: OR }),
    not: t.field({ type: ArticleFilter, description: NOT }),
    from: t.field({ type: 'Date', description: 'Published on this day (UTC) or later.' }),
    to: t.field({ type: 'Date', description: 'Published on this day (UTC) or earlier.' }),
    sources: t.stringList({ description: 'One of these published them; slugs.' }),
    languages: t.stringList({
      description:
        'They are written in one of these languages; BCP 47 tags, `zh` finds `zh-Hans`. One of unknown language is in none.',
    }),
    text: t.string({
      description: 'Their title has all words of this, or words that have them in them, in any case.',
    }),
    entities: t.field({
      type: EntityFilter,
      description: 'A claim that they report, and that holds, has a subject or an object that is such.',
    }),
    claims: t.field({
      type: ClaimFilter,
      description:
        'A claim that they report is such; one that holds, if the filter says nothing of `status`.',
    }),
  }),
});
