/* The client on the page: permission on a press, a subscription with our key, and a shop that knows of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../pwa_template/pushdesk.outbox.js';
import { FakeBrowser, FOLDER, OTHER_KEY, SITE } from './fakes/browser.mjs';

const { Client } = await import('../../pwa_template/pushdesk/client.js');
const { keyBytes } = await import('../../pwa_template/pushdesk/state.js');
const { erase, known, pause } = await import('../../pwa_template/pushdesk/preferences.js');
const { Outbox } = globalThis.PushDeskOutbox;
const DAY = 24 * 3600 * 1000;
const WEEK = 7 * DAY;

function tab(browser, change = {}) {
  const world = Object.assign(browser.page(), change);
  return new Client(world, new Outbox(world, '/news/'), { folder: FOLDER, load: (name) => import(`../../pwa_template/pushdesk/${name}.js`) });
}

async function loaded(browser, change) {
  const client = tab(browser, change);
  await client.check({ urgent: true });
  return client;
}

async function subscribed() {
  const browser = new FakeBrowser();
  const client = await loaded(browser);
  assert.equal(await client.subscribe(), 'subscribed');
  return { browser, client };
}

test('loading the page asks for nothing and tells nothing', async () => {
  const browser = new FakeBrowser();
  const client = await loaded(browser);
  assert.deepEqual([client.state.name, browser.prompts, browser.subscriptions], ['default', 0, 0]);
  assert.equal(browser.net.asked.length, 0);
  assert.deepEqual(browser.log, [`register ${FOLDER}sw.js ${FOLDER} none`]);
});

test('permission given long ago for something else subscribes nobody without a press', async () => {
  const browser = new FakeBrowser({ permission: 'granted' });
  const client = await loaded(browser);
  assert.deepEqual([client.state.name, browser.subscriptions], ['default', 0]);
  assert.equal(await client.subscribe(), 'subscribed');
  assert.equal(browser.prompts, 0);
});

test('a press asks within the press itself, before anything is waited for', async () => {
  const browser = new FakeBrowser();
  const client = await loaded(browser);
  client.subscribe();
  assert.equal(browser.prompts, 1);
});

test('a subscription is registered with site, browser, key, language, zone and consent', async () => {
  const { browser } = await subscribed();
  const [body] = browser.net.bodies('v1/registrations');
  const { clientId, timeZone, ...rest } = body;
  assert.match(clientId, /^[0-9a-f-]{36}$/);
  assert.equal(timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone);
  assert.deepEqual(rest, {
    site: 'shop',
    subscription: browser.subscription.toJSON(),
    keyId: 'key-1',
    language: 'de-DE',
    consent: { textVersion: 'words-1', page: 'https://shop.example/news/', at: '2026-05-01T08:00:00.000Z' },
  });
  assert.equal(browser.net.asked.length, 1);
});

test('subscribed is shown only after a 2xx; until then it is pending', async () => {
  const browser = new FakeBrowser();
  browser.net.answer = () => ({ status: 503 });
  const client = await loaded(browser);
  assert.equal(await client.subscribe(), 'pending');
  assert.ok(client.state.nextAt > browser.clock);
  browser.clock = client.state.nextAt;
  browser.net.answer = () => ({ status: 201 });
  await client.check();
  assert.equal(client.state.name, 'subscribed');
});

test('a receiver that was down for an hour gets the registration once when the page is opened again', async () => {
  const browser = new FakeBrowser();
  const client = await loaded(browser);
  browser.net.answer = () => { throw new TypeError('Failed to fetch'); };
  assert.equal(await client.subscribe(), 'pending');
  browser.clock += 3600_000;
  browser.net.answer = () => ({ status: 201 });
  browser.net.asked.length = 0;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  assert.equal(browser.net.asked.length, 1);
});

test('a refusal is an error with its answer, and a press tries again', async () => {
  const browser = new FakeBrowser();
  browser.net.answer = () => ({ status: 403 });
  const client = await loaded(browser);
  assert.equal(await client.subscribe(), 'error');
  assert.deepEqual([client.state.reason, client.state.status], ['refused', 403]);
  assert.equal((await loaded(browser)).state.name, 'error');
  assert.equal(browser.net.asked.length, 1);
  browser.net.answer = () => ({ status: 201 });
  assert.equal(await client.subscribe(), 'subscribed');
});

test('a second page load tells nothing while the acknowledgement is young, and again after a week', async () => {
  const { browser } = await subscribed();
  browser.clock += WEEK - 1;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  assert.equal(browser.net.asked.length, 1);
  browser.clock += 1;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  const [first, second] = browser.net.bodies('v1/registrations');
  assert.deepEqual(second, first);
});

test('another key on a standing subscription means a new one, told together with the address it replaces', async () => {
  const { browser } = await subscribed();
  const before = browser.subscription.endpoint;
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY, keyId: 'key-2', build: 'build-2' };
  const client = await loaded(browser);
  assert.equal(client.state.name, 'subscribed');
  const [first, second] = browser.net.bodies('v1/registrations');
  assert.equal(second.old, before);
  assert.notEqual(second.subscription.endpoint, before);
  assert.deepEqual([second.keyId, second.clientId], ['key-2', first.clientId]);
  await loaded(browser);
  assert.equal(browser.net.asked.length, 2);
});

test('a subscription of somebody else’s key, which we never knew of, is replaced and named as well', async () => {
  const browser = new FakeBrowser({ permission: 'granted' });
  const { pushManager } = browser.registration;
  await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: keyBytes(OTHER_KEY) });
  const before = browser.subscription.endpoint;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  const [body] = browser.net.bodies('v1/registrations');
  assert.deepEqual([body.old, body.consent], [before, undefined]);
});

test('a key change is found by its bytes even where its id stayed the same', async () => {
  const { browser } = await subscribed();
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY };
  await loaded(browser);
  assert.equal(browser.subscriptions, 2);
});

test('a browser that does not show the key of a subscription is told apart by the acknowledged key id', async () => {
  const browser = new FakeBrowser();
  browser.showsKeys = false;
  const client = await loaded(browser);
  await client.subscribe();
  await loaded(browser);
  assert.equal(browser.subscriptions, 1);
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY, keyId: 'key-2' };
  await loaded(browser);
  assert.equal(browser.subscriptions, 2);
});

test('a tab closed between giving up the old subscription and making a new one loses neither', async () => {
  const { browser } = await subscribed();
  const before = browser.subscription.endpoint;
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY, keyId: 'key-2' };
  browser.refusesSubscribe = new DOMException('gone', 'AbortError');
  await loaded(browser);
  assert.equal(browser.subscription, null);
  browser.refusesSubscribe = null;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  assert.equal(browser.net.bodies('v1/registrations').at(-1).old, before);
});

test('the key id is stored only after the acknowledgement, so an unreachable receiver leaves it pending', async () => {
  const { browser } = await subscribed();
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY, keyId: 'key-2' };
  browser.net.answer = () => ({ status: 503 });
  const client = await loaded(browser);
  assert.equal(client.state.name, 'pending');
  assert.equal((await client.outbox.facts()).acknowledged.keyId, 'key-1');
});

test('a subscription that the browser lost is made again without a press', async () => {
  const { browser } = await subscribed();
  const before = browser.subscription.endpoint;
  browser.subscription = null;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  assert.equal(browser.net.bodies('v1/registrations').at(-1).old, before);
});

test('where the browser wants a press for that, the button is shown instead', async () => {
  const { browser } = await subscribed();
  browser.subscription = null;
  browser.refusesSubscribe = new DOMException('gesture', 'NotAllowedError');
  const client = await loaded(browser);
  assert.deepEqual([client.state.name, client.state.reason], ['unsubscribed', 'lost']);
});

test('an opt-out tells the receiver first, then ends the subscription, and is remembered', async () => {
  const { browser, client } = await subscribed();
  const { endpoint } = browser.subscription;
  browser.net.answer = ({ route }) => {
    browser.log.push(route);
    return { status: 204 };
  };
  assert.equal(await client.unsubscribe(), 'unsubscribed');
  assert.deepEqual(browser.log.slice(-2), ['v1/unregistrations', 'unsubscribe 1']);
  assert.deepEqual(browser.net.bodies('v1/unregistrations'), [{ endpoint, auth: 'auth-text' }]);
  assert.equal((await loaded(browser)).state.name, 'unsubscribed');
  assert.deepEqual([browser.subscriptions, browser.net.asked.length], [1, 2]);
});

test('an opt-out without a line is told when the line is back', async () => {
  const { browser, client } = await subscribed();
  browser.net.isDown = true;
  assert.equal(await client.unsubscribe(), 'unsubscribed');
  assert.equal(browser.subscription, null);
  browser.net.isDown = false;
  browser.net.answer = () => ({ status: 204 });
  await client.check({ urgent: true });
  assert.equal(browser.net.bodies('v1/unregistrations').length, 1);
});

test('who opted out can come back', async () => {
  const { browser, client } = await subscribed();
  await client.unsubscribe();
  assert.equal(await client.subscribe(), 'subscribed');
  assert.equal((await loaded(browser)).state.name, 'subscribed');
});

test('a blocked or dismissed prompt is shown as such, and nothing is told', async () => {
  for (const [answer, state] of [['denied', 'denied'], ['default', 'default']]) {
    const browser = new FakeBrowser();
    browser.answerToPrompt = answer;
    const client = await loaded(browser);
    assert.equal(await client.subscribe(), state);
    assert.equal(browser.net.asked.length, 0);
  }
});

test('a browser without a push service says so, and keeps the wish', async () => {
  const browser = new FakeBrowser();
  browser.refusesSubscribe = new DOMException('push service error', 'AbortError');
  const client = await loaded(browser);
  assert.equal(await client.subscribe(), 'error');
  assert.equal(client.state.reason, 'no-push-service');
  browser.refusesSubscribe = null;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
});

test('the template as it lies says that it is not connected and asks for nothing', async () => {
  const browser = new FakeBrowser({ site: { ...SITE, receiver: '', applicationServerKey: '' } });
  const client = await loaded(browser);
  assert.deepEqual([client.state.name, client.state.reason], ['error', 'not-connected']);
  await client.subscribe();
  assert.equal(browser.prompts, 0);
});

test('a browser that can do nothing, an insecure page and an iPhone in a tab have states of their own', async () => {
  const cases = [
    [{ PushManager: undefined }, 'unsupported', 'unsupported'],
    [{ Notification: undefined }, 'unsupported', 'unsupported'],
    [{ isSecureContext: false }, 'unsupported', 'insecure'],
    [{ PushManager: undefined, navigator: { standalone: false } }, 'install-first', 'install-first'],
    [{ PushManager: undefined, navigator: { standalone: true } }, 'unsupported', 'unsupported'],
  ];
  for (const [change, name, reason] of cases) {
    const client = await loaded(new FakeBrowser(), change);
    assert.deepEqual([client.state.name, client.state.reason], [name, reason]);
    assert.equal(await client.subscribe(), name);
    assert.equal(await client.unsubscribe(), name);
  }
});

test('without a line a subscribed browser stays subscribed', async () => {
  const { browser } = await subscribed();
  browser.net.isDown = true;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
});

test('no topic ticked means all topics, also ones that come later', async () => {
  const topics = [{ id: 'offers', label: 'Offers' }, { id: 'events', label: 'Events' }];
  const browser = new FakeBrowser({ site: { ...SITE, topics } });
  const client = await loaded(browser);
  await client.subscribe({ topics: [] });
  await client.chooseTopics(['events', 'made-up']);
  browser.net.config = { ...SITE, topics: [...topics, { id: 'jobs', label: 'Jobs' }] };
  await client.check();
  await client.chooseTopics([]);
  assert.deepEqual(browser.net.bodies('v1/registrations').map((body) => body.topics),
    [['offers', 'events'], ['events'], ['offers', 'events', 'jobs']]);
});

test('two tabs opened after a key change make one new subscription and tell it once', async () => {
  const { browser } = await subscribed();
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY, keyId: 'key-2' };
  await Promise.all([loaded(browser), loaded(browser)]);
  assert.deepEqual([browser.subscriptions, browser.net.asked.length], [2, 2]);
});

test('who turns it off in one tab while another subscribes anew stays off', async () => {
  const { browser } = await subscribed();
  const leaving = await loaded(browser);
  const { pushManager } = browser.registration;
  const subscribe = pushManager.subscribe.bind(pushManager);
  pushManager.subscribe = async (options) => {
    await leaving.unsubscribe();
    return subscribe(options);
  };
  browser.net.config = { ...SITE, applicationServerKey: OTHER_KEY, keyId: 'key-2' };
  const { state } = await loaded(browser);
  assert.deepEqual([state.name, browser.subscription], ['unsubscribed', null]);
  assert.equal(browser.net.bodies('v1/registrations').length, 1);
});

test('what the page could not tell goes by Background Sync, should the page be closed by then', async () => {
  const { browser, client } = await subscribed();
  assert.deepEqual(browser.synced, []);
  browser.net.isDown = true;
  await client.unsubscribe();
  assert.deepEqual(browser.synced, ['pushdesk']);
  browser.net.isDown = false;
  await browser.worker().fire('sync', { tag: 'pushdesk' });
  assert.equal(browser.net.bodies('v1/unregistrations').length, 1);
});

test('a worker that cannot be installed is an error, not a silence', async () => {
  const browser = new FakeBrowser();
  const worker = { state: 'redundant', addEventListener: () => undefined };
  browser.registration = { ...browser.registration, active: null, installing: worker };
  const client = await loaded(browser);
  assert.deepEqual([client.state.name, client.state.reason], ['error', 'failed']);
});

test('a worker that is still being installed is waited for', async () => {
  const browser = new FakeBrowser();
  let changed;
  const worker = { state: 'installing', addEventListener: (name, listener) => { changed = listener; } };
  browser.registration = { ...browser.registration, active: null, installing: worker };
  const loading = loaded(browser);
  while (!changed) await new Promise((resolve) => setImmediate(resolve));
  worker.state = 'activated';
  changed();
  assert.equal((await loading).state.name, 'default');
});

/* ---- Nothing answers ---- */

