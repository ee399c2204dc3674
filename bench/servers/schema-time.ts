/**
 * How long a schema takes to build once its libraries are loaded.
 *
 * Usage: node bench/servers/schema-time.ts ours|peer; prints milliseconds
 */

async function ours(): Promise<number> {
  for (const library of ['graphql', '@pothos/core', '@pothos/plugin-complexity', '@pothos/plugin-relay']) {
    await import(library);
  }
  await Promise.all(
    ['neo4j-driver', 'zod', 'dataloader', '@graphql-tools/utils'].map((name) => import(name)),
  );
  const start = performance.now();
  await import('../../src/graphql/schema.ts');
  return performance.now() - start;
}

async function peer(): Promise<number> {
  const { openDriver } = await import('../shared/driver.ts');
  const { buildPeerSchema } = await import('./peer/schema.ts');
  const driver = openDriver(process.env);
  // It asks the database for its version; the connection is not part of the building.
  await driver.getServerInfo();
  const start = performance.now();
  await buildPeerSchema(driver);
  const milliseconds = performance.now() - start;
  await driver.close();
  return milliseconds;
}

console.log(await (process.argv[2] === 'ours' ? ours() : peer()));
