/* What happens at some moments only: a reader of another language, the first time somebody is subscribed, an app
 * started by a click, a new build. */

const COLD_START_MS = 15000;

/* A first notification of our own for everybody who agreed, once the shop knows of them. */
export async function welcome({ outbox, registration, folder, config }, words) {
  const isNew = await outbox.change(({ facts }) => {
    const { consent, welcomed } = facts;
    if (!consent || welcomed === consent.at) return false;
    facts.welcomed = consent.at;
    return true;
  });
  if (!isNew) return;
  const { icon = `${folder}icons/notification-256.png`, badge = `${folder}icons/badge-96.png` } = config.pictures || {};
  await registration.showNotification(words.say('welcome_title'), {
    body: words.say('welcome_body'), lang: words.file, tag: 'pushdesk-welcome', icon, badge, data: {},
  });
}

/* An app on an iPhone's home screen that is started by a click opens its first page, not what was clicked. The
 * worker checked the address and left it here. */
export async function goOn(world, outbox) {
  const { opening } = await outbox.facts();
  if (!opening) return;
  await outbox.facts({ opening: undefined });
  const isFresh = outbox.now() - opening.at < COLD_START_MS;
  if (isFresh && opening.url !== world.location.href) world.location.replace(opening.url);
}

/* A page of an earlier build takes up the new one: the worker at once, the page itself when nobody looks at it. */
export async function refresh(world, document, { registration }) {
  if (registration) registration.update().catch(() => undefined);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') world.location.reload();
  }, { once: true });
}

/* Puts the reader's language into a page that was written in another. Texts that are the owner's own stay, marked
 * with the language they are in. */
export async function translate(document, words) {
  const root = document.documentElement;
  const { lang } = root;
  const texts = await words.loadMore();
  for (const element of document.querySelectorAll('[data-say]')) {
    element.removeAttribute('lang');
    element.textContent = (texts[element.dataset.say] || element.textContent).replaceAll('{name}', () => root.dataset.name);
  }
  for (const element of document.querySelectorAll('[data-own]')) Object.assign(element, { lang, dir: 'auto' });
  Object.assign(root, { lang: words.language, dir: 'ltr' });
}
