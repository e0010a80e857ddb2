/* Puts the parts together on a page: the outbox, the client, and what the page shows of it. */
import '../pushdesk.outbox.js';
import { Client } from './client.js';
import { Page } from './page.js';
import { baseOf, chosenLanguage, Words } from './words.js';

const SOONEST_MS = 1000;
const LATER_MS = 30000;

/* place: the folder, and how parts and texts are read there (pushdesk.js). Checks at once, and again when the line is
 * back, the page comes to the front, another tab changed something, or the outbox has something due. Returns at
 * once, so that a press of the button need not wait for the first check. */
export function start(world, document, place) {
  const outbox = new globalThis.PushDeskOutbox.Outbox(world, new URL(place.folder).pathname);
  const client = new Client(world, outbox, place);
  const language = chosenLanguage(world.navigator.languages || [], document.documentElement.lang);
  const words = new Words(language, place.read);
  const page = new Page(document, client, words, place.load);
  let timer = 0;
  let latest;
  const atMoment = (work) => place.load('moments').then(work).catch(() => undefined);
  const { lang, dataset: { name, build } } = document.documentElement;
  const isForeign = name && baseOf(lang) !== language; // only pages of the folder have a name and can be translated
  const isWorded = Promise.allSettled([words.load(), isForeign && atMoment((part) => part.translate(document, words))]);

  client.words = words;
  client.language = words.file;
  client.listeners.push((state) => {
    latest = state;
    words.config = client.config;
    isWorded.then(() => page.show(latest));
    world.clearTimeout(timer);
    if (state.nextAt !== null) {
      const wait = state.nextAt - outbox.now();
      timer = world.setTimeout(() => client.check(), wait > 0 ? Math.max(wait, SOONEST_MS) : LATER_MS);
    }
    if (state.name === 'subscribed') atMoment((part) => isWorded.then(() => part.welcome(client, words)));
  });
  world.addEventListener('online', () => client.check({ urgent: true }));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    clearBadge(world);
    client.check({ urgent: true });
  });
  if (world.BroadcastChannel) new world.BroadcastChannel(outbox.name).onmessage = () => client.look();
  clearBadge(world);
  if (world.navigator.standalone) atMoment((part) => part.goOn(world, outbox));
  client.check({ urgent: true }).then(() => {
    if (build && client.config && client.config.build !== build) atMoment((part) => part.refresh(world, document, client));
  });
  return client;
}

function clearBadge({ navigator }) {
  if (navigator.clearAppBadge) navigator.clearAppBadge().catch(() => undefined);
}
