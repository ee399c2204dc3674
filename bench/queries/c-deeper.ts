import { nestedRelations } from './b-nested.ts';
import type { BenchQuery } from './query.ts';

/** One level more than most pages need. */
export const query: BenchQuery = nestedRelations({
  name: 'c',
  title: '10 entities × 5 × 5 × 5 relations',
  ...{ entities: 10, levels: 3, statement: 'c-deeper' },
});
