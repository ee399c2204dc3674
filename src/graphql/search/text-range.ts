import type { TextRange } from '../../model/search-text.ts';
import { builder } from '../builder.ts';

export const TextRangeRef = builder.objectRef<TextRange>('TextRange').implement({
  description:
    'A part of a text, counted in UTF-16 code units as JavaScript, Java and C# count: a sign beyond the basic plane is two.',
  fields: (t) => ({
    start: t.exposeInt('start', { description: 'Where it begins, from 0.' }),
    end: t.exposeInt('end', { description: 'Where it ends: the unit after its last one.' }),
  }),
});
