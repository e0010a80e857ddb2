/* What to do where notifications cannot be turned on as things are: steps for this very browser. */

/* Which steps fit. Only words hang on it: what a browser can do is asked of the browser itself (state.js). */
export function browserOf({ userAgent, standalone }) {
  if (standalone) return 'ios';
  const isAndroid = /Android/.test(userAgent);
  if (/Firefox\//.test(userAgent)) return isAndroid ? 'android_firefox' : 'firefox';
  if (isAndroid) return 'android';
  if (/Edg\//.test(userAgent)) return 'edge';
  return /Chrome\//.test(userAgent) ? 'chrome' : 'safari';
}

const SHARE = 'M12 15V3.5m0 0L8 7.5m4-4 4 4M7 11H5.5v9.5h13V11H17';
const ADD = 'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM12 8v8m-4-4h8';
const SIGNS = { 'install-first': [SHARE, ADD] };

/* Fills a section with a heading, steps (a line each in the words) and a remark. */
export async function showHelp(section, reason, words, navigator) {
  const document = section.ownerDocument;
  await words.loadMore();
  const browser = reason === 'denied' ? `_${browserOf(navigator)}` : '';
  const key = `help_${reason}`;
  const steps = words.say(`${key}${browser}_steps`).split('\n');
  if (section.dataset.shown === steps[0]) return;
  section.dataset.shown = steps[0];
  const heading = words.put(document.createElement('h2'), key);
  const list = words.mark(document.createElement('ol'), words.own(`${key}${browser}_steps`));
  list.append(...steps.map((step, index) => {
    const line = document.createElement('li');
    line.textContent = step;
    const sign = (SIGNS[reason] || [])[index];
    if (sign) line.append(' ', drawn(document, sign));
    return line;
  }));
  section.replaceChildren(heading, list);
  if (words.say(`${key}_remark`)) section.append(words.put(document.createElement('p'), `${key}_remark`));
}

function drawn(document, path) {
  const [svg, line] = ['svg', 'path'].map((name) => document.createElementNS('http://www.w3.org/2000/svg', name));
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'pd-inline');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}
