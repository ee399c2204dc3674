import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { RELATION_TYPE_NAMES, RELATION_TYPES, type RelationType } from '../model/relation.ts';
import { LATEST_COUNTED } from '../model/rollup.ts';

const CYPHER_FOLDER = new URL('../../cypher/', import.meta.url);
const TYPED_FOLDER = 'write/typed/';
const PAGED_FOLDERS = ['entity/', 'relation/', 'claim/', 'article/', 'source/', 'change/'];

/** Ends the name of a page in the order of the latest days. */
const LATEST = '-latest';

/** Statements that give a page: `page…`, and the neighbours of an entity. */
const PAGED = /^(page|neighbors)(?!.*-(backward|latest))/;

/**
 * The statement that draws relations of one type as relationships of that type. A type cannot be a
 * parameter: Neo4j would look at every relationship of the two ends instead of those of the type.
 */
function typedRelationshipStatement(type: RelationType): string {
  return `// Draws relations as ${type} relationships ("${RELATION_TYPES[type].label}"). Generated from the
// table of relation types by \`npm run generate\`; do not edit.
//
// $relations      LIST<MAP>   {id, sourceId, targetId, firstDate, lastDate}, dates ISO 8601 or null,
//                             at most 100,000; each locked by \`write/relations\`, hence no MERGE
// relationships   INTEGER     relationships drawn or found
CYPHER 5
UNWIND $relations AS row
MATCH (source:Entity {id: row.sourceId})
MATCH (target:Entity {id: row.targetId})
OPTIONAL MATCH (source)-[known:${type} {id: row.id}]->(target)
SET known.firstDate = date(row.firstDate), known.lastDate = date(row.lastDate)
FOREACH (_ IN CASE WHEN known IS NULL THEN [true] ELSE [] END |
  CREATE (source)-[:${type} {
    id: row.id,
    firstDate: date(row.firstDate),
    lastDate: date(row.lastDate)
  }]->(target)
)
RETURN count(*) AS relationships
`;
}

/** Paths of files that look generated. */
const GENERATED = /-backward\.cypher$|^relation\/.*-latest\.cypher$|^write\/typed\//;

/** Follows an order that is not the list's but one within an item of it. */
const EITHER_WAY = '// either way';

/** A page read from its end: the same statement with every order of its list turned round. */
function backwardStatement(name: string, text: string): string {
  const turned = text
    .split('\n')
    .map((line) => (line.endsWith(EITHER_WAY) ? line : turnedRound(line)))
    .join('\n');
  return `// ${name}, read from its end: generated from it by \`npm run generate\`; do not edit.
// Rows come in reverse.
//
${turned}`;
}

/** Pages of relations that are walked in the order of a stored key: each is generated in the order of their latest days too. */
const IN_BOTH_ORDERS = [
  'page',
  'page-by-type',
  'page-by-entity',
  'page-by-entity-and-type',
  'page-where',
  'page-by-entity-where',
  'page-with-private',
  'page-by-entity-with-private',
];

/** Follows what is found by `rank`, whichever order the list is in. */
const IN_ANY_ORDER = '// in any order';

/** A page of relations in the order of their latest days: the same statement by `latest` in place of `rank`. */
function latestStatement(name: string, text: string): string {
  const lines = text.split('\n').map((line) => {
    if (line.startsWith('//')) return toldByLatest(line);
    return line.endsWith(IN_ANY_ORDER) ? line : byLatest(line);
  });
  return `// ${name}, in the order of the latest day: generated from it by \`npm run generate\`; do not edit.
//
${lines.join('\n')}`;
}

/** Ranks have ten digits before the id, and keys by the latest day have ten signs. */
const byLatest = (line: string) =>
  line
    .replaceAll('relation.rank', 'relation.latest')
    .replace(/\brank\)$/, 'latest)')
    .replaceAll("'0000000001'", `'${LATEST_COUNTED}'`)
    .replace(/\bright\('0+' \+ toString\(claimCount\), 10\)(?= .* AS place$)/, '{{last-day-shown}}');

const toldByLatest = (line: string) =>
  line
    .replace('strongest first', 'the latest first, undated last')
    .replaceAll(/\brank(s?)\b/g, 'key$1')
    .replaceAll("'0000000001'", `'${LATEST_COUNTED}'`);

const turnedRound = (line: string) =>
  line.replace(/\b(ASC|DESC)\b/g, (order) => (order === 'ASC' ? 'DESC' : 'ASC'));

/** @returns what every generated file under cypher/ must hold, by its path there */
export async function generatedStatements(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const type of RELATION_TYPE_NAMES) {
    files.set(`${TYPED_FOLDER}${type}.cypher`, typedRelationshipStatement(type));
  }
  for (const folder of PAGED_FOLDERS) {
    for (const file of await readdir(new URL(folder, CYPHER_FOLDER))) {
      const name = file.replace('.cypher', '');
      if (!PAGED.test(name)) continue;
      const text = await readFile(new URL(folder + file, CYPHER_FOLDER), 'utf8');
      files.set(`${folder}${name}-backward.cypher`, backwardStatement(folder + name, text));
      if (folder !== 'relation/' || !IN_BOTH_ORDERS.includes(name)) continue;
      const latest = latestStatement(folder + name, text);
      files.set(`${folder}${name}${LATEST}.cypher`, latest);
      files.set(
        `${folder}${name}${LATEST}-backward.cypher`,
        backwardStatement(`${folder}${name}${LATEST}`, latest),
      );
    }
  }
  return files;
}

/** @returns paths under cypher/ of the files that look generated, whether or not they still are */
export async function generatedFiles(): Promise<string[]> {
  const files = await readdir(CYPHER_FOLDER, { recursive: true });
  return files.filter((file) => GENERATED.test(file)).sort();
}

if (import.meta.main) {
  const files = await generatedStatements();
  for (const file of await generatedFiles()) {
    if (!files.has(file)) await rm(new URL(file, CYPHER_FOLDER));
  }
  for (const [file, text] of files) await writeFile(new URL(file, CYPHER_FOLDER), text);
}
