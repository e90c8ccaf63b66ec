// SPDX-License-Identifier: Apache-2.0
// Keeps the badge of the masthead current in every tab, and tells pages that somebody saved the page they show: an element
// with data-live-page="NUMBER" makes its document hear "live:page" events with { page, revision }, the first one at once.
// The tabs of a browser share one stream: the one that holds the lock listens and passes on what it hears.

const badge = document.querySelector('#pt-notifications');
const user = document.querySelector('#p-user .user-name')?.textContent ?? '';
const own = new Set([...document.querySelectorAll('[data-live-page]')].map((element) => element.dataset.livePage));
const others = new Map();
const known = new Map();
const channel = 'BroadcastChannel' in self ? new BroadcastChannel(`live:${user}`) : null;
const me = Math.random().toString(36).slice(2);
const hiddenFor = 10_000;
const silentFor = 6_000;
const forgetAfter = 90_000;
const pollFor = 60_000;

let lastBadge = null;
let stream = null;
let release = null;
let waiting = null;
const timers = new Set();

function showBadge(data) {
  if (!badge) return;
  lastBadge = data;
  const number = badge.querySelector('.badge');
  if (number) {
    number.dataset.count = String(data.unread);
    number.textContent = data.shown;
  }
  const label = badge.querySelector('.visually-hidden');
  if (label) label.textContent = data.label;
  document.dispatchEvent(new CustomEvent('live:badge', { detail: data }));
}

function showPage(data) {
  const seen = known.get(data.page) ?? 0;
  if (data.revision <= seen) return;
  known.set(data.page, data.revision);
  if (own.has(String(data.page))) document.dispatchEvent(new CustomEvent('live:page', { detail: data }));
}

function pass(kind, data) {
  if (kind === 'badge') showBadge(data);
  else showPage(data);
  channel?.postMessage({ kind, data });
}

function wanted() {
  const pages = new Set(own);
  const now = Date.now();
  for (const [tab, { list, at }] of others) {
    if (now - at > forgetAfter) others.delete(tab);
    else list.forEach((page) => pages.add(page));
  }
  return [...pages].sort().slice(0, 20).join(',');
}

const address = (path, pages) => path + (pages ? `?pages=${pages}` : '');

function later(action, time) {
  const timer = setTimeout(() => { timers.delete(timer); action(); }, time);
  timers.add(timer);
  return timer;
}

function stop() {
  timers.forEach(clearTimeout);
  timers.clear();
  stream?.close();
  stream = null;
}

/** Listens until stop(); falls back to asking when no stream comes through. */
function listen() {
  stop();
  if (!('EventSource' in self)) { poll(Infinity); return; }
  const pages = wanted();
  stream = new EventSource(address('/live/events', pages));
  stream.pages = pages;
  // Some proxies hold a stream back until it ends. Every stream begins with its state, so silence means that.
  const silence = later(() => poll(Infinity), silentFor);
  let failures = 0;
  stream.addEventListener('badge', (event) => { clearTimeout(silence); failures = 0; pass('badge', JSON.parse(event.data)); });
  stream.addEventListener('page', (event) => { clearTimeout(silence); failures = 0; pass('page', JSON.parse(event.data)); });
  stream.addEventListener('full', () => poll(pollFor));
  stream.addEventListener('error', () => {
    failures += 1;
    if (stream?.readyState === EventSource.CLOSED || failures > 3) poll(pollFor);
  });
}

/** Asks again and again; after a while tries a stream once more. */
function poll(time) {
  stop();
  const end = Date.now() + time;
  const ask = async () => {
    let again = 15;
    try {
      const answer = await fetch(address('/live/state', wanted()), { headers: { Accept: 'application/json' } });
      if (answer.ok) {
        const state = await answer.json();
        again = state.again;
        if (state.badge) pass('badge', state.badge);
        state.pages.forEach((page) => pass('page', page));
      }
    } catch {
      // Without network there is nothing to show; the next question may be answered.
    }
    if (Date.now() >= end) listen();
    else later(ask, again * 1000);
  };
  ask();
}

/** Becomes the tab that listens, at once or when the one that does goes away. */
function lead() {
  if (release || waiting) return;
  if (!navigator.locks || !channel) {
    release = () => {};
    listen();
    return;
  }
  waiting = new AbortController();
  navigator.locks.request(`live:${user}`, { signal: waiting.signal }, () => {
    waiting = null;
    listen();
    return new Promise((resolve) => { release = resolve; });
  }).catch(() => { waiting = null; });
  channel.postMessage({ kind: 'hello', tab: me, list: [...own] });
}

function leave() {
  waiting?.abort();
  waiting = null;
  stop();
  release?.();
  release = null;
  channel?.postMessage({ kind: 'bye', tab: me });
}

channel?.addEventListener('message', ({ data: { kind, data, tab, list } }) => {
  if (kind === 'badge') showBadge(data);
  else if (kind === 'page') showPage(data);
  else if (kind === 'bye') others.delete(tab);
  else if (kind === 'hello') {
    others.set(tab, { list, at: Date.now() });
    if (!release) return;
    if (stream && stream.pages !== wanted()) listen();
    else {
      if (lastBadge) channel.postMessage({ kind: 'badge', data: lastBadge });
      for (const page of list) {
        const revision = known.get(Number(page));
        if (revision) channel.postMessage({ kind: 'page', data: { page: Number(page), revision } });
      }
    }
  }
});

if (badge || own.size > 0) {
  let resting = 0;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(resting);
    if (document.hidden) resting = setTimeout(leave, hiddenFor);
    else lead();
  });
  self.addEventListener('pagehide', leave);
  self.addEventListener('pageshow', (event) => { if (event.persisted) lead(); });
  setInterval(() => { if (!document.hidden && channel && !release) channel.postMessage({ kind: 'hello', tab: me, list: [...own] }); }, 30_000);
  if (!document.hidden) lead();
}