const CODE_SITE = { ...SITE, receiver: '', sealingKey: OTHER_KEY };

test('where nothing can be reached at all, the registration waits for somebody who carries it', async () => {
  const browser = new FakeBrowser({ site: CODE_SITE });
  const client = await loaded(browser);
  assert.equal(await client.subscribe(), 'pending');
  const { reason, waiting, nextAt } = client.state;
  assert.deepEqual([reason, waiting.kind, nextAt, browser.net.asked.length], ['code', 'registration', null, 0]);
});

test('a receiver on the owner’s own computer is not asked by a published page', async () => {
  const browser = new FakeBrowser({ site: { ...CODE_SITE, receiver: 'http://127.0.0.1:8787' } });
  const client = await loaded(browser);
  await client.subscribe();
  assert.equal(client.state.reason, 'code');
  const local = tab(browser, { location: new URL('http://localhost:8080/') });
  await local.loadConfig();
  assert.equal(local.transport, 'receiver');
});

test('a push that came after the code shows that the shop has it', async () => {
  const browser = new FakeBrowser({ site: CODE_SITE });
  const client = await loaded(browser);
  await client.subscribe();
  await client.outbox.facts({ pushedAt: browser.clock });
  assert.equal((await loaded(browser)).state.name, 'pending', 'a push of the same instant proves nothing');
  browser.clock += 1000;
  await client.outbox.facts({ pushedAt: browser.clock });
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  browser.clock += 2 * WEEK;
  assert.equal((await loaded(browser)).state.name, 'subscribed', 'and is not asked for a new code every week');
});

