import { z } from 'zod';
import { whole } from './fields.ts';

/** Settings of what one request may ask for; it is checked before anything of it is carried out. */
export const querySettings = {
  /** What one request may cost at most. */
  QUERY_COMPLEXITY_MAX: whole(20_000, 100, 100_000_000),
  QUERY_DEPTH_MAX: whole(24, 5, 1000),
  /** How long and how wide its text may be. */
  QUERY_CHARACTERS_MAX: whole(20_000, 100, 10_000_000),
  QUERY_TOKENS_MAX: whole(2000, 50, 1_000_000),
  QUERY_ALIASES_MAX: whole(30, 0, 10_000),
  QUERY_DIRECTIVES_MAX: whole(20, 0, 10_000),
};
const Shape = z.object(querySettings);

/** How much one request may ask for. */
export interface LimitsConfig {
  readonly complexity: number;
  readonly depth: number;
  readonly characters: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly directives: number;
}

/** @returns the limits of one request */
export function limitsConfig(settings: z.infer<typeof Shape>): LimitsConfig {
  return {
    complexity: settings.QUERY_COMPLEXITY_MAX,
    depth: settings.QUERY_DEPTH_MAX,
    characters: settings.QUERY_CHARACTERS_MAX,
    tokens: settings.QUERY_TOKENS_MAX,
    aliases: settings.QUERY_ALIASES_MAX,
    directives: settings.QUERY_DIRECTIVES_MAX,
  };
}
