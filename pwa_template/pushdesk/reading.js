/* A page that is only read: its words in the reader's language. */
import { translate } from './moments.js';
import { baseOf, chosenLanguage, Words } from './words.js';

const read = async (name) => (await fetch(new URL(`texts/${name}`, import.meta.url))).json();
const { lang } = document.documentElement;
const language = chosenLanguage(navigator.languages, lang);
if (baseOf(lang) !== language) translate(document, new Words(language, read)).catch(() => undefined);
