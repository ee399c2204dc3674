import { NODE_TYPES } from '../../../src/graphql/global-id.ts';

/** Ends what a statement has begun, and deletes; in lower case, as no text of the server is. */
const CYPHER = [
  "' or 1=1 //",
  '" or true //',
  "china'}) detach delete n //",
  '"}) match (n) detach delete n //',
  "x' union match (n) set n.name = 'mallory' return n.id as id //",
  '`) detach delete (n',
  '$ids',
  '{{7*7}}',
  "\\' or 1=1 //",
  '\\u0027 or 1=1 //',
  '*/ match (n) detach delete n /*',
  'call dbms.shutdown()',
  "load csv from 'http://127.0.0.1/' as row",
];

const LUCENE = [
  '*',
  '*:*',
  '/.*/',
  'a* OR b*',
  '(((((((((',
  'folded:[a to z]',
  '~~~^^^',
  'name:"x" AND (',
  '\\',
];

const ODD = [
  '',
  ' ',
  '\0',
  'china\0',
  '\ud800',
  'china\udc00',
  '\ufeffchina',
  '\u202echina',
  '\uffff',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿'.repeat(20),
  `a${'\u0301'.repeat(5000)}`,
  'ﷺ'.repeat(200),
  'x'.repeat(9000),
  'x'.repeat(90_000),
  '__proto__',
  'constructor',
  'toString',
  'null',
  '-1',
  '9'.repeat(400),
  '|',
  '~',
  '2024-13-45',
  '-271821-04-20',
  '+275760-09-13',
  '<script>mallory</script>',
  '\r\nset-cookie: mallory=1',
  '../../../etc/passwd',
  '{"$ne": null}',
];

/** Texts that nobody means well with, or that are no texts. */
export const TEXTS: readonly string[] = [...CYPHER, ...LUCENE, ...ODD];

const LISTS = [
  'entities',
  'relations',
  'claims',
  'hits',
  'neighbors',
  'common',
  'articles',
  'sources',
  'reported',
];

/** Keys that no thing has. */
const KEYS = [
  '"}) match (n) detach delete n //',
  '/.*/',
  '\0',
  '',
  '0|',
  '~~~~',
  '\ufffd|1|2',
  'x'.repeat(9000),
];

const encoded = (text: string) => Buffer.from(text).toString('base64url');

/** The same in cursors, which are well formed and of a list that there is; and some that are no cursors. */
export const CURSORS: readonly string[] = [
  ...LISTS.flatMap((list) => KEYS.map((key) => encoded(`${list}|${key}`))),
  ...[...CYPHER.slice(0, 3), ...LUCENE.slice(0, 3), '', '\0', '\ud800', 'x'.repeat(90_000), '__proto__'],
];

/** The same in global ids; and what is none. */
export const IDS: readonly string[] = [
  ...[...NODE_TYPES, 'Operation', '__proto__'].flatMap((type) =>
    KEYS.map((key) => encoded(`${type}:${key}`)),
  ),
  ...TEXTS,
];
