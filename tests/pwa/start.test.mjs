/* The start: when a page looks again, and that it never looks without pause. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeBrowser, FOLDER } from './fakes/browser.mjs';
import { FakeDocument } from './fakes/document.mjs';
import { load, read } from './fakes/words.mjs';
import { start } from '../../pwa_template/pushdesk/start.js';

function opened(browser, change = {}) {
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
  const gone = [];
  world.location = Object.assign(new URL(FOLDER), { replace: (url) => gone.push(url), reload: () => gone.push('reload') });
  Object.assign(world.navigator, change.navigator);
  Object.assign(document.documentElement.dataset, change.dataset);
  const client = start(world, document, { folder: FOLDER, load, read });
  const until = async (isSo) => { while (!isSo()) await new Promise((resolve) => setImmediate(resolve)); };
  return { client, document, gone, listeners, timers, channels, until };
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
  await client.outbox.facts({ optedOut: true });
  channels.find((channel) => channel.onmessage).onmessage();
  await until(() => nameOf(document) === 'unsubscribed');
});

test('who agreed is welcomed once, by a notification of the page’s own', async () => {
  const browser = new FakeBrowser();
  const first = opened(browser);
  await first.until(() => nameOf(first.document) === 'default');
  await first.client.subscribe();
  await first.until(() => browser.shown.length);
  const [{ title, body, tag, icon }] = browser.shown;
  assert.deepEqual([title, body, tag, icon], ['You are in!', 'This is how news from The Shop will reach you.', 'pushdesk-welcome',
    `${FOLDER}icons/notification-256.png`]);
  const second = opened(browser);
  await second.until(() => nameOf(second.document) === 'subscribed');
  await second.client.look();
  assert.equal(browser.shown.length, 1);
});

test('an app that was started by a click goes on to what was clicked, once and only on the home screen', async () => {
  const url = 'https://shop.example/news/offer';
  for (const [standalone, age, expected] of [[true, 2000, [url]], [true, 20_000, []], [undefined, 2000, []]]) {
    const browser = new FakeBrowser();
    const world = browser.page();
    const outbox = new globalThis.PushDeskOutbox.Outbox(world, '/news/');
    await outbox.facts({ opening: { url, at: browser.clock - age } });
    const { gone, document, until } = opened(browser, { navigator: { standalone } });
    await until(() => nameOf(document) === 'default');
    assert.deepEqual(gone, expected);
    assert.equal((await outbox.facts()).opening === undefined, standalone === true);
  }
});

test('the number on the app’s icon goes when somebody looks', async () => {
  let cleared = 0;
  const clearAppBadge = async () => { cleared += 1; };
  const { document, until } = opened(new FakeBrowser(), { navigator: { clearAppBadge } });
  await until(() => nameOf(document) === 'default');
  document.listeners.get('visibilitychange')();
  assert.equal(cleared, 2);
});

test('a page of an earlier build updates the worker, and loads itself anew when nobody looks', async () => {
  const browser = new FakeBrowser();
  const { document, gone, until } = opened(browser, { dataset: { build: 'build-0' } });
  await until(() => browser.updates === 1);
  document.visibilityState = 'hidden';
  document.listeners.get('visibilitychange')();
  assert.deepEqual(gone, ['reload']);
  const same = opened(browser, { dataset: { build: 'build-1' } });
  await same.until(() => nameOf(same.document) === 'default');
  assert.equal(browser.updates, 1);
});

test('a page of the folder is put into the reader’s language, another page is not', async () => {
  for (const [name, lang] of [['The Shop', 'de'], [undefined, 'en']]) {
    const { document, until } = opened(new FakeBrowser(), { navigator: { languages: ['de'] }, dataset: name ? { name } : {} });
    await until(() => document.element('pd-status').textContent === 'Benachrichtigungen sind aus.');
    assert.equal(document.documentElement.lang, lang);
  }
});
