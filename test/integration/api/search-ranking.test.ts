import { describe, expect } from 'vitest';
import { type Fixtures, testWith } from '../../setup/graph.ts';
import { writeRanked } from '../../setup/ranked-names.ts';

const test = testWith('empty');

test.beforeAll(({ graph }) => writeRanked(graph));

const SEARCH = `query ($text: String!, $kinds: [EntityKind!], $affiliations: [String!]) {
  search(text: $text, kinds: $kinds, affiliations: $affiliations) {
    edges { matchedName { value } matchedRanges { start end } node { slug } }
    facets { total truncated kinds { kind count } countries { country { slug } count } }
  }
}`;

interface Edge {
  readonly matchedName: { readonly value: string };
  readonly matchedRanges: readonly { readonly start: number; readonly end: number }[];
  readonly node: { readonly slug: string };
}

async function search(query: Fixtures['query'], variables: object) {
  const { data, errors } = await query(SEARCH, variables);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data.search as { edges: Edge[]; facets: Facets };
}
interface Facets {
  readonly total: number;
  readonly truncated: boolean;
  readonly kinds: { kind: string; count: number }[];
  readonly countries: { country: { slug: string }; count: number }[];
}

const slugs = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.slug);

/** The name that matched, with what matched of it in brackets. */
function marked({ matchedName: { value }, matchedRanges }: Edge): string {
  return matchedRanges.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    value,
  );
}

/** What is searched for, who comes in which order, and what matched of the first. */
const CASES = [
  ['putn', ['putin', 'puan'], 'Vladimir [Putin]', 'more claims before fewer, both a letter off'],
  ['putin', ['putin', 'putina'], '[Putin]', 'the whole name before the beginning of one'],
  ['puti', ['putin', 'putina'], 'Vladimir [Puti]n', 'a beginning, more claims first'],
  ['putina', ['putina', 'putin'], 'Lyudmila [Putina]', 'a word before a typing error, however prominent'],
  ['Путин', ['putin', 'putina'], 'Владимир [Путин]', 'Cyrillic as written before Latin letters'],
  ['푸틴', ['putin', 'putina'], '블라디미르 [푸틴]', 'Hangul as written before Latin letters'],
  ['Лавров', ['lavrova', 'lavrov'], 'Екатерина [Лавров]а', 'a beginning as written before Latin letters'],
  ['Сергей Лавров', ['lavrov'], '[Sergei] [Lavrov]', 'a name that is only known in Latin letters'],
  ['lavrova', ['lavrova', 'lavrov'], 'Екатерина [Лаврова]', 'a name that is only known in Cyrillic'],
  ['xi jinping', ['xi'], '[习近平]', 'a name that is only known in Han'],
  ['王毅', ['wang'], '[Wang] [Yi]', 'a Chinese name that is only known in Latin letters'],
  ['xi', ['xi', 'xinhua', 'xinhua-road'], '[Xi]', 'a whole name before others in Latin letters'],
  ['新华', ['xinhua', 'xinhua-road'], '[新华]社', 'the beginning in Han, more claims first'],
  ['华社', ['xinhua'], '新[华社]', 'the end in Han'],
  ['新華社', ['xinhua'], '[新華社]', 'the traditional signs'],
  ['김서', ['kim-b', 'kim-a'], '[김서]준', 'the beginning in Hangul, more claims first'],
  ['김서연', ['kim-a', 'kim-b'], '[김서연]', 'the whole name before a sign off, however prominent'],
  ['نور', ['noor-radio', 'noor'], 'إذاعة [نور]', 'a word in Arabic, more claims first'],
  ['نُور الدين', ['noor'], '[نور] [الدين]', 'Arabic with a vowel sign'],
  ['بوتين', ['putin'], 'فلاديمير [بوتين]', 'Arabic as written'],
  ['new york', ['new-york', 'york-new'], '[New] [York]', 'the whole name before its words in another order'],
  ['york new', ['york-new', 'new-york'], '[York] [New] Media', 'the beginning before another order'],
  ['"york new"', ['york-new'], '[York] [New] Media', 'words in quotation marks next to each other'],
  ['«new york»', ['new-york'], '[New] [York]', 'other quotation marks'],
  ['"york" media', ['york-new'], '[York] New [Media]', 'one word in quotation marks'],
  ['"putn"', [], undefined, 'in quotation marks no typing error'],
  ['"Путин"', ['putin'], 'Владимир [Путин]', 'in quotation marks no other letters'],
  ['lodz', ['lodz'], '[Łódź]', 'a letter that is not one with a mark'],
  ['łodz', ['lodz'], '[Łódź]', 'the letter, without the marks'],
  ['athina', ['athens'], '[Αθήνα]', 'Greek in Latin letters'],
  ['hauptstrasse', ['strasse'], '[Hauptstraße]', 'two letters for one'],
  ['𠮷野', ['clef'], '𝄞 Clef [𠮷野]', 'signs of two units, counted as two'],
] as const;

describe('ranking', () => {
  test.for(CASES)('%s: %s', async ([text, order, first], { query }) => {
    const found = await search(query, { text });

    expect(slugs(found)).toEqual(order);
    expect(found.edges[0] && marked(found.edges[0])).toBe(first);
  });

  test('letters of other scripts in one name do not keep its words from being found', async ({ query }) => {
    const { edges } = await search(query, { text: 'clef' });

    expect(edges.map(({ matchedRanges }) => matchedRanges)).toEqual([[{ start: 3, end: 7 }]]);
  });
});

describe('facets', () => {
  test('count what the text matches by kind and by country', async ({ query }) => {
    const { facets } = await search(query, { text: 'xi' });

    expect(facets).toEqual({
      total: 3,
      truncated: false,
      kinds: [
        { kind: 'Organization', count: 1 },
        { kind: 'Person', count: 1 },
        { kind: 'Place', count: 1 },
      ],
      countries: [{ country: { slug: 'china' }, count: 3 }],
    });
  });

  test('are the same whatever is kept', async ({ query }) => {
    const all = await search(query, { text: 'xi' });
    const people = await search(query, { text: 'xi', kinds: ['Person'] });
    const elsewhere = await search(query, { text: 'xi', affiliations: ['russia'] });

    expect(slugs(people)).toEqual(['xi']);
    expect(slugs(elsewhere)).toEqual([]);
    expect([people.facets, elsewhere.facets]).toEqual([all.facets, all.facets]);
  });

  test('lead to what belongs to a country', async ({ query }) => {
    const found = await search(query, { text: 'putn', affiliations: ['indonesia', 'china'] });

    expect(slugs(found)).toEqual(['puan']);
    expect(slugs(await search(query, { text: 'putn', affiliations: [] }))).toEqual([]);
  });

  test('of signs that no name has are none', async ({ query }) => {
    const { facets } = await search(query, { text: '???' });

    expect(facets).toEqual({ total: 0, truncated: false, kinds: [], countries: [] });
  });
});
