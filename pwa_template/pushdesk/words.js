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

  /* The words for a key, with {name} and other values filled in. They are text, never markup. */
  say(key, values = {}) {
    const own = this.config && this.config.texts && this.config.texts[key];
    const name = (this.config && this.config.name) || this.texts.this_site || '';
    return Object.entries({ ...values, name }).reduce(
      (words, [place, value]) => words.replaceAll(`{${place}}`, () => value),
      typeof own === 'string' && own ? own : this.texts[key] || '');
  }
}
