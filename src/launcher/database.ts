/** Where a Neo4j answers, and how it came to. */
export interface Database extends AsyncDisposable {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The server's default database when undefined. */
  readonly database: string | undefined;
  /** One line for people: which Neo4j this is and why it was chosen. */
  readonly description: string;
  /**
   * Resolves, with a message for people, when a Neo4j that this process started ended by itself again and
   * again and was given up; before that it is started again at the same address.
   * Stays open for ever for all others.
   */
  readonly ended: Promise<string>;
}

/** Is told what is being done now; each text replaces the one before. */
export type Progress = (text: string) => void;

/** What decides which Neo4j is used. Nothing here is read from the environment by the launcher itself. */
export interface LauncherConfig {
  /** `NEO4J_URI`; its user, password and database count only with it. */
  readonly neo4jUri?: string | undefined;
  readonly neo4jUser: string;
  readonly neo4jPassword?: string | undefined;
  readonly neo4jDatabase?: string | undefined;
  /** Version that is started when no URI is given, e.g. `NEO4J_VERSION`. */
  readonly neo4jVersion: string;
  /** Absolute folder in which a local Neo4j keeps its data, its logs and its password. */
  readonly dataFolder: string;
  /** Home of a Java to prefer to the one on the PATH. */
  readonly javaHome?: string | undefined;
  readonly heapMb: number;
  readonly pageCacheMb: number;
  /** What one transaction may take of the heap before it is ended. */
  readonly transactionMb: number;
  /** Whether a container engine may be used. */
  readonly containers: boolean;
  /** Whether a container and its data go when this process is done with them, as tests want. */
  readonly temporary?: boolean | undefined;
  /** Environment of the programs that are called: docker, java, mvn. Their PATH is searched. */
  readonly environment: Environment;
}

/** Variables by name, as `process.env` holds them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** For a Neo4j that is not this process's to watch. */
export const NEVER: Promise<never> = new Promise(() => {});
