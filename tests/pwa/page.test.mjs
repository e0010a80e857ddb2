/* The page: each state has its words and offers what can be done in it, whatever elements there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SITE } from './fakes/browser.mjs';
import { FakeDocument } from './fakes/document.mjs';
import { load, wordsIn } from './fakes/words.mjs';
import '../../pwa_template/pushdesk.outbox.js';

const { Page } = await import('../../pwa_template/pushdesk/page.js');
const { browserOf } = await import('../../pwa_template/pushdesk/help.js');
const english = await wordsIn('en', SITE);
await Promise.all(['code', 'help', 'topics'].map(load)); // so that a few turns are enough to see what they do
const SAFARI = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15';
const IDS = ['pd-enable', 'pd-disable', 'pd-status', 'pd-topics', 'pd-denied-help', 'pd-install-help', 'pd-push-help', 'pd-code'];
const OFFERED = [
  ['default', 'default', ['pd-enable']],
  ['unsubscribed', 'unsubscribed', ['pd-enable']],
  ['unsubscribed', 'lost', ['pd-enable']],
  ['unsubscribed', 'paused', ['pd-enable']],
  ['default', 'foreign', ['pd-enable']],
  ['subscribed', 'subscribed', ['pd-disable']],
  ['pending', 'pending', ['pd-disable']],
  ['denied', 'denied', ['pd-denied-help']],
  ['install-first', 'install-first', ['pd-install-help']],
  ['unsupported', 'unsupported', []],
  ['unsupported', 'insecure', []],
  ['error', 'not-connected', []],
  ['error', 'refused', ['pd-enable', 'pd-disable']],
  ['error', 'blocked', ['pd-enable', 'pd-disable']],
  ['error', 'no-push-service', ['pd-enable', 'pd-push-help']],
  ['error', 'not-allowed', ['pd-enable']],
  ['error', 'failed', ['pd-enable']],
];

function stateOf(name, reason = name, more = {}) {
  return { name, reason, topics: [], nextAt: null, facts: {}, ...more };
}

function shown(state, config = SITE, client = {}, words = english) {
  const document = new FakeDocument(...IDS);
  const world = { navigator: { userAgent: SAFARI } };
  const page = new Page(document, { world, config, ...client }, Object.assign(words, { config }), load);
  page.show(state);
  return { document, page };
}

const settled = async () => { for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve)); };

test('each state has words of its own and offers what can be done in it', async () => {
  const said = new Set();
  for (const [name, reason, offered] of OFFERED) {
    const facts = { pausedUntil: Date.parse('2026-05-08T08:00:00Z') };
    const { document } = shown(stateOf(name, reason, { status: 403, worker: 'https://shop.example/Other.js', facts }));
    await settled();
    const status = document.element('pd-status');
    assert.deepEqual([status.dataset.state, status.dataset.reason], [name, reason]);
    assert.ok(status.textContent.length > 10 && !status.textContent.includes('{'), status.textContent);
    said.add(status.textContent);
    const others = IDS.filter((id) => !['pd-status', 'pd-topics'].includes(id) && !document.element(id).hidden);
    assert.deepEqual(others.sort(), [...offered].sort(), reason);
  }
  assert.equal(said.size, OFFERED.length);
});

test('after a failure the button says that it tries again', () => {
  assert.equal(shown(stateOf('default')).document.element('pd-enable').textContent, 'Turn on notifications');
  assert.equal(shown(stateOf('error', 'failed')).document.element('pd-enable').textContent, 'Try again');
});

test('what would help is shown for this very browser', async () => {
  const { document } = shown(stateOf('denied'));
  await settled();
  const help = document.element('pd-denied-help');
  assert.match(help.words, /How to allow notifications again.*Safari’s settings/s);
  assert.equal(help.children[1].children.length, 3);
  const coach = shown(stateOf('install-first')).document.element('pd-install-help');
  await settled();
  assert.match(coach.words, /Add to Home Screen.*Open The Shop from the home screen.*iOS 16\.4/s);
  const brave = shown(stateOf('error', 'no-push-service')).document.element('pd-push-help');
  await settled();
  assert.match(brave.words, /Use Google services for push messaging/);
});

test('browsers are told apart for their words', () => {
  const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
  const phone = 'Mozilla/5.0 (Linux; Android 10; K)';
  const blink = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36';
  const cases = [
    [{ userAgent: SAFARI }, 'safari'], [{ userAgent: `${windows} ${blink}` }, 'chrome'], [{ userAgent: `${windows} ${blink} Edg/139.0` }, 'edge'],
    [{ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }, 'firefox'],
    [{ userAgent: 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0' }, 'android_firefox'],
    [{ userAgent: `${phone} ${blink}` }, 'android'], [{ userAgent: 'Mozilla/5.0 (iPhone)', standalone: true }, 'ios'],
  ];
  for (const [navigator, browser] of cases) {
    assert.equal(browserOf(navigator), browser);
    assert.ok(english.more && english.say(`help_denied_${browser}_steps`), browser);
  }
});

test('a code is offered where nothing can be reached, at once or after some tries', () => {
  const config = { ...SITE, sealingKey: 'k' };
  const entry = (attempts) => ({ waiting: { id: 1, attempts, body: {} } });
  const wants = (state) => {
    let wanted = false;
    const { page } = shown(stateOf('default'), config);
    page.offerPart = (id, isOffered) => { if (id === 'pd-code') wanted = isOffered; };
    page.show(state);
    return wanted;
  };
  assert.equal(wants(stateOf('pending', 'code', entry(0))), true);
  assert.equal(wants(stateOf('pending', 'pending', entry(2))), false);
  assert.equal(wants(stateOf('pending', 'pending', entry(3))), true);
  assert.equal(wants(stateOf('error', 'blocked', entry(3))), true);
  assert.equal(wants(stateOf('subscribed', 'subscribed', entry(3))), false);
});

test('words that stay the same are not spoken again', () => {
  const { document, page } = shown(stateOf('default'));
  page.show(stateOf('default'));
  assert.equal(document.element('pd-status').written, 1);
});

test('a page without any of the elements is left alone', () => {
  const page = new Page(new FakeDocument(), { config: SITE }, english, load);
  for (const [name, reason] of OFFERED) page.show(stateOf(name, reason));
  assert.equal(page.topics(), undefined);
});

test('a press is passed on with the ticked topics, and the button rests meanwhile', async () => {
  const config = { ...SITE, topics: [{ id: 'offers', label: 'Offers' }, { id: 'events', label: '<i>Events</i>' }] };
  let end;
  const asked = [];
  const client = { subscribe: (choice) => { asked.push(choice); return new Promise((resolve) => { end = resolve; }); } };
  const { document } = shown(stateOf('default', 'default', { topics: ['events'] }), config, client);
  await settled();
  const labels = document.element('pd-topics').children;
  assert.deepEqual(labels.map(({ children: [, words] }) => words), ['Offers', '<i>Events</i>']);
  const enable = document.element('pd-enable');
  enable.focus();
  const pressed = enable.listeners.get('click')();
  assert.deepEqual([asked, enable.disabled], [[{ topics: ['events'] }], true]);
  enable.hidden = true;
  end();
  await pressed;
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(enable.disabled, false);
  assert.equal(document.activeElement, document.element('pd-status'));
});

test('a changed tick is told, and a new list of topics takes the place of the old one', async () => {
  const chosen = [];
  const client = { chooseTopics: (topics) => chosen.push(topics) };
  const { document, page } = shown(stateOf('subscribed'), { ...SITE, topics: [{ id: 'a', label: 'A' }] }, client);
  const fieldset = document.element('pd-topics');
  await settled();
  const [box] = fieldset.querySelectorAll('input');
  box.checked = true;
  box.listeners.get('change')();
  assert.deepEqual(chosen, [['a']]);
  page.client.config = { ...SITE, topics: [{ id: 'b', label: 'B' }, { id: 'c', label: 'C' }] };
  page.show(stateOf('subscribed'));
  await settled();
  assert.deepEqual(fieldset.querySelectorAll('input').map(({ value }) => value), ['b', 'c']);
  page.client.config = SITE;
  page.show(stateOf('subscribed'));
  await settled();
  assert.equal(fieldset.hidden, true);
});
