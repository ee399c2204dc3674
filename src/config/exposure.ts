import { z } from 'zod';
import { isLoopback, oneOf, optional, text, whole } from './fields.ts';
import { persistedSettings } from './persisted.ts';

/** Settings of what the server shows of itself. */
export const exposureSettings = {
  /** `production`, which the image sets, shows no tools of developers unless told otherwise. */
  NODE_ENV: optional,
  /** Whether there is the explorer, which shows nothing that whoever comes may not ask for. */
  EXPLORER: oneOf('yes', 'yes', 'no'),
  /** Whether there is GraphiQL; `auto`: where only this machine gets in, texts are taken, and not in production. */
  GRAPHIQL: oneOf('auto', 'auto', 'yes', 'no'),
  /** Whether the schema may be asked for, and a misspelt field is told what it may mean; `auto` as above. */
  INTROSPECTION: oneOf('auto', 'auto', 'yes', 'no'),
  /** For so many seconds browsers are told to come by HTTPS alone; 0 says nothing. */
  HSTS_MAX_AGE_S: whole(0, 0, 63_072_000),
};
const { PERSISTED_ONLY } = persistedSettings;
const Shape = z.object({ ...exposureSettings, HOST: text('127.0.0.1'), PERSISTED_ONLY });

/** What the server shows of itself. */
export interface ExposureConfig {
  readonly explorer: boolean;
  readonly graphiql: boolean;
  readonly introspection: boolean;
  readonly hstsMaxAgeS: number;
}

/** @returns what the server shows of itself */
export function exposureConfig(settings: z.infer<typeof Shape>): ExposureConfig {
  const forDevelopers = settings.NODE_ENV !== 'production' && isLoopback(settings.HOST);
  const shown = (choice: 'auto' | 'yes' | 'no', auto: boolean) =>
    choice === 'auto' ? auto : choice === 'yes';
  return {
    explorer: settings.EXPLORER === 'yes',
    // What is typed there would be refused.
    graphiql: shown(settings.GRAPHIQL, forDevelopers && settings.PERSISTED_ONLY !== 'yes'),
    introspection: shown(settings.INTROSPECTION, forDevelopers),
    hstsMaxAgeS: settings.HSTS_MAX_AGE_S,
  };
}
