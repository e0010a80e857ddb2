/* The words of the page in the reader's language: the owner's own first, then those of pushdesk/texts/. */

export const LANGUAGES = ['en', 'de', 'es', 'fr'];

export const baseOf = (tag) => tag.toLowerCase().split('-')[0];

/* The first language the reader wants that there are words in: the page's own, or one of LANGUAGES. */
export function chosenLanguage(wanted, own) {
  const there = [baseOf(own || 'en'), ...LANGUAGES];
  return wanted.map(baseOf).find((language) => there.includes(language)) || there[0];
}

export class Words {
  /* read: from a file's name below texts/ to its content. */
  constructor(language, read) {
    this.language = language;
    this.file = LANGUAGES.includes(language) ? language : 'en';
    this.read = read;
    this.texts = {};
    this.config = null;
  }

  async load() {
    const texts = await this.read(`${this.file}.json`);
    Object.assign(this.texts, texts);
  }

  /* The rest of the words, which only some states and pages need. */
  async loadMore() {
    if (!this.more) this.more = this.read(`${this.file}.page.json`);
    return Object.assign(this.texts, await this.more);
  }

  /* The owner's own words for a key, if there are any. */
  own(key) {
    const words = this.config && this.config.texts && this.config.texts[key];
    return typeof words === 'string' ? words : '';
  }

  /* The words for a key, with {name} and other values filled in. They are text, never markup. */
  say(key, values = {}) {
    const name = (this.config && this.config.name) || this.texts.this_site || '';
    return Object.entries({ ...values, name }).reduce(
      (words, [place, value]) => words.replaceAll(`{${place}}`, () => value),
      this.own(key) || this.texts[key] || '');
  }

  /* Puts the words for a key into an element; what stands there already is not spoken again. */
  put(element, key, values) {
    const words = this.say(key, values);
    if (element.textContent !== words) element.textContent = words;
    return this.mark(element, this.own(key));
  }

  /* Says in which language an element's words are where the page is in another, so that they are read out in theirs.
   * The owner's own may also run in the other direction. */
  mark(element, isOwn) {
    const lang = isOwn ? this.config.lang : this.file;
    const isOther = lang && baseOf(lang) !== baseOf(element.ownerDocument.documentElement.lang || 'en');
    const marks = { lang: isOther && lang, dir: (isOther || isOwn) && 'auto' };
    for (const [name, value] of Object.entries(marks)) {
      if (value) element.setAttribute(name, value);
      else element.removeAttribute(name);
    }
    return element;
  }
}
