import { z } from 'zod';
import { IndexedText, PlainId, Text } from '../../model/text.ts';
import { FIELD_NAMES, type Field } from './fields.ts';

/** First words of the claim ids that other formats and the server itself make. */
const TAKEN_NAMESPACES = new Set([
  ...['icews', 'icews-tkg', 'gdelt', 'gdelt-mentions', 'csv', 'jsonl'],
  ...['name', 'source', 'row', 'url'],
]);

/** Where the value of one field comes from; a text alone is the name of the column. */
const ColumnRule = z.preprocess(
  (value) => (typeof value === 'string' ? { column: value } : value),
  z
    .strictObject({
      /** Name in the header or, in JSON, key or dotted path. */
      column: z.string().min(1, 'must name a column').optional(),
      /** What the texts of the column stand for; "" stands for nothing. Others stay as they are. */
      values: z.record(z.string(), Text).optional(),
      /** The same for all rows. */
      constant: Text.min(1, 'must not be empty').optional(),
    })
    .refine(({ column, constant }) => (column === undefined) !== (constant === undefined), {
      error: 'needs either "column" or "constant"',
    })
    .refine(({ constant, values }) => constant === undefined || values === undefined, {
      error: '"values" goes with "column", not with "constant"',
    }),
);

const Columns = z
  .strictObject(
    Object.fromEntries(FIELD_NAMES.map((field) => [field, ColumnRule.optional()])) as Record<
      Field,
      z.ZodOptional<typeof ColumnRule>
    >,
  )
  .superRefine((columns, context) => {
    const need = (...fields: Field[]) => {
      if (fields.some((field) => columns[field])) return;
      context.addIssue({ code: 'custom', message: `one of ${fields.join(', ')} must be there` });
    };
    need('relation', 'cameo');
    need('source', 'sourceId', 'sourceIdentifier');
    need('target', 'targetId', 'targetIdentifier');
  });

/** How dates are written. */
export const DATE_FORMATS = ['yyyy-MM-dd', 'dd/MM/yyyy', 'MM/dd/yyyy', 'yyyyMMdd'] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** A mapping file: how the columns of the user's own file are to be understood. All its values are texts. */
export const MappingFile = z
  .strictObject({
    dataset: z
      .strictObject({
        title: IndexedText.optional(),
        terms: Text.optional(),
        source: IndexedText.optional(),
      })
      .default({}),
    /** Goes before the ids of the rows, so that those of two data sets cannot be the same. */
    namespace: PlainId.refine((name) => !TAKEN_NAMESPACES.has(name), 'is taken; choose another').optional(),
    /** What stands between two columns. */
    delimiter: z
      .string()
      .refine(
        (text) => [...text].length === 1 && !/["\r\n]/.test(text),
        'must be one character: "," or ";" or "\\t" (in double quotes) or another',
      )
      .default(','),
    /** Texts that mean that nothing is there. */
    missing: z.array(z.string()).default(['']),
    dateFormat: z.enum(DATE_FORMATS).optional(),
    /** What `intensity` is measured in. */
    intensityScheme: IndexedText.optional(),
    columns: Columns.optional(),
  })
  .superRefine(({ columns, namespace, intensityScheme }, context) => {
    if (columns?.id && namespace === undefined) {
      const message = 'must be there if "id" is mapped, e.g. my-data: it goes before the ids';
      context.addIssue({ code: 'custom', path: ['namespace'], message });
    }
    if (columns?.intensity && intensityScheme === undefined) {
      const message = 'must be there if "intensity" is mapped: it names the scale, e.g. goldstein';
      context.addIssue({ code: 'custom', path: ['intensityScheme'], message });
    }
  });
export type MappingFile = z.infer<typeof MappingFile>;
