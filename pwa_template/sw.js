importScripts('pushdesk.site.js', 'pushdesk.outbox.js');
/* The service worker: shows what is pushed, opens what is clicked, reports both, keeps a page for times without a line.
 * The same for every site; what differs is in pushdesk.site.js. More: docs/WEB-APP.md. */
const SITE = self.PUSHDESK_SITE;
const FOLDER = self.registration.scope;
const PATH = new URL(FOLDER).pathname;
const CACHES = `pushdesk ${PATH} `;
const CACHE = CACHES + SITE.build;
const SHELL = SITE.shell.map((name) => new URL(name, FOLDER).href);
const SYNC = 'pushdesk-outbox';
/* What is displayed everywhere at once does not fall on a web host at once; without sync nobody wakes us later. */
const SPREAD_MS = SITE.inbox === 'none' ? 0 : (self.registration.sync ? 600e3 : 20e3);
const outbox = new self.PushDeskOutbox.Outbox(self, PATH);

const on = (name, work) => self.addEventListener(name, (event) => event.waitUntil(work(event)));
const textOr = (value, otherwise = '') => (typeof value === 'string' && value.trim() ? value : otherwise);
const membersOf = (value) => (value && typeof value === 'object' ? value : {});

/* Each file is tried by itself: one that is missing must not keep notifications from working. */
on('install', async () => {
  self.skipWaiting();
  const cache = await caches.open(CACHE);
  await Promise.allSettled(SHELL.map((url) => cache.add(new Request(url, { cache: 'no-cache' }))));
});

on('activate', async () => {
  const old = (await caches.keys()).filter((name) => name.startsWith(CACHES) && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await self.clients.claim();
});

async function fetchedOrKept(request) {
  try {
    return await fetch(request);
  } catch {
    const kept = await caches.match(request.url, { cacheName: CACHE });
    return kept || (request.mode === 'navigate' && request.url !== SHELL[0] ? Response.redirect(SHELL[0]) : Response.error());
  }
}

/* Pages and the shell only; configuration, inbox and receiver never pass through here. */
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const isOurs = SHELL.includes(url) || (mode === 'navigate' && new URL(url).origin === self.location.origin);
  if (SHELL.length && method === 'GET' && isOurs) event.respondWith(fetchedOrKept(event.request));
});

const isLoopback = ({ hostname }) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/* Where a click may lead: this origin, https on a listed host, or within this computer; else to the folder. */
function allowedUrl(text) {
  try {
    const url = new URL(text || FOLDER, FOLDER);
    const isOurs = url.origin === self.location.origin || (isLoopback(url) && isLoopback(self.location));
    const isListed = url.protocol === 'https:' && SITE.linkHosts.includes(url.host);
    const isPlain = /^https?:$/.test(url.protocol) && !url.username && !url.password;
    return isPlain && (isOurs || isListed) ? url.href : FOLDER;
  } catch {
    return FOLDER;
  }
}

