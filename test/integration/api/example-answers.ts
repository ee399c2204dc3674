import { expect } from 'vitest';
import { type RelationType, relationTypeRow } from '../../../src/model/relation.ts';
import { naiveCommon, naiveNeighborhood } from '../../setup/naive-neighborhood.ts';
import {
  article,
  claims,
  directionFrom,
  entities,
  firstDay,
  globalId,
  nameOf,
  paragraphsOf,
  relations,
  relationsOf,
  type SeedClaim,
} from './expected.ts';

const named = (ids: readonly string[]) => ids.toSorted().map((id) => ({ name: nameOf(id) }));
const entity = (id: string) => entities.find((found) => found.id === id);
const nameAndKind = (id: string) => ({ name: nameOf(id), kind: entity(id)?.kind });
const { title, byline, publishedAt } = article;

/** Relations of an entity of some types, in the order of the list. */
const ofTypes = (id: string, ...types: string[]) =>
  relationsOf(id).filter(({ type }) => types.includes(type));

const evidence = (claim: SeedClaim) => paragraphsOf(claim).map((paragraph) => ({ paragraph }));

/** Labels that the examples show, as the ontology words them. */
const LABELS: Record<string, string> = {
  OPPOSES: 'opposes',
  COOPERATES_WITH: 'cooperates with',
  CRITICISES: 'criticises',
};

const whoOpposesWhom = {
  entity: {
    ...nameAndKind('china'),
    relations: {
      totalCount: 3,
      edges: ofTypes('china', 'OPPOSES', 'COOPERATES_WITH').map((relation) => ({
        node: {
          type: relation.type,
          label: LABELS[relation.type],
          source: { name: nameOf(relation.source) },
          target: { name: nameOf(relation.target) },
          claimCount: relation.claims.length,
          firstDate: relation.firstDate,
          lastDate: relation.lastDate,
          claims: {
            nodes: relation.claims.slice(0, 3).map((claim) => ({
              summary: claim.summary,
              date: firstDay(claim.date),
              saidBy: named(claim.saidBy),
              evidence: evidence(claim).map((place) => ({
                ...place,
                article: { title, publishedAt, source: { name: 'Hankyoreh' } },
              })),
            })),
          },
        },
      })),
    },
  },
};

const [threat] = ofTypes('north-korea', 'THREATENS');
const evidenceForAThreat = {
  entity: {
    name: 'North Korea',
    relations: {
      edges: [
        {
          counterpart: { name: 'United States' },
          node: {
            ...{ label: 'threatens', claimCount: 1, sourceCount: 1 },
            claims: {
              nodes: threat?.claims.map((claim) => ({
                summary: claim.summary,
                confidence: 0.8,
                saidBy: [{ name: 'China–Russia joint statement of May 2024', kind: 'Document' }],
                via: [{ name: 'TASS' }],
                about: [{ name: 'Korean Peninsula' }],
                evidence: claim.evidence.map(({ paragraph, sentence }) => ({
                  ...{ paragraph, sentence },
                  article: { title, byline, publishedAt, source: { name: 'Hankyoreh' } },
                })),
              })),
            },
          },
        },
      ],
    },
  },
};

const BOTH = ['xi-jinping', 'vladimir-putin'];
const GREAT_HALL = { latitude: 39.903, longitude: 116.388 };
const whoMetAtTheSummit = {
  entity: {
    name: nameOf('beijing-summit-2024'),
    ...{ startDate: '2024-05-16', endDate: '2024-05-16' },
    participants: {
      totalCount: 2,
      nodes: BOTH.map((id) => ({ source: nameAndKind(id), firstDate: '2024-05-16' })),
    },
    venue: { nodes: [{ target: { name: 'Great Hall of the People', ...GREAT_HALL } }] },
  },
};

