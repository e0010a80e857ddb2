/* The outbox: nothing is forgotten before the shop has acknowledged it, and nobody is asked too often. */
import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import '../../pwa_template/pushdesk.outbox.js';
import { FakeBrowser, flushed, RECEIVER, SITE } from './fakes/browser.mjs';

const WEEK = 7 * 24 * 3600 * 1000;
const { Outbox } = globalThis.PushDeskOutbox;
let browser;
let outbox;

beforeEach(() => {
  browser = new FakeBrowser();
  outbox = new Outbox(browser.page(), '/news/');
});

const registration = (endpoint = 'https://push.example/1', more = {}) => ({ subscription: { endpoint }, keyId: 'key-1', ...more });
const flush = (urgent) => flushed(outbox, SITE, urgent);
const answering = (status, headers) => { browser.net.answer = () => ({ status, headers }); };

test('a 2xx clears the entry and remembers the endpoint and key that were acknowledged', async () => {
  for (const status of [200, 201, 202]) {
    answering(status);
    await outbox.put('registration', registration(`https://push.example/${status}`));
    assert.deepEqual(await flush(), { waiting: 0, nextAt: null });
    assert.deepEqual(await outbox.entries(), []);
    const { acknowledged } = await outbox.facts();
    assert.deepEqual(acknowledged, { endpoint: `https://push.example/${status}`, keyId: 'key-1', at: browser.clock });
  }
});

test('each kind goes to its own route as JSON, without cookies and without following redirects', async () => {
  answering(204);
  await outbox.put('unregistration', { endpoint: 'https://push.example/1', auth: 'a' });
  await outbox.put('report', { token: 't', kind: 'displayed' });
  await flush();
  assert.deepEqual(browser.net.asked.map(({ route }) => route), ['v1/unregistrations', 'v1/reports']);
  const { options } = browser.net.asked[0];
  assert.equal(options.headers['Content-Type'], 'application/json');
  assert.deepEqual([options.method, options.credentials, options.redirect], ['POST', 'omit', 'manual']);
});

test('a receiver address keeps its path', async () => {
  answering(204);
  await outbox.put('report', { token: 't', kind: 'displayed' });
  await outbox.flush({ ...SITE, receiver: `${RECEIVER}/of/shop` });
  assert.equal(browser.net.asked[0].route, 'of/shop/v1/reports');
});

test('busy, broken and unreachable receivers are asked again later, and later still each time', async () => {
  for (const status of [408, 425, 429, 500, 502, 503, 504]) {
    answering(status);
    await outbox.put('registration', registration());
    const waits = [];
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const { waiting, nextAt } = await flush();
      assert.equal(waiting, 1);
      waits.push(nextAt - browser.clock);
      assert.equal((await flush()).nextAt, nextAt, 'not asked before its time');
      browser.clock = nextAt;
    }
    waits.forEach((wait, index) => assert.ok(wait >= 2500 * 2 ** index && wait <= 5000 * 2 ** index, `${status}: ${waits}`));
  }
});

test('a wait is never longer than an hour', async () => {
  answering(500);
  await outbox.put('registration', registration());
  for (let attempt = 0; attempt < 30; attempt += 1) browser.clock = (await flush()).nextAt;
  assert.ok((await outbox.entries())[0].notBefore - browser.clock <= 3600_000);
});

test('a wait that a wrong clock has put a day or years ahead is over when the clock is right again', async () => {
  for (const days of [1, 3 * 365]) {
    answering(500);
    browser.clock += days * 86_400_000;
    await outbox.put('registration', registration());
    await flush();
    browser.clock -= days * 86_400_000;
    answering(201);
    assert.equal((await flush()).waiting, 0, `${days} days`);
  }
});

test('Retry-After is kept to, in seconds and as a date', async () => {
  answering(429, { 'Retry-After': '120' });
  await outbox.put('registration', registration());
  assert.equal((await flush()).nextAt, browser.clock + 120_000);
  browser.clock += 120_000;
  answering(503, { 'Retry-After': new Date(browser.clock + 600_000).toUTCString() });
  assert.equal((await flush()).nextAt, browser.clock + 600_000);
});

test('a receiver that cannot be reached or is busy is asked once for all that is due', async () => {
  for (const kind of ['displayed', 'clicked', 'closed']) await outbox.put('report', { token: 't', kind });
  let asked = 0;
  browser.net.answer = () => { asked += 1; throw new TypeError('Failed to fetch'); };
  assert.equal((await flush()).waiting, 3);
  assert.equal(asked, 1);
});

test('a poisoned entry does not keep others from being delivered', async () => {
  browser.net.answer = ({ body }) => ({ status: body.kind === 'displayed' ? 500 : 204 });
  await outbox.put('report', { token: 't', kind: 'displayed' });
  await outbox.put('report', { token: 't', kind: 'clicked' });
  assert.equal((await flush()).waiting, 1);
  assert.deepEqual((await outbox.entries()).map(({ body }) => body.kind), ['displayed']);
});

