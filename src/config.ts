import { z } from 'zod';
import { accessOptions, accessSettings } from './config/access.ts';
import { budgetOptions, budgetSettings } from './config/budgets.ts';
import { connectionOptions, connectionSettings } from './config/connections.ts';
import { databaseSettings, launcherConfig } from './config/database.ts';
import { exposureConfig, exposureSettings } from './config/exposure.ts';
import { listeningSettings } from './config/listening.ts';
import { logSettings } from './config/log.ts';
import { persistedOptions, persistedSettings } from './config/persisted.ts';
import { protocolConfig, protocolSettings } from './config/protocol.ts';
import { limitsConfig, querySettings } from './config/queries.ts';
import { stopOptions, stoppingSettings } from './config/stopping.ts';
import { ConfigError } from './errors.ts';
import type { LauncherConfig } from './launcher/index.ts';
import type { StopOptions } from './server/listen.ts';
import type { ServerOptions } from './server/options.ts';

/** Every setting there is, by the name it has in the environment; one file of src/config for each concern. */
export const Settings = z.object({
  ...listeningSettings,
  ...accessSettings,
  ...exposureSettings,
  ...connectionSettings,
  ...protocolSettings,
  ...persistedSettings,
  ...databaseSettings,
  ...budgetSettings,
  ...querySettings,
  ...stoppingSettings,
  ...logSettings,
});
export type Settings = z.infer<typeof Settings>;

/** What the process is told, in the shapes its parts take. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly logLevel: Settings['LOG_LEVEL'];
  readonly statementTimeoutMs: number;
  readonly importPatienceMs: number;
  /** Whether counts are made before they are asked for. */
  readonly keepsWarm: boolean;
  readonly server: ServerOptions;
  readonly stop: StopOptions;
  readonly launcher: LauncherConfig;
}

/**
 * Reads the settings: the only place that looks at the environment.
 *
 * @throws {ConfigError} naming each setting that is not allowed, its value and what is
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Settings.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name} is "${withoutSecrets(name, env[name] ?? '')}": ${message}.`;
    });
    throw new ConfigError(lines.join('\n'));
  }
  const settings = parsed.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    logLevel: settings.LOG_LEVEL,
    statementTimeoutMs: settings.STATEMENT_TIMEOUT_MS,
    importPatienceMs: settings.IMPORT_PATIENCE_S * 1000,
    keepsWarm: settings.COUNTS_KEPT_WARM === 'yes',
    server: {
      ...protocolConfig(settings),
      ...exposureConfig(settings),
      access: accessOptions(settings),
      persisted: persistedOptions(settings),
      limits: limitsConfig(settings),
      budgets: budgetOptions(settings),
      connections: connectionOptions(settings),
    },
    stop: stopOptions(settings),
    launcher: launcherConfig(settings, env),
  };
}

/** What stands before the host of an address, or after the name of a key, is no matter for a screen or a log. */
function withoutSecrets(name: string, value: string): string {
  if (name === 'RATE_LIMIT_KEYS') return value.replace(/:[^\s,]*/g, ':…');
  return value.replace(/\/\/[^/]*@/, '//…@');
}

/** Adds what a .env file in the working folder says; the environment itself has the last word. */
export function loadEnvFile(): void {
  try {
    process.loadEnvFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