function pictureUrl(text) {
  try {
    const url = new URL(textOr(text), FOLDER);
    return text && (url.protocol === 'https:' || url.origin === self.location.origin) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/* No data, broken JSON, wrong members: all come to something that can be shown. */
function readMessage(data) {
  try {
    return membersOf(data && data.json());
  } catch {
    return {};
  }
}

function optionsOf(shown) {
  const most = (self.Notification && self.Notification.maxActions) || 0;
  const actions = (Array.isArray(shown.actions) ? shown.actions : [])
    .filter((action) => textOr(membersOf(action).action) && textOr(action.title)).slice(0, most);
  return {
    body: textOr(shown.body, textOr(shown.title) ? '' : SITE.fallbackBody),
    lang: textOr(shown.lang, SITE.lang),
    dir: shown.dir === 'ltr' || shown.dir === 'rtl' ? shown.dir : 'auto',
    icon: pictureUrl(shown.icon) || SITE.icon,
    badge: pictureUrl(shown.badge) || SITE.badge,
    image: pictureUrl(shown.image),
    tag: textOr(shown.tag),
    renotify: shown.renotify === true && textOr(shown.tag) !== '',
    requireInteraction: shown.requireInteraction === true,
    silent: shown.silent === true,
    actions: actions.map(({ action, title }) => ({ action, title })),
    data: {
      token: textOr(membersOf(shown.data).token),
      navigate: textOr(shown.navigate),
      actions: Object.fromEntries(actions.map(({ action, navigate }) => [action, textOr(navigate)])),
    },
  };
}

/* The pushed number, else how many notifications are there. */
async function setAppBadge(pushed) {
  if (!self.navigator.setAppBadge) return;
  const count = Number.isInteger(pushed) && pushed >= 0 ? pushed : (await self.registration.getNotifications()).length;
  await self.navigator.setAppBadge(count).catch(() => undefined);
}

async function report(token, kind, more, facts, delayMs) {
  if (token) await outbox.put('report', { token, kind, ...more }, facts, delayMs);
}

/* What is left goes by Background Sync, by the next event or by the page. */
async function flush(urgent) {
  const left = await outbox.flush(SITE, urgent);
  if (left.waiting && self.registration.sync) await self.registration.sync.register(SYNC).catch(() => undefined);
  return left;
}

/* Always ends in a shown notification, before anything else: browsers punish a push that shows nothing. */
on('push', async ({ data }) => {
  const message = readMessage(data);
  const shown = membersOf(message.notification);
  const title = textOr(shown.title, SITE.fallbackTitle);
  const options = optionsOf(shown);
  await self.registration.showNotification(title, options).catch(() => self.registration.showNotification(
    title, { body: options.body, data: options.data, tag: options.tag }));
  await setAppBadge(shown.app_badge === undefined ? message.app_badge : shown.app_badge);
  const delayMs = Math.random() * SPREAD_MS;
  await report(options.data.token, 'displayed', {}, { pushedAt: outbox.now() }, delayMs);
  if (textOr(message.b, SITE.build) !== SITE.build) self.registration.update().catch(() => undefined);
  if (!self.registration.sync) await new Promise((resolve) => { setTimeout(resolve, delayMs); });
  await flush();
});

/* A window that shows the address, else one of ours that can be taken there, else a new one. */
async function openUrl(url) {
  const listed = (includeUncontrolled) => self.clients.matchAll({ type: 'window', includeUncontrolled });
  const showing = (await listed(true)).find((window) => window.url === url);
  const ours = url.startsWith(FOLDER) && (await listed(false)).find((window) => window.url.startsWith(FOLDER));
  try {
    if (showing) return await showing.focus();
    if (ours) return await ((await ours.focus()) || ours).navigate(url);
  } catch {
    // It could not be taken there: the link opens all the same.
  }
  return self.clients.openWindow(url);
}

/* Firefox tells of a closing as well when it is the click that closes. */
const clicked = new Set();

/* The report is kept before a window opens; the address too, as an iPhone may start the app at its first page. */
on('notificationclick', async ({ notification, action }) => {
  const { token, navigate, actions } = membersOf(notification.data);
  clicked.add(token);
  notification.close();
  const url = allowedUrl(textOr(membersOf(actions)[action], textOr(navigate)));
  await report(token, 'clicked', action && { action }, { opening: { url, at: outbox.now() } }).catch(() => undefined);
  await openUrl(url).finally(flush);
  await setAppBadge();
});

on('notificationclose', async ({ notification }) => {
  const { token } = membersOf(notification.data);
  if (!clicked.delete(token)) await report(token, 'closed').then(() => flush());
  await setAppBadge();
});

/* `told` is what the page last told of this browser. Whoever opted out has none. */
on('pushsubscriptionchange', async ({ oldSubscription }) => {
  const { told, optedOut } = await outbox.facts();
  if (!told || optedOut) return;
  const { pushManager } = self.registration;
  const { applicationServerKey, keyId } = SITE;
  const standing = await pushManager.getSubscription();
  const subscription = standing || await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const old = (oldSubscription || told.subscription).endpoint;
  const change = { subscription: subscription.toJSON(), keyId: standing ? told.keyId : keyId, old };
  await outbox.put('registration', { ...told, ...change });
  await flush(true);
});

/* Throwing tells the browser to call again later. */
on('sync', async ({ tag }) => {
  if (tag === SYNC && (await flush(true)).waiting) throw new Error('not everything is told');
});
