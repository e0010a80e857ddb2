"""A practice subscription in a browser whose own push service is out of reach."""

SUBSCRIBE_AS = """(() => {
  const issued = %s;
  let standing = null;
  const subscription = { ...issued, options: {}, toJSON: () => issued, unsubscribe: async () => !(standing = null) };
  PushManager.prototype.subscribe = async () => (standing = subscription);
  PushManager.prototype.getSubscription = async () => standing;
})()"""
"""Chromium's push service is on the web, so its page gets a practice subscriber of ours; all else is its own."""
