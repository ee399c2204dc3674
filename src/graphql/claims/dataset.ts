import type { DatasetRecord } from '../../graph/dataset.ts';
import { builder } from '../builder.ts';
import { globalId } from '../global-id.ts';

export const DatasetRef = builder.objectRef<DatasetRecord>('Dataset').implement({
  description: 'A file of event data that claims were imported from.',
  interfaces: [builder.nodeInterfaceRef()],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => globalId('Dataset', id) }),
    slug: t.exposeString('id', { description: 'Hash of the file: the same file is the same dataset.' }),
    title: t.exposeString('title', {
      nullable: true,
      description: 'What it is called; null if nobody said.',
    }),
    terms: t.exposeString('terms', { nullable: true, description: 'Terms of use; null when not known.' }),
  }),
});
