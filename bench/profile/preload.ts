import { Session } from 'node:inspector/promises';

/** Loaded into a server before its own code: takes down, when told to, where its time goes. */

const EVERY_US = 200;
const session = new Session();
session.connect();

process.on('message', async (message) => {
  if (message === 'profile') {
    await session.post('Profiler.enable');
    await session.post('Profiler.setSamplingInterval', { interval: EVERY_US });
    await session.post('Profiler.start');
    process.send?.('profiling');
  }
  if (message === 'profiled') process.send?.((await session.post('Profiler.stop')).profile);
});
// A server that has nothing else to wait for may end.
process.channel?.unref();
