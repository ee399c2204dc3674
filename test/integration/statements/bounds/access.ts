import { GENERATED_KEY } from '../../../setup/generated-graph.ts';
import { type Bounds, BY_ID, range } from './cost.ts';

/** Properties of a key. */
const KEY = 8;
const id = GENERATED_KEY;

/** API keys: what one costs does not depend on how many there are. */
export const accessBounds: Bounds = {
  'access/create-key': [
    {
      of: 'a key that never expires',
      params: { id: 'another000', name: 'somebody', role: 'READER', hash: '0'.repeat(64), expiresAt: null },
      // Made, with its label and its properties; then read.
      hits: 2 * (2 + KEY),
    },
  ],
  'access/key-by-id': [{ of: 'a key', params: { id }, hits: BY_ID + KEY }],
  'access/keys': [{ of: 'the newest keys', params: { limit: 1000 }, hits: range(1) + KEY + 1 }],
  'access/revoke-key': [{ of: 'a key', params: { id }, hits: BY_ID + KEY + 2 }],
  'access/use-key': [{ of: 'a key', params: { id }, hits: BY_ID + 2 }],
};
