/** The Neo4j that is started when none is given; pom.xml and docker-compose.yml name the same (a test compares). */
export const NEO4J_VERSION = '5.26.30';

/** @returns whether this is a version of the calendar line (2025.01 and later), which is started differently */
export function isCalendarVersion(version: string): boolean {
  return Number.parseInt(version, 10) >= 2025;
}
