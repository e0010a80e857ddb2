/* PushDesk on a page: one <script src="pushdesk.js" defer> and window.PushDesk is there.
 * The page may hold #pd-enable, #pd-disable, #pd-status and more (pushdesk/page.js), or do without. Nothing is asked for
 * before a press. data-after="20 seconds" (or "3 visits", "click") on the <script> shows a card that asks first. */
(() => {
  'use strict';

  if (window.PushDesk) return;
  const script = document.currentScript;
  const folder = new URL('.', script.src).href;
  const place = {
    folder,
    mayReplace: script.dataset.replace === 'yes',
    load: (name) => import(`./pushdesk/${name}.js`),
    read: async (name) => (await fetch(`${folder}pushdesk/texts/${name}`)).json(),
  };
  const started = import('./pushdesk/start.js').then(({ start }) => start(window, document, place));
  let client = null;
  started.then((running) => {
    client = running;
    const { after } = script.dataset;
    const part = document.documentElement.dataset.page || (after && 'card');
    if (part) place.load(part).then((module) => module.run(client, script.dataset));
  }, () => {
    const status = document.getElementById('pd-status');
    if (!status) return;
    status.dataset.state = 'error';
    status.textContent = 'This page could not start. Please load it again.';
  });

  /* Chromium offers to install the page: kept for a button of our own. */
  window.addEventListener('beforeinstallprompt', (event) => {
    const button = document.getElementById('pd-install');
    if (!button) return;
    event.preventDefault();
    button.hidden = false;
    button.onclick = async () => {
      button.hidden = true;
      await event.prompt();
    };
  });

  window.PushDesk = Object.freeze({
    /* Asks for permission and subscribes; call it from a click. Resolves to the state that came of it. */
    subscribe: () => (client ? client.subscribe() : started.then((running) => running.subscribe())),
    /* Tells the shop, then ends the subscription. Resolves to the state that came of it. */
    unsubscribe: () => started.then((running) => running.unsubscribe()),
    /* unsupported, install-first, default, denied, unsubscribed, pending, subscribed or error. */
    state: () => (client ? client.state.name : 'pending'),
  });
})();
