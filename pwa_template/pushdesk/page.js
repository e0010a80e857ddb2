/* The page: shows the state in the elements that are there, and passes clicks on. */

const OFFERS_ENABLE = ['default', 'unsubscribed', 'error'];
const OFFERS_DISABLE = ['subscribed', 'pending'];
const HELP = { 'denied': 'pd-denied-help', 'install-first': 'pd-install-help', 'no-push-service': 'pd-push-help' };
const LABELS = { paused: 'resume', foreign: 'foreign_yes' };
const CODE_AFTER_ATTEMPTS = 3;

export class Page {
  /* load: brings in a part of the page that is needed only in some states, by name. */
  constructor(document, client, words, load) {
    this.document = document;
    this.client = client;
    this.words = words;
    this.load = load;
    const enable = this.find('pd-enable');
    const disable = this.find('pd-disable');
    if (enable) enable.addEventListener('click', () => this.during(enable, client.subscribe({ topics: this.topics() })));
    if (disable) disable.addEventListener('click', () => this.during(disable, client.unsubscribe()));
  }

  find(id) {
    return this.document.getElementById(id);
  }

  /* A button rests while its work is under way, but not while the browser asks: another press calls a prompt back
   * that was put aside. The keyboard stays in it or, when it is gone, goes to the words of what came of it. */
  async during(button, work) {
    const hadFocus = this.document.activeElement === button;
    button.disabled = this.client.permission !== 'default';
    button.setAttribute('aria-busy', 'true');
    try {
      await work;
    } finally {
      button.disabled = false;
      button.removeAttribute('aria-busy');
      const next = button.hidden ? this.find('pd-status') : button;
      if (hadFocus && next) next.focus();
    }
  }

  show(state) {
    const { words } = this;
    const { config } = this.client;
    const status = this.find('pd-status');
    if (status) {
      const until = state.facts.pausedUntil
        && new Date(state.facts.pausedUntil).toLocaleDateString(words.language, { dateStyle: 'long' });
      status.dataset.state = state.name;
      status.dataset.reason = state.reason;
      if (words.say(state.reason)) words.put(status, state.reason, { status: state.status, worker: state.worker, until });
    }
    const canRetry = state.name !== 'error' || state.reason !== 'not-connected';
    const label = LABELS[state.reason] || (state.name === 'error' ? 'retry' : 'enable');
    this.offer('pd-enable', OFFERS_ENABLE.includes(state.name) && canRetry, label);
    this.offer('pd-disable', OFFERS_DISABLE.includes(state.name)
      || (state.name === 'error' && ['refused', 'blocked'].includes(state.reason)), 'disable');
    for (const [reason, id] of Object.entries(HELP)) {
      this.offerPart(id, reason === state.reason, 'help', (part, section) => part.showHelp(section, reason, words, this.client.world.navigator));
    }
    const { waiting } = state;
    const wantsCode = waiting && config && config.sealingKey
      && (state.reason === 'code' || (state.name !== 'subscribed' && waiting.attempts >= CODE_AFTER_ATTEMPTS));
    this.offerPart('pd-code', Boolean(wantsCode), 'code', (part, section) => part.showCode(section, waiting, this.client, words));
    const topics = (config && config.topics) || [];
    const isChoice = topics.length && !['unsupported', 'install-first', 'denied'].includes(state.name);
    this.offerPart('pd-topics', Boolean(isChoice), 'topics', (part, fieldset) => part.showTopics(fieldset, topics, state, this));
  }

  /* Shows a button with the words for a key, or hides it. */
  offer(id, isOffered, key) {
    const element = this.find(id);
    if (!element) return;
    element.hidden = !isOffered;
    if (isOffered && this.words.say(key)) this.words.put(element.querySelector('.pd-label') || element, key);
  }

  /* The same for an element that a part of its own fills. */
  async offerPart(id, isOffered, name, fill) {
    const section = this.find(id);
    if (!section) return;
    if (isOffered) await fill(await this.load(name), section);
    section.hidden = !isOffered;
  }

  /* The ticked topics; undefined where the page offers none. */
  topics() {
    const fieldset = this.find('pd-topics');
    const boxes = fieldset ? [...fieldset.querySelectorAll('input')] : [];
    return boxes.length ? boxes.filter((box) => box.checked).map((box) => box.value) : undefined;
  }
}
