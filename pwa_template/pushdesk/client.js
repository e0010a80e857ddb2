/* The client: finds out where this browser stands, subscribes and unsubscribes, and keeps the shop's list true. */
import { capability, stateOf } from './state.js';

const { exclusively, WEEK_MS } = globalThis.PushDeskOutbox;
const { keyBytes, standingOrNew, announce } = globalThis.PushDeskSubscription;
const CONFIG_DEADLINE_MS = 10000;

/* A registration whose worker is active; it is the folder's own, whatever page this runs on. */
async function activeRegistration(world, folder) {
  const registration = await world.navigator.serviceWorker.register(
    new URL('sw.js', folder).href, { scope: folder, updateViaCache: 'none' });
  if (registration.active) return registration;
  const worker = registration.installing || registration.waiting;
  await new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new Error('The service worker could not be installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
  return registration;
}

export class Client {
  constructor(world, outbox, folder) {
    this.world = world;
    this.outbox = outbox;
    this.folder = folder;
    this.config = null;
    this.registration = null;
    this.failure = null; // what the last press of a button ran into
    this.trouble = null; // what the last check ran into
    this.state = { name: 'pending', reason: 'starting', nextAt: null, topics: [] };
    this.onChange = () => undefined;
  }

  /* ---- What is known ---- */

  /* The configuration as it lies on the server now; without a line the last one this page saw. */
  async loadConfig() {
    try {
      const response = await this.world.fetch(new URL('pushdesk.config.json', this.folder).href,
        { cache: 'no-store', signal: AbortSignal.timeout(CONFIG_DEADLINE_MS) });
      if (response.ok) this.config = await response.json();
    } catch {
      this.config = this.config || null;
    }
  }

  get key() {
    return this.config ? keyBytes(this.config.applicationServerKey) : null;
  }

  /* False for the template as it lies. Without a line nothing speaks against the connection. */
  get isConnected() {
    return this.config === null || Boolean(this.config.receiver && this.key);
  }

  get permission() {
    return this.world.Notification ? this.world.Notification.permission : 'default';
  }

  async findRegistration() {
    if (!this.registration) this.registration = await activeRegistration(this.world, this.folder);
    return this.registration;
  }

  /* ---- What is done ---- */

  /* Every page load: compare the key, mend what is broken, tell what the shop has not acknowledged. */
  async check({ urgent = false } = {}) {
    await this.loadConfig();
    this.trouble = null;
    if (capability(this.world) === 'ready') {
      try {
        await this.findRegistration();
        await exclusively(this.world, `${this.outbox.name} check`, () => this.mend());
        await this.look(); // the receiver may take its time: what is known is shown before it is asked
        await this.flush(urgent);
      } catch (failure) {
        this.trouble = this.reasonOf(failure);
      }
    }
    return this.look();
  }

  /* Subscribes again where somebody agreed before and did not opt out, and queues what is due to be told.
   * A browser that wants a press for it shows the button instead. */
  async mend() {
    if (!this.key || !this.isConnected) return;
    const facts = await this.outbox.facts();
    const { pushManager } = this.registration;
    let subscription = await pushManager.getSubscription();
    if (facts.optedOut) {
      if (subscription) await subscription.unsubscribe();
      return;
    }
    const isWanted = subscription || facts.consent;
    if (!isWanted || this.permission !== 'granted') return;
    try {
      subscription = await standingOrNew(pushManager, this.outbox, this.key, this.config.keyId);
    } catch {
      return;
    }
    if (await this.isDueToTell(subscription)) await announce(this.world, this.outbox, subscription, this.config);
  }

  async isDueToTell(subscription) {
    const [facts, entries] = await Promise.all([this.outbox.facts(), this.outbox.entries()]);
    const isQueued = entries.some((entry) => entry.kind === 'registration'
      && entry.body.subscription.endpoint === subscription.endpoint && entry.body.keyId === this.config.keyId);
    if (isQueued) return false;
    const told = facts.acknowledged;
    return !told || told.endpoint !== subscription.endpoint || told.keyId !== this.config.keyId
      || this.outbox.now() - told.at >= WEEK_MS;
  }

  /* To be called in a click: the prompt is asked for before anything is waited for. */
  subscribe({ topics } = {}) {
    if (capability(this.world) !== 'ready' || !this.isConnected) return Promise.resolve(this.state.name);
    const permission = this.permission === 'default'
      ? this.world.Notification.requestPermission()
      : Promise.resolve(this.permission);
    return this.subscribeWhen(permission, topics);
  }

  async subscribeWhen(permission, topics) {
    this.failure = null;
    try {
      if (await permission !== 'granted') return (await this.look()).name;
      this.onChange({ ...this.state, reason: 'starting' });
      if (!this.config) await this.loadConfig();
      if (!this.config) throw new Error('The configuration cannot be reached.');
      const { pushManager } = await this.findRegistration();
      await exclusively(this.world, `${this.outbox.name} check`, async () => {
        await this.outbox.remember({ optedOut: undefined, consent: this.consent(), ...(topics ? { topics } : {}) });
        const subscription = await standingOrNew(pushManager, this.outbox, this.key, this.config.keyId);
        await announce(this.world, this.outbox, subscription, this.config);
      });
      await this.flush(true);
    } catch (failure) {
      this.failure = this.reasonOf(failure);
    }
    return (await this.look()).name;
  }

  /* What was agreed to: which version of the words, on which page, and when. */
  consent() {
    const { origin, pathname } = this.world.location;
    return { textVersion: this.config.textVersion || this.config.build, page: origin + pathname, at: new Date(this.outbox.now()).toISOString() };
  }

  /* Another choice of topics is told at once where there is a subscription. */
  async chooseTopics(topics) {
    await this.outbox.remember({ topics });
    const subscription = this.registration && await this.registration.pushManager.getSubscription();
    if (subscription) {
      await announce(this.world, this.outbox, subscription, this.config);
      await this.flush(true);
    }
    return this.look();
  }

  /* The shop is told first, then the subscription ends; both are remembered, so that neither a dead line nor a
   * closed tab in between makes it undone. */
  async unsubscribe() {
    if (capability(this.world) !== 'ready') return this.state.name;
    this.failure = null;
    try {
      const { pushManager } = await this.findRegistration();
      const subscription = await pushManager.getSubscription();
      if (subscription) {
        const { endpoint, keys } = subscription.toJSON();
        await this.outbox.put('unregistration', { endpoint, auth: keys.auth }, { optedOut: true });
        await this.flush(true);
        await subscription.unsubscribe();
      } else {
        await this.outbox.remember({ optedOut: true });
      }
    } catch (failure) {
      this.failure = this.reasonOf(failure);
    }
    return (await this.look()).name;
  }

  async flush(urgent) {
    if (this.config && this.isConnected) await this.outbox.flush(this.config.receiver, this.config.build, { urgent });
  }

  /* ---- What is shown ---- */

  /* Finds the state anew from what is stored, without telling anybody anything. */
  async look() {
    const can = capability(this.world);
    let found = { facts: {}, subscription: null, refused: null };
    let nextAt = null;
    if (can === 'ready') {
      try {
        const [facts, entries] = await Promise.all([this.outbox.facts(), this.outbox.entries()]);
        const subscription = this.registration ? await this.registration.pushManager.getSubscription() : null;
        const refused = entries.find((entry) => entry.kind === 'registration' && entry.refused);
        const due = entries.filter((entry) => !entry.refused).map((entry) => entry.notBefore);
        found = { facts, subscription, refused: refused ? refused.refused : null };
        nextAt = due.length && this.isConnected ? Math.min(...due) : null;
      } catch (failure) {
        this.trouble = this.reasonOf(failure);
      }
    }
    const state = stateOf({
      ...found,
      capability: can,
      isConnected: this.isConnected,
      permission: this.permission,
      keyId: this.config ? this.config.keyId : null,
      failure: this.failure || this.trouble,
    });
    this.state = { ...state, nextAt, topics: found.facts.topics || [] };
    this.onChange(this.state);
    return this.state;
  }

  /* AbortError is what Brave and other browsers without Google's service say, or they say nothing at all. */
  reasonOf(failure) {
    const name = failure && failure.name;
    if (name === 'AbortError' || name === 'TimeoutError') return 'no-push-service';
    if (name === 'NotAllowedError') return 'not-allowed';
    return 'failed';
  }
}
