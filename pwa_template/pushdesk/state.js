/* Where this browser stands, as one word with a reason: a pure function of what was found. */

const { bytesOf } = globalThis.PushDeskOutbox;

/* What this browser can do; install-first: an iPhone or iPad takes web push only for a page on the home screen.
 * Told by capability, not by the browser's name. */
export function capability(world) {
  if (!world.isSecureContext) return 'insecure';
  if (world.navigator.serviceWorker && world.PushManager && world.Notification) return 'ready';
  return world.navigator.standalone === false ? 'install-first' : 'unsupported';
}

/* The bytes of an applicationServerKey: 65 of them, an uncompressed P-256 point. Null for anything else. */
export function keyBytes(text) {
  if (typeof text !== 'string' || !/^[\w-]{87}$/.test(text)) return null;
  const bytes = bytesOf(text);
  return bytes.length === 65 && bytes[0] === 4 ? bytes : null;
}

const isLoopback = (hostname) => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/* How the shop can be told: 'inbox', 'receiver', 'code' (somebody has to carry it) or null for the template as it lies.
 * A receiver on the owner's own computer is out of reach for a page that is published. */
export function transportOf({ inbox, receiver, sealingKey }, { hostname }) {
  if (inbox && inbox !== 'none') return 'inbox';
  const isReachable = receiver && (isLoopback(hostname) || !isLoopback(new URL(receiver).hostname));
  if (isReachable || (receiver && !sealingKey)) return 'receiver';
  return sealingKey ? 'code' : null;
}

/* name: unsupported, install-first, default, denied, unsubscribed, pending, subscribed or error; reason: the words.
 * `subscribed` needs an acknowledgement for this very endpoint and key. `waiting`: a registration without one. */
export function stateOf({ capability: can, isConnected, permission, subscription, keyId, facts, waiting, failure, foreign, now, transport }) {
  if (can === 'insecure') return { name: 'unsupported', reason: 'insecure' };
  if (can !== 'ready') return { name: can, reason: can };
  if (!isConnected) return { name: 'error', reason: 'not-connected' };
  if (foreign) return { name: 'default', reason: 'foreign', worker: foreign };
  if (permission === 'denied') return { name: 'denied', reason: 'denied' };
  if (subscription && !facts.optedOut) {
    if (waiting && waiting.isRefused) return { name: 'error', reason: 'refused', status: waiting.status };
    const told = facts.acknowledged;
    const isTold = told && told.endpoint === subscription.endpoint && (keyId === null || told.keyId === keyId);
    if (isTold) return { name: 'subscribed', reason: 'subscribed' };
    if (waiting && waiting.isBlocked) return { name: 'error', reason: 'blocked' };
  }
  if (failure) return { name: 'error', reason: failure };
  if (facts.pausedUntil > now) return { name: 'unsubscribed', reason: 'paused' };
  if (facts.optedOut) return { name: 'unsubscribed', reason: 'unsubscribed' };
  if (subscription) return { name: 'pending', reason: transport === 'code' ? 'code' : 'pending' };
  return facts.consent ? { name: 'unsubscribed', reason: 'lost' } : { name: 'default', reason: 'default' };
}
