/* The hosted inbox and codes: the same outbox, with each record sealed to the console (docs/INBOX.md). */
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeEach, test } from 'node:test';
import '../../pwa_template/pushdesk.outbox.js';
import { base32, codeOf } from '../../pwa_template/pushdesk/code.js';
import { FakeBrowser, flushed, FOLDER, SITE } from './fakes/browser.mjs';

const { Outbox, bytesOf, BLOCKED } = globalThis.PushDeskOutbox;
const { subtle } = webcrypto;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' };
const SPREAD_MS = 10 * 60 * 1000;
const console_ = await subtle.generateKey(CURVE, true, ['deriveBits']);
const sealingKey = Buffer.from(await subtle.exportKey('raw', console_.publicKey)).toString('base64url');
const INBOX = { ...SITE, receiver: '', inbox: 'php', inboxAddress: 'inbox.php', sealingKey };
let browser;
let outbox;

beforeEach(() => {
  browser = new FakeBrowser({ site: INBOX });
  browser.net.receiver = `${FOLDER}inbox.php`;
  browser.net.answer = () => ({ status: 202, body: '{"id":"1"}' });
  outbox = new Outbox(browser.page(), '/news/');
});

/* Opens a record as the console does (RFC 8188, RFC 8291 with the roles of docs/INBOX.md). */
async function opened(record) {
  const bytes = Buffer.from(record, 'base64url');
  const [salt, sender, sealed] = [bytes.subarray(0, 16), bytes.subarray(21, 86), bytes.subarray(86)];
  assert.equal(bytes.subarray(16, 21).toString('hex'), '0000200041');
  const senderKey = await subtle.importKey('raw', sender, CURVE, false, []);
  const secret = await subtle.deriveBits({ ...CURVE, public: senderKey }, console_.privateKey, 256);
  const derived = async (from, by, info, length) => subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt: by, info },
    await subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']), length * 8);
  const input = await derived(secret, Buffer.from('pushdesk inbox 1'),
    Buffer.concat([Buffer.from('WebPush: info\0'), Buffer.from(sealingKey, 'base64url'), sender]), 32);
  const key = await derived(input, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const iv = await derived(input, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const plain = Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv },
    await subtle.importKey('raw', key, 'AES-GCM', false, ['decrypt']), sealed));
  const end = plain.lastIndexOf(2);
  assert.equal((plain.length - 1) % 256, 0);
  return JSON.parse(plain.subarray(0, end).toString());
}

test('a registration is posted alone, sealed, with nothing readable in the request', async () => {
  const body = { site: 'shop', clientId: 'c', subscription: { endpoint: 'https://push.example/1' }, keyId: 'key-1' };
  await outbox.put('registration', body);
  assert.deepEqual(await flushed(outbox, INBOX), { waiting: 0, nextAt: null });
  const [{ route, body: posted, options }] = browser.net.asked;
  assert.equal(route, '?box=registrations');
  assert.deepEqual(Object.keys(posted), ['record']);
  assert.ok(options.body.length <= 8192 && !options.body.includes('push.example'));
  assert.deepEqual([options.method, options.redirect, options.credentials], ['POST', 'manual', 'omit']);
  assert.deepEqual(await opened(posted.record), {
    at: '2026-05-01T08:00:00.000Z', userAgent: 'Mozilla/5.0 (the tests)', kind: 'registration', body,
  });
});

test('a record is sealed anew for each try', async () => {
  browser.net.answer = () => ({ status: 503, body: '{"error":"inbox_full","message":""}' });
  await outbox.put('registration', { subscription: { endpoint: 'https://push.example/1' } });
  browser.clock = (await flushed(outbox, INBOX)).nextAt;
  await outbox.flush(INBOX);
  const [first, second] = browser.net.asked.map(({ body }) => body.record);
  assert.notEqual(first, second);
  assert.notEqual((await opened(first)).at, (await opened(second)).at);
});

test('reports are gathered, forty to a record', async () => {
  for (let number = 0; number < 90; number += 1) await outbox.put('report', { token: `t${number}`, kind: 'displayed' });
  await outbox.flush(INBOX);
  assert.deepEqual(browser.net.asked.map(({ route }) => route), Array(3).fill('?box=reports'));
  const records = await Promise.all(browser.net.asked.map(({ body }) => opened(body.record)));
  assert.deepEqual(records.map(({ kind, body }) => [kind, body.reports.length]), [['reports', 40], ['reports', 40], ['reports', 10]]);
  assert.deepEqual(records[0].body.reports[1], { token: 't1', kind: 'displayed' });
  assert.deepEqual(await outbox.entries(), []);
});

