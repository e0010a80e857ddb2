/* Puts the parts together on a page: the outbox, the client, and what the page shows of it. */
import '../pushdesk.outbox.js';
import '../pushdesk.subscription.js';
import { Client } from './client.js';
import { Page } from './page.js';

const FOLDER = new URL('..', import.meta.url).href;
const SOONEST_MS = 1000;
const LATER_MS = 30000;

/* Checks at once, and again when the line is back, the page comes to the front, another tab or the worker
 * changed something, or the outbox has something due. Returns the client at once, so that a press of the button
 * need not wait for the first check. */
export function start(world, document) {
  const outbox = new globalThis.PushDeskOutbox.Outbox(world, new URL(FOLDER).pathname);
  const client = new Client(world, outbox, FOLDER);
  const page = new Page(document, client);
  let timer = 0;

  client.onChange = (state) => {
    page.show(state, client.config);
    world.clearTimeout(timer);
    if (state.nextAt !== null) {
      const wait = state.nextAt - outbox.now();
      timer = world.setTimeout(() => client.check(), wait > 0 ? Math.max(wait, SOONEST_MS) : LATER_MS);
    }
  };
  world.addEventListener('online', () => client.check({ urgent: true }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') client.check({ urgent: true });
  });
  if (world.BroadcastChannel) new world.BroadcastChannel(outbox.name).onmessage = () => client.look();
  client.check({ urgent: true });
  return client;
}
