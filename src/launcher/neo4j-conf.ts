/** What of neo4j.conf differs between machines and starts. */
export interface Neo4jSettings {
  readonly port: number;
  readonly heapMb: number;
  readonly pageCacheMb: number;
  /** What one transaction may take of the heap. */
  readonly transactionMb: number;
}

/** All transactions together leave this share of the heap to the rest of Neo4j. */
const TRANSACTION_SHARE = 0.75;

/**
 * The text of neo4j.conf for a Neo4j that serves one program on one machine.
 *
 * Loopback only; no HTTP, no usage reports. A statement that grows too large is ended before the heap is full.
 */
export function neo4jConf({ port, heapMb, pageCacheMb, transactionMb }: Neo4jSettings): string {
  const allTransactionsMb = Math.floor(heapMb * TRANSACTION_SHARE);
  return `# Written at each start; changes made here are lost.
server.config.strict_validation.enabled=true
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${port}
server.bolt.advertised_address=127.0.0.1:${port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
dbms.security.allow_csv_import_from_file_urls=false

server.memory.pagecache.size=${pageCacheMb}m
dbms.memory.transaction.total.max=${allTransactionsMb}m
db.memory.transaction.max=${Math.min(transactionMb, allTransactionsMb)}m
# How soon after its time a statement is ended.
db.transaction.monitor.check.interval=500ms
# How long a transaction waits to see what its bookmarks name; one server alone has it already, or never will.
db.transaction.bookmark_ready_timeout=2s

# Transaction logs serve recovery only: no more is kept than since the last checkpoint, and
# checkpoints follow what was written, not the clock, else an import leaves gigabytes.
db.checkpoint=VOLUME
db.checkpoint.interval.volume=128M
db.tx_log.rotation.size=32M
db.tx_log.rotation.retention_policy=128M size
db.logs.query.enabled=OFF

# One plan serves lists and texts of every length; else each tenfold is planned anew, which takes seconds.
internal.cypher.use_parameter_size=false

# The server has let go of its connections when it stops the database: nothing is left to wait for.
db.shutdown_transaction_end_timeout=2s
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.server.bolt.thread_pool_shutdown_wait_time=1s
`;
}
