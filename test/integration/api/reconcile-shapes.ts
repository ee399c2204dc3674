/**
 * What the Reconciliation Service API 0.2 says that answers are like, in JSON Schema: written after its text, stricter where
 * this service promises more.
 *
 * @see https://reconciliation-api.github.io/specs/0.2/
 */

const text = { type: 'string' } as const;
const object = (properties: object, required: readonly string[] = Object.keys(properties)) => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
});
const listOf = (items: object) => ({ type: 'array', items });
const byId = (values: object) => ({ type: 'object', additionalProperties: values });

const template = { type: 'string', pattern: '^https?://.*\\{\\{id\\}\\}' };
const service = object({
  service_url: { type: 'string', pattern: '^https?://' },
  service_path: { type: 'string', pattern: '^/' },
});
const type = object({ id: text, name: text, description: text }, ['id', 'name']);
const property = object({ id: text, name: text, description: text }, ['id', 'name']);

export const SHAPES = {
  manifest: object({
    versions: { type: 'array', items: text, contains: { const: '0.2' } },
    ...{ name: text, serviceVersion: text },
    identifierSpace: { type: 'string', pattern: '^https?://' },
    schemaSpace: { type: 'string', pattern: '^https?://' },
    defaultTypes: { ...listOf(type), uniqueItems: true },
    batchSize: { type: 'integer', minimum: 1 },
    view: object({ url: template }),
    preview: object({ url: template, width: { type: 'integer' }, height: { type: 'integer' } }),
    suggest: object({ entity: service, type: service, property: service }),
    extend: object({ propose_properties: service, property_settings: { type: 'array', maxItems: 0 } }),
  }),
  results: byId(
    object({
      result: listOf(
        object(
          {
            ...{ id: text, name: text, description: text },
            score: { type: 'number', minimum: 0, maximum: 100 },
            match: { type: 'boolean' },
            type: listOf(type),
          },
          ['id', 'name', 'score', 'match', 'type'],
        ),
      ),
    }),
  ),
  entities: object({
    result: listOf(
      object({ id: text, name: text, description: text, notable: listOf(type) }, ['id', 'name', 'notable']),
    ),
  }),
  types: object({ result: listOf(type) }),
  properties: object({ result: listOf(property) }),
  proposal: object({ properties: listOf(property), type: text, limit: { type: 'integer' } }, ['properties']),
  extension: object({
    meta: listOf(object({ id: text, name: text, type }, ['id', 'name'])),
    rows: byId(byId(listOf({ oneOf: [object({ str: text }), object({ id: text, name: text })] }))),
  }),
} as const;
