/* A small browser: one profile with its permission, subscription, storage and clock, for pages and worker alike.
 *
 * Only what a browser gives is played here; the scripts under test are the template's own files. */
import { webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { FakeIndexedDb } from './indexed_db.mjs';

const TEMPLATE = new URL('../../../pwa_template/', import.meta.url);

export const FOLDER = 'https://shop.example/news/';
export const KEY = 'BD7Xoo7GSO3OXVt-JS9rKq-7RINRFKJLPKqPcQ9kmTvCVxGjTNySKQgLY58Jl3_rfKkezOFkm_6orYXHKyBq3n4';
export const OTHER_KEY = 'BAAAoo7GSO3OXVt-JS9rKq-7RINRFKJLPKqPcQ9kmTvCVxGjTNySKQgLY58Jl3_rfKkezOFkm_6orYXHKyBq3n4';
export const RECEIVER = 'https://push.example';

/* Tells other tabs that something changed; here nobody else is there. */
class FakeChannel {
  postMessage() {}
}

export const SITE = {
  site: 'shop',
  name: 'The Shop',
  build: 'build-1',
  keyId: 'key-1',
  applicationServerKey: KEY,
  receiver: RECEIVER,
  inbox: 'none',
  linkHosts: ['shop.example', 'tickets.example:8443'],
  topics: [],
  texts: {},
  textVersion: 'words-1',
  fallbackTitle: 'The Shop',
  fallbackBody: 'Something new.',
  sealingKey: '',
  shell: ['offline.html', 'pushdesk.css', 'pushdesk.theme.css', 'icons/page-96.png', 'icons/favicon.ico'],
  icon: 'icons/notification-256.png',
  badge: 'icons/badge-96.png',
  lang: 'en',
};

/* What the receiver and the folder's host answer; `asked` holds every request that reached the receiver. */
export class FakeNet {
  constructor(site) {
    this.config = site;
    this.receiver = `${RECEIVER}/`;
    this.answer = () => ({ status: 201 });
    this.asked = [];
    this.isDown = false;
  }

  fetch = async (url, options = {}) => {
    const address = String(url.url || url);
    if (this.isDown) throw new TypeError('Failed to fetch');
    if (address.endsWith('pushdesk.config.json')) {
      if (options.cache !== 'no-store') throw new Error('The configuration was asked for from a cache.');
      return { ok: true, status: 200, json: async () => structuredClone(this.config) };
    }
    if (!address.startsWith(this.receiver)) return { ok: true, status: 200, url: address };
    const request = { route: address.slice(this.receiver.length), body: JSON.parse(options.body), options };
    this.asked.push(request);
    const { status, headers = {}, body = "" } = await this.answer(request);
    return { status, ok: status < 300, json: async () => JSON.parse(body), headers: { get: (name) => headers[name] || null } };
  };

  bodies(route) {
    return this.asked.filter((request) => request.route === route).map((request) => request.body);
  }
}

class FakeSubscription {
  constructor(browser, key, number) {
    this.browser = browser;
    this.endpoint = `https://updates.push.services.mozilla.com/wpush/v2/${number}`;
    this.options = { applicationServerKey: browser.showsKeys ? Uint8Array.from(key).buffer : null };
  }

  toJSON() {
    return { endpoint: this.endpoint, expirationTime: null, keys: { p256dh: 'p256dh-text', auth: 'auth-text' } };
  }

  async unsubscribe() {
    this.browser.log.push(`unsubscribe ${this.endpoint.split('/').pop()}`);
    this.browser.subscription = null;
    return true;
  }
}

export class FakeBrowser {
  constructor({ site = SITE, permission = 'default' } = {}) {
    this.net = new FakeNet(site);
    this.indexedDB = new FakeIndexedDb();
    this.permission = permission;
    this.answerToPrompt = 'granted';
    this.prompts = 0;
    this.subscription = null;
    this.subscriptions = 0;
    this.showsKeys = true;
    this.refusesSubscribe = null;
    this.clock = Date.parse('2026-05-01T08:00:00Z');
    this.log = [];
    this.turns = new Map();
    this.shown = [];
    this.synced = [];
    this.updates = 0;
    this.standing = undefined;
    this.registration = this.makeRegistration();
  }

  makeRegistration() {
    const browser = this;
    return {
      scope: FOLDER,
      active: { state: 'activated' },
      pushManager: {
        async getSubscription() {
          return browser.subscription;
        },
        async subscribe({ userVisibleOnly, applicationServerKey }) {
          if (browser.refusesSubscribe) throw browser.refusesSubscribe;
          const key = typeof applicationServerKey === 'string' ? Buffer.from(applicationServerKey, 'base64url') : applicationServerKey;
          if (!userVisibleOnly || key.length !== 65) throw new DOMException('no', 'NotAllowedError');
          if (browser.permission !== 'granted') throw new DOMException('denied', 'NotAllowedError');
          browser.subscription = new FakeSubscription(browser, key, ++browser.subscriptions);
          return browser.subscription;
        },
      },
      async showNotification(title, options) {
        if (browser.refusesOptions && browser.refusesOptions(options)) throw new TypeError('a member is wrong');
        browser.log.push(`show ${title}`);
        browser.shown.push({ title, ...options });
      },
      async getNotifications() {
        return browser.shown;
      },
      async update() {
        browser.updates += 1;
      },
      sync: {
        async register(tag) {
          browser.synced.push(tag);
        },
      },
    };
  }

  get now() {
    return { now: () => this.clock };
  }

  /* Web Locks: one piece of work of a name at a time. */
  get locks() {
    return {
      request: (name, work) => {
        const turn = (this.turns.get(name) || Promise.resolve()).then(work, work);
        this.turns.set(name, turn);
        return turn;
      },
    };
  }

  /* The global object of a page in the folder. */
  page() {
    const browser = this;
    return {
      isSecureContext: true,
      location: new URL(FOLDER),
      indexedDB: this.indexedDB,
      BroadcastChannel: FakeChannel,
      Date: this.now,
      fetch: this.net.fetch,
      crypto: webcrypto,
      PushManager: class {},
      Notification: {
        get permission() {
          return browser.permission;
        },
        async requestPermission() {
          browser.prompts += 1;
          browser.permission = browser.answerToPrompt;
          return browser.permission;
        },
      },
      navigator: {
        language: 'de-DE',
        languages: ['en'],
        userAgent: 'Mozilla/5.0 (the tests)',
        locks: this.locks,
        serviceWorker: {
          async getRegistration() {
            return browser.standing;
          },
          async register(url, options) {
            browser.log.push(`register ${url} ${options.scope} ${options.updateViaCache}`);
            return browser.registration;
          },
        },
      },
    };
  }

  /* The service worker, run from the template's own files. */
  worker({ site = SITE, windows = [], maxActions = 2 } = {}) {
    return new FakeWorker(this, site, windows, maxActions);
  }
}

class FakeCaches {
  constructor() {
    this.stored = new Map();
  }

  async open(name) {
    if (!this.stored.has(name)) this.stored.set(name, new Map());
    const cache = this.stored.get(name);
    return {
      add: async (request) => {
        if (request.url.endsWith('icons/favicon.ico')) throw new TypeError('404');
        cache.set(request.url, { body: `kept ${request.url}`, status: 200, redirected: request.url.endsWith('.html') });
      },
    };
  }

  async keys() {
    return [...this.stored.keys()];
  }

  async delete(name) {
    return this.stored.delete(name);
  }

  async match(url, { cacheName }) {
    return this.stored.get(cacheName).get(url);
  }
}

class FakeWorker {
  constructor(browser, site, windows, maxActions) {
    this.browser = browser;
    this.listeners = new Map();
    this.caches = new FakeCaches();
    this.opened = [];
    this.windows = windows;
    const self = vm.createContext({
      URL, AbortSignal, DOMException, TextEncoder, atob, btoa, setTimeout, clearTimeout, structuredClone,
      Response: class {
        constructor(body, { status }) { Object.assign(this, { body, status }); }
        static redirect(url) { return `redirect ${url}`; }
        static error() { return 'error'; }
      },
      Request: class { constructor(url) { this.url = url; } },
      Date: class extends Date { static now() { return browser.clock; } },
      crypto: webcrypto,
      indexedDB: browser.indexedDB,
      BroadcastChannel: FakeChannel,
      fetch: browser.net.fetch,
      caches: this.caches,
      location: new URL('sw.js', FOLDER),
      Notification: { maxActions },
      navigator: { language: 'de-DE', userAgent: 'Mozilla/5.0 (the tests)', locks: browser.locks, setAppBadge: async (count) => { browser.badge = count; } },
      registration: browser.registration,
      clients: {
        claim: async () => undefined,
        matchAll: async ({ includeUncontrolled } = {}) => this.windows.filter((window) => includeUncontrolled || window.isControlled),
        openWindow: async (url) => { browser.log.push(`open ${url}`); this.opened.push(url); },
      },
      skipWaiting: async () => undefined,
      addEventListener: (name, listener) => this.listeners.set(name, listener),
      importScripts: (...names) => names.forEach((name) => this.load(name)),
    });
    self.self = self;
    this.self = self;
    this.site = site;
    this.load('sw.js');
  }

  load(name) {
    if (name === 'pushdesk.site.js') {
      this.self.PUSHDESK_SITE = structuredClone(this.site);
      return;
    }
    vm.runInContext(readFileSync(new URL(name, TEMPLATE), 'utf8'), this.self, { filename: name });
  }

  /* Fires an event and waits for what it asked to be waited for; resolves to what it answered with. */
  async fire(name, event = {}) {
    const waits = [];
    let response;
    this.listeners.get(name)({
      ...event,
      waitUntil: (work) => waits.push(work),
      respondWith: (answer) => { response = answer; },
    });
    await Promise.all(waits);
    return response;
  }

  async push(text) {
    const data = text === undefined ? null : { json: () => JSON.parse(text), text: () => text };
    await this.fire('push', { data });
  }

  async click(data, action = '') {
    const notification = { data, close: () => this.browser.log.push('close') };
    await this.fire('notificationclick', { notification, action });
  }
}

/* Flushes an outbox; how many are left that will be told without a change, and when the first of them is due. */
export async function flushed(outbox, site, urgent) {
  const isLeft = await outbox.flush(site, urgent);
  const left = (await outbox.entries()).filter((entry) => !globalThis.PushDeskOutbox.isRefused(entry));
  if (isLeft !== left.length > 0) throw new Error(`it said ${isLeft} with ${left.length} left`);
  return { waiting: left.length, nextAt: left.length ? Math.min(...left.map(({ notBefore }) => notBefore)) : null };
}

/* A window of the folder or of elsewhere, as a service worker sees it. */
export class FakeWindow {
  constructor(url, { isControlled = true, canNavigate = true } = {}) {
    this.url = url;
    this.isControlled = isControlled;
    this.canNavigate = canNavigate;
    this.focused = 0;
  }

  async focus() {
    this.focused += 1;
    return this;
  }

  async navigate(url) {
    if (!this.canNavigate || !this.isControlled) throw new TypeError('not controlled');
    this.url = url;
    return this;
  }
}
