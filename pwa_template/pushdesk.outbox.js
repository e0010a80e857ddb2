/* The outbox: what this browser has to tell the shop, kept until the shop has acknowledged it. For page and worker,
 * whose global object is "world". Rules: docs/WEB-APP.md, wire: docs/INBOX.md. */
const HOUR_MS = 3600e3;
const WEEK_MS = 168 * HOUR_MS;
const BLOCKED = -1;

/* What a request or a transaction of IndexedDB comes to. (A transaction hears of its requests' errors before its own.) */
const outcome = (asked) => new Promise((resolve, reject) => {
  asked.onsuccess = asked.oncomplete = () => resolve(asked.result);
  asked.onerror = asked.onabort = ({ target }) => reject(target.error);
});
const endpointOf = ({ body }) => (body.subscription || body).endpoint;
const isReport = ({ kind }) => kind === 'report';

/* An answer to last: tried again after a week, or by another build. */
const isRefused = ({ status }) => /^4/.test(status) && ![408, 425, 429].includes(status);

/* Runs work while no other tab or worker is inside work of this name. */
const exclusively = ({ navigator: { locks } }, name, work) => locks?.request(name, work) ?? work();

class Outbox {
  /* path: the folder's, so that two folders on one host keep apart. */
  constructor(world, path) {
    Object.assign(this, { world, path, name: `pushdesk ${path}` });
  }

  now() {
    return this.world.Date.now();
  }

  /* Lets work change all that is kept, in one transaction: it may await nothing. */
  async change(work) {
    const opening = this.world.indexedDB.open(this.name, 2);
    opening.onupgradeneeded = () => opening.result.createObjectStore('box');
    const database = await outcome(opening);
    const turn = database.transaction('box', 'readwrite', { durability: 'strict' });
    database.close(); // as soon as the transaction is over
    const end = outcome(turn);
    const box = turn.objectStore('box');
    const kept = (await outcome(box.get(0))) || { entries: [], facts: {}, lastId: 0 };
    const result = work(kept);
    box.put(kept, 0);
    await end;
    return result;
  }

  /* What is remembered, by name, with what is to be remembered from now on; undefined forgets one. */
  facts(fresh) {
    return this.change(({ facts }) => Object.assign(facts, fresh));
  }

  entries() {
    return this.change(({ entries }) => entries);
  }

  /* Queues something to tell, with facts to remember. A registration replaces an earlier one, an unregistration
   * those of its endpoint; of reports the newest 200 are kept, for four weeks. */
  put(kind, body, facts, delayMs = 0) {
    const queuedAt = this.now();
    const fresh = { kind, body, queuedAt, notBefore: queuedAt + delayMs };
    return this.change((kept) => {
      const spare = kept.entries.filter(isReport).slice(0, -199);
      const stays = (entry) => (isReport(entry) ? !spare.includes(entry)
        : endpointOf(entry) !== endpointOf(fresh) && (kind !== 'registration' || entry.kind !== kind));
      kept.entries = [...kept.entries.filter(stays), { ...fresh, id: ++kept.lastId }];
      Object.assign(kept.facts, facts);
    });
  }

  /* Sends what is due; urgent: also what only could not reach anything. Resolves to whether something is left. */
  async flush(site, urgent) {
    const { world, name } = this;
    await exclusively(world, `${name} flush`, () => this.deliver(site, urgent));
    new world.BroadcastChannel(name).postMessage('changed');
    return (await this.entries()).some((entry) => !isRefused(entry));
  }

  /* Everything but reports goes alone. A push, a click and a closing go together, forty at most, those that may wait
   * with those that are due; a receiver takes one at a time. */
  async deliver(site, urgent) {
    const { build, inbox } = site;
    const now = this.now();
    const isDue = (entry) => (isRefused(entry) ? now - entry.at >= WEEK_MS || entry.build !== build
      : entry.notBefore <= now || entry.notBefore > now + HOUR_MS || (urgent && entry.status === 0));
    const entries = await this.entries();
    const due = entries.filter(isDue);
    const groups = due.filter((entry) => !isReport(entry)).map((entry) => [entry]);
    const reports = entries.filter((entry) => due.some(isReport) && isReport(entry) && (due.includes(entry) || !entry.attempts));
    while (reports.length) groups.push(reports.splice(0, inbox === 'none' ? 1 : 40));
    let closed; // speaks for all: nothing more is asked this time
    for (const group of groups) {
      const answer = closed || await this.post(site, group);
      if ([BLOCKED, 0, 429, 503].includes(answer.status)) closed = answer;
      await this.change((kept) => group.forEach((sent) => this.settle(kept, sent, answer, build)));
    }
  }

