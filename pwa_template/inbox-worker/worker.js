/* The hosted inbox on Cloudflare: keeps what visitors' browsers leave for the shop, sealed, in a D1 database, until the
 * shop's own computer fetches it. The same protocol as inbox.php; docs/INBOX.md of PushDesk tells it.
 *
 * The same for every site; what it has to know lies in site.js beside it. No secret lies here: records can be opened
 * by the shop alone, and of the key that signs its requests there is only the public half. */
import site from './site.js';

const BODY_LIMIT_BYTES = 8192;
const SIGNED_BODY_LIMIT_BYTES = 16384;
const RECORD_BYTES = { least: 104, most: 6000 };
const PAGE_LIMIT = 200;
const WAITING_LIMIT = { registrations: 20000, reports: 10000 };
const MINUTE_LIMIT = { registrations: 3000, reports: 3000 };
const ADDRESS_LIMIT = { registrations: 120, reports: 600 }; // a minute, of one address
const ADDRESSES_LIMIT = 2000; // that are counted apart; the rest is bounded by MINUTE_LIMIT alone
const FULL_WAIT_SECONDS = 600;
const CLOCK_WINDOW_MS = 300000;
const RECORD_ID = /^(registrations|reports)\.[0-9]{16}[0-9a-f]{12}$/;

/* An answer that ends the request; thrown from wherever it is known. */
class Answer extends Error {
  constructor(status, document, headers = {}) {
    super();
    this.status = status;
    this.document = document;
    this.headers = headers;
  }
}

function refusal(status, error, message, more = {}, headers = {}) {
  return new Answer(status, { error, message, ...more }, headers);
}

/* ---- Bytes ---- */

function bytesOf(base64url) {
  if (!/^[A-Za-z0-9_-]*$/.test(base64url)) return null;
  try {
    return Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (each) => each.charCodeAt(0));
  } catch {
    return null;
  }
}

