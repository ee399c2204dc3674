import { expect } from 'vitest';
import { globalId } from '../../../src/graphql/global-id.ts';
import { TEXTS } from '../hostile/texts.ts';
import { article, claim, country, expectSound, test, twoCountries } from './mutate.ts';

test.beforeAll(twoCountries);

// Before any of them is a name.
test.for(TEXTS.map((text) => ({ text, shown: JSON.stringify(text).slice(0, 40) })))(
  'nobody is named by $shown, and no key of it does harm',
  async ({ text }, { mutate, query }) => {
    const before = await query('{ graphStats { claimCount } }');
    const namings = [{ name: text }, { slug: text }, { identifier: { scheme: 'icews', value: text } }];

    for (const naming of namings) {
      const done = await mutate('recordClaims', { claims: [claim({ subjects: [naming] })] });
      expect(done.__typename).toBe('InvalidInputError');
    }
    const repeated = { key: text, entity: { slug: 'japan' }, names: [{ value: 'Japan' }] };
    const answers = [await mutate('addNames', repeated), await mutate('addNames', repeated)];
    expect(answers.map(({ __typename, repeated }) => repeated ?? __typename)).toEqual(
      answers[0].__typename === 'InvalidInputError'
        ? ['InvalidInputError', 'InvalidInputError']
        : [false, true],
    );

    expect(await query('{ graphStats { claimCount } }')).toEqual(before);
  },
);

/** Whatever a text holds, it is stored byte for byte, or refused by its place. */
test.for(TEXTS.map((text, index) => ({ text, index, shown: JSON.stringify(text).slice(0, 40) })))(
  'what is written holds $shown and nothing else, or is refused',
  async ({ text, index }, { mutate, query }) => {
    const slug = `hostile-${index}`;
    const input = {
      reason: text,
      article: article(slug, { title: text, byline: text }),
      entities: [country(slug, { description: text, names: [{ value: text, kind: 'ALIAS' }] })],
      claims: [claim({ slug, summary: text, evidence: [{ quote: text }] })],
    };

    const done = await mutate('ingestArticle', input);

    if (done.__typename === 'InvalidInputError') {
      expect(done.faults.length).toBeGreaterThan(0);
      for (const { path } of done.faults) {
        expect(path).toMatch(
          /^(reason|article\.(title|byline)|entities\[0\]\.(description|names.*)|claims\[0\]\.(summary|evidence.*))$/,
        );
      }
      return;
    }
    const { data } = await query(`{
      article: node(id: "${globalId('Article', slug)}") { ... on Article { title byline } }
      entity(by: { slug: "${slug}" }) { description names { value } }
      claim: node(id: "${globalId('Claim', slug)}") { ... on Claim { summary evidence { quote } } }
    }`);
    expect(done.changes[0].reason).toBe(text);
    expect(data.article).toEqual({ title: text, byline: text });
    expect(data.entity.description).toBe(text);
    expect(data.entity.names).toContainEqual({ value: text });
    expect(data.claim).toEqual({ summary: text, evidence: [{ quote: text }] });
  },
);

test('and the graph is sound', async ({ graph }) => expectSound(graph));
