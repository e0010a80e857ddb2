importScripts('pushdesk.site.js', 'pushdesk.outbox.js', 'pushdesk.subscription.js');
/* The service worker: shows what is pushed, opens what is clicked, reports both, and keeps the page's shell for
 * times without a line. It is the same for every site; what differs is in pushdesk.site.js. */

const SITE = self.PUSHDESK_SITE;
const FOLDER = self.registration.scope;
const PATH = new URL(FOLDER).pathname;
const CACHE_PREFIX = `pushdesk ${PATH} `;
const CACHE = CACHE_PREFIX + SITE.build;
const OFFLINE_PAGE = new URL('offline.html', FOLDER).href;
const SHELL = ['offline.html', 'pushdesk.css', 'pushdesk.theme.css', 'icons/icon-192.png', 'icons/favicon.ico']
  .map((name) => new URL(name, FOLDER).href);
const SYNC_NAME = 'pushdesk-outbox';
const outbox = new self.PushDeskOutbox.Outbox(self, PATH);

/* ---- The shell ---------------------------------------------------------------------------------------------- */

/* A file that cannot be kept must not keep notifications from working: each is tried by itself. */
async function keepShell() {
  const cache = await caches.open(CACHE);
  await Promise.allSettled(SHELL.map((url) => cache.add(new Request(url, { cache: 'reload' }))));
}

async function dropOldShells() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepShell());
});

self.addEventListener('activate', (event) => event.waitUntil(dropOldShells()));

async function fileOrKept(request) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(request.url, { cacheName: CACHE });
    if (kept) return kept;
    throw failure;
  }
}

/* The offline page lies in this folder and so do its pictures: a page further down is sent there by its address. */
async function pageOrOffline(request) {
  try {
    return await fetch(request);
  } catch {
    if (new URL('.', request.url).href !== FOLDER) return Response.redirect(OFFLINE_PAGE);
    const kept = await caches.match(OFFLINE_PAGE, { cacheName: CACHE });
    return kept || Response.error();
  }
}

/* Pages and the shell only; the configuration, the receiver and everything else never pass through here. */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(pageOrOffline(request));
  else if (SHELL.includes(url.href)) event.respondWith(fileOrKept(request));
});

/* ---- What is pushed ----------------------------------------------------------------------------------------- */

function textOr(value, otherwise) {
  return typeof value === 'string' && value.trim() ? value : otherwise;
}

