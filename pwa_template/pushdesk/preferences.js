/* The page of settings: pause, what is known about this browser, and to be forgotten. */

const DAY_MS = 24 * 3600 * 1000;
const SURE_WITHIN_MS = 8000;

/* Leaves for some days with the subscription kept: the first visit after that tells the shop anew. */
export function pause(client, days) {
  const pausedUntil = client.outbox.now() + days * DAY_MS;
  return client.attempt((part) => part.leave(client, { optedOut: true, pausedUntil }));
}

/* Leaves for good: the shop is asked to delete, and here is forgotten what this browser knows. What nobody could be
 * told yet stays, and is told when the line is back. Resolves to the words for what came of it; where leaving failed,
 * everything is kept, for without it the shop could never be asked. */
export async function erase(client) {
  await client.attempt((part) => part.leave(client, { optedOut: true }, { erase: true }));
  if (client.failure) return 'failed';
  const left = await client.outbox.change((kept) => {
    kept.facts = { optedOut: true };
    kept.entries = kept.entries.filter(({ kind }) => kind === 'unregistration');
    return kept.entries.length;
  });
  await client.look();
  return left ? 'erased_later' : 'erased';
}

/* What is known, as pairs of a text's key and a value: what was told, and what waits to be. */
export function known({ facts, waiting }, topics, locale) {
  const { told, acknowledged } = facts;
  if (!told) return [];
  const when = (at) => new Date(at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  const labels = topics.filter(({ id }) => (told.topics || []).includes(id)).map(({ label }) => label);
  return [
    ['my_data_client', told.clientId],
    ['my_data_service', new URL(told.subscription.endpoint).host],
    ['my_data_language', told.language],
    ['my_data_time_zone', told.timeZone],
    ['my_data_topics', labels.join(', ')],
    ['my_data_agreed', told.consent && when(told.consent.at)],
    ['my_data_told', acknowledged && when(acknowledged.at)],
    ['my_data_waiting', waiting && when(waiting.queuedAt)],
  ].filter(([, value]) => value);
}

export async function run(client) {
  const { world, words } = client;
  const { document } = world;
  const find = (id) => document.getElementById(id);
  await words.loadMore();

  const show = (state) => {
    find('pd-pause').hidden = !['subscribed', 'pending'].includes(state.name);
    const rows = known(state, (client.config && client.config.topics) || [], words.language);
    find('pd-copy').hidden = !rows.length;
    const list = find('pd-my-data');
    list.hidden = !rows.length;
    list.replaceChildren(...rows.flatMap(([key, value]) => {
      const [term, description] = ['dt', 'dd'].map((name) => document.createElement(name));
      words.put(term, key);
      description.textContent = value;
      if (key === 'my_data_topics') words.mark(description, true); // as the owner wrote them
      return [term, description];
    }));
  };
  client.listeners.push(show);
  show(client.state);

  for (const button of find('pd-pause').querySelectorAll('button')) {
    button.addEventListener('click', () => pause(client, Number(button.dataset.days)));
  }
  const say = (key) => words.put(find('pd-said'), key);
  find('pd-copy').addEventListener('click', async () => {
    await world.navigator.clipboard.writeText(JSON.stringify(client.state.facts.told, null, 2));
    say('my_data_copied');
  });
  let askedAt = 0;
  find('pd-erase').addEventListener('click', async () => {
    if (Date.now() - askedAt > SURE_WITHIN_MS) {
      askedAt = Date.now();
      say('erase_sure');
      return;
    }
    askedAt = 0;
    say(await erase(client));
  });
}
