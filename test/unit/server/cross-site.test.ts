import { afterAll, describe, expect, test } from 'vitest';
import { unreachable, yogaOn } from '../../setup/server.ts';

const graph = unreachable();
afterAll(() => graph[Symbol.asyncDispose]());

const ALLOWED = 'https://a.example';
const OTHER = 'https://b.example';

const closed = yogaOn(graph);
const open = yogaOn(graph, { corsOrigins: [ALLOWED, 'https://c.example'] });
const toAll = yogaOn(graph, { corsOrigins: ['*'] });

const URL_OF_QUERY = 'http://localhost/graphql?query={__typename}';
const ANSWER = { data: { __typename: 'Query' } };

type Yoga = typeof closed;

const get = (yoga: Yoga, headers: Record<string, string>) => yoga.fetch(URL_OF_QUERY, { headers });

function post(yoga: Yoga, contentType: string | undefined, body: string, origin = OTHER) {
  const headers = {
    origin,
    'sec-fetch-site': 'cross-site',
    ...(contentType && { 'content-type': contentType }),
  };
  // Bytes, since a text would get a type of its own.
  return yoga.fetch('http://localhost/graphql', { method: 'POST', headers, body: Buffer.from(body) });
}

const corsHeaders = (response: Response) =>
  Object.fromEntries([...response.headers].filter(([name]) => name.startsWith('access-control-')));

describe('what a page can send without the browser asking first', () => {
  const json = JSON.stringify({ query: '{ __typename }' });
  const form = new URLSearchParams({ query: '{ __typename }' }).toString();

  test.each([
    ['text/plain', json],
    ['text/plain; application/json', json],
    ['TEXT/PLAIN;charset=UTF-8', json],
    ['application/x-www-form-urlencoded', form],
    ['application/x-www-form-urlencoded;charset=UTF-8', form],
    [
      'multipart/form-data; boundary=x',
      '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--',
    ],
    ['application/octet-stream', json],
    ['', json],
    [undefined, json],
  ])('a POST of %s is refused, whoever sends it', async (contentType, body) => {
    for (const yoga of [closed, open, toAll]) {
      const response = await post(yoga, contentType, body, ALLOWED);

      expect(response.status).toBe(415);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect(errors[0]?.extensions).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE' });
      expect(errors[0]?.message).toBe(
        `Content-Type ${JSON.stringify(contentType ?? '')} is not accepted; send application/json.`,
      );
    }
  });

  test.each(['utf-16', 'iso-8859-1', '"latin1"'])('JSON in %s is refused', async (charset) => {
    const response = await post(closed, `application/json; charset=${charset}`, json);

    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ message: `Charset ${JSON.stringify(charset)} is not accepted; send UTF-8.` }],
    });
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"'])(
    'a POST of %s is answered: a browser asks before it sends one to another site',
    async (contentType) => {
      expect(await (await post(closed, contentType, json)).json()).toEqual(ANSWER);
    },
  );

  test.each([
    [{ origin: OTHER }],
    [{ origin: 'null' }],
    [{ origin: OTHER, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' }],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  ])('a GET with %j is refused', async (headers) => {
    for (const yoga of [closed, open]) {
      const response = await get(yoga, headers);

      expect(response.status).toBe(403);
      expect(corsHeaders(response)).toEqual({});
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'CROSS_SITE_REQUEST' } }],
      });
    }
  });

  test.each([
    [{}],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('a GET with %j, of a program or a page of ours or a link, is answered', async (headers) => {
    expect(await (await get(closed, headers)).json()).toEqual(ANSWER);
  });
});

describe('CORS', () => {
  const preflight = (yoga: Yoga, origin: string) =>
    yoga.fetch('http://localhost/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,newsgraph-bookmark',
      },
    });

  test('is closed unless opened', async () => {
    const response = await preflight(closed, OTHER);

    expect(response.status).toBe(405);
    expect(corsHeaders(response)).toEqual({});
  });

  test('an origin that is listed may ask, without credentials', async () => {
    const response = await preflight(open, ALLOWED);

    expect(response.status).toBe(204);
    expect(corsHeaders(response)).toEqual({
      'access-control-allow-origin': ALLOWED,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': 'content-type,newsgraph-bookmark',
      'access-control-expose-headers': 'ETag, Newsgraph-Bookmark, Retry-After',
      'access-control-max-age': '86400',
    });
  });

  test.each([
    OTHER,
    'null',
    'http://a.example',
    'https://a.example:444',
    'https://a.example.evil.example',
    'https://evil-a.example',
    'https://A.example',
    '*',
  ])('%s, which is not, may not', async (origin) => {
    expect(corsHeaders(await preflight(open, origin))).toEqual({});
    expect(corsHeaders(await post(open, 'application/json', '{"query":"{__typename}"}', origin))).toEqual({});
  });

  test('an answer to one origin is not kept for another', async () => {
    const response = await get(open, { origin: ALLOWED, 'sec-fetch-site': 'cross-site' });

    expect(await response.json()).toEqual(ANSWER);
    expect(response.headers.get('access-control-allow-origin')).toBe(ALLOWED);
    expect(response.headers.get('vary')?.split(', ')).toContain('Origin');
  });

  test('* lets every page read, and none with credentials', async () => {
    const response = await get(toAll, { origin: OTHER, 'sec-fetch-site': 'cross-site' });

    expect(await response.json()).toEqual(ANSWER);
    expect(corsHeaders(response)).toMatchObject({ 'access-control-allow-origin': OTHER });
    expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  });
});