const howAPersonStands = {
  entity: {
    ...{ name: 'Vladimir Putin', birthDate: '1952-10-07' },
    relations: {
      totalCount: relationsOf('vladimir-putin').length,
      edges: relationsOf('vladimir-putin').map((relation) => ({
        direction: directionFrom('vladimir-putin', relation),
        counterpart: nameAndKind(relation.source === 'vladimir-putin' ? relation.target : relation.source),
        node: {
          type: relation.type,
          label: expect.any(String),
          claimCount: relation.claims.length,
          ...{ firstDate: relation.firstDate, lastDate: relation.lastDate },
          typeInfo: { inverseLabel: expect.any(String), polarity: expect.any(String) },
        },
      })),
    },
  },
};

const issued = { 'china-russia-joint-statement-2024-05': { issuedDate: '2024-05-16' } };
const inWhoseWords = {
  entity: {
    relations: {
      nodes: ofTypes('russia', 'OPPOSES', 'CRITICISES')
        .filter(({ source }) => source === 'russia')
        .map((relation) => ({
          label: LABELS[relation.type],
          target: { name: nameOf(relation.target) },
          claims: {
            nodes: relation.claims.slice(0, 5).map((claim) => ({
              summary: claim.summary,
              subjects: named(claim.subjects),
              saidBy: claim.saidBy.map((id) => ({ name: nameOf(id), ...issued[id as keyof typeof issued] })),
              evidence: evidence(claim),
            })),
          },
        })),
    },
  },
};

const newestClaims = {
  claims: {
    totalCount: claims.length,
    nodes: claims.slice(0, 5).map((claim) => ({
      date: firstDay(claim.date),
      datePrecision: claim.date.length === 10 ? 'DAY' : 'MONTH',
      ...{ modality: claim.modality, confidence: claim.confidence, summary: claim.summary },
      ...{ subjects: named(claim.subjects), label: expect.any(String), objects: named(claim.objects) },
    })),
  },
};

const [opposition] = relations.filter(({ id }) => id === 'china:OPPOSES:united-states');
const thingsById = {
  nodes: [
    {
      ...{ id: globalId('Entity', 'vladimir-putin'), __typename: 'Person' },
      ...nameAndKind('vladimir-putin'),
      identifiers: [{ scheme: 'wikidata', value: 'Q7747' }],
      names: entity('vladimir-putin')
        ?.names.filter(({ language }) => ['ko', 'zh-Hans'].includes(language))
        .map(({ value }) => ({ value }))
        .sort((one, other) => other.value.length - one.value.length),
    },
    {
      ...{ id: globalId('Relation', 'china:OPPOSES:united-states'), __typename: 'Relation' },
      ...{ source: { name: 'China' }, label: 'opposes', target: { name: 'United States' } },
      claimCount: opposition?.claims.length,
    },
    {
      id: globalId('Claim', 'hankyoreh-2024-05-17:10-us-threatens-north-korea'),
      __typename: 'Claim',
      summary: threat?.claims[0]?.summary,
      date: '2024-05-16',
      saidBy: named(['china-russia-joint-statement-2024-05']),
    },
  ],
};

/** Those that stand so to an entity, whichever end they are, since a day. */
const standTo = (id: string, type: string, since = '') =>
  relations
    .filter((relation) => relation.type === type && [relation.source, relation.target].includes(id))
    .filter(({ lastDate }) => lastDate >= since)
    .map(({ source, target }) => (source === id ? target : source));

const cooperating = standTo('russia', 'COOPERATES_WITH', '2024-03-01');
const opposed = relations
  .filter(({ type, target }) => type === 'OPPOSES' && target === 'united-states')
  .map(({ source }) => source)
  .filter((id) => cooperating.includes(id) && entity(id)?.kind === 'Country')
  .sort();
const opposedAndCooperating = {
  entities: { totalCount: opposed.length, nodes: opposed.map((slug) => ({ slug, name: nameOf(slug) })) },
};

