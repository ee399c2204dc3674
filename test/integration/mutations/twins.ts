import { globalId } from '../../../src/graphql/global-id.ts';
import { claim, country, type Mutate } from './mutate.ts';

/** Two entities of one country, with claims that name both, each, in every role, and in every status. */
export async function twins(mutate: Mutate, name: string) {
  const [one, two] = [`${name}-one`, `${name}-two`];
  await mutate('upsertEntities', {
    entities: [
      country(one, { names: [{ value: `${name} names one`, language: 'en' }, { value: `${name} shared` }] }),
      country(two, {
        names: [{ value: `${name} names two`, language: 'ko' }, { value: `${name} shared` }],
        identifiers: [{ scheme: 'icews', value: `${name} (two)` }],
      }),
      { slug: `${name}-city`, kind: 'Place', name: `${name} City`, affiliations: [{ slug: two }] },
    ],
  });
  await mutate('upsertSources', { sources: [{ slug: `${name}-times`, name, entity: { slug: two } }] });
  const [a, b, japan] = [{ slug: one }, { slug: two }, { slug: 'japan' }];
  const claims = [
    { slug: `${name}:of-one`, subjects: [a], objects: [japan] },
    { slug: `${name}:of-two`, subjects: [b], objects: [japan], date: '2024-05-31' },
    { slug: `${name}:of-both`, subjects: [a, b], objects: [japan] },
    { slug: `${name}:of-two-to-one`, subjects: [b], objects: [a] },
    { slug: `${name}:mutual`, relation: 'MET_WITH', subjects: [a, b, japan], objects: [a, b, japan] },
    { slug: `${name}:half-mutual`, relation: 'MET_WITH', subjects: [a, japan], objects: [b, japan] },
    { slug: `${name}:roles`, saidBy: [a, b], about: [b], at: [b] },
    { slug: `${name}:proposed`, subjects: [b], status: 'PROPOSED' },
    { slug: `${name}:denied`, subjects: [b], modality: 'DENIED', denies: [`${name}:of-two`] },
    { slug: `${name}:retracted`, relation: 'THREATENS', subjects: [b] },
  ];
  await mutate('recordClaims', { claims: claims.map(claim) });
  await mutate('retractClaims', { ids: [globalId('Claim', `${name}:retracted`)], reason: 'test' });
  return { one, two };
}
