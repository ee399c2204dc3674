import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { openDriver } from '../../shared/driver.ts';
import { announce } from '../announce.ts';
import { buildPeerSchema } from './schema.ts';

/** Serves the database with @neo4j/graphql on Yoga, with nothing on that it can do without. */

const driver = openDriver(process.env);
const yoga = createYoga({
  schema: await buildPeerSchema(driver),
  context: { executionContext: driver },
  landingPage: false,
  graphiql: false,
  logging: false,
  cors: false,
  multipart: false,
});
await announce(createServer(yoga), '/graphql');
