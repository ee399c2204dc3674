import { z } from 'zod';
import { IndexedText } from './text.ts';

/** Schemes under which others name entities, each with the form of its values. */
export const IDENTIFIER_SCHEMES = {
  wikidata: { description: 'Wikidata item, e.g. Q7747.', form: /^Q[1-9]\d*$/ },
  iso3166: { description: 'ISO 3166-1 alpha-3 country code, e.g. CHN.', form: /^[A-Z]{3}$/ },
  icews: { description: 'Actor name of the ICEWS coded event data, byte for byte.', form: /^.+$/s },
  gdelt: {
    description: 'Actor code and name as GDELT gives them, e.g. `CHNGOV BEIJING`.',
    form: /^[A-Za-z0-9]{3,} .+$/s,
  },
} as const;
export type IdentifierScheme = keyof typeof IDENTIFIER_SCHEMES;

/** What another scheme calls an entity; scheme and value together are unique in the graph. */
export const Identifier = z
  .strictObject({
    scheme: z.enum(Object.keys(IDENTIFIER_SCHEMES) as [IdentifierScheme, ...IdentifierScheme[]]),
    value: IndexedText,
  })
  .superRefine(({ scheme, value }, context) => {
    if (!IDENTIFIER_SCHEMES[scheme].form.test(value)) {
      context.addIssue({ code: 'custom', path: ['value'], message: `"${value}" is no ${scheme} value` });
    }
  });
export type Identifier = z.infer<typeof Identifier>;
