import { z } from 'zod';

const shapes = new WeakMap<z.ZodType, Readonly<Record<string, z.ZodType>>>();

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
  shapes.set(schema, record.shape as unknown as Record<string, z.ZodType>);
  return schema;
}

/** @returns the properties that a column lists, and those that lists within it do; none if it is no `listed` record */
export function listedNames(column: z.ZodType): (readonly string[])[] {
  if (column instanceof z.ZodNullable) return listedNames(column.unwrap() as z.ZodType);
  if (column instanceof z.ZodArray) return listedNames(column.element as z.ZodType);
  const shape = shapes.get(column);
  return shape ? [Object.keys(shape), ...Object.values(shape).flatMap((type) => listedNames(type))] : [];
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
