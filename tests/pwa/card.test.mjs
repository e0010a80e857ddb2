/* The card's rule: when a page of the owner's own may ask. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import '../../pwa_template/pushdesk.outbox.js';
import { FakeBrowser } from './fakes/browser.mjs';
import { countVisit, ruleOf, run } from '../../pwa_template/pushdesk/card.js';

const { Outbox } = globalThis.PushDeskOutbox;
const HOUR = 3600_000;

test('a rule is a click, a number of visits or a number of seconds', () => {
  const cases = [
    ['click', { kind: 'click', amount: 1 }], ['3 visits', { kind: 'visit', amount: 3 }], ['1 visit', { kind: 'visit', amount: 1 }],
    [' 20 seconds ', { kind: 'second', amount: 20 }], ['', null], [undefined, null], ['soon', null], ['-1 visits', null],
    ['3 clicks', null], ['1.5 seconds', null],
  ];
  for (const [text, rule] of cases) assert.deepEqual(ruleOf(text), rule, String(text));
});

test('pages within half an hour are one visit', async () => {
  const browser = new FakeBrowser();
  const outbox = new Outbox(browser.page(), '/news/');
  const counts = [];
  for (const wait of [0, HOUR / 4, HOUR / 4, HOUR, 24 * HOUR]) {
    browser.clock += wait;
    counts.push(await countVisit(outbox));
  }
  assert.deepEqual(counts, [1, 1, 1, 2, 3]);
});

/* A client of which the card needs little: its state, its outbox, and a document that notes what is put into it. */
function clientIn(browser, name = 'default') {
  const shown = [];
  const outbox = new Outbox(browser.page(), '/news/');
  const listeners = [];
  const document = { addEventListener: (kind, listener) => listeners.push(listener), createElement: () => { shown.push('card'); throw new Error('shown'); } };
  const world = { document, setTimeout: (work, milliseconds) => { browser.waited = milliseconds; work(); } };
  return { outbox, world, shown, listeners, state: { name }, words: { loadMore: async () => ({}) }, look: async () => ({ name }) };
}

const settled = async () => { for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve)); };

const asks = async (client, dataset) => {
  run(client, dataset).catch(() => undefined);
  await settled();
  return client.shown.length > 0;
};

test('nobody is asked before the rule says so', async () => {
  const browser = new FakeBrowser();
  assert.equal(await asks(clientIn(browser), { after: '2 visits' }), false);
  browser.clock += HOUR;
  assert.equal(await asks(clientIn(browser), { after: '2 visits' }), true);
  const waiting = clientIn(browser);
  assert.equal(await asks(waiting, { after: 'click' }), false);
  waiting.listeners[0]();
  await settled();
  assert.equal(waiting.shown.length, 1);
  assert.equal(await asks(clientIn(browser), { after: '20 seconds' }), true);
  assert.equal(browser.waited, 20_000);
});

test('who is subscribed, has said no, or was asked lately is not asked', async () => {
  const browser = new FakeBrowser();
  for (const name of ['subscribed', 'denied', 'unsubscribed', 'unsupported']) {
    assert.equal(await asks(clientIn(browser, name), { after: '1 visit' }), false);
  }
  const client = clientIn(browser);
  await client.outbox.facts({ snoozedUntil: browser.clock + HOUR });
  assert.equal(await asks(client, { after: '1 visit' }), false);
  browser.clock += HOUR;
  assert.equal(await asks(clientIn(browser), { after: '1 visit' }), true);
});
