/* The start: when a page looks again, and that it never looks without pause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeBrowser } from './fakes/browser.mjs';
import { FakeDocument } from './fakes/document.mjs';
import { start } from '../../pwa_template/pushdesk/start.js';

/* The folder is where the scripts lie; the fake browser serves its configuration at any address. */
function opened(browser) {
  const document = new FakeDocument('pd-status');
  const timers = [];
  const listeners = new Map();
  const channels = [];
  const world = Object.assign(browser.page(), {
    setTimeout: (work, milliseconds) => timers.push({ work, milliseconds }),
    clearTimeout: () => undefined,
    addEventListener: (name, listener) => listeners.set(name, listener),
    BroadcastChannel: class {
      constructor() { channels.push(this); }
      postMessage() { this.isUsed = true; }
      close() { this.isClosed = true; }
    },
  });
  const client = start(world, document);
  const until = async (isSo) => { while (!isSo()) await new Promise((resolve) => setImmediate(resolve)); };
  return { client, document, listeners, timers, channels, until };
}

const nameOf = (document) => document.element('pd-status').dataset.state;

test('the page shows the state after its first check and sets no timer when nothing waits', async () => {
  const browser = new FakeBrowser();
  const { document, timers, until } = opened(browser);
  await until(() => nameOf(document) === 'default');
  assert.deepEqual(timers, []);
});

test('what waits is tried again when it is due', async () => {
  const browser = new FakeBrowser();
  browser.net.answer = () => ({ status: 503 });
  const { client, document, timers, until } = opened(browser);
  await until(() => nameOf(document) === 'default');
  await client.subscribe();
  assert.equal(nameOf(document), 'pending');
  const { work, milliseconds } = timers.at(-1);
  assert.ok(milliseconds >= 2500 && milliseconds <= 5000);
  browser.clock += milliseconds;
  browser.net.answer = () => ({ status: 201 });
  work();
  await until(() => nameOf(document) === 'subscribed');
});

test('a page that cannot read its configuration does not ask without pause', async () => {
  const browser = new FakeBrowser();
  browser.net.answer = () => ({ status: 503 });
  const first = opened(browser);
  await first.until(() => nameOf(first.document) === 'default');
  await first.client.subscribe();
  browser.clock += 3600_000;
  browser.net.isDown = true;
  const second = opened(browser);
  await second.until(() => nameOf(second.document) === 'pending');
  assert.ok(second.timers.at(-1).milliseconds >= 30_000);
});

test('the line coming back, the page coming to the front and news from another tab make it look again', async () => {
  const browser = new FakeBrowser();
  const { client, document, listeners, channels, until } = opened(browser);
  await until(() => nameOf(document) === 'default');
  browser.permission = 'denied';
  listeners.get('online')();
  await until(() => nameOf(document) === 'denied');
  browser.permission = 'default';
  document.visibilityState = 'hidden';
  document.listeners.get('visibilitychange')();
  document.visibilityState = 'visible';
  document.listeners.get('visibilitychange')();
  await until(() => nameOf(document) === 'default');
  await client.outbox.remember({ optedOut: true });
  channels.find((channel) => channel.onmessage).onmessage();
  await until(() => nameOf(document) === 'unsubscribed');
});
