import { z } from 'zod';

const names = new WeakMap<z.ZodType, readonly string[]>();

/**
 * A record that a statement gives as a LIST of its properties, in the order in which `record` declares them:
 * of a MAP, the names would be sent and read again with each row. `defineStatement` checks the order.
 */
export function listed<Shape extends z.ZodRawShape>(record: z.ZodObject<Shape>) {
  const keys = Object.keys(record.shape);
  const schema = z
    .array(z.unknown())
    .length(keys.length)
    .transform((values) => {
      const named: Record<string, unknown> = {};
      for (const [index, key] of keys.entries()) named[key] = values[index];
      return named;
    })
    .pipe(record);
  names.set(schema, keys);
  return schema;
}

/** @returns the properties that a column lists, or undefined if it is no `listed` record */
export function listedNames(column: z.ZodType): readonly string[] | undefined {
  return column instanceof z.ZodNullable ? listedNames(column.unwrap() as z.ZodType) : names.get(column);
}

/**
 * Whether a statement lists just these properties, in this order: `[claim.id, toString(claim.date), links]`
 * lists id, date and links.
 */
export function lists(text: string, properties: readonly string[]): boolean {
  const found = [...text.matchAll(/\[((?:[^[\]]|\[[^\]]*\])*)\]/g)].map(([, inner = '']) =>
    propertiesOf(inner),
  );
  return found.some((list) => list.join() === properties.join());
}

const propertiesOf = (list: string) =>
  list.split(',').map((item) =>
    item
      .trim()
      .replace(/^toString\((.*)\)$/, '$1')
      .replace(/^\w+\./, ''),
  );
