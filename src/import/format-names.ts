/** What can be imported, by the name that is typed. `article` files are read whole: see run/articles.ts. */
export const FORMATS = {
  icews: 'ICEWS coded events: 20 columns separated by tabs, with a header',
  'icews-tkg': 'ICEWS facts as used for temporal knowledge graphs: source, relation, target, date',
  gdelt: 'GDELT 2.0 event exports (61 columns) and mentions (16 columns)',
  csv: 'a table of your own with a header; --mapping says what its columns are',
  jsonl: 'JSON objects of your own, one a line; --mapping says what their keys are',
  article: 'an article with its claims, as in seed/articles',
} as const;
export type FormatName = keyof typeof FORMATS;
