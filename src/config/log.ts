import { oneOf } from './fields.ts';

/** Settings of what is logged. */
export const logSettings = {
  LOG_LEVEL: oneOf('info', 'fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
};
