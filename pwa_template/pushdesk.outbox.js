/* The outbox: what this browser still has to tell the shop, kept in IndexedDB until the shop has acknowledged it.
 *
 * One script for the page and for the service worker, so that both empty the same box in the same way.
 * Acknowledged (2xx) clears an entry. Unreachable, 408, 425, 429 and 5xx back off. Any other 4xx is kept as
 * refused and tried again after a week, or when the folder has been published anew.
 *
 * "world" is the global object: `self` in a browser, a small stand-in in the tests. */
(function (home) {
  'use strict';

  const WEEK_MS = 7 * 24 * 3600 * 1000;
  const REPORT_LIFE_MS = 30 * 24 * 3600 * 1000;
  const REPORTS_KEPT = 200;
  const FIRST_WAIT_MS = 5000;
  const LONGEST_WAIT_MS = 3600 * 1000;
  const ANSWER_DEADLINE_MS = 10000;
  const ROUTES = {
    registration: 'v1/registrations',
    unregistration: 'v1/unregistrations',
    report: 'v1/reports',
  };

  function answered(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  /* Runs work while no other tab and no worker of this folder is inside the same named work. */
  async function exclusively(world, name, work) {
    const locks = world.navigator && world.navigator.locks;
    return locks ? locks.request(name, work) : work();
  }

  function endpointOf(entry) {
    return entry.kind === 'registration' ? entry.body.subscription.endpoint : entry.body.endpoint;
  }

  /* Milliseconds a Retry-After header (RFC 9110, section 10.2.3) asks for; 0 when there is none. */
  function retryAfterMs(text, now) {
    if (!text) return 0;
    const wait = /^\d+$/.test(text.trim()) ? Number(text) * 1000 : Date.parse(text) - now;
    return wait > 0 ? Math.min(wait, LONGEST_WAIT_MS) : 0;
  }

  class Outbox {
    /* path: the folder's path, so that two folders on one host keep apart. */
    constructor(world, path) {
      this.world = world;
      this.name = `pushdesk ${path}`;
    }

    now() {
      return this.world.Date ? this.world.Date.now() : Date.now();
    }

    async open() {
      const request = this.world.indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('entries', { keyPath: 'id', autoIncrement: true });
        request.result.createObjectStore('facts');
      };
      return answered(request);
    }

    /* One transaction over both stores; work may await nothing but their requests. */
    async transact(mode, work) {
      const database = await this.open();
      try {
        const transaction = database.transaction(['entries', 'facts'], mode, { durability: 'strict' });
        const finished = new Promise((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error || new Error('The transaction was given up.'));
        });
        const [result] = await Promise.all([
          work(transaction.objectStore('entries'), transaction.objectStore('facts')),
          finished,
        ]);
        return result;
      } finally {
        database.close();
      }
    }

    /* Everything remembered about this browser: clientId, consent, topics, optedOut, acknowledged, replaced. */
    async facts() {
      return this.transact('readonly', async (entries, facts) => {
        const [names, values] = await Promise.all([answered(facts.getAllKeys()), answered(facts.getAll())]);
        return Object.fromEntries(names.map((name, index) => [name, values[index]]));
      });
    }

    /* Remembers facts by name; undefined forgets one. */
    async remember(changes) {
      await this.transact('readwrite', async (entries, facts) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === undefined) facts.delete(name);
          else facts.put(value, name);
        }
      });
    }

    async entries() {
      return this.transact('readonly', (entries) => answered(entries.getAll()));
    }

    /* Queues one thing to tell, and with it, in the same transaction, facts to remember.
     * A registration takes the place of an earlier one, an unregistration that of registrations of its endpoint. */
    async put(kind, body, changes = {}) {
      const fresh = { kind, body, queuedAt: this.now(), attempts: 0, notBefore: 0, unreachable: false, refused: null };
      await this.transact('readwrite', async (entries, facts) => {
        const standing = await answered(entries.getAll());
        const reports = standing.filter((entry) => entry.kind === 'report');
        for (const entry of standing) {
          const isReplaced = kind !== 'report' && entry.kind !== 'report'
            && (endpointOf(entry) === endpointOf(fresh) || (kind === 'registration' && entry.kind === 'registration'));
          if (isReplaced) entries.delete(entry.id);
        }
        if (kind === 'report') {
          for (const entry of reports.slice(0, Math.max(0, reports.length + 1 - REPORTS_KEPT))) entries.delete(entry.id);
        }
        entries.add(fresh);
        for (const [name, value] of Object.entries(changes)) facts.put(value, name);
      });
    }

    /* Sends what is due to the receiver. `urgent` (a page load, the line is back, a press of a button) also tries
     * what only failed because nothing could be reached. Resolves to what is left: its number, and when the next is due. */
    async flush(receiver, build, { urgent = false } = {}) {
      if (receiver) await exclusively(this.world, `${this.name} flush`, () => this.deliverDue(receiver, build, urgent));
      const left = await this.entries();
      this.announceChange();
      const waiting = left.filter((entry) => !entry.refused);
      return { waiting: waiting.length, nextAt: waiting.length ? Math.min(...waiting.map((entry) => entry.notBefore)) : null };
    }

    async deliverDue(receiver, build, urgent) {
      let closed = null; // an answer that speaks for the whole receiver: it is not asked again this time
      for (const entry of await this.entries()) {
        if (entry.kind === 'report' && this.now() - entry.queuedAt > REPORT_LIFE_MS) {
          await this.transact('readwrite', async (entries) => { entries.delete(entry.id); });
          continue;
        }
        if (!this.isDue(entry, build, urgent)) continue;
        const answer = closed || await this.post(receiver, entry);
        if (answer.status === 0 || answer.status === 429 || answer.status === 503) closed = answer;
        await this.settle(entry, answer, build);
      }
    }

    isDue(entry, build, urgent) {
      if (entry.refused) return this.now() - entry.refused.at >= WEEK_MS || entry.refused.build !== build;
      return entry.notBefore <= this.now() || (urgent && entry.unreachable);
    }

    /* One POST. Status 0 means that nothing answered, or that the answer may not be read (CORS, a redirect). */
    async post(receiver, entry) {
      const base = receiver.endsWith('/') ? receiver : `${receiver}/`;
      try {
        const response = await this.world.fetch(new URL(ROUTES[entry.kind], base).href, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(entry.body),
          mode: 'cors',
          credentials: 'omit',
          cache: 'no-store',
          redirect: 'error',
          signal: AbortSignal.timeout(ANSWER_DEADLINE_MS),
        });
        return { status: response.status, waitMs: retryAfterMs(response.headers.get('Retry-After'), this.now()) };
      } catch {
        return { status: 0, waitMs: 0 };
      }
    }

    /* Writes down what an answer means for an entry; an entry replaced meanwhile is left as it is. */
    async settle(entry, { status, waitMs }, build) {
      const isAcknowledged = status >= 200 && status < 300;
      const isLater = status < 400 || status === 408 || status === 425 || status === 429 || status >= 500;
      await this.transact('readwrite', async (entries, facts) => {
        const [standing, acknowledged, replaced] = await Promise.all([
          answered(entries.get(entry.id)), answered(facts.get('acknowledged')), answered(facts.get('replaced')),
        ]);
        if (isAcknowledged) {
          entries.delete(entry.id);
          if (entry.kind === 'registration') {
            facts.put({ endpoint: endpointOf(entry), keyId: entry.body.keyId, at: this.now() }, 'acknowledged');
            if (replaced === entry.body.old) facts.delete('replaced');
          } else if (entry.kind === 'unregistration' && acknowledged && acknowledged.endpoint === endpointOf(entry)) {
            facts.delete('acknowledged');
          }
          return;
        }
        if (!standing) return;
        standing.attempts += 1;
        standing.unreachable = status === 0;
        if (isLater) {
          const growing = Math.min(FIRST_WAIT_MS * 2 ** (standing.attempts - 1), LONGEST_WAIT_MS);
          standing.notBefore = this.now() + Math.max(waitMs, growing * (0.5 + Math.random() / 2));
          standing.refused = null;
        } else {
          standing.refused = { status, at: this.now(), build };
        }
        entries.put(standing);
      });
    }

    /* Tells the other tabs and the worker that something changed. */
    announceChange() {
      if (!this.world.BroadcastChannel) return;
      const channel = new this.world.BroadcastChannel(this.name);
      channel.postMessage('changed');
      channel.close();
    }
  }

  home.PushDeskOutbox = { Outbox, exclusively, WEEK_MS };
})(globalThis);