function textOf(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

function hexOf(bytes) {
  return [...bytes].map((each) => each.toString(16).padStart(2, '0')).join('');
}

/* A whole body within its bound; what a stranger sends on is not waited for. */
async function bodyOf(request, limit) {
  const tooLarge = () => refusal(413, 'record_too_large', `At most ${limit} bytes are taken.`);
  if (Number(request.headers.get('Content-Length') || 0) > limit) throw tooLarge();
  const type = (request.headers.get('Content-Type') || '').split(';')[0].trim().toLowerCase();
  if (type !== 'application/json') throw refusal(415, 'content_type_refused', 'The body must be JSON (application/json).');
  const parts = [];
  let size = 0;
  for await (const part of request.body || []) {
    size += part.byteLength;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function jsonOf(bytes) {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/* ---- A browser leaves a record ---- */

/* True for base64url of a record as browsers seal it (RFC 8188: salt, record size 8192, key id of 65 bytes, a point). */
function isSealed(text) {
  const record = typeof text === 'string' ? bytesOf(text) : null;
  return record !== null
    && textOf(record) === text
    && record.length >= RECORD_BYTES.least
    && record.length <= RECORD_BYTES.most
    && hexOf(record.subarray(16, 22)) === '000020004104';
}

/* Who came in this minute, under a hash with that minute's salt: in the memory of this instance, so that junk costs no
 * written row. A visitor meets one or few instances; for more there are Cloudflare's own rate limiting rules. */
const callers = { minute: 0, salt: '', counts: new Map() };

/* The network of an IPv6 address (/64), and an IPv4 address as it is. */
function networkOf(address) {
  if (!address.includes(':')) return address;
  const [start, end] = address.split('::').map((part) => (part ? part.split(':') : []));
  const zeros = end ? Array(Math.max(0, 8 - start.length - end.length)).fill('0') : [];
  return [...start, ...zeros, ...(end || [])].slice(0, 4).join(':');
}

/* Counts one more of an address; true when it is too many. CF-Connecting-IP is Cloudflare's word, which nobody else can
 * write; X-Forwarded-For is anybody's and counts for nothing. */
async function isOneTooMany(request, box, now) {
  const address = request.headers.get('CF-Connecting-IP');
  if (!address || address === '127.0.0.1') return false; // on the owner's own computer everybody is one address
  const minute = Math.floor(now / 60000);
  if (callers.minute !== minute) Object.assign(callers, { minute, salt: crypto.randomUUID(), counts: new Map() });
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${callers.salt} ${networkOf(address)}`));
  const mark = `${box} ${hexOf(new Uint8Array(digest, 0, 8))}`;
  const own = (callers.counts.get(mark) || 0) + 1;
  if (own > 1 || callers.counts.size < ADDRESSES_LIMIT) callers.counts.set(mark, own);
  return own > ADDRESS_LIMIT[box];
}

async function leave(request, database, box) {
  if (!Object.hasOwn(WAITING_LIMIT, box)) throw refusal(400, 'box_unknown', 'There is no such box.');
  const document = jsonOf(await bodyOf(request, BODY_LIMIT_BYTES));
  const text = document !== null && typeof document === 'object' ? document.record : null;
  if (!isSealed(text)) throw refusal(400, 'record_malformed', 'This is not a sealed record.');
  const now = Date.now();
  const tooMany = () => refusal(
    429, 'too_many_records', 'Too many at once.', {}, { 'Retry-After': `${60 - Math.floor(now / 1000) % 60}` });
  if (await isOneTooMany(request, box, now)) {
    if (box === 'reports') return new Answer(202, { id: null });
    throw tooMany();
  }
  const id = `${box}.${String(now).padStart(13, '0')}000${hexOf(crypto.getRandomValues(new Uint8Array(6)))}`;
  // One transaction: a new minute begins, the record goes where there is room for it, and how full it was. What finds
  // no room writes nothing: rows are counted by the day.
  const [, added, found] = await database.batch([
    database.prepare('UPDATE box SET came = 0, minute = ?1 WHERE name = ?2 AND minute <> ?1 AND waiting < ?3')
      .bind(Math.floor(now / 60000), box, WAITING_LIMIT[box]),
    database.prepare('INSERT INTO record (id, box, record) SELECT ?1, name, ?2 FROM box'
      + ' WHERE name = ?3 AND waiting < ?4 AND came < ?5').bind(id, text, box, WAITING_LIMIT[box], MINUTE_LIMIT[box]),
    database.prepare('SELECT waiting FROM box WHERE name = ?1').bind(box),
  ]);
  if (added.meta.changes > 0) return new Answer(202, { id });
  if (box === 'reports') return new Answer(202, { id: null });
  if (found.results[0].waiting >= WAITING_LIMIT[box]) {
    throw refusal(503, 'inbox_full', 'The inbox is full until it is fetched.', {}, { 'Retry-After': `${FULL_WAIT_SECONDS}` });
  }
  throw tooMany();
}

/* ---- The console fetches ---- */

/* The two numbers of an ECDSA signature side by side, as WebCrypto wants them, out of their DER sequence; or null. */
function plainSignature(der) {
  if (der === null || der[0] !== 0x30 || der[1] !== der.length - 2) return null;
  const plain = new Uint8Array(64);
  let place = 2;
  for (const end of [32, 64]) {
    if (der[place] !== 0x02) return null;
    let number = der.subarray(place + 2, place + 2 + der[place + 1]);
    place += 2 + der[place + 1];
    while (number.length > 32 && number[0] === 0) number = number.subarray(1);
    if (number.length === 0 || number.length > 32) return null;
    plain.set(number, end - number.length);
  }
  return place === der.length ? plain : null;
}

/* Refuses a request that the shop's own computer did not sign, now and for this very body. */
async function checkSigned(request, database, ask, body) {
  const [time, nonce, signature] = ['Time', 'Nonce', 'Signature'].map((name) => request.headers.get(`X-PushDesk-${name}`) || '');
  const plain = plainSignature(bytesOf(signature));
  const isWellFormed = /^[0-9]{13}$/.test(time) && /^[A-Za-z0-9_-]{22}$/.test(nonce) && plain !== null;
  const digest = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', body)));
  const text = ['pushdesk inbox 1', site.site, 'POST', `?ask=${ask}`, digest, time, nonce].join('\n');
  const key = await crypto.subtle.importKey(
    'raw', bytesOf(site.inboxKey), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
  const isSigned = isWellFormed && await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' }, key, plain, new TextEncoder().encode(text));
  if (!isSigned) throw refusal(401, 'signature_refused', 'This request is not signed by the shop.');
  const now = Date.now();
  const isNear = Math.abs(Number(time) - now) <= CLOCK_WINDOW_MS;
  const [taken, last] = await database.batch([
    // A time far ahead was a clock that has been put right since: it bounds nothing.
    database.prepare('UPDATE clock SET signed_at = ?1 WHERE (signed_at < ?1 OR signed_at > ?2) AND ?3')
      .bind(Number(time), now + CLOCK_WINDOW_MS, isNear ? 1 : 0),
    database.prepare('SELECT signed_at FROM clock'),
  ]);
  if (taken.meta.changes === 0) {
    throw refusal(401, 'time_refused', 'This request is too old, too early, or was here before.',
      { now, after: last.results[0].signed_at });
  }
}

/* Milliseconds since 1970 at which a record arrived: its id begins with microseconds. */
function arrivedAt(id) {
  return Number(id.slice(id.indexOf('.') + 1, id.indexOf('.') + 14));
}

async function page(request, database) {
  const body = await bodyOf(request, SIGNED_BODY_LIMIT_BYTES);
  await checkSigned(request, database, 'page', body);
  const asked = jsonOf(body) || {};
  const limit = Math.max(1, Math.min(PAGE_LIMIT, Number(asked.limit) || PAGE_LIMIT));
  const [found, boxes, oldest] = await database.batch([
    database.prepare('SELECT id, record FROM record WHERE id > ?1 ORDER BY id LIMIT ?2').bind(String(asked.since ?? ''), limit + 1),
    database.prepare('SELECT name, waiting FROM box'),
    database.prepare("SELECT min(id) AS id FROM record WHERE id < 'reports' UNION ALL SELECT min(id) FROM record WHERE id > 'reports'"),
  ]);
  const firsts = oldest.results.filter(({ id }) => id !== null).map(({ id }) => arrivedAt(id));
  return new Answer(200, {
    records: found.results.slice(0, limit).map(({ id, record }) => ({ id, receivedAt: arrivedAt(id), record })),
    more: found.results.length > limit,
    waiting: Object.fromEntries(boxes.results.map(({ name, waiting }) => [name, waiting])),
    oldestAt: firsts.length ? Math.min(...firsts) : null,
    now: Date.now(),
  });
}

async function acknowledge(request, database) {
  const body = await bodyOf(request, SIGNED_BODY_LIMIT_BYTES);
  await checkSigned(request, database, 'acknowledge', body);
  const { ids } = jsonOf(body) || {};
  const areIds = Array.isArray(ids) && ids.length <= PAGE_LIMIT
    && ids.every((id) => typeof id === 'string' && RECORD_ID.test(id));
  if (!areIds) throw refusal(400, 'ids_malformed', 'These are no ids.');
  const removed = await database.prepare('DELETE FROM record WHERE id IN (SELECT value FROM json_each(?1)) RETURNING id')
    .bind(JSON.stringify(ids)).all();
  return new Answer(200, { removed: removed.results.length, now: Date.now() });
}

/* ---- Requests and answers ---- */

async function answer(request, database) {
  if (!database || !site.inboxKey) throw refusal(503, 'inbox_not_set_up', 'The worker has no database DB or no site.js.');
  const asked = new URL(request.url).searchParams;
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      await database.prepare('SELECT waiting FROM box').all();
      return new Answer(200, { inbox: 'pushdesk', version: 1, ready: true, site: site.site });
    case 'OPTIONS':
      return new Answer(204, null, {
        'Access-Control-Allow-Methods': 'POST', 'Access-Control-Allow-Headers': 'Content-Type', 'Access-Control-Max-Age': '86400',
      });
    case 'POST':
      break;
    default:
      throw refusal(405, 'method_not_allowed', 'Records are posted.', {}, { Allow: 'GET, HEAD, OPTIONS, POST' });
  }
  if (asked.get('ask') === 'page') return page(request, database);
  if (asked.get('ask') === 'acknowledge') return acknowledge(request, database);
  return leave(request, database, asked.get('box') || '');
}

/* Every answer is the inbox's own document; the page may read it also where the worker has an origin of its own, and so
 * may the page that stays at an address from which the site has moved away. */
function response(request, { status, document, headers }) {
  const origin = request.headers.get('Origin');
  const isOurPage = [site.origin, ...(site.formerOrigins || [])].includes(origin);
  return new Response(document === null || request.method === 'HEAD' ? null : `${JSON.stringify(document)}\n`, {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'X-PushDesk-Inbox': '1',
      Vary: 'Origin',
      ...(isOurPage ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' } : {}),
      ...headers,
    },
  });
}

export default {
  async fetch(request, env) {
    // Where the worker carries the web app too, it is asked for whatever is no file of it.
    if (env.ASSETS && !new URL(request.url).pathname.endsWith('/inbox')) return env.ASSETS.fetch(request);
    try {
      return response(request, await answer(request, env.DB));
    } catch (failure) {
      if (failure instanceof Answer) return response(request, failure);
      return response(request, refusal(503, 'inbox_not_writable', 'The database of the inbox does not answer.'));
    }
  },
};
