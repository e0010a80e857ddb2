/* The page: each state has its words and offers what can be done in it, whatever elements there are. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SITE } from './fakes/browser.mjs';
import { FakeDocument } from './fakes/document.mjs';
import { Page } from '../../pwa_template/pushdesk/page.js';
import { wordsFor } from '../../pwa_template/pushdesk/texts.js';

const IDS = ['pd-enable', 'pd-disable', 'pd-status', 'pd-topics', 'pd-denied-help', 'pd-install-help'];
const OFFERED = [
  ['default', 'default', ['pd-enable']],
  ['unsubscribed', 'unsubscribed', ['pd-enable']],
  ['unsubscribed', 'lost', ['pd-enable']],
  ['subscribed', 'subscribed', ['pd-disable']],
  ['pending', 'pending', ['pd-disable']],
  ['denied', 'denied', ['pd-denied-help']],
  ['install-first', 'install-first', ['pd-install-help']],
  ['unsupported', 'unsupported', []],
  ['unsupported', 'insecure', []],
  ['error', 'not-connected', []],
  ['error', 'refused', ['pd-enable', 'pd-disable']],
  ['error', 'no-push-service', ['pd-enable']],
  ['error', 'not-allowed', ['pd-enable']],
  ['error', 'failed', ['pd-enable']],
];

function stateOf(name, reason = name, more = {}) {
  return { name, reason, topics: [], nextAt: null, ...more };
}

function shown(state, config = SITE, client = {}) {
  const document = new FakeDocument(...IDS);
  const page = new Page(document, client);
  page.show(state, config);
  return { document, page };
}

test('each state has words of its own and offers what can be done in it', () => {
  const said = new Set();
  for (const [name, reason, offered] of OFFERED) {
    const { document } = shown(stateOf(name, reason, { status: 403 }));
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

test('the owner’s own words go first and are never markup', () => {
  const config = { ...SITE, texts: { default: '<b>{name}</b>', enable: 5, subscribed: '' } };
  assert.equal(wordsFor('default', config), '<b>The Shop</b>');
  assert.equal(wordsFor('enable', config), 'Turn on notifications');
  assert.equal(wordsFor('subscribed', config), 'Notifications are on in this browser.');
  assert.match(wordsFor('pending', null), /this site/);
});

test('words that stay the same are not spoken again', () => {
  const { document, page } = shown(stateOf('default'));
  page.show(stateOf('default'), SITE);
  assert.equal(document.element('pd-status').written, 1);
});

test('a page without any of the elements is left alone', () => {
  const page = new Page(new FakeDocument(), {});
  for (const [name, reason] of OFFERED) page.show(stateOf(name, reason), SITE);
  assert.equal(page.topics(), undefined);
});

test('a press is passed on with the ticked topics, and the button rests meanwhile', async () => {
  const config = { ...SITE, topics: [{ id: 'offers', label: 'Offers' }, { id: 'events', label: '<i>Events</i>' }] };
  let end;
  const asked = [];
  const client = { subscribe: (choice) => { asked.push(choice); return new Promise((resolve) => { end = resolve; }); } };
  const { document } = shown(stateOf('default', 'default', { topics: ['events'] }), config, client);
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

test('a changed tick is told, and a new list of topics takes the place of the old one', () => {
  const chosen = [];
  const client = { chooseTopics: (topics) => chosen.push(topics) };
  const { document, page } = shown(stateOf('subscribed'), { ...SITE, topics: [{ id: 'a', label: 'A' }] }, client);
  const fieldset = document.element('pd-topics');
  const [box] = fieldset.querySelectorAll('input');
  box.checked = true;
  box.listeners.get('change')();
  assert.deepEqual(chosen, [['a']]);
  page.show(stateOf('subscribed'), { ...SITE, topics: [{ id: 'b', label: 'B' }, { id: 'c', label: 'C' }] });
  assert.deepEqual(fieldset.querySelectorAll('input').map(({ value }) => value), ['b', 'c']);
  page.show(stateOf('subscribed'), SITE);
  assert.equal(fieldset.hidden, true);
});
