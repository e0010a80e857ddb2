/* The end of the embedded script (pushdesk-embed.js): starts the parts on a page of the owner's own. PLACE and PARTS
 * stand before it. The worker lies beside the script and has that folder for its scope. */
const script = document.currentScript;
const folder = new URL('.', script.src).href;
const made = {};
const client = start(window, document, {
  folder,
  worker: new URL('pushdesk-sw.js', folder).href,
  config: PLACE.config,
  mayReplace: script.dataset.replace === 'yes',
  load: async (name) => (made[name] ??= PARTS[name]()),
  read: async (name) => PLACE.texts[name],
});
if (script.dataset.after) made.card ??= PARTS.card();
if (made.card) made.card.run(client, script.dataset);

window.PushDesk = Object.freeze({
  subscribe: () => client.subscribe(),
  unsubscribe: () => client.unsubscribe(),
  state: () => client.state.name,
});
