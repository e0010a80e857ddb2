/* The soft question on a page of the owner's own: a card that asks before the browser does, when its rule says so.
 *
 * The rule: "click" (the first one anywhere), "3 visits" or "20 seconds". "Not now" keeps the card away for some days,
 * and so does the prompt's own no. Yes asks the browser in the same press. */

const DAY_MS = 24 * 3600 * 1000;
const VISIT_APART_MS = 30 * 60 * 1000;
const THANKS_MS = 6000;
const SNOOZE_DAYS = 14;

const STYLE = `
:host { position: fixed; inset-block-end: 0; inset-inline: 0; z-index: 2147483000; display: grid; justify-items: center; pointer-events: none; padding: 1rem; }
section { pointer-events: auto; box-sizing: border-box; inline-size: min(100%, 26rem); padding: 1.25rem; border-radius: 1.25rem; background: #fff; color: #14171f;
  border: 1px solid #d9dde5; box-shadow: 0 12px 40px -8px rgb(20 23 31 / 35%); font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; animation: rise 260ms ease-out; }
h2 { margin: 0 0 0.25rem; font-size: 1.125rem; line-height: 1.3; }
p { margin: 0 0 1rem; color: #525a6b; }
p:last-child { margin: 0; }
h2, p, button { unicode-bidi: plaintext; }
div { display: flex; flex-wrap: wrap; gap: 0.625rem; }
button { flex: 1 1 auto; min-block-size: 2.75rem; padding: 0.5rem 1.25rem; border-radius: 0.75rem; border: 1px solid #868d9c; background: transparent; color: inherit; font: inherit; font-weight: 600; cursor: pointer; }
button.yes { background: var(--brand); border-color: var(--brand); color: var(--on-brand); }
button:focus-visible { outline: 3px solid #2255d6; outline-offset: 2px; }
@keyframes rise { from { transform: translateY(1.5rem); opacity: 0; } }
@media (prefers-color-scheme: dark) { section { background: #1b1f28; color: #eef0f5; border-color: #333a48; } p { color: #a8b0c0; } button:focus-visible { outline-color: #8aa8f3; } }
@media (prefers-reduced-motion: reduce) { section { animation: none; } }`;

/* {kind, amount} of a rule's text, or null where it is none. */
export function ruleOf(text) {
  const [, amount, kind] = /^(?:(\d+) )?(click|visits?|seconds?)$/.exec((text || '').trim()) || [];
  return kind ? { kind: kind.replace(/s$/, ''), amount: Number(amount || 1) } : null;
}

/* Counts a visit: pages within half an hour are one. Resolves to how many there have been. */
export function countVisit(outbox) {
  return outbox.change(({ facts }) => {
    const { count = 0, at = -Infinity } = facts.visits || {};
    const now = outbox.now();
    facts.visits = { count: now - at > VISIT_APART_MS ? count + 1 : count, at: now };
    return facts.visits.count;
  });
}

/* Resolves when the rule says that it may be asked; never where it does not. */
async function moment(rule, client) {
  const { world, outbox } = client;
  const visits = await countVisit(outbox);
  if (rule.kind === 'visit' && visits < rule.amount) return new Promise(() => undefined);
  if (rule.kind === 'second') return new Promise((resolve) => { world.setTimeout(resolve, rule.amount * 1000); });
  if (rule.kind !== 'click') return undefined;
  return new Promise((resolve) => { world.document.addEventListener('click', () => resolve(), { once: true }); });
}

export async function run(client, { after, snooze }) {
  const rule = ruleOf(after);
  if (!rule) return;
  await moment(rule, client);
  const { name } = await client.look();
  const { snoozedUntil = 0 } = await client.outbox.facts();
  if (name !== 'default' || snoozedUntil > client.outbox.now()) return;
  await client.words.loadMore();
  showCard(client, Number(snooze) || SNOOZE_DAYS);
}

/* A shadow root keeps the owner's style sheet out; a constructed sheet needs no leave from a content policy. */
export function showCard(client, snoozeDays) {
  const { world, words, state } = client;
  const { document } = world;
  const host = document.createElement('pushdesk-card');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new world.CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const element = (name, members) => Object.assign(document.createElement(name), members);
  const card = element('section', {});
  const { brand = '#2255d6', onBrand = '#ffffff' } = (client.config && client.config.colors) || {};
  card.style.setProperty('--brand', brand);
  card.style.setProperty('--on-brand', onBrand);
  card.setAttribute('aria-label', words.say('card_region'));
  const worded = (name, key, members, values) => words.put(element(name, members), key, values);
  const lead = worded('p', state.reason === 'foreign' ? 'foreign' : 'card_lead', {}, { worker: state.worker });
  const yes = worded('button', 'card_yes', { type: 'button', className: 'yes' });
  const later = worded('button', 'card_later', { type: 'button' });
  const buttons = element('div', {});
  buttons.append(yes, later);
  card.append(worded('h2', 'card_heading'), lead, buttons);
  root.append(card);
  document.body.append(host);

  const close = () => host.remove();
  const snooze = () => client.outbox.facts({ snoozedUntil: client.outbox.now() + snoozeDays * DAY_MS });
  later.addEventListener('click', () => { close(); snooze(); });
  card.addEventListener('keydown', ({ key }) => { if (key === 'Escape') later.click(); });
  yes.addEventListener('click', () => {
    const asked = client.subscribe(); // in the press itself, before anything is waited for
    buttons.hidden = true;
    buttons.remove();
    lead.setAttribute('role', 'status');
    asked.then((name) => {
      words.put(lead, client.state.reason, client.state);
      if (name === 'default' || name === 'denied') snooze();
      world.setTimeout(close, THANKS_MS);
    });
  });
  return host;
}
