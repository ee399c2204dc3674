import type { Graph } from '../../src/graph/client.ts';
import { ingestArticle } from '../../src/graph/write/article.ts';
import { ArticleFile } from '../../src/model/article.ts';

/** An entity that a ranking is told by: made up, though some are called as people are. */
export interface Ranked {
  readonly id: string;
  readonly kind: string;
  /** The first is the common one. */
  readonly names: readonly (string | { readonly value: string; readonly kind: string })[];
  readonly country?: string;
  /** Claims that name it. */
  readonly claims: number;
}

const weak = (value: string) => ({ value, kind: 'WEAK' });

export const RANKED: readonly Ranked[] = [
  { id: 'russia', kind: 'Country', names: ['Russia', 'Россия', '러시아', 'روسيا'], claims: 9 },
  { id: 'china', kind: 'Country', names: ['China', '中国', '중국'], claims: 12 },
  { id: 'indonesia', kind: 'Country', names: ['Indonesia'], claims: 4 },
  {
    id: 'putin',
    kind: 'Person',
    names: ['Vladimir Putin', 'Владимир Путин', '블라디미르 푸틴', 'فلاديمير بوتين', weak('Putin')],
    country: 'russia',
    claims: 30,
  },
  { id: 'puan', kind: 'Person', names: ['Puan Maharani'], country: 'indonesia', claims: 2 },
  { id: 'putina', kind: 'Person', names: ['Lyudmila Putina'], country: 'russia', claims: 0 },
  { id: 'lavrov', kind: 'Person', names: ['Sergei Lavrov'], country: 'russia', claims: 5 },
  { id: 'lavrova', kind: 'Person', names: ['Екатерина Лаврова'], country: 'russia', claims: 1 },
  { id: 'xi', kind: 'Person', names: ['习近平', weak('Xi')], country: 'china', claims: 20 },
  { id: 'wang', kind: 'Person', names: ['Wang Yi'], country: 'china', claims: 3 },
  { id: 'xinhua', kind: 'Organization', names: ['新华社', '新華社'], country: 'china', claims: 6 },
  { id: 'xinhua-road', kind: 'Place', names: ['新华路'], country: 'china', claims: 0 },
  { id: 'kim-a', kind: 'Person', names: ['김서연'], claims: 1 },
  { id: 'kim-b', kind: 'Person', names: ['김서준'], claims: 8 },
  { id: 'new-york', kind: 'Place', names: ['New York'], claims: 7 },
  { id: 'york-new', kind: 'Organization', names: ['York New Media'], claims: 30 },
  { id: 'lodz', kind: 'Place', names: ['Łódź'], claims: 1 },
  { id: 'noor', kind: 'Person', names: ['نور الدين'], claims: 2 },
  { id: 'noor-radio', kind: 'Organization', names: ['إذاعة نور'], claims: 9 },
  { id: 'athens', kind: 'Place', names: ['Αθήνα'], claims: 1 },
  { id: 'stuttgart', kind: 'Place', names: ['Stuttgart'], claims: 1 },
  { id: 'strasse', kind: 'Place', names: ['Hauptstraße'], claims: 1 },
  { id: 'clef', kind: 'Topic', names: ['𝄞 Clef 𠮷野'], claims: 0 },
];

/** Writes them with as many claims about each as it says. */
export async function writeRanked(graph: Graph): Promise<void> {
  const entities = RANKED.map(({ id, kind, names, country }) => ({
    ...{ id, kind, affiliations: country ? [country] : [] },
    name: typeof names[0] === 'string' ? names[0] : id,
    names: names.map((name) => (typeof name === 'string' ? { value: name } : name)),
  }));
  const claims = RANKED.flatMap(({ id, claims: count }) =>
    Array.from({ length: count }, (_, index) => ({
      ...{ id: `ranked:${id}-${index}`, relation: 'STATED_ABOUT', subjects: ['the-speaker'], objects: [id] },
      ...{
        summary: `Somebody spoke of ${id}.`,
        date: '2024-05-16',
        confidence: 1,
        evidence: [{ paragraph: index + 1 }],
      },
    })),
  );
  const article = {
    id: 'ranked',
    title: 'Who was spoken of',
    language: 'en',
    publishedAt: '2024-05-17T00:00:00Z',
  };
  const speaker = { id: 'the-speaker', kind: 'Actor', name: 'Zzz' };
  await ingestArticle(
    graph,
    ArticleFile.parse({
      article: { ...article, source: 'somebody' },
      sources: [{ id: 'somebody', name: 'Somebody' }],
      entities: [...entities, speaker],
      claims,
    }),
  );
}
