/* The subscription: made with the shop's key, compared with it byte for byte, told to the shop, mended and ended.
 * The page needs it once somebody agreed, not before. */
const WEEK_MS = 7 * 24 * 3600e3;
const SUBSCRIBE_DEADLINE_MS = 30000;

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
  return Promise.race([promise, tooLate]).finally(() => clearTimeout(timer));
}

/* The standing subscription when it was made with this key, else a new one. The address that a new one takes
 * the place of is remembered before it is given up, so that a closed tab in between loses nothing. */
async function standingOrNew(pushManager, outbox, key, keyId) {
  const standing = await pushManager.getSubscription();
  if (standing) {
    const { acknowledged } = await outbox.facts();
    if (wasMadeWith(standing, key, keyId, acknowledged)) return standing;
    await outbox.facts({ replaced: standing.endpoint });
    await standing.unsubscribe();
  }
  return within(SUBSCRIBE_DEADLINE_MS, pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
}

/* Queues the registration of a subscription: who, which key, what it replaces, and what was agreed to.
 * It is remembered as told, for the worker and for whoever asks what is known of them. */
async function announce({ world, outbox, config: site }, subscription) {
  const known = await outbox.facts();
  const body = {
    site: site.site,
    clientId: known.clientId || world.crypto.randomUUID(),
    subscription: subscription.toJSON(),
    keyId: site.keyId,
  };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (world.navigator.language) body.language = world.navigator.language;
  if (timeZone) body.timeZone = timeZone;
  const earlier = known.replaced || (known.acknowledged && known.acknowledged.endpoint);
  if (earlier && earlier !== subscription.endpoint) body.old = earlier;
  const offered = (site.topics || []).map((topic) => topic.id);
  const chosen = offered.filter((id) => (known.topics || []).includes(id));
  if (offered.length) body.topics = chosen.length ? chosen : offered; // none chosen means all, new ones too
  if (known.consent) body.consent = known.consent;
  await outbox.put('registration', body, { clientId: body.clientId, told: body, sealedTo: site.sealingKey });
}

/* A code that somebody carried brings no answer. A push that came after it does: only its reader can have sent it. */
function believePush(kept, { endpoint }) {
  const sent = kept.entries.find(({ kind }) => kind === 'registration');
  if (!sent || !(kept.facts.pushedAt > sent.queuedAt) || sent.body.subscription.endpoint !== endpoint) return;
  kept.entries = kept.entries.filter((entry) => entry !== sent);
  kept.facts.acknowledged = { endpoint, keyId: sent.body.keyId, at: kept.facts.pushedAt };
}

async function isDueToTell({ outbox, config, transport }, { endpoint }) {
  const [{ acknowledged: told, sealedTo }, entries] = [await outbox.facts(), await outbox.entries()];
  const isQueued = entries.some(({ kind, body }) => kind === 'registration'
    && body.subscription.endpoint === endpoint && body.keyId === config.keyId);
  if (isQueued) return false;
  // Whoever lost a sealing key could not read what was left for it: that is told once more.
  const isLost = transport === 'inbox' && sealedTo !== config.sealingKey;
  return !told || isLost || told.endpoint !== endpoint || told.keyId !== config.keyId
    || (transport !== 'code' && outbox.now() - told.at >= WEEK_MS);
}

/* Subscribes again where somebody agreed before and did not opt out, and queues what is due to be told.
 * A browser that wants a press for it shows the button instead. */
export async function mend(client) {
  const { outbox, registration: { pushManager }, key, config } = client;
  const facts = await outbox.facts();
  const isOver = facts.pausedUntil && facts.pausedUntil <= outbox.now();
  if (isOver) await outbox.facts({ pausedUntil: undefined, optedOut: undefined });
  let subscription = await pushManager.getSubscription();
  if (facts.optedOut && !isOver) {
    if (subscription && !facts.pausedUntil) await subscription.unsubscribe();
    return;
  }
  if (client.permission !== 'granted') return;
  try {
    subscription = await standingOrNew(pushManager, outbox, key, config.keyId);
  } catch {
    return;
  }
  const { optedOut, pausedUntil } = await outbox.facts(); // another tab may have left while the push service was asked
  if (optedOut && !pausedUntil) await subscription.unsubscribe();
  if (optedOut) return;
  if (client.transport === 'code') await outbox.change((kept) => believePush(kept, subscription));
  if (isOver || await isDueToTell(client, subscription)) await announce(client, subscription);
}

/* Subscribes and tells, once the prompt has been answered with yes. */
export async function subscribe(client, permission, topics) {
  if (await permission !== 'granted') return;
  client.tell({ ...client.state, reason: 'starting' });
  if (!client.config) await client.loadConfig();
  if (!client.config) throw new Error('The configuration cannot be reached.');
  const { outbox, key, config } = client;
  const { pushManager } = await client.findRegistration();
  await client.alone(async () => {
    const agreed = { optedOut: undefined, pausedUntil: undefined, consent: consentOn(client) };
    await outbox.facts(topics ? { ...agreed, topics } : agreed);
    await announce(client, await standingOrNew(pushManager, outbox, key, config.keyId));
  });
  await client.flush(true);
}

/* What was agreed to: which version of the words in which language, on which page, and when. */
function consentOn({ world, outbox, config, language }) {
  const { origin, pathname } = world.location;
  const version = config.textVersion || config.build;
  return {
    textVersion: language ? `${version} ${language}` : version,
    page: origin + pathname,
    at: new Date(outbox.now()).toISOString(),
  };
}

export async function chooseTopics(client, topics) {
  const { outbox, registration } = client;
  await outbox.facts({ topics });
  const { optedOut } = await outbox.facts();
  const subscription = registration && !optedOut && await registration.pushManager.getSubscription();
  if (!subscription) return;
  await announce(client, subscription);
  await client.flush(true);
}

/* facts are remembered with the leaving; wish is told with it, also for a subscription that has ended before.
 * A pause (pausedUntil) keeps the subscription. */
export async function leave(client, facts, wish) {
  const { pushManager } = await client.findRegistration();
  const subscription = await pushManager.getSubscription();
  const change = { pausedUntil: undefined, ...facts };
  const { told } = await client.outbox.facts();
  const left = subscription ? subscription.toJSON() : wish && told && told.subscription;
  if (!left) {
    await client.outbox.facts(change);
    return;
  }
  const { endpoint, keys } = left;
  await client.outbox.put('unregistration', { endpoint, auth: keys.auth, ...wish }, change);
  await client.flush(true);
  if (subscription && !facts.pausedUntil) await subscription.unsubscribe();
}
