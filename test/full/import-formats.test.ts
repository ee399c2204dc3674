import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { expect, test } from 'vitest';
import type { InputFile } from '../../src/import/files/input-file.ts';
import type { ImportFormat, ImportRow } from '../../src/import/format.ts';
import { gdelt } from '../../src/import/formats/gdelt.ts';
import { icews } from '../../src/import/formats/icews.ts';
import { icewsTkg } from '../../src/import/formats/icews-tkg.ts';

const { NEWSGRAPH_SOURCE_DATA: sourceData } = process.env;

const ICEWS_RAW = 'icews-raw-sample/events.2018.sample.tab.gz';
const MENTIONS = 'gdelt-sample/spark-gdelt.mentions.csv';

/** The three files that a set of facts is published in. */
const setOf = (year: string) =>
  ['train', 'valid', 'test'].map((part) => `icews${year}/icews_20${year}_${part}.txt.gz`);

/** A test that needs the files; skipped where they are not at hand. */
const testWith = (...names: string[]) =>
  test.skipIf(!sourceData || !names.every((name) => existsSync(join(sourceData, name))));

function inputOf(name: string): InputFile {
  const path = join(sourceData ?? '', name);
  const content = () => createReadStream(path);
  const open = () => (path.endsWith('.gz') ? content().pipe(createGunzip()) : content());
  return { path, name, sha256: '', bytes: 0, lines: 0, open };
}

async function* rowsOf(format: ImportFormat, ...names: string[]): AsyncGenerator<ImportRow> {
  for (const name of names) for await (const rows of format.read(inputOf(name))) yield* rows;
}

/** What a set of facts is found to hold. */
async function factsOf(year: string) {
  const found = { rows: 0, rejects: 0, swapped: 0 };
  const actors = new Set<string>();
  const countries = new Set<string>();
  for await (const { raw, event } of rowsOf(icewsTkg, ...setOf(year))) {
    found.rows++;
    if (!event) {
      found.rejects++;
      continue;
    }
    const [source] = Buffer.from(raw).toString().split('\t', 1);
    if (event.object.name === source && event.subject.name !== source) found.swapped++;
    for (const { country, name } of [event.subject, event.object]) {
      if (country !== null) countries.add(country);
      actors.add(country === null ? `name ${name}` : `country ${country}`);
    }
  }
  return { ...found, actors: actors.size, countries: countries.size };
}

// Counted by a script over the files and data/countries.tsv: distinct names of the first and third columns;
// those of them in the table; rows of "Host a visit" and "Receive deployment of peacekeepers".
testWith(...setOf('14'))('every fact of ICEWS14 is an event, and no two names one actor', async () => {
  expect(await factsOf('14')).toEqual({
    ...{ rows: 90_730, rejects: 0, swapped: 4298 },
    ...{ actors: 7128, countries: 83 },
  });
});

testWith(...setOf('18'))('every fact of ICEWS18 is an event, and no two names one actor', async () => {
  expect(await factsOf('18')).toEqual({
    ...{ rows: 468_558, rejects: 0, swapped: 20_055 },
    ...{ actors: 23_033, countries: 218 },
  });
});

// tail -n +2 | awk -F'\t' '{print $1":"$2}' | sort -u | wc -l
testWith(ICEWS_RAW)('every row of ICEWS is an event with an id of its own', async () => {
  const rows = await Array.fromAsync(rowsOf(icews, ICEWS_RAW));
  const known = rows.filter(({ event }) => event?.via.length === 1);

  expect(rows).toHaveLength(3705);
  expect(rows.filter(({ reject }) => reject)).toEqual([]);
  expect(new Set(rows.map(({ event }) => event?.claimId)).size).toBe(3705);
  // No row lacks its publisher, and two lack their country: awk -F'\t' '$18=="NA"'.
  expect(known).toHaveLength(3705);
  expect(rows.filter(({ event }) => event?.at.length === 1)).toHaveLength(3703);
});

// awk -F'\t' '$6!="" && $7!="" && $16!="" && $17!=""' | wc -l
test.skipIf(!sourceData).each([
  ['20191024143000.export.CSV.gz', 2111, 1406],
  ['20151027220000.export.CSV.gz', 2116, 1398],
  ['spark-gdelt.events.csv', 100, 67],
  ['spark-gdelt.eventsT.csv', 100, 49],
])('every row of %s is an event or lacks an actor', async (name, total, withBoth) => {
  const path = `gdelt-sample/${name}`;
  const rows = await Array.fromAsync(rowsOf(gdelt, path));
  const rejects = new Set(rows.flatMap(({ reject }) => reject ?? []));

  expect(rows).toHaveLength(total);
  expect(rows.filter(({ event }) => event?.article)).toHaveLength(withBoth);
  expect([...rejects].sort()).toEqual(['Actor1 is missing', 'Actor2 is missing']);
});

testWith(MENTIONS)('every mention is one', async () => {
  const rows = await Array.fromAsync(rowsOf(gdelt, MENTIONS));

  expect(rows.filter(({ mention }) => mention)).toHaveLength(100);
  expect(rows).toHaveLength(100);
});
