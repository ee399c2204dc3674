import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { readCypher } from '../../src/graph/statement.ts';
import { matchingForms } from '../../src/graph/write/entities.ts';
import { icewsActor } from '../../src/import/formats/icews-actor.ts';
import { nameId } from '../../src/import/ids.ts';
import { countryByIso3, countryEntity } from '../../src/import/tables/countries.ts';
import { icewsEvent } from '../../src/import/tables/icews-events.ts';
import { CAMEO_CODES } from '../../src/model/cameo.ts';
import { nameSortKey } from '../../src/model/name.ts';
import { relationTypeRow } from '../../src/model/relation.ts';
import { relationKey } from '../../src/model/rollup.ts';

/**
 * What `newsgraph import icews-tkg` is compared with: a loop that makes the same graph with the same
 * statements in batches of the same size, one after the other, and does nothing else. It takes every row to
 * be good and new: no look-ups, no checks, no rejects, no second try, no record of the run, no progress.
 *
 * Usage: node bench/import/bare.ts <plain files…>; prints {rows, seconds} as JSON
 */

const BATCH = 2000;

type Row = Record<string, unknown>;
interface Addition extends Row {
  claims: number;
  days: string[];
  firstDate: string;
  lastDate: string;
}

const driver = neo4j.driver(
  process.env['NEO4J_URI'] ?? '',
  neo4j.auth.basic(process.env['NEO4J_USERNAME'] ?? 'neo4j', process.env['NEO4J_PASSWORD'] ?? ''),
  { disableLosslessIntegers: true },
);
const session = driver.session();
const entities = new Map<string, string>();
const countries = new Map<string, string>();
let rows = 0;

/** Looks a name up in memory; what is new is put aside to be written before the batch. */
function entity(name: string, news: Row[]): string {
  const known = entities.get(name);
  if (known !== undefined) return known;
  const { country: code, affiliations } = icewsActor('source', name);
  const homes = affiliations.map((iso3) => country(iso3, news));
  const id = code === null ? nameId('icews', name) : country(code, news);
  if (code === null) news.push({ id, kind: 'Actor', name, identifiers: [['icews', name]], homes });
  entities.set(name, id);
  return id;
}

function country(iso3: string, news: Row[]): string {
  const known = countries.get(iso3);
  if (known !== undefined) return known;
  const row = countryByIso3(iso3);
  if (!row) throw new Error(`no country ${iso3}`);
  const { id, name, identifiers } = countryEntity(row);
  news.push({
    id,
    kind: 'Country',
    name,
    identifiers: identifiers.map((item) => [item.scheme, item.value]),
    homes: [],
  });
  countries.set(iso3, id);
  return id;
}

async function write(
  run: (text: string, params: Row) => Promise<unknown>,
  news: Row[],
  claims: Row[],
  relations: Addition[],
) {
  if (news.length > 0) {
    const names = news.map(({ id, kind, name }) => ({
      ...{ entityId: id, value: name, language: 'und' },
      properties: { kind: 'PRIMARY', entityKind: String(kind).toLowerCase(), ...matchingForms(String(name)) },
    }));
    const properties = ({ id, kind, name }: Row) => ({
      ...{ id, kind, name, sort: nameSortKey({ id: String(id), name: String(name) }) },
    });
    await run('write/entities', { entities: news.map((row) => ({ ...row, properties: properties(row) })) });
    await run('write/names', { names });
    await run('write/identifiers', {
      identifiers: news.flatMap(({ id, identifiers }) =>
        (identifiers as string[][]).map(([scheme, value]) => ({ entityId: id, scheme, value })),
      ),
    });
    await run('write/affiliations', {
      affiliations: news.flatMap(({ id, homes }) =>
        (homes as string[]).map((countryId) => ({ entityId: id, countryId })),
      ),
    });
  }
  const changed = (await run('import/relations', { relations })) as Row[];
  for (const [type, ofType] of Map.groupBy(changed, ({ type }) => String(type))) {
    await run(`write/typed/${type}`, { relations: ofType });
  }
  await run('import/claims', { datasetId: 'bare', claims });
  await run('write/clock-stamp', { claimIds: claims.map(({ id }) => id), withdrawnIds: [] });
  const counts = { new: claims.length, unchanged: 0 };
  await run('import/record-batch', { runId: 'bare', batchId: `bare/${rows}`, counts });
}

async function writeBatch(lines: readonly string[]): Promise<void> {
  const news: Row[] = [];
  const additions = new Map<string, Addition>();
  const claims = lines.map((line) => claimRow(line, news, additions));
  const relations = [...additions.values()].sort((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
  await session.executeWrite((transaction) =>
    write(
      async (name, params) =>
        (await transaction.run(readText(name), params)).records.map((record) => record.toObject()),
      ...([news, claims, relations] as const),
    ),
  );
}

function claimRow(line: string, news: Row[], additions: Map<string, Addition>): Row {
  const [source = '', eventName = '', target = '', date = ''] = line.split('\t');
  const event = icewsEvent(eventName);
  const mapping = event && CAMEO_CODES.get(event.code);
  if (!event || !mapping) throw new Error(`no event ${eventName}`);
  const ends = [entity(source, news), entity(target, news)] as const;
  const [subjectId, objectId] = mapping.swapped ? [ends[1], ends[0]] : ends;
  const key = relationKey(mapping.type, subjectId, objectId);
  const id = `icews-tkg:${String(rows++).padStart(20, '0')}`;
  const sort = `${date}|${id}`;
  const addition = additions.get(key.id);
  if (!addition) {
    const origins = ['source icews'];
    additions.set(key.id, {
      ...key,
      claims: 1,
      undated: 0,
      loose: 0,
      days: [date],
      origins,
      firstDate: date,
      lastDate: date,
    });
  } else {
    addition.claims++;
    if (!addition.days.includes(date)) addition.days.push(date);
    if (date < addition.firstDate) addition.firstDate = date;
    if (date > addition.lastDate) addition.lastDate = date;
  }
  const standing = relationTypeRow(mapping.type).family === 'STANDING';
  return {
    properties: {
      ...{
        id,
        relation: mapping.type,
        summary: `${source} · ${eventName} · ${target}`,
        modality: 'ASSERTED',
      },
      ...{ confidence: null, datePrecision: 'DAY', sort, status: 'ACTIVE' },
      ...{ cameoCode: event.code, eventName, intensity: event.intensity, intensityScheme: 'icews' },
    },
    ...{ id, row: rows, subjectId, objectId, sort, date, validFrom: standing ? date : null, validTo: null },
    relationId: key.id,
  };
}

const texts = new Map<string, string>();

function readText(name: string): string {
  const text = texts.get(name) ?? readCypher(name);
  texts.set(name, text);
  return text;
}

const start = performance.now();
await session.run("CREATE (:Dataset {id: 'bare'}), (:ImportRun {id: 'bare'})");
for (const path of process.argv.slice(2)) {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  for (let from = 0; from < lines.length; from += BATCH) await writeBatch(lines.slice(from, from + BATCH));
}
console.log(JSON.stringify({ rows, seconds: (performance.now() - start) / 1000 }));
await driver.close();