test('a web host that stands in the way is an error of its own', async () => {
  const site = { ...SITE, receiver: '', inbox: 'php', inboxAddress: 'inbox.php', sealingKey: SITE.applicationServerKey };
  const browser = new FakeBrowser({ site });
  browser.net.receiver = `${FOLDER}inbox.php`;
  browser.net.answer = () => ({ status: 403, body: '<html>Forbidden' });
  const client = await loaded(browser);
  assert.equal(await client.subscribe(), 'error');
  assert.equal(client.state.reason, 'blocked');
  browser.net.answer = () => ({ status: 202, body: '{"id":"1"}' });
  browser.clock += 3600_000;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
});

test('an inbox with another sealing key is told once more: what was left for the old one may be closed for ever', async () => {
  const site = { ...SITE, receiver: '', inbox: 'php', inboxAddress: 'inbox.php', sealingKey: SITE.applicationServerKey };
  const browser = new FakeBrowser({ site });
  browser.net.receiver = `${FOLDER}inbox.php`;
  browser.net.answer = () => ({ status: 202, body: '{"id":"1"}' });
  await (await loaded(browser)).subscribe();
  const toldTimes = async () => {
    assert.equal((await loaded(browser)).state.name, 'subscribed');
    return browser.net.asked.length;
  };
  assert.equal(await toldTimes(), 1);
  const { publicKey } = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
  const sealingKey = Buffer.from(await crypto.subtle.exportKey('raw', publicKey)).toString('base64url');
  browser.net.config = { ...site, sealingKey, build: 'build-2' };
  assert.equal(await toldTimes(), 2);
  assert.equal(await toldTimes(), 2);
});

