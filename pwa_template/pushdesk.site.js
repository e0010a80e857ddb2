/* Written by the export: what the service worker has to know about this site. */
self.PUSHDESK_SITE = Object.freeze({
"applicationServerKey": "",
"badge": "icons/badge-96.png",
"build": "sample",
"fallbackBody": "Something new is here for you. Have a look!",
"fallbackTitle": "Your business",
"icon": "icons/notification-256.png",
"inbox": "none",
"inboxAddress": "",
"keyId": "",
"lang": "en",
"linkHosts": [],
"receiver": "",
"sealingKey": "",
"shell": [
"offline.html",
"pushdesk.css",
"pushdesk.theme.css",
"icons/page-96.png"
]
});
