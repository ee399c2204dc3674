import { expect, test, vi } from 'vitest';
import { dryRun } from '../../../src/cli/import-dry-run.ts';
import { duration, showImportProgress } from '../../../src/cli/import-progress.ts';
import { csvFormat } from '../../../src/import/formats/csv.ts';
import { readMapping } from '../../../src/import/mapping/read.ts';
import { inputOf } from './format-rows.ts';

const CONTENT = [
  'source,relation,target,date,confidence,sourceCountry,url',
  'Ann,MET_WITH,Ben,2024-05-16,0.9,NA,https://example.org/a',
  ...Array.from({ length: 8 }, (_, at) => `Cy ${at},MET_WITH,Dee,,,,`),
  'Ann,ATTACK,Ben,,,,',
  'Ann,TALK,Ben,,,,',
  'Ann,MET_WITH,Ben,yesterday,,,',
].join('\n');

async function run(json: boolean, ...contents: string[]) {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    const files = contents.map((content) => inputOf(content, 'a.csv'));
    const counts = await dryRun(csvFormat(await readMapping(undefined)), files, { json });
    return { counts, output: print.mock.calls.map(([line]) => `${line}\n`).join('') };
  } finally {
    print.mockRestore();
  }
}

test('the first five rows are shown as they would be written', async () => {
  const { output } = await run(false, CONTENT);
  expect(output.match(/^ {2}line \d+$/gm)).toHaveLength(5);
  expect(output).toContain('— MET_WITH —');
  expect(output).toMatch(/Ann \(Actor, of NAM; ann-[0-9a-f]+\)/);
  expect(output).toContain('evidence    https://example.org/a (example.org, 2024-05-16T00:00:00Z)');
  expect(output).toContain('confidence  0.9');
});

test('rejects are counted by reason, whatever value each has', async () => {
  const { output, counts } = await run(false, CONTENT);
  expect(counts).toEqual({ rows: 12, accepted: 9, rejected: 3 });
  expect(output).toContain('12 rows\n9 would be written\n3 would be rejected:\n');
  expect(output).toContain('2×, for example line 11: column "relation": "ATTACK" is no relation type');
  expect(output).toContain('1×, line 13: column "date": "yesterday" is no date');
});

test('several files are summed up', async () => {
  expect((await run(false, CONTENT, CONTENT)).counts).toEqual({ rows: 24, accepted: 18, rejected: 6 });
});

test('JSON is one object with the rows and the reasons of each file', async () => {
  const { output } = await run(true, CONTENT);
  const { files, ...counts } = JSON.parse(output);
  expect(counts).toEqual({ rows: 12, accepted: 9, rejected: 3 });
  expect(files).toHaveLength(1);
  expect(files[0].examples[0]).toMatchObject({ row: 2, event: { subject: { name: 'Ann' } } });
  expect(files[0].reasons[0]).toMatchObject({ count: 2, row: 11 });
});

test('a name cannot steer the terminal', async () => {
  const { output } = await run(false, 'source,relation,target\nA\x1b[2JB,MET_WITH,C\n');
  expect(output).not.toContain('\x1b');
});

test('progress without a terminal is plain lines, the last one at the end', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  vi.useFakeTimers();
  try {
    const progress = showImportProgress(2000);
    progress.update({ rows: 500, rejected: 1 });
    vi.advanceTimersByTime(10_000);
    progress.note('a note');
    progress.update({ rows: 2000, rejected: 2 });
    progress.stop();
    progress.stop();
    const lines = write.mock.calls.map(([text]) => String(text));
    expect(lines).toEqual([
      expect.stringMatching(/^25% · 500 rows · [\d,]+ rows\/s · .* left · 1 rejected\n$/),
      'a note\n',
      expect.stringMatching(/^2,000 rows in .* s · [\d,]+ rows\/s · 2 rejected\n$/),
    ]);
    expect(lines.join('')).not.toContain('\x1b');
  } finally {
    vi.useRealTimers();
    write.mockRestore();
  }
});

test.each([
  [0, '0 s'],
  [59.2, '1 min 0 s'],
  [3725, '1 h 2 min'],
  [Number.NaN, '?'],
])('%d seconds are %s', (seconds, words) => {
  expect(duration(seconds)).toBe(words);
});
