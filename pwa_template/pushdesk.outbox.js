/* The outbox: what this browser has to tell the shop, kept until the shop has acknowledged it. For page and worker,
 * whose global object is "world". Rules: docs/WEB-APP.md, wire: docs/INBOX.md. */
const HOUR_MS = 3600e3;
const WEEK_MS = 168 * HOUR_MS;
const BLOCKED = -1;
const REPORTS_KEPT = 200;
const REPORTS_IN_A_RECORD = 40;

const answered = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const endpointOf = ({ body }) => (body.subscription || body).endpoint;
const isReport = ({ kind }) => kind === 'report';

/* An answer to last: tried again after a week, or by another build. */
const isRefused = ({ status }) => status >= 400 && status < 500 && ![408, 425, 429].includes(status);

/* Runs work while no other tab or worker is inside work of this name. */
const exclusively = async ({ navigator: { locks } }, name, work) => (locks ? locks.request(name, work) : work());

class Outbox {
  /* path: the folder's, so that two folders on one host keep apart. */
  constructor(world, path) {
    this.world = world;
    this.path = path;
    this.name = `pushdesk ${path}`;
  }

  now() {
    return this.world.Date.now();
  }

  /* Lets work change all that is kept, in one transaction: it may await nothing. */
  async change(work) {
    const opening = this.world.indexedDB.open(this.name, 2);
    opening.onupgradeneeded = () => opening.result.createObjectStore('box');
    const database = await answered(opening);
    try {
      const transaction = database.transaction('box', 'readwrite', { durability: 'strict' });
      const finished = new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      const box = transaction.objectStore('box');
      const kept = (await answered(box.get(0))) || { entries: [], facts: {}, lastId: 0 };
      const result = work(kept);
      box.put(kept, 0);
      await finished;
      return result;
    } finally {
      database.close();
    }
  }

  facts() {
    return this.change(({ facts }) => facts);
  }

  entries() {
    return this.change(({ entries }) => entries);
  }

  /* Remembers facts by name; undefined forgets one. */
  remember(facts) {
    return this.change((kept) => void Object.assign(kept.facts, facts));
  }

  /* Queues something to tell, with facts to remember. A registration replaces an earlier one, an unregistration
   * those of its endpoint; of reports the newest are kept, for four weeks. */
  put(kind, body, facts, delayMs = 0) {
    const fresh = { kind, body, queuedAt: this.now(), attempts: 0, notBefore: this.now() + delayMs };
    return this.change((kept) => {
      const isKept = (entry) => isReport(entry) || isReport(fresh)
        || (endpointOf(entry) !== endpointOf(fresh) && (kind !== 'registration' || entry.kind !== kind));
      const spare = kept.entries.filter(isReport).slice(0, 1 - REPORTS_KEPT);
      kept.entries = kept.entries.filter((entry) => isKept(entry) && !spare.includes(entry));
      kept.entries.push({ ...fresh, id: ++kept.lastId });
      Object.assign(kept.facts, facts);
    });
  }

  /* Sends what is due; urgent: also what only could not reach anything. Resolves to what is left. */
  async flush(site, urgent) {
    await exclusively(this.world, `${this.name} flush`, () => this.deliver(site, urgent));
    if (this.world.BroadcastChannel) {
      const others = new this.world.BroadcastChannel(this.name);
      others.postMessage('changed');
      others.close();
    }
    const due = (await this.entries()).filter((entry) => !isRefused(entry)).map(({ notBefore }) => notBefore);
    return { waiting: due.length, nextAt: due.length ? Math.min(...due) : null };
  }

  async deliver(site, urgent) {
    const isDue = (entry) => (isRefused(entry) ? this.now() - entry.at >= WEEK_MS || entry.build !== site.build
      : entry.notBefore <= this.now() || entry.notBefore > this.now() + WEEK_MS || (urgent && entry.status === 0));
    const entries = await this.entries();
    const groups = entries.filter((entry) => !isReport(entry) && isDue(entry)).map((entry) => [entry]);
    const isTime = entries.some((entry) => isReport(entry) && isDue(entry)); // the delayed ones go along
    const reports = entries.filter((entry) => isTime && isReport(entry) && (isDue(entry) || !entry.attempts));
    while (reports.length) groups.push(reports.splice(0, site.inbox === 'none' ? 1 : REPORTS_IN_A_RECORD));
    let closed; // speaks for all: nothing more is asked this time
    for (const group of groups) {
      const answer = closed || await this.post(site, group);
      if ([BLOCKED, 0, 429, 503].includes(answer.status)) closed = answer;
      await this.change((kept) => group.forEach((entry) => this.settle(kept, entry, answer, site)));
    }
  }

