import { z } from 'zod';
import { whole } from './fields.ts';

/** Settings of what one request may ask for; it is checked before anything of it is carried out. */
export const querySettings = {
  /** What one request may cost at most. */
  QUERY_COMPLEXITY_MAX: whole(20_000, 100, 100_000_000),
  QUERY_DEPTH_MAX: whole(24, 5, 1000),
};
const Shape = z.object(querySettings);

/** How much one request may ask for. */
export interface LimitsConfig {
  readonly complexity: number;
  readonly depth: number;
}

/** @returns the limits of one request */
export function limitsConfig(settings: z.infer<typeof Shape>): LimitsConfig {
  return { complexity: settings.QUERY_COMPLEXITY_MAX, depth: settings.QUERY_DEPTH_MAX };
}