test('a report for which there was no room is cleared as well', async () => {
  browser.net.answer = () => ({ status: 202, body: '{"id":null}' });
  await outbox.put('report', { token: 't', kind: 'clicked' });
  assert.equal((await flushed(outbox, INBOX)).waiting, 0);
});

test('what is not the inbox’s own answer is kept, named, and tried hourly', async () => {
  const strangers = [
    [200, '<html>log in</html>'], [202, '{"ok":true}'], [202, ''], [403, '<html>Forbidden</html>'], [401, ''], [404, 'no'],
    [405, '{}'], [0, ''], [500, '<html>'],
  ];
  for (const [status, body] of strangers) {
    browser.net.answer = () => ({ status, body });
    await outbox.put('registration', { subscription: { endpoint: `https://push.example/${status}` } });
    assert.deepEqual(await flushed(outbox, INBOX), { waiting: 1, nextAt: browser.clock + 3600_000 }, body);
    assert.equal((await outbox.entries())[0].status, BLOCKED);
  }
});

test('the inbox’s own refusals are kept as refused, its own delays are kept to', async () => {
  browser.net.answer = () => ({ status: 400, body: '{"error":"record_malformed","message":""}' });
  await outbox.put('registration', { subscription: { endpoint: 'https://push.example/1' } });
  assert.equal((await flushed(outbox, INBOX)).waiting, 0);
  browser.net.answer = () => ({ status: 429, body: '{"error":"too_many_records"}', headers: { 'Retry-After': '60' } });
  await outbox.put('registration', { subscription: { endpoint: 'https://push.example/1' } });
  assert.equal((await flushed(outbox, INBOX)).nextAt, browser.clock + 60_000);
});

test('the worker spreads what was displayed over ten minutes, and tells a click at once', async () => {
  browser.permission = 'granted';
  const worker = browser.worker({ site: INBOX });
  await worker.push(JSON.stringify({ notification: { title: 'Hi', data: { token: 't' } } }));
  const [{ notBefore }] = await outbox.entries();
  assert.ok(notBefore >= browser.clock && notBefore < browser.clock + SPREAD_MS);
  browser.clock += 1;
  browser.net.asked.length = 0;
  await worker.click({ token: 't', navigate: FOLDER });
  const told = (await Promise.all(browser.net.asked.map(({ body }) => opened(body.record)))).flatMap(({ body }) => body.reports);
  assert.deepEqual(told, [{ token: 't', kind: 'displayed' }, { token: 't', kind: 'clicked' }]);
});

test('the vector of docs/INBOX.md comes out byte for byte', async () => {
  const page = readFileSync(new URL('../../docs/INBOX.md', import.meta.url), 'utf8');
  const value = (name) => new RegExp(`^${name} {2,}([^= ].*)$`, 'm').exec(page)[1];
  const coordinates = bytesOf(value('as_public'));
  const part = (from, to) => Buffer.from(coordinates.slice(from, to)).toString('base64url');
  const jwk = { kty: 'EC', crv: 'P-256', x: part(1, 33), y: part(33, 65) };
  const pair = {
    privateKey: await subtle.importKey('jwk', { ...jwk, d: value('as_private') }, CURVE, false, ['deriveBits']),
    publicKey: await subtle.importKey('jwk', jwk, CURVE, true, []),
  };
  const fixed = new Proxy(subtle, {
    get: (target, name) => (name === 'generateKey' ? async () => pair : target[name].bind(target)),
  });
  const world = { ...browser.page(), crypto: { subtle: fixed, getRandomValues: () => bytesOf(value('salt')) } };
  const text = JSON.parse(value('text'));
  world.navigator = { userAgent: text.userAgent };
  world.Date = { now: () => Date.parse(text.at) };
  const reports = text.body.reports.map((body) => ({ kind: 'report', body }));
  const record = await new Outbox(world, '/').seal({ sealingKey: value('sealingKey') }, reports);
  assert.equal(Buffer.from(record).toString('base64url'), value('record'));
});

test('a code holds the record and tells damage by its digest', async () => {
  assert.equal(base32(Buffer.from('foobar')), 'MZXW6YTBOI');
  assert.equal(base32(Buffer.from('fooba')), 'MZXW6YTB');
  const page = readFileSync(new URL('../../docs/INBOX.md', import.meta.url), 'utf8');
  const code = await codeOf(bytesOf(/^record {3,}(\S+)$/m.exec(page)[1]), webcrypto);
  assert.ok(code.startsWith('PUSHDESK1[AAAQEAYEAUDAOCAJ') && code.endsWith('OGDJPH43MZ6NGXGSQN6DHEQLOZIYZVA]'), code);
  assert.equal(code.length - 'PUSHDESK1[]'.length, 583);
});
