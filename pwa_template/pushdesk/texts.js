/* The words of the page's changing parts, by the state's reason. The owner's own texts (pushdesk.config.json) go first. */

const ENGLISH = {
  'starting': 'One moment…',
  'default': 'Notifications are off.',
  'subscribed': 'Notifications are on in this browser.',
  'pending': 'Almost there. Notifications are on here, and we are still trying to reach {name}. You need not do anything.',
  'unsubscribed': 'Notifications are off. You will hear nothing more from {name}.',
  'lost': 'Notifications are not on in this browser. Press the button to turn them on.',
  'denied': 'Notifications are blocked in this browser.',
  'unsupported': 'This browser cannot show notifications from websites.',
  'insecure': 'Notifications need a secure address that begins with https://.',
  'install-first': 'Add this page to your home screen first. Then open it there.',
  'not-connected': 'This page is not connected yet. Export it from PushDesk with your address and key.',
  'refused': '{name} did not accept this browser (answer {status}). Please try again later.',
  'no-push-service': 'This browser could not reach its push service. In Brave: Settings, Privacy, then switch on “Use Google services for push messaging”.',
  'not-allowed': 'This browser does not allow notifications here. Private windows never do.',
  'failed': 'That did not work. Please try again.',
  'enable': 'Turn on notifications',
  'retry': 'Try again',
};

/* The words for a key, with {name} and {status} filled in. They are text, never markup. */
export function wordsFor(key, config, values = {}) {
  const own = config && config.texts && config.texts[key];
  const name = (config && config.name) || 'this site';
  return (typeof own === 'string' && own ? own : ENGLISH[key] || '')
    .replaceAll('{name}', name)
    .replaceAll('{status}', values.status === undefined ? '' : String(values.status));
}
