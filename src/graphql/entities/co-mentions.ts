import { CO_MENTION_LIMITS, type CoMention, type CoMentions } from '../../graph/co-mentions.ts';
import { ArticleRef } from '../articles/article.ts';
import { builder } from '../builder.ts';
import { clockArgs } from '../clocks.ts';
import { CO_MENTION_COST, SURROUNDINGS_BEYOND_COST } from '../complexity.ts';
import { loadLinked } from '../load.ts';
import { wholeNumber } from '../numbers.ts';
import { EntityRef } from './entity.ts';

const ITEMS_MAX = 50;
const ITEMS_DEFAULT = 10;
const { claims, articles, named } = CO_MENTION_LIMITS;
const count = (number: number) => number.toLocaleString('en');

const CoMentionRef = builder.objectRef<CoMention>('CoMention').implement({
  description: 'An entity that is named in the same articles as another, whatever is said of them.',
  fields: (t) => ({
    entity: t.field({
      type: EntityRef,
      description: 'Who it is.',
      complexity: { field: 0, multiplier: 1 },
      resolve: ({ entity }) => entity,
    }),
    articleCount: t.exposeInt('articleCount', { description: 'Articles that name both.' }),
    pmi: t.exposeFloat('pmi', {
      nullable: true,
      description: `Pointwise mutual information in bits, over all articles: 0 is chance, 1 is twice as often together, below 0 is less often. It is null where more claims name one of them than are gone through (${count(claims)}).`,
    }),
    articles: t.expose('articles', {
      type: [ArticleRef],
      description: 'The newest of those articles, at most 5.',
      complexity: { field: 1, multiplier: 5 },
    }),
  }),
});

const CoMentionsRef = builder.objectRef<CoMentions>('CoMentions').implement({
  description: 'Whom articles name beside an entity.',
  fields: (t) => ({
    articleCount: t.exposeInt('articleCount', { description: 'Articles that name the entity itself.' }),
    items: t.expose('items', {
      type: [CoMentionRef],
      description: `Those with most articles in common first, at most ${ITEMS_MAX}.`,
      complexity: { field: 0, multiplier: 1 },
    }),
    truncated: t.exposeBoolean('truncated', {
      description: `Whether there is more than was looked at: of an entity the newest ${count(claims)} claims at either end and the newest ${articles} articles that report them.`,
    }),
  }),
});

builder.interfaceField(EntityRef, 'coMentions', (t) =>
  t.field({
    type: CoMentionsRef,
    description:
      'Who is named in the same articles: subject or object of a claim that they report and that holds. That is no relation: nothing need have been said of both. Of an article that names more than ' +
      `${named} entities, so many are looked at.`,
    args: {
      first: t.arg.int({ description: `How many, at most ${ITEMS_MAX}; ${ITEMS_DEFAULT} when absent.` }),
      ...clockArgs,
    },
    complexity: ({ first }) => {
      const items = Math.min(Math.max(1, first ?? ITEMS_DEFAULT), ITEMS_MAX);
      return { field: SURROUNDINGS_BEYOND_COST + CO_MENTION_COST * items, multiplier: items };
    },
    resolve: ({ id }, { first, ...args }, { loaders, clocks }, info) => {
      const clock = clocks.at(info, args);
      const limit = wholeNumber('first', first ?? ITEMS_DEFAULT, 0, ITEMS_MAX);
      return loadLinked(loaders.coMentions({ clock, limit }), id);
    },
  }),
);
