import { readdirSync, readFileSync } from 'node:fs';

/** What the seed says, read and counted without any of the code under test. */

export interface SeedClaim {
  readonly id: string;
  readonly relation: string;
  readonly subjects: readonly string[];
  readonly objects: readonly string[];
  readonly summary: string;
  readonly date: string;
  readonly modality: string;
  readonly confidence: number;
  readonly saidBy: readonly string[];
  readonly via: readonly string[];
  readonly partOf: readonly string[];
  readonly at: readonly string[];
  readonly about: readonly string[];
  readonly evidence: readonly { readonly paragraph?: number; readonly sentence?: number }[];
}

export interface SeedEntity {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly names: readonly { readonly value: string; readonly language: string; readonly kind?: string }[];
}

export interface ExpectedRelation {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** Newest first. */
  readonly claims: readonly SeedClaim[];
  readonly firstDate: string;
  readonly lastDate: string;
  readonly eventCount: number;
  readonly sourceCount: number;
}

const SEED = new URL('../../../seed/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, SEED), 'utf8');

export const entities: readonly SeedEntity[] = readdirSync(new URL('entities/', SEED)).flatMap((file) =>
  read(`entities/${file}`)
    .trimEnd()
    .split('\n')
    .map((line): SeedEntity => JSON.parse(line)),
);

export const nameOf = (id: string) => entities.find((entity) => entity.id === id)?.name;

const [articleFile] = readdirSync(new URL('articles/', SEED));
const { article, claims: written } = JSON.parse(read(`articles/${articleFile}`));

export { article };

const absent = { saidBy: [], via: [], partOf: [], at: [], about: [], modality: 'ASSERTED' };

/** The first day of a date of which only the year or the month may be known. */
export const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);

/** Byte by byte, the greater first. */
function descending<Item>(key: (item: Item) => string) {
  return (one: Item, other: Item) => Buffer.compare(Buffer.from(key(other)), Buffer.from(key(one)));
}

/** All claims, newest first. */
export const claims: readonly SeedClaim[] = written
  .map((claim: object) => ({ ...absent, ...claim }))
  .sort(descending(({ id, date }: SeedClaim) => `${firstDay(date)}|${id}`));

/** Symmetric types that the seed has claims of. */
const SYMMETRIC = ['MET_WITH', 'ISSUED_JOINT_STATEMENT_WITH', 'COOPERATES_WITH'];
export const isSymmetric = (type: string) => SYMMETRIC.includes(type);

function pairsOf({ relation, subjects, objects }: SeedClaim): (readonly [string, string])[] {
  const pairs = subjects.flatMap((subject) => objects.map((object) => [subject, object] as const));
  if (!isSymmetric(relation)) return pairs;
  const mutual = String([...subjects].sort()) === String([...objects].sort());
  const distinct = mutual ? pairs.filter(([one, other]) => one !== other) : pairs;
  return distinct.map(([one, other]) => (one < other ? [one, other] : [other, one]));
}

function relation(id: string, ofRelation: readonly SeedClaim[]): ExpectedRelation {
  const [source = '', type = '', target = ''] = id.split(':');
  const days = ofRelation.map(({ date }) => firstDay(date));
  const origins = ofRelation.flatMap(({ via }) => (via.length > 0 ? via : [article.source]));
  return {
    ...{ id, type, source, target, claims: ofRelation },
    firstDate: days.toSorted()[0] ?? '',
    lastDate: days.toSorted().at(-1) ?? '',
    eventCount: new Set(days).size,
    sourceCount: new Set(origins).size,
  };
}

function countRelations(): ExpectedRelation[] {
  const byId = new Map<string, SeedClaim[]>();
  for (const claim of claims) {
    const ids = pairsOf(claim).map(([source, target]) => `${source}:${claim.relation}:${target}`);
    for (const id of new Set(ids)) byId.set(id, [...(byId.get(id) ?? []), claim]);
  }
  return [...byId].map(([id, ofRelation]) => relation(id, ofRelation));
}

/** All relations, strongest first, then by id from the end of the alphabet. */
export const relations: readonly ExpectedRelation[] = countRelations().sort(
  descending((found) => `${String(found.claims.length).padStart(6, '0')}|${found.id}`),
);

/** The same by the day of their latest claim, the latest first, those of one day by id from the end of the alphabet. */
export const latestFirst = (found: readonly ExpectedRelation[]) =>
  found.toSorted(descending(({ lastDate, id }) => `${lastDate}|${id}`));

/** Relations that an entity is an end of, in the same order. */
export const relationsOf = (id: string) =>
  relations.filter(({ source, target }) => source === id || target === id);

/** Which way a relation leads, seen from one of its ends. */
export function directionFrom(id: string, { type, source }: ExpectedRelation): 'OUT' | 'IN' | 'BOTH' {
  if (isSymmetric(type)) return 'BOTH';
  return source === id ? 'OUT' : 'IN';
}

/** Claims that an entity is a subject or an object of, newest first. */
export const claimsOf = (id: string) =>
  claims.filter(({ subjects, objects }) => subjects.includes(id) || objects.includes(id));

/** Paragraphs in which a claim is made, in the order of reading, the headline last. */
export const paragraphsOf = ({ evidence }: SeedClaim) => evidence.map(({ paragraph }) => paragraph ?? null);

/** The global id by which `node` finds a thing. */
export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64url');
