import type { ArticleLeaf, ArticleWhere } from '../../graph/filter/article-leaves.ts';
import { dateRange } from '../date-range.ts';
import type { ArticleFilterInput } from './article-inputs.ts';
import { claimWhere } from './claim-where.ts';
import { composed } from './compose.ts';
import { type Place, under } from './limits.ts';
import { searchWords, texts } from './values.ts';
import { entityWhere } from './where.ts';

/** @returns what a filter asks of articles @throws {BadUserInputError} if a value is not allowed */
export function articleWhere(filter: ArticleFilterInput, place: Place): ArticleWhere {
  const { path } = place;
  const { sources, languages, text, entities, claims } = filter;
  const parts: ArticleWhere[] = composed(filter, place, articleWhere);
  const add = (leaf: ArticleLeaf) => parts.push({ leaf });
  const days = dateRange(path, filter);
  if (days.from !== undefined || days.to !== undefined) add({ on: 'DATES', ...days });
  if (sources) add({ on: 'SOURCE', in: texts(`${path}.sources`, sources) });
  if (languages) {
    const tags = texts(`${path}.languages`, languages);
    add({ on: 'LANGUAGE', in: tags.map((tag) => tag.toLowerCase()) });
  }
  if (typeof text === 'string') add({ on: 'TEXT', words: searchWords(`${path}.text`, text) });
  // Whom a claim names is a condition on claims.
  if (entities) {
    const who = entityWhere(entities, under(place, '.entities'));
    add({ on: 'CLAIMS', where: { leaf: { on: 'ROLE', roles: ['SUBJECT', 'OBJECT'], where: who } } });
  }
  if (claims) add({ on: 'CLAIMS', where: claimWhere(claims, under(place, '.claims')) });
  return { and: parts };
}
