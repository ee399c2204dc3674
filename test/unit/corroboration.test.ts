import { expect, test } from 'vitest';
import { independentOrigins, type Voice } from '../../src/model/corroboration.ts';

const printed = (origin: string, title: string | null, day: string, language = 'en'): Voice => ({
  ...{ origin, title, language },
  publishedAt: `${day}T09:00:00Z`,
});
const origins = (...voices: Voice[]) => [...independentOrigins(voices)].sort();

test('a text counts for whoever published it first', () => {
  const first = printed('source wire', 'Talks fail', '2024-05-01');

  expect(origins(printed('source daily', 'TALKS FAIL!', '2024-05-03'), first)).toEqual(['source wire']);
  expect(origins(first, printed('source daily', 'Talks fail', '2024-05-04'))).toEqual(['source wire']);
});

test('the same headline days later, in another language or of nobody is another text', () => {
  const first = printed('source wire', 'Talks fail', '2024-05-01');

  expect(origins(first, printed('source daily', 'Talks fail', '2024-05-05'))).toHaveLength(2);
  expect(origins(first, printed('source daily', 'Talks fail', '2024-05-01', 'de'))).toHaveLength(2);
  expect(
    origins(printed('source a', null, '2024-05-01'), printed('source b', null, '2024-05-01')),
  ).toHaveLength(2);
});

test('copies are counted from the first of them, and not from copy to copy', () => {
  const days = ['2024-05-01', '2024-05-03', '2024-05-05'];

  expect(origins(...days.map((day, index) => printed(`source ${index}`, 'Talks fail', day)))).toEqual([
    'source 0',
    'source 2',
  ]);
});

test('marks and punctuation make no other text, letters do', () => {
  const first = printed('source wire', '‘La Nación’ — talks', '2024-05-01');

  expect(origins(first, printed('source daily', 'La nacion: talks', '2024-05-01'))).toHaveLength(1);
  expect(origins(first, printed('source daily', 'La nacion: walks', '2024-05-01'))).toHaveLength(2);
});

test('whom an article had it from is no copy of anything', () => {
  const had = { origin: 'source agency', title: null, language: null, publishedAt: null };

  expect(origins(had, printed('source daily', 'Talks fail', '2024-05-01'), had)).toEqual([
    'source agency',
    'source daily',
  ]);
});