/* A picture's address, or undefined: https, or from where this worker came. */
function pictureUrl(value) {
  if (!textOr(value, '')) return undefined;
  try {
    const url = new URL(value, FOLDER);
    return url.protocol === 'https:' || url.origin === self.location.origin ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/* The pushed message, whatever was pushed: no data, broken JSON and wrong members all give an object. */
function readMessage(data) {
  let message = null;
  try {
    message = data ? data.json() : null;
  } catch {
    message = null;
  }
  const shown = message && typeof message.notification === 'object' && message.notification ? message.notification : {};
  return { shown, build: message && message.b };
}

function actionsOf(shown) {
  const most = self.Notification && self.Notification.maxActions ? self.Notification.maxActions : 0;
  const listed = Array.isArray(shown.actions) ? shown.actions : [];
  return listed
    .filter((action) => action && textOr(action.action, '') && textOr(action.title, ''))
    .slice(0, most)
    .map(({ action, title, navigate }) => ({ action, title, navigate: textOr(navigate, '') }));
}

/* The options of showNotification, made of members that are of the right kind only. */
function optionsOf(shown) {
  const inner = shown.data && typeof shown.data === 'object' ? shown.data : {};
  const actions = actionsOf(shown);
  const options = {
    body: textOr(shown.body, textOr(shown.title, '') ? '' : SITE.fallbackBody),
    lang: textOr(shown.lang, SITE.lang),
    dir: ['ltr', 'rtl', 'auto'].includes(shown.dir) ? shown.dir : 'auto',
    icon: pictureUrl(shown.icon) || pictureUrl(SITE.icon),
    badge: pictureUrl(shown.badge) || pictureUrl(SITE.badge),
    requireInteraction: shown.requireInteraction === true,
    silent: shown.silent === true,
    data: {
      token: textOr(inner.token, ''),
      navigate: textOr(shown.navigate, ''),
      actions: Object.fromEntries(actions.map(({ action, navigate }) => [action, navigate])),
    },
  };
  const image = pictureUrl(shown.image);
  if (image) options.image = image;
  if (actions.length) options.actions = actions.map(({ action, title }) => ({ action, title }));
  if (textOr(shown.tag, '')) {
    options.tag = shown.tag;
    options.renotify = shown.renotify === true;
  }
  return options;
}

/* Always ends in a shown notification: a browser takes the permission away from a site that is pushed to in silence. */
async function show(shown) {
  const title = textOr(shown.title, SITE.fallbackTitle);
  const options = optionsOf(shown);
  try {
    await self.registration.showNotification(title, options);
  } catch {
    const { body, data, tag } = options;
    await self.registration.showNotification(title, tag ? { body, data, tag } : { body, data });
  }
}

async function report(token, kind, action) {
  if (!token) return;
  await outbox.put('report', action ? { token, kind, action } : { token, kind });
}

/* Empties the outbox; what is left is left to Background Sync, to the next event, or to the page. */
async function flush(options) {
  const left = await outbox.flush(SITE.receiver, SITE.build, options);
  if (left.waiting && self.registration.sync) {
    await self.registration.sync.register(SYNC_NAME).catch(() => undefined);
  }
  return left;
}

function setAppBadge(count) {
  if (!Number.isInteger(count) || count < 0 || !self.navigator.setAppBadge) return undefined;
  return self.navigator.setAppBadge(count).catch(() => undefined);
}

async function onPush(data) {
  const { shown, build } = readMessage(data);
  await show(shown);
  await setAppBadge(shown.app_badge);
  await report(shown.data && textOr(shown.data.token, ''), 'displayed');
  await flush();
  if (typeof build === 'string' && build && build !== SITE.build) await self.registration.update();
}

self.addEventListener('push', (event) => event.waitUntil(onPush(event.data)));

/* ---- What is clicked ---------------------------------------------------------------------------------------- */

function isLoopback(url) {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/* The address a click may open: this origin, or https on a host the owner listed; else this folder's page.
 * A folder that is tried out on this computer may lead to other addresses on this computer. */
function allowedUrl(text) {
  try {
    const url = new URL(textOr(text, FOLDER), FOLDER);
    const isListed = url.protocol === 'https:' && SITE.linkHosts.includes(url.host);
    const isRehearsal = url.protocol === 'http:' && isLoopback(url) && isLoopback(self.location);
    const isOurs = url.origin === self.location.origin || isListed || isRehearsal;
    return isOurs && !url.username && !url.password ? url.href : FOLDER;
  } catch {
    return FOLDER;
  }
}

/* Brings a window to the front that shows the address, else takes one of ours there, else opens one.
 * Only windows under this worker's control can be taken elsewhere. */
async function openUrl(url) {
  const [all, controlled] = await Promise.all([
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }),
    self.clients.matchAll({ type: 'window' }),
  ]);
  const showing = all.find((window) => window.url === url);
  const ours = url.startsWith(FOLDER) ? controlled.find((window) => window.url.startsWith(FOLDER)) : undefined;
  try {
    if (showing) return await showing.focus();
    if (ours) {
      const focused = await ours.focus();
      return await (focused || ours).navigate(url);
    }
  } catch {
    return self.clients.openWindow(url);
  }
  return self.clients.openWindow(url);
}

async function onClick(notification, action) {
  const known = notification.data || {};
  const target = allowedUrl((action && known.actions && known.actions[action]) || known.navigate);
  await report(known.token, 'clicked', action).catch(() => undefined);
  try {
    await openUrl(target);
  } finally {
    await flush();
  }
}

/* What was clicked. Firefox tells of a closing as well when it is the click that closes; nobody closed it then. */
const clickedTokens = new Set();

self.addEventListener('notificationclick', (event) => {
  clickedTokens.add((event.notification.data || {}).token);
  event.notification.close();
  event.waitUntil(onClick(event.notification, event.action));
});

self.addEventListener('notificationclose', (event) => {
  const known = event.notification.data || {};
  if (clickedTokens.delete(known.token)) return;
  event.waitUntil(report(known.token, 'closed').then(() => flush()));
});

/* ---- When the browser changes the subscription by itself ---------------------------------------------------- */

async function onSubscriptionChange(event) {
  const { keyBytes, standingOrNew, announce } = self.PushDeskSubscription;
  const key = keyBytes(SITE.applicationServerKey);
  const known = await outbox.facts();
  if (!key || known.optedOut) return;
  if (event.oldSubscription && !known.replaced) await outbox.remember({ replaced: event.oldSubscription.endpoint });
  const subscription = await standingOrNew(self.registration.pushManager, outbox, key, SITE.keyId);
  await announce(self, outbox, subscription, SITE);
  await flush({ urgent: true });
}

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(onSubscriptionChange(event)));

/* Throwing tells the browser to call again later. */
self.addEventListener('sync', (event) => {
  if (event.tag !== SYNC_NAME) return;
  event.waitUntil(flush({ urgent: true }).then((left) => {
    if (left.waiting) throw new Error(`${left.waiting} still to tell`);
  }));
});
