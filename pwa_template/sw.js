importScripts('pushdesk.site.js', 'pushdesk.outbox.js');
/* The service worker: shows what is pushed, opens what is clicked, reports both, keeps a page for times without a line.
 * The same for every site; what differs is in pushdesk.site.js. More: docs/WEB-APP.md. */
const SITE = self.PUSHDESK_SITE;
const { scope: FOLDER, pushManager, sync } = registration;
const outbox = new Outbox(self, new URL(FOLDER).pathname);
const CACHES = `${outbox.name} `;
const CACHE = CACHES + SITE.build;
const urlOf = (text) => tried(() => new URL(text, FOLDER));
const SHELL = SITE.shell.map((name) => urlOf(name).href);
/* What is displayed everywhere at once does not fall on a web host at once; without sync nobody wakes us later. */
const SPREAD_MS = SITE.inbox === 'none' ? 0 : sync ? 600e3 : 20e3;

const on = (name, work) => addEventListener(name, (event) => event.waitUntil(work(event)));
const textOr = (value, or = '') => typeof value === 'string' && value.trim() ? value : or;

/* Each file is tried by itself: neither one that is missing nor a full disk must keep notifications from working. */
on('install', () => {
  skipWaiting();
  const keep = async (url) => (await caches.open(CACHE)).add(new Request(url, { cache: 'no-cache' }));
  return Promise.allSettled(SHELL.map(keep));
});

on('activate', async () => {
  await clients.claim();
  for (const name of await caches.keys()) {
    if (name.startsWith(CACHES) && name !== CACHE) await caches.delete(name);
  }
});

/* Pages and the shell only; configuration, inbox and receiver never pass through here. */
addEventListener('fetch', (event) => {
  const { request, request: { method, mode, url } } = event;
  /* Of this folder: no other is asked here. */
  const isPage = mode === 'navigate';
  if (!SHELL.length || method !== 'GET' || !(isPage || SHELL.includes(url))) return;
  event.respondWith(fetch(request).catch(async () => {
    const kept = await caches.match(url, { cacheName: CACHE });
    if (kept) return new Response(kept.body, kept); // as it is, a page that came by a redirect is shown by no browser
    return isPage && url !== SHELL[0] ? Response.redirect(SHELL[0]) : Response.error();
  }));
});

/* What comes of it, and nothing where it throws. */
function tried(work) {
  try {
    return work();
  } catch {
    return {};
  }
}

/* A worker on a page without https is on the owner's computer, for trying things out: all of that is its own. */
const isOwn = ({ origin, hostname }) => origin === location.origin
  || (location.protocol === 'http:' && hostname === location.hostname);

/* Where a click may lead: this origin, https on a listed host, or within this computer; else to the folder. */
function allowedUrl(text) {
  const url = urlOf(text);
  const isListed = url.protocol === 'https:' && SITE.linkHosts.includes(url.host);
  const isPlain = /^http/.test(url) && !(url.username + url.password);
  return isPlain && (isListed || isOwn(url)) ? url.href : FOLDER;
}

function pictureUrl(text) {
  const url = urlOf(text);
  return textOr(text) && (url.protocol === 'https:' || isOwn(url)) ? url.href : undefined;
}

function optionsOf(shown) {
  const text = (name, or) => textOr(shown[name], or);
  const is = (name) => shown[name] === true;
  const tag = text('tag');
  const actions = [shown.actions].flat().map(Object)
    .filter(({ action, title }) => textOr(action) && textOr(title)).slice(0, Notification.maxActions | 0);
  return {
    body: text('body', text('title') ? '' : SITE.fallbackBody),
    lang: text('lang', SITE.lang),
    dir: ['ltr', 'rtl'].includes(shown.dir) ? shown.dir : 'auto',
    icon: pictureUrl(shown.icon) || SITE.icon,
    badge: pictureUrl(shown.badge) || SITE.badge,
    image: pictureUrl(shown.image),
    tag,
    renotify: is('renotify') && !!tag,
    requireInteraction: is('requireInteraction'),
    silent: is('silent'),
    actions: actions.map(({ action, title }) => ({ action, title })),
    data: {
      token: textOr(Object(shown.data).token),
      navigate: text('navigate'),
      actions: Object.fromEntries(actions.map(({ action, navigate }) => [action, navigate])),
    },
  };
}