test('what could not be reached is tried at once when the line is back, what was answered is not', async () => {
  await outbox.put('registration', registration());
  browser.net.isDown = true;
  await flush();
  browser.net.isDown = false;
  answering(429);
  await flush(true);
  assert.equal(browser.net.asked.length, 1);
  await flush(true);
  assert.equal(browser.net.asked.length, 1);
});

test('any other 4xx is kept as refused, and tried again after a week or with a new build', async () => {
  answering(403);
  await outbox.put('registration', registration());
  assert.deepEqual(await flush(true), { waiting: 0, nextAt: null });
  await flush(true);
  assert.equal(browser.net.asked.length, 1);
  const [{ status, at, build }] = await outbox.entries();
  assert.deepEqual({ status, at, build }, { status: 403, at: browser.clock, build: 'build-1' });
  await outbox.flush({ ...SITE, build: 'build-2' });
  assert.equal(browser.net.asked.length, 2);
  browser.clock += WEEK;
  answering(201);
  await outbox.flush({ ...SITE, build: 'build-2' });
  assert.deepEqual(await outbox.entries(), []);
});

test('a newer registration takes the place of an older one, also of one under way', async () => {
  await outbox.put('registration', registration('https://push.example/1', { topics: ['a'] }));
  browser.net.answer = async () => {
    if (browser.net.asked.length === 1) await outbox.put('registration', registration('https://push.example/1', { topics: ['b'] }));
    return { status: 201 };
  };
  await flush();
  assert.deepEqual((await outbox.entries()).map(({ body }) => body.topics), [['b']]);
  await flush();
  assert.deepEqual(browser.net.asked.map(({ body }) => body.topics), [['a'], ['b']]);
});

test('an opt-out takes the registration of its endpoint out of the box, and forgets the acknowledgement', async () => {
  answering(201);
  await outbox.put('registration', registration());
  await flush();
  await outbox.put('registration', registration());
  await outbox.put('unregistration', { endpoint: 'https://push.example/1', auth: 'a' });
  await flush();
  assert.deepEqual(browser.net.asked.map(({ route }) => route), ['v1/registrations', 'v1/unregistrations']);
  assert.equal((await outbox.facts()).acknowledged, undefined);
});

test('an opt-out of an earlier endpoint stays beside the registration of a new one, in order', async () => {
  await outbox.put('unregistration', { endpoint: 'https://push.example/1', auth: 'a' });
  await outbox.put('registration', registration('https://push.example/2'));
  assert.deepEqual((await outbox.entries()).map(({ kind }) => kind), ['unregistration', 'registration']);
});

test('the replaced endpoint is forgotten only when the registration that names it is acknowledged', async () => {
  await outbox.facts({ replaced: 'https://push.example/1' });
  answering(500);
  await outbox.put('registration', registration('https://push.example/2', { old: 'https://push.example/1' }));
  browser.clock = (await flush()).nextAt;
  assert.equal((await outbox.facts()).replaced, 'https://push.example/1');
  answering(200);
  await flush();
  assert.equal((await outbox.facts()).replaced, undefined);
});

test('reports are bounded in number and age, registrations are never dropped', async () => {
  await outbox.put('registration', registration());
  for (let number = 0; number < 230; number += 1) await outbox.put('report', { token: `t${number}`, kind: 'displayed' });
  const entries = await outbox.entries();
  assert.equal(entries.length, 201);
  assert.equal(entries[0].kind, 'registration');
  assert.equal(entries.at(-1).body.token, 't229');
  browser.clock += 31 * 24 * 3600 * 1000;
  answering(429);
  await flush();
  assert.deepEqual((await outbox.entries()).map(({ kind }) => kind), ['registration']);
});

test('two pages that flush at once deliver each entry once', async () => {
  const other = new Outbox(browser.page(), '/news/');
  answering(204);
  await outbox.put('report', { token: 't', kind: 'displayed' });
  await Promise.all([flush(), other.flush(SITE)]);
  assert.equal(browser.net.asked.length, 1);
});

test('two folders on one host keep apart', async () => {
  await outbox.facts({ clientId: 'one' });
  assert.deepEqual(await new Outbox(browser.page(), '/other/').facts(), {});
});

test('a full disk is told as the error it is, whether the request or the transaction says so', async () => {
  const full = new DOMException('The disk is full.', 'QuotaExceededError');
  for (const teller of ['request', 'transaction']) {
    const request = {};
    const transaction = { objectStore: () => ({ get: () => request, put: () => ({}) }) };
    const database = { transaction: () => transaction, close: () => { database.isClosed = true; } };
    const opening = { result: database };
    const world = { ...browser.page(), indexedDB: { open: () => opening } };
    const asked = assert.rejects(new Outbox(world, '/').put('report', { token: 't' }), full);
    opening.onsuccess();
    await new Promise(setImmediate);
    request.onsuccess();
    await new Promise(setImmediate);
    if (teller === 'request') transaction.onerror({ target: { error: full } });
    else transaction.onabort({ target: { error: full } });
    await asked;
    assert.equal(database.isClosed, true);
  }
});
