// Keeps the workbench's own files, so that it opens without a network after the first visit. Nothing of what is entered comes here.
self.importScripts('./service-worker-assets.js');
const prefix = 'relationshiprules-workbench-';
const name = prefix + self.assetsManifest.version;

self.addEventListener('install', event => event.waitUntil(keep()));
self.addEventListener('activate', event => event.waitUntil(forgetEarlier().then(() => self.clients.claim())));
self.addEventListener('fetch', event => {
  if (event.request.method === 'GET' && new URL(event.request.url).origin === self.location.origin) {
    event.respondWith(answer(event.request));
  }
});

async function keep() {
  const files = self.assetsManifest.assets.filter(file => !/(\.br|\.gz|service-worker\.js)$/.test(file.url));
  const cache = await caches.open(name);
  await cache.addAll(files.map(file => new Request(file.url, { integrity: file.hash, cache: 'no-cache' })));
}

async function forgetEarlier() {
  const names = await caches.keys();
  await Promise.all(names.filter(other => other.startsWith(prefix) && other !== name).map(other => caches.delete(other)));
}

async function answer(request) {
  const cache = await caches.open(name);
  const kept = await cache.match(request.mode === 'navigate' ? 'index.html' : request, { ignoreSearch: true });
  return kept ?? fetch(request);
}