const voices = (claim: SeedClaim) => claim.saidBy.map((id) => entity(id)?.kind);
const hostile = claims
  .filter(({ relation }) => ['OPPOSES', 'CRITICISES', 'THREATENS'].includes(relation))
  .filter(({ subjects, objects }) => [...subjects, ...objects].includes('china'))
  .filter(
    (claim) => claim.saidBy.length === 0 || (voices(claim).includes('Document') && claim.confidence === 1),
  )
  .toReversed();
const hostileClaims = {
  claims: {
    totalCount: hostile.length,
    nodes: hostile.map((claim) => ({
      date: firstDay(claim.date),
      label: LABELS[claim.relation],
      ...{ summary: claim.summary, confidence: claim.confidence, saidBy: named(claim.saidBy) },
    })),
  },
};

/** How often claims count in different relations on different days. */
const eventsOf = (some: readonly SeedClaim[]) =>
  new Set(
    relations.flatMap((relation) =>
      relation.claims
        .filter(({ id }) => some.some((claim) => claim.id === id))
        .map(({ date }) => `${relation.id} ${firstDay(date)}`),
    ),
  ).size;
const ends = ({ subjects, objects }: SeedClaim) => [...new Set([...subjects, ...objects])];
const ofChina = claims.filter((claim) => ends(claim).includes('china'));
/** Groups of claims by what they have in common, those with the most first. */
const grouped = (some: readonly SeedClaim[], keysOf: (claim: SeedClaim) => readonly string[]) =>
  [...new Set(some.flatMap(keysOf))]
    .map((key) => ({ key, inside: some.filter((claim) => keysOf(claim).includes(key)) }))
    .sort((one, other) => other.inside.length - one.inside.length || (one.key < other.key ? -1 : 1));

const polarity = ({ relation }: SeedClaim) =>
  ['NEGATIVE', 'NEUTRAL', 'POSITIVE'][relationTypeRow(relation as RelationType).polarity + 1] ?? '';
const whatWasSaidOverTime = {
  entity: {
    name: 'China',
    timeline: {
      ...{ claimCount: ofChina.length, undatedCount: 0 },
      buckets: ['2023', '2024'].flatMap((year) =>
        grouped(ofChina, (claim) => [polarity(claim)]).map(({ key, inside }) => {
          const inYear = inside.filter(({ date }) => date.startsWith(year));
          return {
            ...{ from: `${year}-01-01`, to: `${year}-12-31`, group: key },
            ...{ claimCount: inYear.length, eventCount: eventsOf(inYear) },
            claims: {
              nodes: inYear.slice(0, 1).map(({ date, summary }) => ({ date: firstDay(date), summary })),
            },
          };
        }),
      ),
    },
  },
};

