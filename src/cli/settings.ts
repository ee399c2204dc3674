import { type Config, loadEnvFile, readConfig } from '../config.ts';
import { ConfigError } from '../errors.ts';

/**
 * Reads the settings from the environment and from .env.
 *
 * @throws {ConfigError} if .env cannot be read, or a setting is not allowed
 */
export function readSettings(): Config {
  try {
    loadEnvFile();
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ConfigError(`.env in ${process.cwd()} cannot be read: ${detail}`, { cause: error });
  }
  return readConfig(process.env);
}
