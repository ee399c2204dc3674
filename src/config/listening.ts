import { text, whole } from './fields.ts';

/** Settings of where the server is found. */
export const listeningSettings = {
  /** Address to listen on; loopback only unless told otherwise. */
  HOST: text('127.0.0.1'),
  PORT: whole(4000, 0, 65_535),
};
