/* Where this browser stands, as one word with a reason: a pure function of what was found. */

/* What this browser can do: 'ready', 'insecure', 'install-first' (an iPhone or iPad shows web push only to a page
 * on the home screen) or 'unsupported'. Told by capability, not by the browser's name. */
export function capability(world) {
  if (!world.isSecureContext) return 'insecure';
  if (world.navigator.serviceWorker && world.PushManager && world.Notification) return 'ready';
  return world.navigator.standalone === false ? 'install-first' : 'unsupported';
}

/* The state's name is one of unsupported, install-first, default, denied, unsubscribed, pending, subscribed, error.
 * `reason` picks the words. `subscribed` needs an acknowledgement for this very endpoint and key. */
export function stateOf({ capability: can, isConnected, permission, subscription, keyId, facts, refused, failure }) {
  if (can === 'insecure') return { name: 'unsupported', reason: 'insecure' };
  if (can !== 'ready') return { name: can, reason: can };
  if (!isConnected) return { name: 'error', reason: 'not-connected' };
  if (permission === 'denied') return { name: 'denied', reason: 'denied' };
  if (subscription && !facts.optedOut) {
    if (refused) return { name: 'error', reason: 'refused', status: refused.status };
    const told = facts.acknowledged;
    const isTold = Boolean(told) && told.endpoint === subscription.endpoint && (keyId === null || told.keyId === keyId);
    if (isTold) return { name: 'subscribed', reason: 'subscribed' };
  }
  if (failure) return { name: 'error', reason: failure };
  if (facts.optedOut) return { name: 'unsubscribed', reason: 'unsubscribed' };
  if (subscription) return { name: 'pending', reason: 'pending' };
  return facts.consent ? { name: 'unsubscribed', reason: 'lost' } : { name: 'default', reason: 'default' };
}