/* The pushed number, else how many notifications are there. */
async function setAppBadge(pushed) {
  const count = Number.isInteger(pushed) && pushed >= 0 ? pushed : (await registration.getNotifications()).length;
  await navigator.setAppBadge?.(count).catch(() => {});
}

const report = async (told, ...more) => told.token && outbox.put('report', told, ...more);

/* What is left goes by Background Sync, by the next event or by the page. */
async function flush(urgent) {
  const left = await outbox.flush(SITE, urgent);
  if (left && sync) await sync.register('pushdesk').catch(() => {});
  return left;
}

/* Always ends in a shown notification, before anything else: browsers punish a push that shows nothing. No data, broken
 * JSON, wrong members: all come to something that can be shown. */
on('push', async (event) => {
  const message = tried(() => Object(event.data.json()));
  const shown = Object(message.notification);
  const title = textOr(shown.title, SITE.fallbackTitle);
  const options = optionsOf(shown);
  const { body, tag, data } = options;
  const show = (all) => registration.showNotification(title, all);
  await show(options).catch(() => show({ body, tag, data }));
  await setAppBadge(shown.app_badge ?? message.app_badge);
  const delayMs = Math.random() * SPREAD_MS;
  await report({ token: data.token, kind: 'displayed' }, { pushedAt: outbox.now() }, delayMs);
  if (message.b && message.b !== SITE.build) registration.update().catch(() => {});
  if (!sync) await new Promise((resolve) => setTimeout(resolve, delayMs));
  await flush();
});

/* A window that shows the address, else one of ours that can be taken there, else a new one. */
async function openUrl(url) {
  const windows = await clients.matchAll({ includeUncontrolled: true });
  const showing = windows.find((window) => window.url === url);
  const ours = url.startsWith(FOLDER) && windows.find((window) => window.url.startsWith(FOLDER));
  try {
    if (showing) return await showing.focus();
    if (ours) return await (await ours.focus()).navigate(url);
  } catch {
    // It could not be taken there: the link opens all the same.
  }
  return clients.openWindow(url);
}

/* Firefox tells of a closing as well when it is the click that closes. */
const clicked = new Set();

/* The report is kept before a window opens; the address too, as an iPhone may start the app at its first page. */
on('notificationclick', async ({ notification, action }) => {
  const { token, navigate, actions } = Object(notification.data);
  clicked.add(token);
  notification.close();
  const url = allowedUrl(textOr(Object(actions)[action], textOr(navigate)));
  const told = { token, kind: 'clicked', ...(action && { action }) };
  await report(told, { opening: { url, at: outbox.now() } }).catch(() => {});
  await openUrl(url).finally(flush);
  await setAppBadge();
});

on('notificationclose', async ({ notification }) => {
  const { token } = Object(notification.data);
  if (!clicked.delete(token)) await report({ token, kind: 'closed' }).then(flush);
  await setAppBadge();
});

/* `told` is what the page last told of this browser. Whoever opted out has none. */
on('pushsubscriptionchange', async ({ oldSubscription }) => {
  const { told, optedOut } = await outbox.facts();
  if (!told || optedOut) return;
  const standing = await pushManager.getSubscription();
  const subscription = standing || await pushManager.subscribe(
    { userVisibleOnly: true, applicationServerKey: SITE.applicationServerKey });
  await outbox.put('registration', {
    ...told,
    subscription: subscription.toJSON(),
    keyId: standing ? told.keyId : SITE.keyId,
    old: (oldSubscription || told.subscription).endpoint,
  });
  await flush(true);
});

/* Throwing tells the browser to call again later. */
on('sync', async () => {
  if (await flush(true)) throw Error('left');
});
