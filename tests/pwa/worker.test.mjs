/* The service worker: every push shows something, every click goes somewhere safe, and both are reported. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { FakeBrowser, FakeWindow, FOLDER, OTHER_KEY, SITE } from './fakes/browser.mjs';

function started(options) {
  const browser = new FakeBrowser({ permission: 'granted' });
  browser.net.answer = ({ route }) => ({ status: route === 'v1/registrations' ? 201 : 204 });
  return { browser, worker: browser.worker(options) };
}

const message = (notification, build = 'build-1') => JSON.stringify({ web_push: 8030, notification, b: build });
const plain = (value) => JSON.parse(JSON.stringify(value));
const outboxOf = (worker) => new worker.self.PushDeskOutbox.Outbox(worker.self, '/news/');

test('the first line brings in what differs between sites', () => {
  const source = readFileSync(new URL('../../pwa_template/sw.js', import.meta.url), 'utf8');
  assert.match(source.split('\n')[0], /^importScripts\('pushdesk\.site\.js'/);
});

test('a push is shown with its members and reported as displayed after that', async () => {
  const { browser, worker } = started();
  browser.net.answer = ({ body }) => { browser.log.push(body.kind); return { status: 204 }; };
  await worker.push(message({
    title: 'Autumn blend', body: 'In the shop today', navigate: 'https://shop.example/blend', lang: 'en', dir: 'ltr',
    tag: 'campaign-7', renotify: true, requireInteraction: true, silent: false, image: 'https://shop.example/blend.jpg',
    actions: [{ action: 'buy', title: 'Buy', navigate: 'https://shop.example/buy' }], app_badge: 3, data: { token: 'token-1' },
  }));
  assert.deepEqual(plain(browser.shown), [{
    title: 'Autumn blend', body: 'In the shop today', lang: 'en', dir: 'ltr', tag: 'campaign-7', renotify: true,
    requireInteraction: true, silent: false, image: 'https://shop.example/blend.jpg',
    icon: 'icons/notification-256.png', badge: 'icons/badge-96.png',
    actions: [{ action: 'buy', title: 'Buy' }],
    data: { token: 'token-1', navigate: 'https://shop.example/blend', actions: { buy: 'https://shop.example/buy' } },
  }]);
  assert.deepEqual(browser.net.bodies('v1/reports'), [{ token: 'token-1', kind: 'displayed' }]);
  assert.deepEqual(browser.log, ['show Autumn blend', 'displayed']);
  assert.equal(browser.badge, 3);
});

test('a push without data, with broken JSON or with anything else shows the fallback words', async () => {
  for (const text of [undefined, '', '{"web_push":8030,', 'hello', 'null', '5', '[]', '{}', '{"notification":null}', '{"notification":"x"}']) {
    const { browser, worker } = started();
    await worker.push(text);
    assert.deepEqual(browser.shown.map(({ title, body }) => [title, body]), [['The Shop', 'Something new.']], String(text));
    assert.equal(browser.net.asked.length, 0);
  }
});

test('members of the wrong kind are left out and never keep a push from being shown', async () => {
  const wrong = [undefined, null, 5, true, '', '   ', [], {}, ['x'], { a: 1 }, 'javascript:alert(1)', 'http://[', '::::'];
  const names = ['body', 'navigate', 'lang', 'dir', 'tag', 'icon', 'badge', 'image', 'actions', 'data', 'silent',
    'renotify', 'requireInteraction', 'app_badge', 'title'];
  for (const name of names) {
    for (const value of wrong) {
      const { browser, worker } = started();
      await worker.push(message({ title: 'Hi', [name]: value }));
      assert.equal(browser.shown.length, 1, `${name}: ${JSON.stringify(value)}`);
    }
  }
});

test('pictures come from https or from this site only', async () => {
  const { browser, worker } = started();
  await worker.push(message({ title: 'Hi', icon: 'javascript:1', badge: 'http://evil.example/b.png', image: 'data:image/png;base64,x' }));
  const [shown] = browser.shown;
  assert.deepEqual([shown.icon, shown.badge, shown.image],
    ['icons/notification-256.png', 'icons/badge-96.png', undefined]);
});

test('more actions than the browser takes are left out, also where it takes none', async () => {
  const actions = ['a', 'b', 'c'].map((action) => ({ action, title: action }));
  for (const [maxActions, expected] of [[2, 2], [0, 0], [undefined, 0], [8, 3]]) {
    const { browser, worker } = started();
    worker.self.Notification = { maxActions };
    await worker.push(message({ title: 'Hi', actions: [...actions, null, { action: 'x' }, 7] }));
    assert.equal(browser.shown[0].actions.length, expected);
  }
});

test('renotify without a tag is left out', async () => {
  const { browser, worker } = started();
  await worker.push(message({ title: 'Hi', renotify: true }));
  assert.deepEqual([browser.shown[0].renotify, browser.shown[0].tag], [false, '']);
});

test('a browser that refuses an option still shows title, text and tag', async () => {
  const { browser, worker } = started();
  browser.refusesOptions = (options) => 'icon' in options;
  await worker.push(message({ title: 'Hi', body: 'There', tag: 't', data: { token: 'x' } }));
  assert.deepEqual(plain(browser.shown), [
    { title: 'Hi', body: 'There', tag: 't', data: { token: 'x', navigate: '', actions: {} } }]);
  assert.equal(browser.net.bodies('v1/reports').length, 1);
});

test('a push is shown before the network is touched, also when there is none', async () => {
  const { browser, worker } = started();
  browser.net.isDown = true;
  await worker.push(message({ title: 'Hi', data: { token: 't' } }));
  assert.equal(browser.shown.length, 1);
  assert.deepEqual(browser.synced, ['pushdesk']);
  browser.net.isDown = false;
  await worker.fire('sync', { tag: 'pushdesk' });
  assert.deepEqual(browser.net.bodies('v1/reports'), [{ token: 't', kind: 'displayed' }]);
});

test('a sync that could not tell everything asks to be called again', async () => {
  const { browser, worker } = started();
  browser.net.isDown = true;
  await worker.push(message({ title: 'Hi', data: { token: 't' } }));
  await assert.rejects(worker.fire('sync', { tag: 'pushdesk' }), /left/);
});

test('a push from a newer build makes the worker look for its update', async () => {
  const { browser, worker } = started();
  await worker.push(message({ title: 'Hi' }));
  assert.equal(browser.updates, 0);
  await worker.push(message({ title: 'Hi' }, 'build-2'));
  assert.equal(browser.updates, 1);
});

test('a click closes, reports and opens the link', async () => {
  const { browser, worker } = started();
  await worker.click({ token: 't', navigate: 'https://shop.example/offer?x=1', actions: {} });
  assert.deepEqual(worker.opened, ['https://shop.example/offer?x=1']);
  assert.deepEqual(browser.net.bodies('v1/reports'), [{ token: 't', kind: 'clicked' }]);
  assert.equal(browser.log[0], 'close');
});

test('the click is in the outbox before a window is opened', async () => {
  const { browser, worker } = started();
  let queued;
  worker.self.clients.openWindow = async () => { queued = await outboxOf(worker).entries(); };
  await worker.click({ token: 't', navigate: FOLDER, actions: {} });
  assert.deepEqual(plain(queued).map(({ body }) => body), [{ token: 't', kind: 'clicked' }]);
  assert.equal(browser.net.bodies('v1/reports').length, 1);
});

test('an action opens its own address and is named in the report', async () => {
  const { browser, worker } = started();
  const data = { token: 't', navigate: 'https://shop.example/', actions: { buy: 'https://shop.example/buy', later: '' } };
  await worker.click(data, 'buy');
  await worker.click(data, 'later');
  assert.deepEqual(worker.opened, ['https://shop.example/buy', 'https://shop.example/']);
  assert.deepEqual(browser.net.bodies('v1/reports').map(({ action }) => action), ['buy', 'later']);
});

test('a listed host may be opened, by name and port', async () => {
  const { worker } = started();
  await worker.click({ navigate: 'https://tickets.example:8443/x' });
  assert.deepEqual(worker.opened, ['https://tickets.example:8443/x']);
});

test('an address off the list is never opened; the page of the folder is', async () => {
  const hosts = ['evil.example', 'shop.example.evil.example', 'evil.example/shop.example', 'evil.example#shop.example',
    'shop.example@evil.example', 'evil.example?shop.example', 'tickets.example', 'tickets.example:8444', 'localhost',
    '127.0.0.1', '[::1]', 'sh\u043ep.example', 'evil.example\\@shop.example', 'shop.example:444', 'xn--shp-example'];
  const schemes = ['https://', 'http://', '//', 'HTTPS:', 'ftp://', 'javascript://', 'data:text/html,', 'blob:https://',
    'file:///', 'intent://', ' https://', 'https:/\\', 'view-source:https://'];
  const texts = schemes.flatMap((scheme) => hosts.map((host) => `${scheme}${host}`));
  texts.push('http://shop.example/', 'https://user:pw@shop.example/', 'https://user@shop.example/', 'https://:pw@shop.example/', 'javascript:alert(1)', 'http://', 'https://%00/', 5, null, {});
  assert.ok(texts.length >= 200);
  for (const [index, navigate] of texts.entries()) {
    const { worker } = started();
    const byAction = index % 2 ? 'buy' : '';
    await worker.click(byAction ? { navigate: 'https://shop.example/', actions: { buy: navigate } } : { navigate }, byAction);
    const [opened] = worker.opened;
    const { origin, username, password } = new URL(opened);
    assert.deepEqual([origin, username, password], ['https://shop.example', '', ''], String(navigate));
  }
});

test('a folder tried out on this computer may lead to this computer, a published one may not', async () => {
  const { worker } = started();
  await worker.click({ navigate: 'http://shop.example:5000/offer' });
  worker.self.location = new URL('http://127.0.0.1:8080/sw.js');
  await worker.click({ navigate: 'http://127.0.0.1:5000/offer' });
  await worker.click({ navigate: 'http://evil.example/' });
  assert.deepEqual(worker.opened, [FOLDER, 'http://127.0.0.1:5000/offer', FOLDER]);
});

test('a page’s own blob and filesystem addresses are not opened', async () => {
  const { worker } = started();
  for (const scheme of ['blob:', 'filesystem:']) await worker.click({ navigate: `${scheme}https://shop.example/x` });
  assert.deepEqual(worker.opened, [FOLDER, FOLDER]);
});

test('what was clicked is remembered for an app that starts at its first page', async () => {
  const { browser, worker } = started();
  await worker.click({ token: 't', navigate: 'https://tickets.example:8443/x' });
  assert.deepEqual((await outboxOf(worker).facts()).opening, { url: 'https://tickets.example:8443/x', at: browser.clock });
});

test('the app’s icon shows the number that was pushed, inside or beside, else how many are there', async () => {
  const { browser, worker } = started();
  const badges = [];
  for (const [inside, beside] of [[5, undefined], [undefined, 7], [undefined, undefined], [0, 9], ['x', undefined], [-1, undefined]]) {
    await worker.push(JSON.stringify({ notification: { title: 'Hi', app_badge: inside }, app_badge: beside }));
    badges.push(browser.badge);
  }
  assert.deepEqual(badges, [5, 7, 3, 0, 5, 6]);
  browser.shown.pop();
  await worker.fire('notificationclose', { notification: {} });
  assert.equal(browser.badge, 5);
});

test('a push is the sign that the shop knows this browser', async () => {
  const { browser, worker } = started();
  await worker.push(message({ title: 'Hi', data: { token: 't' } }));
  assert.equal((await outboxOf(worker).facts()).pushedAt, browser.clock);
});

test('a worker without a shell leaves every page alone', async () => {
  const { worker } = started({ site: { ...SITE, shell: [] } });
  const request = { method: 'GET', url: FOLDER, mode: 'navigate' };
  assert.equal(await worker.fire('fetch', { request }), undefined);
  await worker.fire('install');
});

test('a window that shows the address is brought to the front', async () => {
  const windows = [new FakeWindow('https://shop.example/else'), new FakeWindow('https://shop.example/offer', { isControlled: false })];
  const { worker } = started({ windows });
  await worker.click({ navigate: 'https://shop.example/offer' });
  assert.deepEqual([worker.opened, windows[1].focused, windows[0].focused], [[], 1, 0]);
});

test('a window of the folder is taken to an address in the folder, and no other window is', async () => {
  const windows = [new FakeWindow('https://shop.example/basket'), new FakeWindow(FOLDER)];
  const { worker } = started({ windows });
  await worker.click({ navigate: `${FOLDER}offer` });
  assert.deepEqual([windows[0].url, windows[1].url, windows[1].focused], ['https://shop.example/basket', `${FOLDER}offer`, 1]);
  await worker.click({ navigate: 'https://shop.example/offer' });
  assert.deepEqual(worker.opened, ['https://shop.example/offer']);
});

test('a window that cannot be taken anywhere does not keep the link from opening', async () => {
  for (const window of [new FakeWindow(FOLDER, { isControlled: false }), new FakeWindow(FOLDER, { canNavigate: false })]) {
    const { worker } = started({ windows: [window] });
    await worker.click({ navigate: `${FOLDER}offer` });
    assert.deepEqual(worker.opened, [`${FOLDER}offer`]);
  }
});

test('a notification of an earlier version without data opens the page and reports nothing', async () => {
  const { browser, worker } = started();
  await worker.click(null);
  assert.deepEqual([worker.opened, browser.net.asked], [[FOLDER], []]);
});

test('a closed notification is reported', async () => {
  const { browser, worker } = started();
  await worker.fire('notificationclose', { notification: { data: { token: 't' } } });
  await worker.fire('notificationclose', { notification: {} });
  assert.deepEqual(browser.net.bodies('v1/reports'), [{ token: 't', kind: 'closed' }]);
});

async function toldBefore(worker, endpoint = 'https://push.example/old') {
  await outboxOf(worker).facts({ told: { site: 'shop', clientId: 'client-1', subscription: { endpoint }, keyId: 'key-0', consent: { page: FOLDER } } });
}

test('a changed subscription is made again and told with the address it replaces', async () => {
  const { browser, worker } = started();
  await toldBefore(worker);
  await worker.fire('pushsubscriptionchange', { oldSubscription: { endpoint: 'https://push.example/older' }, newSubscription: null });
  const [body] = browser.net.bodies('v1/registrations');
  assert.deepEqual(body, { site: 'shop', clientId: 'client-1', subscription: browser.subscription.toJSON(), keyId: 'key-1',
    consent: { page: FOLDER }, old: 'https://push.example/older' });
});

test('a changed subscription is told also where the browser names neither the old nor the new one', async () => {
  const { browser, worker } = started();
  await toldBefore(worker);
  await worker.fire('pushsubscriptionchange');
  assert.equal(browser.net.bodies('v1/registrations')[0].old, 'https://push.example/old');
});

test('the subscription that the browser made itself is kept', async () => {
  const { browser, worker } = started();
  await toldBefore(worker);
  await browser.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: SITE.applicationServerKey });
  await worker.fire('pushsubscriptionchange', { newSubscription: browser.subscription });
  const [{ keyId }] = browser.net.bodies('v1/registrations');
  assert.deepEqual([browser.subscriptions, keyId], [1, 'key-0']);
});

test('a browser that never told anything is not subscribed by the worker', async () => {
  const { browser, worker } = started();
  await worker.fire('pushsubscriptionchange');
  assert.deepEqual([browser.subscriptions, browser.net.asked.length], [0, 0]);
});

test('who opted out is not subscribed again behind their back', async () => {
  const { browser, worker } = started();
  await toldBefore(worker);
  await outboxOf(worker).facts({ optedOut: true });
  await worker.fire('pushsubscriptionchange');
  assert.deepEqual([browser.subscriptions, browser.net.asked.length], [0, 0]);
});

test('installing keeps the shell, whatever one file of it does', async () => {
  const { worker } = started();
  await worker.fire('install');
  const [[name, kept]] = worker.caches.stored;
  assert.equal(name, 'pushdesk /news/ build-1');
  assert.ok(kept.has(`${FOLDER}offline.html`));
  assert.ok(!kept.has(`${FOLDER}pushdesk.config.json`));
});

test('activating takes away its own old shells and nobody else’s', async () => {
  const { worker } = started();
  for (const name of ['pushdesk /news/ build-0', 'pushdesk /news/ build-1', 'pushdesk /other/ build-0', 'shop-assets']) {
    await worker.caches.open(name);
  }
  await worker.fire('activate');
  assert.deepEqual(await worker.caches.keys(), ['pushdesk /news/ build-1', 'pushdesk /other/ build-0', 'shop-assets']);
});

test('a page comes from the network first, and without a line from the shell', async () => {
  const { browser, worker } = started();
  await worker.fire('install');
  const answer = (url, mode = 'navigate') => worker.fire('fetch', { request: { method: 'GET', url, mode } });
  assert.equal((await answer(`${FOLDER}?from=poster`)).url, `${FOLDER}?from=poster`);
  browser.net.isDown = true;
  assert.equal(await answer(`${FOLDER}?from=poster`), `redirect ${FOLDER}offline.html`);
  assert.equal(await answer(`${FOLDER}any/page`), `redirect ${FOLDER}offline.html`);
  for (const [name, mode] of [['offline.html', 'navigate'], ['pushdesk.css', 'no-cors']]) {
    const { body, status, redirected } = await answer(FOLDER + name, mode);
    assert.deepEqual([body, status, redirected], [`kept ${FOLDER}${name}`, 200, undefined]);
  }
  worker.caches.stored.get('pushdesk /news/ build-1').clear();
  assert.equal(await answer(`${FOLDER}offline.html`), 'error');
  assert.equal(await answer(`${FOLDER}pushdesk.css`, 'no-cors'), 'error');
});

test('the configuration, posts, other hosts and the owner’s own files do not pass through the worker', async () => {
  const { worker } = started();
  const cases = [['GET', `${FOLDER}pushdesk.config.json`], ['GET', `${FOLDER}pushdesk.site.js`], ['POST', FOLDER],
    ['GET', 'https://push.example/v1/reports'], ['GET', 'https://shop.example/logo.png']];
  for (const [method, url] of cases) {
    const mode = method === 'POST' ? 'navigate' : 'no-cors';
    assert.equal(await worker.fire('fetch', { request: { method, url, mode } }), undefined, url);
  }
});

test('a full disk, or a browser that keeps no caches, does not keep notifications from working', async () => {
  const { browser, worker } = started();
  const refused = async () => { throw new DOMException('The disk is full.', 'QuotaExceededError'); };
  Object.assign(worker.caches, { open: refused });
  await worker.fire('install');
  await worker.push(message({ title: 'Hi' }));
  assert.equal(browser.shown.length, 1);
});
