/* The subscription: made with the shop's key, compared with it byte for byte, and told to the shop.
 *
 * One script for the page and for the service worker. It asks for no permission: that is the page's part. */
(function (home) {
  'use strict';

  const SUBSCRIBE_DEADLINE_MS = 30000;

  /* The bytes of an applicationServerKey: 65 of them, an uncompressed P-256 point. Null for anything else. */
  function keyBytes(text) {
    if (typeof text !== 'string' || !/^[A-Za-z0-9_-]{87}$/.test(text)) return null;
    const bytes = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/') + '='), (letter) => letter.charCodeAt(0));
    return bytes.length === 65 && bytes[0] === 4 ? bytes : null;
  }

  /* Whether a subscription was made with this key. Browsers that do not show the key are believed:
   * then the key id of the last acknowledgement decides. */
  function wasMadeWith(subscription, key, keyId, acknowledged) {
    const shown = subscription.options && subscription.options.applicationServerKey;
    if (!shown) return !acknowledged || acknowledged.endpoint !== subscription.endpoint || acknowledged.keyId === keyId;
    const bytes = new Uint8Array(shown);
    return bytes.length === key.length && bytes.every((byte, index) => byte === key[index]);
  }

  /* The promise, or a TimeoutError: without a way to its push service a browser tries for ever and says nothing. */
  async function within(milliseconds, promise) {
    let timer;
    const tooLate = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new DOMException('The push service does not answer.', 'TimeoutError')), milliseconds);
    });
    try {
      return await Promise.race([promise, tooLate]);
    } finally {
      clearTimeout(timer);
    }
  }

  /* The standing subscription when it was made with this key, else a new one. The address that a new one takes
   * the place of is remembered before it is given up, so that a closed tab in between loses nothing. */
  async function standingOrNew(pushManager, outbox, key, keyId) {
    const standing = await pushManager.getSubscription();
    if (standing) {
      const { acknowledged } = await outbox.facts();
      if (wasMadeWith(standing, key, keyId, acknowledged)) return standing;
      await outbox.remember({ replaced: standing.endpoint });
      await standing.unsubscribe();
    }
    return within(SUBSCRIBE_DEADLINE_MS, pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  }

  /* Queues the registration of a subscription: who, which key, what it replaces, and what was agreed to. */
  async function announce(world, outbox, subscription, site) {
    const known = await outbox.facts();
    const clientId = known.clientId || world.crypto.randomUUID();
    const body = {
      site: site.site,
      clientId,
      subscription: subscription.toJSON(),
      keyId: site.keyId,
    };
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (world.navigator.language) body.language = world.navigator.language;
    if (timeZone) body.timeZone = timeZone;
    const earlier = known.replaced || (known.acknowledged && known.acknowledged.endpoint);
    if (earlier && earlier !== subscription.endpoint) body.old = earlier;
    const offered = (site.topics || []).map((topic) => topic.id);
    const chosen = offered.filter((id) => (known.topics || []).includes(id));
    if (offered.length) body.topics = chosen.length ? chosen : offered; // none chosen means all, new ones too
    if (known.consent) body.consent = known.consent;
    await outbox.put('registration', body, { clientId });
  }

  home.PushDeskSubscription = { keyBytes, wasMadeWith, standingOrNew, announce };
})(globalThis);
