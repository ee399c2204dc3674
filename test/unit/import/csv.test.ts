import { describe, expect, test } from 'vitest';
import { csvOf, readRow } from './csv-row.ts';
import { inputOf, rowsOf } from './format-rows.ts';

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

/** Rows of a file whose columns are named like the fields. */
const read = async (content: string | Uint8Array) => rowsOf(await csvOf(), content);

const HEADER = 'source,relation,target\n';

describe('rows', () => {
  test('a row becomes an event', async () => {
    const [row] = await read(`${HEADER}Ann,MET_WITH,Ben\n`);
    expect(row).toMatchObject({ row: 2, event: { claimId: null, relation: 'MET_WITH', date: null } });
    expect(row?.event?.subject).toEqual({
      id: expect.stringMatching(/^ann-/),
      ...{ identifier: null, name: 'Ann', kind: 'Actor', country: null, affiliations: [] },
    });
    expect(row?.event).toMatchObject({
      summary: 'Ann met with Ben',
      modality: 'ASSERTED',
      via: [],
      article: null,
    });
    expect(text(row?.raw)).toBe('Ann,MET_WITH,Ben');
  });

  test('names in quotes hold commas, quotes and line ends; the row is the line it begins in', async () => {
    const content = `${HEADER}"Ann, ""the\r\nboss""",MET_WITH,Ben\r\nCy,MET_WITH,"D\nE"\nF,MET_WITH,G`;
    const rows = await read(content);
    expect(rows.map(({ row, event }) => [row, event?.subject.name, event?.object.name])).toEqual([
      [2, 'Ann, "the\r\nboss"', 'Ben'],
      [4, 'Cy', 'D\nE'],
      [6, 'F', 'G'],
    ]);
    expect(text(rows[0]?.raw)).toBe('"Ann, ""the\r\nboss""",MET_WITH,Ben');
  });

  test('a no-break space and blanks around a name stay', async () => {
    const [row] = await read(`${HEADER}\u00A0Ann ,MET_WITH,Ben\u00A0Nevis\n`);
    expect(row?.event?.subject.name).toBe('\u00A0Ann ');
    expect(row?.event?.object.name).toBe('Ben\u00A0Nevis');
  });

  test('CRLF and LF give the same rows', async () => {
    const content = `${HEADER}Ann,MET_WITH,Ben\nCy,MET_WITH,Dee\n`;
    expect(await read(content.replaceAll('\n', '\r\n'))).toEqual(await read(content));
  });

  test('repeated rows are all there', async () => {
    expect(await read(`${HEADER}${'Ann,MET_WITH,Ben\n'.repeat(3)}`)).toHaveLength(3);
  });

  test('a header alone has no rows', async () => {
    expect(await read(HEADER)).toEqual([]);
  });

  test('another delimiter is a matter of the mapping', async () => {
    const [row] = await rowsOf(await csvOf({ delimiter: ';' }), 'source;relation;target\nA,B;MET_WITH;C\n');
    expect(row?.event?.subject.name).toBe('A,B');
  });

  test('the bytes of the rows alone are those of the rows', async () => {
    const format = await csvOf();
    const file = inputOf(`${HEADER}"A\nB",MET_WITH,C\nD,MET_WITH,E\n`);
    const bytes = (await Array.fromAsync(format.readBytes?.(file) ?? [])).flat();
    const rows = (await Array.fromAsync(format.read(file))).flat();
    expect(bytes.slice(1).map(({ raw }) => text(raw))).toEqual(rows.map(({ raw }) => text(raw)));
  });
});

describe('files that do not fit', () => {
  test('an empty file has no columns', async () => {
    await expect(read('')).rejects.toThrow('is empty');
  });

  test('a column that the mapping names must be there', async () => {
    const format = await csvOf({ columns: { source: 'who', relation: 'how', target: 'whom' } });
    await expect(rowsOf(format, 'who,what,whom\n')).rejects.toThrow(
      'there is no column "how", which the mapping names for "relation". The columns are "who", "what", "whom".',
    );
  });

  test('without a mapping the columns that are needed must be there', async () => {
    await expect(read('who;how;whom\n')).rejects.toThrow(
      'none of its columns is called relation, cameo. The columns are "who;how;whom".',
    );
  });

  test('a column that is there twice cannot be meant', async () => {
    await expect(read('source,source,relation,target\n')).rejects.toThrow('several columns "source"');
  });

  test('ids need a namespace', async () => {
    await expect(readRow({ id: '7' })).rejects.toThrow('Set "namespace" in a mapping file');
  });

  test('intensities need a scale', async () => {
    await expect(readRow({ intensity: '7' })).rejects.toThrow('Set "intensityScheme" in a mapping file');
  });
});

describe('rows that cannot be read', () => {
  test('each is a reject with its line, and reading goes on', async () => {
    const broken = [
      'Ann,MET_WITH',
      'Ann,MET_WITH,Ben,more',
      'A "nick" B,MET_WITH,C',
      '',
      'A\0,MET_WITH,B',
      '"A"x,MET_WITH,B',
    ];
    const rows = await read(`${HEADER}${broken.join('\n')}\nAnn,MET_WITH,Ben\n`);
    expect(rows.map(({ row, reject }) => [row, reject?.replace(/[;:].*/, '')])).toEqual([
      [2, 'the row has 2 columns, but the header has 3'],
      [3, 'the row has 4 columns, but the header has 3'],
      [4, 'the row has broken quotes'],
      [5, 'the row is empty'],
      [6, 'column "source"'],
      [7, 'the row has broken quotes'],
      [8, undefined],
    ]);
    expect(rows[4]?.reject).toContain('NUL');
  });

  test('invalid UTF-8 is a reject with its bytes', async () => {
    const bad = Buffer.from([0x41, 0xff]);
    const content = Buffer.concat([Buffer.from(HEADER), bad, Buffer.from(',MET_WITH,B\nC,MET_WITH,D\n')]);
    const rows = await read(content);
    expect(rows.map(({ reject }) => reject)).toEqual(['the row is not valid UTF-8', undefined]);
    expect(Buffer.from(rows[0]?.raw ?? []).subarray(0, 2)).toEqual(bad);
  });

  test('a quote that is never closed spoils its own line alone', async () => {
    const rows = await read(`${HEADER}"Ann,MET_WITH,Ben\n${'Cy,MET_WITH,Dee\n'.repeat(2000)}`);
    expect(rows).toHaveLength(2001);
    expect(rows.filter(({ reject }) => reject).map(({ row }) => row)).toEqual([2]);
  });

  test('a stray quote spoils neither the rows after it nor a record of several lines', async () => {
    const rows = await read(`${HEADER}5" gun,MET_WITH,Ben\nA,MET_WITH,B\n"C\nD",MET_WITH,E\nF,MET_WITH,G\n`);
    expect(rows.map(({ row, event }) => [row, event?.subject.name])).toEqual([
      [2, undefined],
      [3, 'A'],
      [4, 'C\nD'],
      [6, 'F'],
    ]);
  });

  test('a quote before more than 1 MiB without another spoils its own line alone', async () => {
    const rows = await read(
      `${HEADER}"Ann,MET_WITH,Ben\n${`Cy,MET_WITH,${'D'.repeat(1000)}\n`.repeat(1200)}`,
    );
    expect(rows).toHaveLength(1201);
    expect(rows.filter(({ reject }) => reject)).toHaveLength(1);
  });
});
