import { expect, test } from 'vitest';
import { unpacked } from '../../../tools/web/unpack.ts';

const url = (type: string, text: string) =>
  `url(data:${type};base64,${Buffer.from(text).toString('base64')})`;

test('fonts and pictures in a style sheet become files, each once', () => {
  const font = url('font/woff2', 'letters');
  const { css, files } = unpacked(`@font-face{src:${font},${url('font/ttf', 'more')}}b{src:${font}}`);

  expect(css).toMatch(
    /^@font-face\{src:url\((\/assets\/[\w-]{8}\.woff2)\),url\(\/assets\/[\w-]{8}\.ttf\)\}b\{src:url\(\1\)\}$/,
  );
  expect([...files].map(([name, bytes]) => [name.split('.')[1], Buffer.from(bytes).toString()])).toEqual([
    ['woff2', 'letters'],
    ['ttf', 'more'],
  ]);
});

test('what nobody knows the type of fails the build', () => {
  expect(() => unpacked(url('video/mp4', 'film'))).toThrow('"video/mp4"');
});
