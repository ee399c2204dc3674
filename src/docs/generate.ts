import { readFile, writeFile } from 'node:fs/promises';
import { withGenerated } from './markdown.ts';
import { ontologyTexts } from './ontology.ts';

/** The document that shows the model. */
export const DATA_MODEL = new URL('../../docs/data-model.md', import.meta.url);

if (import.meta.main) {
  const document = await readFile(DATA_MODEL, 'utf8');
  await writeFile(DATA_MODEL, withGenerated(document, ontologyTexts()));
}
