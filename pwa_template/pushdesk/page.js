/* The page: shows the state in the elements that are there, and passes clicks on. */
import { wordsFor } from './texts.js';

const OFFERS_ENABLE = ['default', 'unsubscribed', 'error'];
const OFFERS_DISABLE = ['subscribed', 'pending'];

export class Page {
  constructor(document, client) {
    this.document = document;
    this.client = client;
    this.shownTopics = '';
    const enable = this.find('pd-enable');
    const disable = this.find('pd-disable');
    if (enable) enable.addEventListener('click', () => this.during(enable, client.subscribe({ topics: this.topics() })));
    if (disable) disable.addEventListener('click', () => this.during(disable, client.unsubscribe()));
  }

  find(id) {
    return this.document.getElementById(id);
  }

  /* A button cannot be pressed again while its work is under way. Where the keyboard stood in it, it stands
   * afterwards in the button again or, when that is gone, in the words that say what came of it. */
  async during(button, work) {
    const hadFocus = this.document.activeElement === button;
    button.disabled = true;
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

  show(state, config) {
    const status = this.find('pd-status');
    if (status) {
      const words = wordsFor(state.reason, config, state);
      status.dataset.state = state.name;
      status.dataset.reason = state.reason;
      if (status.textContent !== words) status.textContent = words;
    }
    const canRetry = state.name !== 'error' || state.reason !== 'not-connected';
    this.offer('pd-enable', OFFERS_ENABLE.includes(state.name) && canRetry,
      wordsFor(state.name === 'error' ? 'retry' : 'enable', config));
    this.offer('pd-disable', OFFERS_DISABLE.includes(state.name) || (state.name === 'error' && state.reason === 'refused'));
    this.offer('pd-denied-help', state.name === 'denied');
    this.offer('pd-install-help', state.name === 'install-first');
    this.showTopics(state, config);
  }

  /* Shows an element, with words where it has a place for them, or hides it. */
  offer(id, isOffered, words) {
    const element = this.find(id);
    if (!element) return;
    element.hidden = !isOffered;
    const label = element.querySelector('.pd-label') || element;
    if (isOffered && words && label.textContent !== words) label.textContent = words;
  }

  /* The ticked topics; undefined where the page offers none. */
  topics() {
    const fieldset = this.find('pd-topics');
    if (!fieldset || !fieldset.querySelector('input')) return undefined;
    return [...fieldset.querySelectorAll('input')].filter((box) => box.checked).map((box) => box.value);
  }

  showTopics(state, config) {
    const fieldset = this.find('pd-topics');
    const offered = (config && config.topics) || [];
    if (!fieldset) return;
    fieldset.hidden = !offered.length || ['unsupported', 'install-first', 'denied'].includes(state.name);
    if (JSON.stringify(offered) === this.shownTopics) return;
    this.shownTopics = JSON.stringify(offered);
    fieldset.querySelectorAll('label').forEach((label) => label.remove());
    for (const topic of offered) {
      const label = this.document.createElement('label');
      const box = this.document.createElement('input');
      box.type = 'checkbox';
      box.value = topic.id;
      box.checked = state.topics.includes(topic.id);
      box.addEventListener('change', () => this.client.chooseTopics(this.topics()));
      label.append(box, topic.label);
      fieldset.append(label);
    }
  }
}