  settle(kept, sent, { status, waitMs }, build) {
    const { facts, entries } = kept;
    const { id, kind, attempts = 0, queuedAt, body: { keyId, old } } = sent;
    const at = this.now();
    if (/^2/.test(status) || (isReport(sent) && at - queuedAt > 4 * WEEK_MS)) {
      kept.entries = entries.filter((entry) => entry.id !== id);
      const endpoint = endpointOf(sent);
      if (kind === 'registration') {
        facts.acknowledged = { endpoint, keyId, at };
        if (facts.replaced === old) delete facts.replaced;
      } else if (facts.acknowledged?.endpoint === endpoint) delete facts.acknowledged;
    } else {
      const growing = Math.min(5e3 * 2 ** attempts, HOUR_MS) * (1 + Math.random()) / 2;
      const notBefore = at + (status === BLOCKED ? HOUR_MS : Math.max(waitMs || 0, growing));
      const entry = entries.find((one) => one.id === id) || {};
      Object.assign(entry, { status, at, build, notBefore, attempts: attempts + 1 });
    }
  }

  /* One POST. Status 0: nothing answered; BLOCKED: something else than the inbox did. */
  async post(site, group) {
    const { fetch, location } = this.world;
    const [{ kind, body }] = group;
    const sealed = site.inbox !== 'none';
    const box = isReport(group[0]) ? 'reports' : 'registrations';
    const address = sealed ? `${site.inboxAddress}?box=${box}` : `${site.receiver}/v1/${kind}s`;
    try {
      const response = await fetch(new URL(address, location.origin + this.path), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(sealed ? { record: base64url(await this.seal(site, group)) } : body),
        credentials: 'omit',
        redirect: 'manual',
        signal: AbortSignal.timeout(1e4),
      });
      const { id, error } = sealed ? await response.json().catch(() => 0) : { id: 1 };
      const { status, headers } = response;
      /* seconds, or a date */
      const wait = headers.get('Retry-After');
      const waitMs = Math.min(wait * 1e3 || Date.parse(wait) - this.now(), HOUR_MS);
      return { status: id === undefined && !error ? BLOCKED : status, waitMs };
    } catch {
      return { status: 0 };
    }
  }

  /* The record of these entries (one, or reports), sealed to the console: RFC 8188 and 8291. */
  async seal({ sealingKey }, entries) {
    const { crypto, crypto: { subtle }, navigator } = this.world;
    let [{ kind, body }] = entries;
    if (kind === 'report') [kind, body] = ['reports', { reports: entries.map((entry) => entry.body) }];
    const at = new Date(this.now());
    const text = utf8(JSON.stringify({ at, body, kind, userAgent: navigator.userAgent.slice(0, 512) }));
    const curve = { name: 'ECDH', namedCurve: 'P-256' };
    const theirs = bytesOf(sealingKey);
    const pair = await subtle.generateKey(curve, false, ['deriveBits']);
    const ours = await subtle.exportKey('raw', pair.publicKey);
    const imported = (bytes, algorithm, ...uses) => subtle.importKey('raw', bytes, algorithm, false, uses);
    const derived = async (from, salt, info, length) => subtle.deriveBits(
      { name: 'HKDF', hash: 'SHA-256', salt, info }, await imported(from, 'HKDF', 'deriveBits'), length * 8);
    const secret = await subtle.deriveBits({ ...curve, public: await imported(theirs, curve) }, pair.privateKey, 256);
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const input = await derived(secret, utf8('pushdesk inbox 1'), joined(utf8('WebPush: info\0'), theirs, ours), 32);
    const key = await derived(input, salt, utf8('Content-Encoding: aes128gcm\0'), 16);
    const iv = await derived(input, salt, utf8('Content-Encoding: nonce\0'), 12);
    return joined(salt, [0, 0, 32, 0, 65], ours, await subtle.encrypt({ name: 'AES-GCM', iv },
      await imported(key, 'AES-GCM', 'encrypt'), joined(text, [2], new Uint8Array(-text.length & 255))));
  }
}

const utf8 = (text) => new TextEncoder().encode(text);
const joined = (...parts) => Uint8Array.from(parts.flatMap((part) => [...new Uint8Array(part)]));
const base64url = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const bytesOf = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

globalThis.PushDeskOutbox = { Outbox, exclusively, isRefused, bytesOf, BLOCKED };
