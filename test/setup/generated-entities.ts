import { ArticleFile } from '../../src/model/article.ts';
import { EntityInput } from '../../src/model/entity.ts';
import type { EntityKind } from '../../src/model/kind.ts';
import { SourceInput } from '../../src/model/source.ts';
import { type Random, seededRandom } from './random.ts';

/**
 * Whom and what the generated claims are about: entities of every kind, most prominent first, with names
 * in several scripts; sources, articles and datasets. The same in every run.
 */

const ENTITIES = 2000;
const SOURCES = 20;
const ARTICLES = 60;
const DATASETS = 3;

/** Entities at the end of the list that one claim names, and after those some that none does. */
const RARE = 80;
const UNNAMED = 20;

/** Kinds in the order of the list, over and over. */
const KINDS: readonly EntityKind[] = [
  ...(['Country', 'Person', 'Organization', 'Actor', 'Person', 'Place', 'Event'] as const),
  ...(['Actor', 'Person', 'Document', 'Country', 'Topic', 'Organization', 'Place'] as const),
];

const SYLLABLES = {
  en: ['ka', 'rin', 'tó', 'va', 'lé', 'mo', 'zu', 'ber', 'ña', 'öl', 'sti', 'gra', 'wen', 'ho'],
  ru: ['пу', 'ва', 'но', 'ро', 'ми', 'ле', 'ски', 'дон', 'ёл'],
  ko: ['김', '서', '연', '우', '진', '하', '박', '민'],
  zh: ['北', '京', '东', '海', '明', '伟', '国', '新', '𠮷'],
  ja: ['トウ', 'キョウ', 'ナゴ', 'ヤマ', 'サカ'],
  ar: ['بو', 'مح', 'عل', 'نور', 'سا', 'كر'],
} as const;
type Language = keyof typeof SYLLABLES;

const random = seededRandom(1918);

export const generatedEntities: readonly EntityInput[] = Array.from({ length: ENTITIES }, (_, index) =>
  entity(kindAt(index), index),
);
/** Plain ids of them all. */
export const generatedIds = generatedEntities.map(({ id }) => id);
/** Entities that any number of claims may name, the most prominent first. */
export const ordinaryEntities = generatedEntities.slice(0, ENTITIES - RARE - UNNAMED);
/** Entities that one claim names each. */
export const rareEntities = generatedEntities.slice(ENTITIES - RARE - UNNAMED, ENTITIES - UNNAMED);

export const generatedSources: readonly SourceInput[] = Array.from({ length: SOURCES }, (_, index) =>
  SourceInput.parse({
    id: `source-${index}`,
    name: words(random, 'en', 2),
    website: index % 3 === 0 ? null : `https://source-${index}.example/`,
    entity: index % 5 === 0 ? entityId('Organization', 2 + KINDS.length * index) : null,
  }),
);

export const generatedArticles: readonly ArticleFile[] = Array.from({ length: ARTICLES }, (_, index) =>
  ArticleFile.parse({
    article: {
      id: `article-${index}`,
      title: words(random, 'en', 5),
      url: index % 4 === 0 ? null : `https://source.example/${index}`,
      language: random.pick(['en', 'ko', 'ru']),
      byline: index % 2 === 0 ? null : words(random, 'en', 2),
      publishedAt: `${2019 + (index % 6)}-05-${10 + (index % 19)}T12:00:00+09:00`,
      source: `source-${(index * 7) % SOURCES}`,
    },
    claims: [],
  }),
);

export const generatedDatasets = Array.from({ length: DATASETS }, (_, index) => ({
  id: `dataset-${index}`,
  title: `Coded events, part ${index}`,
  terms: 'none',
}));

function kindAt(index: number): EntityKind {
  return KINDS[index % KINDS.length] ?? 'Actor';
}

function entityId(kind: EntityKind, index: number): string {
  return `${kind.toLowerCase()}-${index}`;
}

function entity(kind: EntityKind, index: number): EntityInput {
  // Some have no name in English.
  const language: Language = random.chance(0.1) ? random.pick(['ru', 'ko', 'zh'] as const) : 'en';
  const name = words(random, language, 2);
  const home = KINDS.length * Math.floor(random.next() * 20);
  return EntityInput.parse({
    kind,
    id: entityId(kind, index),
    name,
    description: random.chance(0.5) ? words(random, 'en', 8) : null,
    names: names(name, language),
    identifiers: identifiers(kind, index),
    affiliations: kind === 'Person' || kind === 'Organization' ? [entityId('Country', home)] : [],
  });
}

function names(name: string, language: Language) {
  const primary = { value: name, language, kind: 'PRIMARY' };
  const surname = { value: name.split(' ').at(-1), language, kind: 'WEAK' };
  const foreign = (['ru', 'ko', 'zh', 'ja', 'ar'] as const)
    .filter(() => random.chance(0.15))
    .map((other) => ({ value: words(random, other, 2), language: other, kind: 'ALIAS' }));
  const former = { value: words(random, 'en', 3), language: null, kind: 'FORMER' };
  return [
    primary,
    ...(random.chance(0.2) ? [surname] : []),
    ...foreign,
    ...(random.chance(0.1) ? [former] : []),
  ];
}

function identifiers(kind: EntityKind, index: number) {
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(index / 26 ** place) % 26));
  const code = { scheme: 'iso3166', value: letter(2) + letter(1) + letter(0) };
  return [
    ...(index % 2 === 0 ? [{ scheme: 'wikidata', value: `Q${1000 + index}` }] : []),
    ...(kind === 'Country' ? [code] : []),
  ];
}

/** @returns made-up words of two or three syllables each, the first letters in upper case */
function words(source: Random, language: Language, count: number): string {
  return Array.from({ length: count }, () => {
    const syllables = Array.from({ length: source.chance(0.5) ? 2 : 3 }, () =>
      source.pick(SYLLABLES[language]),
    );
    const word = syllables.join('');
    return word.charAt(0).toUpperCase() + word.slice(1);
  }).join(' ');
}
