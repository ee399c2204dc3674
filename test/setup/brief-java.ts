/**
 * Tells Java to compile once and not again for speed: a Neo4j that lives for minutes never gets back what the second time
 * takes. Starting and stopping one takes half the processor time.
 */
export const BRIEF_JAVA = { JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' } as const;
