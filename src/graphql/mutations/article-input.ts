import { builder } from '../builder.ts';
import { VisibilityRef } from '../enums.ts';
import { EntityNaming, namingOf, withoutNulls } from './inputs.ts';

export const ArticleInput = builder.inputType('ArticleInput', {
  description: 'An article; its text is not stored.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Plain id.' }),
    title: t.string({ required: true, description: 'Headline, at most 8,000 bytes.' }),
    url: t.string({ description: 'Where it can be read, http or https.' }),
    language: t.string({ required: true, description: 'BCP 47 tag of the language it is written in.' }),
    publishedAt: t.field({
      type: 'DateTime',
      required: true,
      description: 'When it was published, with the offset its publisher gives.',
    }),
    byline: t.string({ description: 'Who wrote it; at most 1,000 characters.' }),
    source: t.string({ required: true, description: 'Slug of its publisher, which stays.' }),
    visibility: t.field({
      type: VisibilityRef,
      description:
        'Who is shown one that is new; left out: everybody, unless its publisher is private. `changeVisibility` changes it.',
    }),
  }),
});

export const SourceInput = builder.inputType('SourceInput', {
  description: 'Somebody who publishes. Of one that is there, what is left out stays.',
  fields: (t) => ({
    slug: t.string({ required: true, description: 'Plain id.' }),
    name: t.string({ required: true, description: 'What it is called.' }),
    website: t.string({ description: 'Its address, http or https; null takes it away.' }),
    entity: t.field({
      type: EntityNaming,
      description:
        'The entity that it is, when it also acts in the news; it takes the place of the one before.',
    }),
    visibility: t.field({
      type: VisibilityRef,
      description: 'Who is shown one that is new; left out: everybody. `changeVisibility` changes it.',
    }),
  }),
});

/** @returns an article as it is written, not checked yet */
export function articleRecord({ slug, ...input }: typeof ArticleInput.$inferInput) {
  return withoutNulls({ id: slug, ...input });
}

/** @returns a source draft, not checked yet */
export function sourceDraft(argument: string, { slug, entity, ...input }: typeof SourceInput.$inferInput) {
  return { id: slug, ...input, ...(entity && { entity: namingOf(`${argument}.entity`, entity) }) };
}