const together = ofChina.filter((claim) => ends(claim).includes('russia'));
const MONTHS = [
  ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2023-${month}`),
  ...['01', '02', '03', '04', '05'].map((month) => `2024-${month}`),
];
const theMonthsOfAPair = {
  timeline: {
    ...{ claimCount: together.length, eventCount: eventsOf(together) },
    buckets: MONTHS.map((month) => ({
      from: `${month}-01`,
      claimCount: together.filter(({ date }) => firstDay(date).startsWith(month)).length,
    })),
  },
};

const counterparts = grouped(ofChina, (claim) => {
  const others = ends(claim).filter((id) => id !== 'china');
  return others.length > 0 ? others : ['china'];
});
const whomACountryHasToDoWith = {
  counterparts: {
    ...{ claimCount: ofChina.length, groupCount: counterparts.length },
    groups: counterparts.slice(0, 5).map(({ key, inside }) => ({
      ...{ key, label: nameOf(key), claimCount: inside.length, eventCount: eventsOf(inside) },
    })),
  },
  kinds: {
    groups: grouped(ofChina, ({ relation }) => [relation])
      .slice(0, 3)
      .map(({ key, inside }) => ({
        ...{ key, label: LABELS[key], claimCount: inside.length },
        entityCount: new Set(inside.flatMap(ends)).size,
      })),
  },
};

/** How an entity stands by the claims dated up to a day, none of which holds from another day. */
function standing(id: string, day: string) {
  const upTo = ({ date }: SeedClaim) => firstDay(date) <= day;
  const found = relationsOf(id)
    .map((relation) => ({ ...relation, claims: relation.claims.filter(upTo) }))
    .filter((relation) => relation.claims.length > 0)
    .sort((one, other) => other.claims.length - one.claims.length || (one.id < other.id ? 1 : -1));
  return {
    claims: { totalCount: claims.filter((claim) => upTo(claim) && ends(claim).includes(id)).length },
    relations: {
      totalCount: found.length,
      edges: found.slice(0, 3).map(({ type, source, target, claims }) => ({
        counterpart: { name: nameOf(source === id ? target : source) },
        node: {
          label: relationTypeRow(type as RelationType).label,
          claimCount: claims.length,
          lastDate: claims
            .map(({ date }) => firstDay(date))
            .toSorted()
            .at(-1),
        },
      })),
    },
  };
}

const whole = { score: 100, match: true };
const whomNamesMean = {
  resolve: [
    ['Xi Jinping', whole, { value: 'Xi Jinping', language: 'en' }, 'xi-jinping'] as const,
    ['PUTIN', { score: 80, match: false }, { value: 'Putin', language: 'en' }, 'vladimir-putin'] as const,
    ['TASS', whole, { value: 'TASS', language: 'en' }, 'tass'] as const,
  ].map(([name, how, matchedName, slug]) => ({
    name,
    candidates: [{ ...how, matchedName, entity: { slug, kind: entity(slug)?.kind } }],
  })),
};

const menacing = claims.filter(({ summary }) => /\bmenac/i.test(summary) && /\bkorea/i.test(summary));
const rangeOf = (text: string, word: string) => {
  const start = text.toLowerCase().indexOf(word);
  return { start, end: start + word.length };
};
const besidePutin = [...new Set(claims.flatMap(ends))].filter((id) => id !== 'vladimir-putin').sort();
const wordsOfClaims = {
  searchClaims: {
    edges: menacing.map(({ summary, date }) => ({
      matchedRanges: ['menac', 'korea'].map((word) => rangeOf(summary, word)),
      node: { summary, date },
    })),
  },
  searchArticles: { edges: [{ node: { title } }] },
  entity: {
    coMentions: {
      ...{ articleCount: 1, truncated: false },
      // Of one article everybody is named in, chance is all there is.
      items: besidePutin.slice(0, 3).map((id) => ({ articleCount: 1, pmi: 0, entity: { name: nameOf(id) } })),
    },
  },
};

/** A path through these, in order. */
function chain(...ids: readonly string[]) {
  const between = (from: string, to: string) => {
    const isOne = ({ source, target }: (typeof relations)[number]) => source === to || target === to;
    return relationsOf(from).filter(isOne);
  };
  const hops = ids.slice(1).map((to, place) => {
    const from = ids[place] ?? '';
    return {
      from: { name: nameOf(from) },
      to: { name: nameOf(to) },
      relations: between(from, to).map((relation) => ({
        direction: directionFrom(from, relation),
        relation: {
          label: relationTypeRow(relation.type as RelationType).label,
          claims: { nodes: relation.claims.slice(0, 1).map(({ summary }) => ({ summary })) },
        },
      })),
    };
  });
  return { truncated: false, nodes: [{ length: ids.length - 1, hops }] };
}

const edges = relations.map(({ id, source, target, claims }) => ({
  ...{ id, sourceId: source, targetId: target, claimCount: claims.length },
}));
const labelOf = (id: string) => relationTypeRow(id.split(':')[1] as RelationType).label;

function whatStandsAround() {
  const asked = { around: ['china', 'north-korea'], depth: 2, perNode: 4, total: 8 };
  const { nodes, relationIds } = naiveNeighborhood(edges, asked);
  return {
    nodes: nodes.map(({ id, depth, omitted }) => ({ depth, entity: nameAndKind(id), omitted })),
    relations: relationIds.map((id) => ({
      label: labelOf(id),
      claimCount: edges.find((edge) => edge.id === id)?.claimCount,
      source: { name: nameOf(id.split(':')[0] ?? '') },
      target: { name: nameOf(id.split(':')[2] ?? '') },
    })),
  };
}

function whatTwoHaveInCommon() {
  const shared = naiveCommon(edges, ['china', 'russia']);
  const hop = (from: string, to: string, claimCount: number) => {
    const between = relationsOf(from).filter(({ source, target }) => source === to || target === to);
    const told = between.map((relation) => ({
      direction: directionFrom(from, relation),
      relation: { label: labelOf(relation.id) },
    }));
    return { from: { name: nameOf(from) }, claimCount, relations: told };
  };
  const edgesOf = shared.slice(0, 3).map(({ id, claimCounts: [ofChina = 0, ofRussia = 0] }) => ({
    node: { name: nameOf(id) },
    hops: [hop('china', id, ofChina), hop('russia', id, ofRussia)],
  }));
  return { totalCount: shared.length, edges: edgesOf };
}

/** Nothing that the article says is denied, has ended, or stands beside its opposite. */
function whatIsDisputed() {
  const nodes = relations
    .filter(({ type }) => type === 'OPPOSES')
    .slice(0, 2)
    .map(({ id }) => ({ id: globalId('Relation', id), disputed: false, mixed: false }));
  return { disputes: { totalCount: 0, nodes: [] }, relations: { nodes } };
}

/** Everything that leans a way is of May 2024, but for what the two summits have in common. */
function whatChanged() {
  const between = (from: string, to: string) => (claim: SeedClaim) =>
    firstDay(claim.date) >= from && firstDay(claim.date) <= to;
  const found = relations
    .filter(({ type }) => relationTypeRow(type as RelationType).polarity !== 0)
    .map((relation) => ({
      relation,
      count: relation.claims.filter(between('2024-05-01', '2024-05-31')).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count || (one.relation.id < other.relation.id ? 1 : -1));
  const nodes = found.slice(0, 5).map(({ relation, count }) => ({
    kinds: [relation.firstDate >= '2024-05-01' ? 'NEW' : 'STRENGTHENED'],
    ...{ claimCount: count, claimCountBefore: 0 },
    relation: {
      label: labelOf(relation.id),
      source: { name: nameOf(relation.source) },
      target: { name: nameOf(relation.target) },
      firstDate: relation.firstDate,
    },
  }));
  return { changes: { totalCount: found.length, nodes } };
}

/** What the worked examples answer on the seed, by the name of their operation. */
export const ANSWERS: Readonly<Record<string, object>> = {
  WhoOpposesWhom: whoOpposesWhom,
  EvidenceForAThreat: evidenceForAThreat,
  WhoMetAtTheSummit: whoMetAtTheSummit,
  HowAPersonStands: howAPersonStands,
  InWhoseWords: inWhoseWords,
  NewestClaims: newestClaims,
  ThingsById: thingsById,
  WhoOpposesOneAndCooperatesWithAnother: opposedAndCooperating,
  HostileClaimsByWhom: hostileClaims,
  WhatWasSaidOverTime: whatWasSaidOverTime,
  TheMonthsOfAPair: theMonthsOfAPair,
  WhomACountryHasToDoWith: whomACountryHasToDoWith,
  WhomNamesMean: whomNamesMean,
  WordsOfClaims: wordsOfClaims,
  HowTwoAreConnected: {
    paths: chain('xi-jinping', 'china', 'united-states', 'north-korea'),
    roundChina: chain('xi-jinping', 'vladimir-putin', 'russia', 'united-states', 'north-korea'),
  },
  WhatStandsAround: { neighborhood: whatStandsAround() },
  WhatTwoHaveInCommon: { common: whatTwoHaveInCommon() },
  WhatIsDisputed: whatIsDisputed(),
  WhatChanged: whatChanged(),
  HowItStoodBefore: { before: standing('china', '2024-05-15'), now: standing('china', '9999-12-31') },
};
