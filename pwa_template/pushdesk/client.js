/* The client: finds out where this browser stands, and does what the page's buttons ask for (subscription.js). */
import { capability, keyBytes, stateOf, transportOf } from './state.js';

const { exclusively, isRefused, BLOCKED } = globalThis.PushDeskOutbox;

/* The folder's registration with its worker active, whatever page this runs on. */
async function activeRegistration(world, worker, folder) {
  const registration = await world.navigator.serviceWorker.register(worker, { scope: folder, updateViaCache: 'none' });
  const coming = registration.installing || registration.waiting;
  if (!registration.active) {
    await new Promise((resolve, reject) => {
      const look = () => {
        if (coming.state === 'activated') resolve();
        else if (coming.state === 'redundant') reject(new Error('No service worker.'));
      };
      coming.addEventListener('statechange', look);
      look();
    });
  }
  return registration;
}

/* AbortError is what Brave and other browsers without Google's service say, or they say nothing at all. */
function reasonOf({ name }) {
  if (name === 'AbortError' || name === 'TimeoutError') return 'no-push-service';
  return name === 'NotAllowedError' ? 'not-allowed' : 'failed';
}

export class Client {
  /* place: the folder's address and its worker's, how parts are loaded, what the page brings along (pushdesk.js). */
  constructor(world, outbox, { folder, load, worker = `${folder}sw.js`, config = null, mayReplace = false }) {
    Object.assign(this, { world, outbox, folder, load, worker, mayReplace, config, given: config, registration: null });
    this.failure = null; // what the last press of a button ran into
    this.trouble = null; // what the last check ran into
    this.foreign = null; // the worker of somebody else that ours would take the place of
    this.state = { name: 'pending', reason: 'starting', nextAt: null, topics: [], facts: {} };
    this.listeners = [];
  }

  /* The configuration as it lies on the server now; without a line the last one this page saw. */
  async loadConfig() {
    if (this.given) return;
    try {
      const options = { cache: 'no-store', signal: AbortSignal.timeout(10000) };
      const response = await this.world.fetch(`${this.folder}pushdesk.config.json`, options);
      if (response.ok) this.config = await response.json();
    } catch {
      // Without a line there is what was seen before, or nothing.
    }
  }

  get key() {
    return this.config ? keyBytes(this.config.applicationServerKey) : null;
  }

  get transport() {
    return this.config && transportOf(this.config, this.world.location);
  }

  /* False for the template as it lies. Without a line nothing speaks against the connection. */
  get isConnected() {
    return this.config === null || Boolean(this.transport && this.key);
  }

  get permission() {
    return this.world.Notification ? this.world.Notification.permission : 'default';
  }

  async findRegistration() {
    if (!this.registration) this.registration = await activeRegistration(this.world, this.worker, this.folder);
    this.foreign = null;
    return this.registration;
  }

  /* Another vendor's worker stays until somebody read that and pressed the button, or the owner said so (embedded). */
  async findForeign() {
    const standing = this.mayReplace ? null : await this.world.navigator.serviceWorker.getRegistration(this.folder);
    const worker = standing && (standing.active || standing.waiting || standing.installing);
    const isOthers = worker && standing.scope === this.folder && worker.scriptURL.split('?')[0] !== this.worker;
    this.foreign = isOthers ? worker.scriptURL : null;
    return this.foreign;
  }

  /* Every page load: compare the key, mend what is broken, tell what the shop has not acknowledged. */
  async check({ urgent = false } = {}) {
    await this.loadConfig();
    this.trouble = null;
    if (capability(this.world) === 'ready') {
      try {
        if (!this.registration && await this.findForeign()) return this.look();
        await this.findRegistration();
        if (this.key && this.isConnected && await this.isSomebody()) {
          await this.alone(async () => (await this.load('subscription')).mend(this));
        }
        await this.look(); // the receiver may take its time: what is known is shown before it is asked
        await this.flush(urgent);
      } catch (failure) {
        this.trouble = reasonOf(failure);
      }
    }
    return this.look();
  }

  /* To be called in a click: the prompt is asked for before anything is waited for. */
  subscribe({ topics } = {}) {
    if (capability(this.world) !== 'ready' || !this.isConnected) return Promise.resolve(this.state.name);
    const permission = this.permission === 'default'
      ? this.world.Notification.requestPermission()
      : Promise.resolve(this.permission);
    return this.attempt((part) => part.subscribe(this, permission, topics));
  }

  /* Another choice of topics is told at once where there is a subscription. */
  chooseTopics(topics) {
    return this.attempt((part) => part.chooseTopics(this, topics));
  }

  /* The shop is told first, then the subscription ends; neither a dead line nor a closed tab makes it undone. */
  unsubscribe() {
    return this.attempt((part) => part.leave(this, { optedOut: true }));
  }

  /* Runs what a press asked for and resolves to the name of the state that came of it. */
  async attempt(work) {
    this.failure = null;
    if (capability(this.world) === 'ready') {
      await this.load('subscription').then(work).catch((failure) => { this.failure = reasonOf(failure); });
    }
    return (await this.look()).name;
  }

  /* False for a first visitor, for whom there is nothing to mend. */
  async isSomebody() {
    const { consent, optedOut } = await this.outbox.facts();
    return consent || optedOut || this.registration.pushManager.getSubscription();
  }

  /* Runs work while no other tab of this folder is inside such work. */
  alone(work) {
    return exclusively(this.world, `${this.outbox.name} check`, work);
  }

  /* What is left goes by Background Sync where there is one, also when this page is closed by then. */
  async flush(urgent) {
    if (!['inbox', 'receiver'].includes(this.transport)) return;
    const isLeft = await this.outbox.flush(this.config, urgent);
    if (isLeft) await this.registration?.sync?.register('pushdesk').catch(() => undefined);
  }

  /* Finds the state anew from what is stored, without telling anybody anything. */
  async look() {
    const can = capability(this.world);
    let found = { facts: {}, subscription: null, waiting: null };
    let nextAt = null;
    if (can === 'ready') {
      try {
        const [facts, entries] = await Promise.all([this.outbox.facts(), this.outbox.entries()]);
        const subscription = this.registration ? await this.registration.pushManager.getSubscription() : null;
        const entry = entries.find(({ kind }) => kind === 'registration');
        const waiting = entry && { ...entry, isRefused: isRefused(entry), isBlocked: entry.status === BLOCKED };
        const due = entries.filter((one) => !isRefused(one)).map(({ notBefore }) => notBefore);
        found = { facts, subscription, waiting };
        nextAt = due.length && this.isConnected && this.transport !== 'code' ? Math.min(...due) : null;
      } catch (failure) {
        this.trouble = reasonOf(failure);
      }
    }
    const { facts, waiting } = found;
    const state = stateOf({
      ...found,
      capability: can,
      isConnected: this.isConnected,
      transport: this.transport,
      permission: this.permission,
      keyId: this.config ? this.config.keyId : null,
      failure: this.failure || this.trouble,
      foreign: this.foreign,
      now: this.outbox.now(),
    });
    this.state = { ...state, nextAt, waiting, facts, topics: facts.topics || [] };
    this.tell(this.state);
    return this.state;
  }

  tell(state) {
    for (const listener of this.listeners) listener(state);
  }
}
