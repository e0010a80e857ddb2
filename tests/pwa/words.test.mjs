/* The words: four languages that say the same things, the reader's choice, and the owner's own. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { SITE } from './fakes/browser.mjs';
import { FakeDocument } from './fakes/document.mjs';
import { read, wordsIn } from './fakes/words.mjs';
import { translate } from '../../pwa_template/pushdesk/moments.js';
import { chosenLanguage, LANGUAGES } from '../../pwa_template/pushdesk/words.js';

const PAGES = ['index.html', 'offline.html', 'preferences.html', 'privacy.html'];
const template = (name) => readFileSync(new URL(`../../pwa_template/${name}`, import.meta.url), 'utf8');
const placesOf = (text) => (text.match(/{\w+}/g) || []).sort().join();

test('every language says everything, with the same places and as many steps', async () => {
  for (const kind of ['json', 'page.json']) {
    const english = await read(`en.${kind}`);
    for (const language of LANGUAGES) {
      const texts = await read(`${language}.${kind}`);
      assert.deepEqual(Object.keys(texts), Object.keys(english), language);
      for (const [key, text] of Object.entries(texts)) {
        assert.ok(text.trim() === text && text, `${language} ${key}`);
        assert.equal(placesOf(text), placesOf(english[key]), `${language} ${key}`);
        assert.equal(text.split('\n').length, english[key].split('\n').length, `${language} ${key}`);
        if (language !== 'en' && text.length > 14) assert.notEqual(text, english[key], `${language} ${key}`);
      }
    }
  }
});

test('what stands in the template’s pages is what the English texts say', async () => {
  const texts = await read('en.page.json');
  for (const page of PAGES) {
    const marked = [...template(page).matchAll(/data-say="(\w+)"[^<>]*>([^<]*)</g)];
    assert.ok(marked.length > 2, page);
    for (const [, key, words] of marked) assert.equal(words, texts[key].replaceAll('{name}', 'Your business'), `${page} ${key}`);
  }
});

test('the reader’s first language that there are words in is chosen, the page’s own counting as one', () => {
  const cases = [
    [['de-AT', 'en'], 'en', 'de'], [['it', 'fr-CH'], 'en', 'fr'], [['it'], 'it-IT', 'it'], [['zh', 'ja'], 'de', 'de'],
    [[], 'es', 'es'], [['EN-us'], 'ar', 'en'], [['ar'], 'ar', 'ar'], [['pt'], '', 'en'],
  ];
  for (const [wanted, own, language] of cases) assert.equal(chosenLanguage(wanted, own), language, `${wanted} ${own}`);
});

test('the owner’s own words go first and are never markup', async () => {
  const words = await wordsIn('en', { ...SITE, texts: { default: '<b>{name}</b>', enable: 5, subscribed: '' } });
  assert.equal(words.say('default'), '<b>The Shop</b>');
  assert.equal(words.say('enable'), 'Turn on notifications');
  assert.equal(words.say('subscribed'), 'Notifications are on in this browser.');
  assert.match(words.say('pending', { name: 'default' }), /reach The Shop/, 'a state has a name of its own');
  words.config = null;
  assert.match(words.say('pending'), /this site/);
  assert.match((await wordsIn('it', SITE)).say('default'), /are off/);
});

test('a name with signs of money is said as it is', async () => {
  const words = await wordsIn('en', { ...SITE, name: 'Cash $$ & $& Carry' });
  assert.match(words.say('pending'), /reach Cash \$\$ & \$& Carry/);
  const document = written('en');
  document.documentElement.dataset.name = 'Cash $$ Carry';
  await translate(document, words);
  assert.match(document.element('heading').textContent, /Cash \$\$ Carry/);
});

function written(lang, dir = 'ltr') {
  const document = new FakeDocument('heading', 'own');
  document.documentElement = { lang, dir, dataset: { name: 'The Shop' } };
  Object.assign(document.element('heading'), { dataset: { say: 'lead' }, textContent: 'as it was written' });
  Object.assign(document.element('own'), { dataset: { own: '' }, textContent: 'the owner’s words' });
  return document;
}

test('a page in another language is put into the reader’s, and what the owner wrote stays', async () => {
  const document = written('ar', 'rtl');
  await translate(document, await wordsIn('de', SITE));
  assert.match(document.element('heading').textContent, /The Shop erzählt Ihnen/);
  const { lang, dir } = document.documentElement;
  assert.deepEqual([lang, dir], ['de', 'ltr']);
  const own = document.element('own');
  assert.deepEqual([own.textContent, own.lang, own.dir], ['the owner’s words', 'ar', 'auto']);
});

test('words name their language where the page is in another, and the owner’s run in their own direction', async () => {
  const marks = (element) => [element.attributes.get('lang'), element.attributes.get('dir')];
  const shown = async (page, reader, lang, texts = {}) => {
    const document = written(page);
    const words = await wordsIn(reader, { ...SITE, lang, texts });
    return words.put(document.element('own'), 'default');
  };
  assert.deepEqual(marks(await shown('de', 'de', 'ar')), [undefined, undefined]);
  assert.deepEqual(marks(await shown('de', 'de', 'ar', { default: 'الإشعارات متوقفة.' })), ['ar', 'auto']);
  assert.deepEqual(marks(await shown('en', 'en', 'en-GB', { default: 'الإشعارات متوقفة.' })), [undefined, 'auto']);
  assert.deepEqual(marks(await shown('it', 'it', 'it')), ['en', 'auto'], 'there are no words in Italian');
  assert.deepEqual(marks(await shown('en', 'fr', 'en')), ['fr', 'auto'], 'embedded: the page stays in its language');
  const element = await shown('de', 'de', 'ar', { default: 'الإشعارات متوقفة.' });
  await (await wordsIn('de', SITE)).put(element, 'subscribed');
  assert.deepEqual(marks(element), [undefined, undefined], 'other words, other marks');
});
