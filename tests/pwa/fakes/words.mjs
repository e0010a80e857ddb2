/* The words of the web app as the tests read them: from the template's own files. */
import { readFileSync } from 'node:fs';
import { Words } from '../../../pwa_template/pushdesk/words.js';

export const TEXTS = new URL('../../../pwa_template/pushdesk/texts/', import.meta.url);
export const read = async (name) => JSON.parse(readFileSync(new URL(name, TEXTS), 'utf8'));
export const load = (name) => import(`../../../pwa_template/pushdesk/${name}.js`);

export async function wordsIn(language, config) {
  const words = new Words(language, read);
  await words.load();
  words.config = config;
  return words;
}
