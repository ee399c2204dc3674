import { isObjectType } from 'graphql';
import { schema } from '../graphql/schema.ts';
import { EntityInput } from '../model/entity.ts';
import { ACTORS, ENTITY_KIND_NAMES, ENTITY_KINDS, type EntityKind } from '../model/kind.ts';
import { entityFields } from '../model/kinds/fields.ts';
import { RELATION_TYPE_NAMES, type RelationTypeRow, relationTypeRow } from '../model/relation.ts';
import { table } from './markdown.ts';

/** @returns the parts of docs/data-model.md that the model itself decides, by the names of their places */
export function ontologyTexts(): Map<string, string> {
  return new Map([
    ['entity-kinds', kindTable()],
    ['relation-picture', endsPicture()],
    ['relation-types', typeTable()],
  ]);
}

function kindTable(): string {
  return table(
    ['label', 'what', 'properties of its own'],
    ENTITY_KIND_NAMES.map((kind) => [`\`${kind}\``, ENTITY_KINDS[kind], ownProperties(kind).join('; ')]),
  );
}

/** What a kind has beside what all have, in the words of the schema. */
function ownProperties(kind: EntityKind): string[] {
  const shape = EntityInput.options.find((option) => option.shape.kind.value === kind)?.shape;
  const type = schema.getType(kind);
  if (!shape || !isObjectType(type)) throw new Error(`${kind} has no shape in src/model or no GraphQL type`);
  const fields = type.getFields();
  const own = Object.keys(shape).filter((name) => name !== 'kind' && !(name in entityFields.shape));
  return own.map((name) => `\`${name}\`: ${withoutNull(fields[name]?.description ?? 'not in the schema')}`);
}

/** What is null in an answer is absent in the graph. */
const withoutNull = (description: string) => description.replace(/; null .*|\.$/, '');

/** Which kinds may stand to which, types with the same ends together, in lines of at most 110 columns. */
function endsPicture(): string {
  const types = Map.groupBy(RELATION_TYPE_NAMES, (type) => {
    const { sourceKinds, targetKinds, symmetric } = relationTypeRow(type);
    return `${kindsText(sourceKinds)} ${symmetric ? '◀─▶' : '──▶'} ${kindsText(targetKinds)}`;
  });
  const lines = [...types].flatMap(([ends, names]) => [
    ends,
    ...(names.join(', ').match(/.{1,105}(?:\s|$)/g) ?? []).map((line) => `    ${line.trimEnd()}`),
  ]);
  return ['```', ...lines, '```'].join('\n');
}

function kindsText(kinds: readonly EntityKind[]): string {
  const isActor = (kind: EntityKind) => ACTORS.some((actor) => actor === kind);
  if (kinds.length === ENTITY_KIND_NAMES.length) return 'any';
  if (!ACTORS.every((actor) => kinds.includes(actor))) return kinds.join(', ');
  return ['actors', ...kinds.filter((kind) => !isActor(kind))].join(', ');
}

const POLARITIES = { '1': '+', '0': '0', '-1': '−' } as const;

function typeTable(): string {
  const header = [
    'type',
    'label',
    'inverse',
    'family',
    'pole',
    'quad class',
    'CAMEO',
    'PLOVER',
    'from',
    'to',
  ];
  return table(
    header,
    RELATION_TYPE_NAMES.map((type) => [`\`${type}\``, ...cells(relationTypeRow(type))]),
  );
}

function cells(row: RelationTypeRow): string[] {
  const words = (constant: string) => constant.toLowerCase().replaceAll('_', ' ');
  return [
    row.label,
    row.symmetric ? '= (symmetric)' : row.inverseLabel,
    words(row.family),
    POLARITIES[`${row.polarity}`],
    words(row.quadClass),
    row.cameoCode ?? (row.cameoRoot ? `root ${row.cameoRoot}` : '–'),
    row.plover ?? '–',
    kindsText(row.sourceKinds),
    kindsText(row.targetKinds),
  ];
}
