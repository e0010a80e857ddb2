/* PushDesk on a page: one <script src="pushdesk.js"> and window.PushDesk is there.
 *
 * The page may hold #pd-enable and #pd-disable (buttons), #pd-status, #pd-topics and more (pushdesk/page.js);
 * whatever of these is missing is done without. Nothing is asked for before somebody presses the button. */
(() => {
  'use strict';

  if (window.PushDesk) return;
  const started = import('./pushdesk/start.js').then((module) => module.start(window, document));
  let client = null;
  started.then((running) => { client = running; }, () => {
    const status = document.getElementById('pd-status');
    if (!status) return;
    status.dataset.state = 'error';
    status.textContent = 'This page could not start. Please load it again.';
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
