import type { Config } from '../../config.ts';
import { persistedDocuments } from '../persisted.ts';
import { type Check, messageOf } from './check.ts';

const name = 'Operations';

/** Whether the persisted operations, where there are any, fit the schema. */
export function checkOperations({ server }: Config): Check[] {
  if (server.persisted.files.length === 0) return [];
  try {
    const { size } = persistedDocuments(server).texts;
    return [{ name, status: 'ok', found: `${size} in ${server.persisted.files.join(', ')}` }];
  } catch (error) {
    const mend = 'Mend the documents and make the manifest anew: newsgraph operations --help.';
    return [{ name, status: 'failed', found: messageOf(error), mend }];
  }
}