  settle(kept, sent, { status, waitMs }, { build }) {
    const { facts } = kept;
    const at = this.now();
    const isOver = (status >= 200 && status < 300) || (isReport(sent) && at - sent.queuedAt > 4 * WEEK_MS);
    if (isOver) {
      kept.entries = kept.entries.filter(({ id }) => id !== sent.id);
      const { acknowledged, replaced } = facts;
      if (sent.kind === 'registration') {
        facts.acknowledged = { endpoint: endpointOf(sent), keyId: sent.body.keyId, at };
        if (replaced === sent.body.old) delete facts.replaced;
      } else if (acknowledged && acknowledged.endpoint === endpointOf(sent)) delete facts.acknowledged;
    } else {
      const growing = Math.min(5000 * 2 ** sent.attempts, HOUR_MS) * (1 + Math.random()) / 2;
      const notBefore = at + (status === BLOCKED ? HOUR_MS : Math.max(waitMs || 0, growing));
      const entry = kept.entries.find(({ id }) => id === sent.id);
      if (entry) Object.assign(entry, { status, at, build, notBefore, attempts: sent.attempts + 1 });
    }
  }

  /* One POST. Status 0: nothing answered; BLOCKED: something else than the inbox did. */
  async post(site, [entry, ...more]) {
    const { fetch, location } = this.world;
    const { kind, body } = entry;
    const sealed = site.inbox !== 'none';
    const box = isReport(entry) ? 'reports' : 'registrations';
    const address = sealed ? `${site.inboxAddress}?box=${box}` : `${site.receiver.replace(/\/$/, '')}/v1/${kind}s`;
    try {
      const response = await fetch(new URL(address, new URL(this.path, location)), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(sealed ? { record: base64url(await this.seal(site, [entry, ...more])) } : body),
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'manual',
        signal: AbortSignal.timeout(10000),
      });
      const { status, headers } = response;
      const answer = sealed ? await response.json().catch(() => ({})) : { id: 1 };
      const wait = headers.get('Retry-After') || '';
      const waitMs = /^\d+$/.test(wait) ? wait * 1000 : Date.parse(wait) - this.now();
      return { status: answer.id === undefined && !answer.error ? BLOCKED : status, waitMs: Math.min(waitMs, HOUR_MS) };
    } catch {
      return { status: 0 };
    }
  }

  /* The record of these entries (one, or reports), sealed to the console: RFC 8188 and 8291. */
  async seal({ sealingKey }, entries) {
    const { crypto, crypto: { subtle }, navigator } = this.world;
    const bodies = entries.map(({ body }) => body);
    const areReports = isReport(entries[0]);
    const text = utf8(JSON.stringify({
      at: new Date(this.now()).toISOString(),
      body: areReports ? { reports: bodies } : bodies[0],
      kind: areReports ? 'reports' : entries[0].kind,
      userAgent: navigator.userAgent.slice(0, 512),
    }));
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const theirs = bytesOf(sealingKey);
    const pair = await subtle.generateKey(curve, false, ['deriveBits']);
    const ours = await subtle.exportKey('raw', pair.publicKey);
    const secret = await subtle.deriveBits(
      { ...curve, public: await subtle.importKey('raw', theirs, curve, false, []) }, pair.privateKey, 256);
    const derived = async (from, salt, info, length) => subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info },
      await subtle.importKey('raw', from, 'HKDF', false, ['deriveBits']), length * 8);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const input = await derived(secret, utf8('pushdesk inbox 1'), joined(utf8('WebPush: info\0'), theirs, ours), 32);
    const key = await derived(input, salt, utf8('Content-Encoding: aes128gcm\0'), 16);
    const iv = await derived(input, salt, utf8('Content-Encoding: nonce\0'), 12);
    return joined(salt, [0, 0, 32, 0, 65], ours, await subtle.encrypt({ name: 'AES-GCM', iv },
      await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']), joined(text, [2], new Uint8Array(-text.length & 255))));
  }
}

const utf8 = (text) => new TextEncoder().encode(text);
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...new Uint8Array(part)]));
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

globalThis.PushDeskOutbox = { Outbox, exclusively, isRefused, bytesOf, BLOCKED, WEEK_MS };
