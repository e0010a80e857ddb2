/* A code to share: the registration, sealed to the shop, as text that a person can send (docs/INBOX.md). */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/* Base32 without padding (RFC 4648, section 6). */
export function base32(bytes) {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(held >> (bits - 5)) & 31];
    held &= (1 << bits) - 1;
  }
  return bits ? text + ALPHABET[(held << (5 - bits)) & 31] : text;
}

/* The record with the first five bytes of its digest, which tell a damaged code from somebody else's. */
export async function codeOf(record, { subtle }) {
  const digest = new Uint8Array(await subtle.digest('SHA-256', record)).slice(0, 5);
  return `PUSHDESK1[${base32([...record, ...digest])}]`;
}

/* Fills a section with what to do, the code, and buttons to copy and to share it. */
export async function showCode(section, entry, client, words) {
  const mark = `${entry.id}`;
  if (section.dataset.shown === mark) return;
  section.dataset.shown = mark;
  await words.loadMore();
  const { world, outbox, config } = client;
  const { navigator } = world;
  const document = section.ownerDocument;
  const code = await codeOf(await outbox.seal(config, [entry]), world.crypto);
  const element = (name, members) => Object.assign(document.createElement(name), members);
  const worded = (name, key, members) => words.put(element(name, members), key);
  const field = element('textarea', { id: 'pd-code-text', readOnly: true, rows: 4, value: code, spellcheck: false });
  const label = worded('label', 'code_label', { htmlFor: 'pd-code-text' });
  const said = element('p', { className: 'pd-small' });
  said.setAttribute('role', 'status');
  const copy = worded('button', 'code_copy', { type: 'button', className: 'pd-button' });
  copy.addEventListener('click', async () => {
    field.select();
    const isCopied = await navigator.clipboard.writeText(code).then(() => true, () => false);
    words.put(said, isCopied ? 'code_copied' : 'code_select');
  });
  const buttons = element('div', { className: 'pd-buttons' });
  buttons.append(copy);
  if (navigator.share) {
    const share = worded('button', 'code_share', { type: 'button', className: 'pd-button pd-quiet' });
    share.addEventListener('click', () => navigator.share({ title: words.say('code_subject'), text: code }).catch(() => undefined));
    buttons.append(share);
  }
  section.replaceChildren(
    worded('h2', 'code_heading'), worded('p', 'code_lead'), label, field, buttons, said);
}
