import neo4j, { type Driver } from 'neo4j-driver';

/** Opens the database that the settings name, for what a bench asks by itself. */
export function openDriver(environment: NodeJS.ProcessEnv): Driver {
  const { NEO4J_URI = '', NEO4J_USERNAME = '', NEO4J_PASSWORD = '' } = environment;
  return neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
}
