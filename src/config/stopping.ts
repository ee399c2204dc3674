import { z } from 'zod';
import type { StopOptions } from '../server/listen.ts';
import { whole } from './fields.ts';

/** Settings of how the server stops. */
export const stoppingSettings = {
  /** For so long it still serves, but says that it is not ready, so that balancers look elsewhere. */
  SHUTDOWN_DELAY_MS: whole(0, 0, 600_000),
  /** For so long it then waits for what is in flight. */
  SHUTDOWN_TIMEOUT_MS: whole(10_000, 0, 600_000),
};
const Shape = z.object(stoppingSettings);

/** @returns how the server stops */
export function stopOptions(settings: z.infer<typeof Shape>): StopOptions {
  return { delayMs: settings.SHUTDOWN_DELAY_MS, timeoutMs: settings.SHUTDOWN_TIMEOUT_MS };
}