/* ---- Pause, my data, forget me ---- */

test('a pause tells the shop, keeps the subscription, and ends with the first visit after it', async () => {
  const { browser, client } = await subscribed();
  assert.equal(await pause(client, 7), 'unsubscribed');
  assert.deepEqual([client.state.reason, browser.net.bodies('v1/unregistrations').length], ['paused', 1]);
  browser.clock += 7 * DAY - 1;
  assert.equal((await loaded(browser)).state.reason, 'paused');
  browser.clock += 1;
  assert.equal((await loaded(browser)).state.name, 'subscribed');
  const [first, second] = browser.net.bodies('v1/registrations');
  assert.deepEqual(second, first);
  assert.equal(browser.subscriptions, 1);
});

test('a pause can be ended at once', async () => {
  const { browser, client } = await subscribed();
  await pause(client, 30);
  assert.equal(await client.subscribe(), 'subscribed');
  assert.equal((await client.outbox.facts()).pausedUntil, undefined);
  assert.equal((await loaded(browser)).state.name, 'subscribed');
});

test('who turns it off during a pause stays off after it', async () => {
  const { browser, client } = await subscribed();
  await pause(client, 7);
  await client.unsubscribe();
  browser.clock += 8 * DAY;
  const { state } = await loaded(browser);
  assert.deepEqual([state.name, state.reason, browser.subscription], ['unsubscribed', 'unsubscribed', null]);
});

