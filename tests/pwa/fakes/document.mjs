/* A page as small as it can be: elements by id, with what the web app's script touches of them. */

class FakeElement {
  constructor(document, id = '') {
    this.document = document;
    this.id = id;
    this.hidden = false;
    this.disabled = false;
    this.dataset = {};
    this.children = [];
    this.attributes = new Map();
    this.listeners = new Map();
    this.written = 0;
    this.text = '';
  }

  get textContent() {
    return this.text;
  }

  set textContent(words) {
    this.text = words;
    this.written += 1;
  }

  addEventListener(name, listener) {
    this.listeners.set(name, listener);
  }

  setAttribute(name, value) {
    this.attributes.set(name, value);
  }

  removeAttribute(name) {
    this.attributes.delete(name);
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  get ownerDocument() {
    return this.document;
  }

  /* All words in it, as a reader would read them. */
  get words() {
    return [this.text, ...this.children.map((child) => (child instanceof FakeElement ? child.words : child))].join(' ');
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] || null;
  }

  querySelectorAll(selector) {
    const below = this.children.flatMap((child) => (child instanceof FakeElement ? [child, ...child.querySelectorAll('*')] : []));
    return selector === '*' ? below : below.filter((child) => child.tag === selector);
  }

  remove() {
    for (const element of this.document.elements.values()) {
      element.children = element.children.filter((child) => child !== this);
    }
  }

  focus() {
    this.document.activeElement = this;
  }
}

export class FakeDocument {
  constructor(...ids) {
    this.elements = new Map(ids.map((id) => [id, new FakeElement(this, id)]));
    this.listeners = new Map();
    this.activeElement = null;
    this.visibilityState = 'visible';
    this.documentElement = { lang: 'en', dir: 'ltr', dataset: {} };
  }

  getElementById(id) {
    return this.elements.get(id) || null;
  }

  createElement(tag) {
    return Object.assign(new FakeElement(this), { tag });
  }

  createElementNS(namespace, tag) {
    return this.createElement(tag);
  }

  querySelectorAll(selector) {
    const [, name] = /^\[data-(\w+)\]$/.exec(selector);
    return [...this.elements.values()].filter((element) => name in element.dataset);
  }

  addEventListener(name, listener) {
    this.listeners.set(name, listener);
  }

  element(id) {
    return this.elements.get(id);
  }
}
