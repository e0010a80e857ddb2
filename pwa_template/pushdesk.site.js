/* Written by the export: what the service worker has to know about this site. */
self.PUSHDESK_SITE = Object.freeze({
  "applicationServerKey": "",
  "badge": "icons/badge-96.png",
  "build": "sample",
  "dir": "ltr",
  "fallbackBody": "There is something new for you.",
  "fallbackTitle": "Your business",
  "icon": "icons/notification-256.png",
  "keyId": "",
  "lang": "en",
  "linkHosts": [],
  "receiver": "",
  "site": "sample",
  "topics": []
});