test('forget me asks the shop to delete, and leaves nothing here but that', async () => {
  const { browser, client } = await subscribed();
  assert.equal(await erase(client), 'erased');
  assert.equal(browser.net.bodies('v1/unregistrations')[0].erase, true);
  assert.deepEqual([await client.outbox.facts(), await client.outbox.entries()], [{ optedOut: true }, []]);
  assert.equal(browser.subscription, null);
});

test('who had turned it off before is forgotten as well', async () => {
  const { browser, client } = await subscribed();
  const { endpoint } = browser.subscription;
  await client.unsubscribe();
  assert.equal(await erase(client), 'erased');
  const [plain, wish] = browser.net.bodies('v1/unregistrations');
  assert.deepEqual(wish, { endpoint, auth: plain.auth, erase: true });
  assert.equal(await erase(client), 'erased');
  assert.equal(browser.net.bodies('v1/unregistrations').length, 2);
});

test('forget me that failed says so, and can be asked for again', async () => {
  const { browser } = await subscribed();
  const client = tab(browser);
  await client.loadConfig();
  const { serviceWorker } = client.world.navigator;
  const register = serviceWorker.register.bind(serviceWorker);
  serviceWorker.register = async () => { throw new DOMException('text/html', 'SecurityError'); };
  assert.equal(await erase(client), 'failed');
  assert.ok((await client.outbox.facts()).told);
  serviceWorker.register = register;
  assert.equal(await erase(client), 'erased');
  assert.equal(browser.net.bodies('v1/unregistrations')[0].erase, true);
});

test('forget me without a line is told when the line is back', async () => {
  const { browser, client } = await subscribed();
  browser.net.isDown = true;
  assert.equal(await erase(client), 'erased_later');
  browser.net.isDown = false;
  await loaded(browser);
  assert.equal(browser.net.bodies('v1/unregistrations')[0].erase, true);
});

test('my data is what was told, in words, without the address itself', async () => {
  const { browser, client } = await subscribed();
  const rows = Object.fromEntries(known(client.state, [], 'en'));
  assert.deepEqual([rows.my_data_service, rows.my_data_language, rows.my_data_waiting],
    ['updates.push.services.mozilla.com', 'de-DE', undefined]);
  assert.match(rows.my_data_agreed, /2026/);
  assert.ok(!JSON.stringify(rows).includes(browser.subscription.endpoint));
  assert.deepEqual(known({ facts: {} }, [], 'en'), []);
});

/* ---- Another vendor's worker ---- */

function withForeignWorker(browser, change = {}) {
  browser.standing = { scope: FOLDER, active: { scriptURL: 'https://shop.example/news/OtherPushWorker.js?v=3' }, ...change };
}

test('another vendor’s worker is named and stays until the button is pressed', async () => {
  const browser = new FakeBrowser();
  withForeignWorker(browser);
  const client = await loaded(browser);
  assert.deepEqual([client.state.name, client.state.reason, client.state.worker],
    ['default', 'foreign', 'https://shop.example/news/OtherPushWorker.js?v=3']);
  assert.deepEqual(browser.log, []);
  assert.equal(await client.subscribe(), 'subscribed');
  assert.match(browser.log[0], /^register .*sw\.js/);
});

test('our own worker, and one of another folder, are not somebody else’s', async () => {
  for (const change of [{ active: { scriptURL: `${FOLDER}sw.js` } }, { scope: 'https://shop.example/' }]) {
    const browser = new FakeBrowser();
    withForeignWorker(browser, change);
    assert.equal((await loaded(browser)).state.reason, 'default');
  }
});

test('an owner who said so where the page is embedded has it replaced at once', async () => {
  const browser = new FakeBrowser();
  withForeignWorker(browser);
  const client = tab(browser);
  client.mayReplace = true;
  assert.equal((await client.check()).reason, 'default');
});
