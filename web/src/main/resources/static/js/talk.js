// SPDX-License-Identifier: Apache-2.0
// Talk pages: opens the forms for replies and new discussions in place, publishes without leaving the page, shows what
// others write meanwhile, follows discussions, and finds comments that were moved. Without it every link and form works too.

const asTalk = { 'X-Requested-With': 'talk' };
let root = document.querySelector('#discussion');
let box = null;

const element = (name, properties) => Object.assign(document.createElement(name), properties);
const byId = (id) => document.getElementById(id);
const toolsOf = (comment) => root.querySelector(`.comment-tools[data-comment="${CSS.escape(comment)}"]`);

/** Says something that happened; screen readers hear it, and it goes away by itself. */
function toast(text) {
  let line = document.querySelector('#talk-toast');
  if (!line) {
    line = element('div', { id: 'talk-toast', className: 'toast' });
    line.setAttribute('role', 'status');
    line.hidden = true;
    document.body.append(line);
  }
  line.hidden = false;
  line.textContent = '';
  setTimeout(() => { line.textContent = text; }, 50);
  clearTimeout(line.timer);
  line.timer = setTimeout(() => { line.hidden = true; }, 7000);
}

/** The block in which a comment's reply link stands; the form opens behind it. */
function blockOf(tools) {
  const item = tools.closest('li, dd, dt, td, th, p, blockquote');
  return item && root.contains(item) ? item : tools.parentElement;
}

function place(form, comment) {
  const tools = comment ? toolsOf(comment) : null;
  if (tools) {
    const block = blockOf(tools);
    // Inside of an item the form stands before the replies to it.
    if (block.matches('li, dd, td, th')) {
      const lists = [...block.children].find((child) => child.matches('ul, ol, dl') && (tools.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_FOLLOWING));
      if (lists) lists.before(form);
      else block.append(form);
    } else block.after(form);
    return;
  }
  const add = root.querySelector('.talk-add');
  if (add) add.before(form);
  else root.append(form);
}

const typed = (form) => (form.elements.wpTextbox1.value + (form.elements.wpSectionTitle?.value ?? '')).trim() !== '';

function close(focus) {
  if (!box) return;
  const { form, opener, comment } = box;
  form.remove();
  box = null;
  for (const add of root.querySelectorAll('.talk-add')) add.hidden = false;
  const link = comment ? toolsOf(comment)?.querySelector('.comment-reply') : root.querySelector('#talk-add');
  if (focus) (link ?? opener)?.focus({ preventScroll: true });
}

/** Makes a form from the server part of this page. */
function adopt(html) {
  const part = new DOMParser().parseFromString(html, 'text/html').querySelector('#talk-form');
  return part && document.adoptNode(part);
}

async function open(link) {
  const comment = link.closest('.comment-tools')?.dataset.comment ?? '';
  if (box) {
    if (box.comment === comment) { box.form.elements.wpTextbox1.focus(); return; }
    if (typed(box.form) && !confirm(root.dataset.leave)) return;
    close(false);
  }
  link.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(link.href, { headers: asTalk });
    const form = answer.ok ? adopt(await answer.text()) : null;
    if (!form) { location.assign(link.href); return; }
    box = { form, comment, opener: link };
    prepare(form, comment);
    (form.elements.wpSectionTitle ?? form.elements.wpTextbox1).focus({ preventScroll: true });
    form.scrollIntoView({ block: 'nearest', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    listen();
  } catch {
    location.assign(link.href);
  } finally {
    link.removeAttribute('aria-busy');
  }
}

function prepare(form, comment) {
  form.querySelector('.talk-quote')?.remove();
  if (!comment) for (const add of root.querySelectorAll('.talk-add')) add.hidden = true;
  place(form, comment);
  const area = form.elements.wpTextbox1;
  const grow = () => { area.style.height = 'auto'; area.style.height = `${Math.min(area.scrollHeight + 4, innerHeight * 0.6)}px`; };
  area.addEventListener('input', grow);
  form.addEventListener('submit', (event) => { event.preventDefault(); send(event.submitter?.name === 'wpPreview'); });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.preventDefault(); cancel(); }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); send(false); }
  });
  form.querySelector('.talk-cancel').addEventListener('click', (event) => { event.preventDefault(); cancel(); });
}

function cancel() {
  if (!typed(box.form) || confirm(root.dataset.leave)) close(true);
}

function complain(text) {
  let notice = box.form.querySelector('.mw-message-box');
  if (!notice) {
    notice = element('div', { className: 'mw-message-box mw-message-box-error' });
    notice.setAttribute('role', 'alert');
    box.form.prepend(notice);
  }
  notice.textContent = text;
}

async function send(preview) {
  const { form } = box;
  if (form.getAttribute('aria-busy') === 'true') return;
  const data = new URLSearchParams(new FormData(form));
  data.set(preview ? 'wpPreview' : 'wpSave', '1');
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: data, headers: asTalk });
    if (answer.headers.get('Content-Type')?.startsWith('application/json')) {
      await published(await answer.json());
      return;
    }
    const again = adopt(await answer.text());
    if (!again) { complain(root.dataset.offline); return; }
    again.elements.wpTextbox1.value = form.elements.wpTextbox1.value;
    form.replaceWith(again);
    box.form = again;
    const at = again.previousElementSibling;
    prepare(again, box.comment);
    if (at && again.previousElementSibling !== at && !at.isConnected) place(again, box.comment);
    (again.elements.wpSectionTitle?.getAttribute('aria-invalid') ? again.elements.wpSectionTitle : again.elements.wpTextbox1).focus({ preventScroll: true });
  } catch {
    complain(root.dataset.offline);
  } finally {
    form.removeAttribute('aria-busy');
  }
}

async function published({ comment, message }) {
  const anchor = box.comment;
  const stood = topOf(anchor);
  close(false);
  await refresh(anchor, stood);
  const tools = comment && toolsOf(comment);
  if (tools) {
    flash(comment);
    tools.querySelector('.comment-reply')?.focus({ preventScroll: true });
    const seen = tools.getBoundingClientRect();
    if (seen.bottom > innerHeight || seen.top < 0) tools.scrollIntoView({ block: 'center' });
  }
  toast(message);
}

const topOf = (comment) => (comment && byId(comment) ? byId(comment).getBoundingClientRect().top : null);

/** Shows the discussion as it is now; the given comment stays where it is, or was, on the screen. */
async function refresh(anchor, before = topOf(anchor)) {
  const answer = await fetch(root.dataset.address ?? location.pathname, { cache: 'no-store' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector('#discussion');
  if (!fresh) { location.reload(); return; }
  const empty = root.classList.contains('talk-empty');
  const open = box?.form;
  open?.remove();
  const now = document.adoptNode(fresh);
  root.replaceWith(now);
  root = now;
  if (empty) { location.reload(); return; }
  if (open) {
    place(open, box.comment);
    box.news = null;
  }
  const after = topOf(anchor);
  if (before !== null && after !== null) scrollBy({ top: after - before, behavior: 'instant' });
}

function flash(id) {
  const tools = toolsOf(id);
  const block = tools ? blockOf(tools) : byId(id)?.parentElement;
  if (!block) return;
  block.classList.add('comment-shown');
  setTimeout(() => block.classList.remove('comment-shown'), 4000);
}

/** While somebody writes, says how much others wrote meanwhile. */
async function news() {
  if (!box || !root.dataset.news) return;
  const topic = topicOf(box.form);
  const address = new URL(root.dataset.news, location.href);
  address.searchParams.set('since', root.dataset.revision);
  if (topic && box.comment) address.searchParams.set('topic', topic);
  try {
    const { count, label } = await (await fetch(address, { headers: asTalk })).json();
    if (!box || count === 0) return;
    if (!box.news?.isConnected) {
      const line = element('p', { className: 'talk-news' });
      line.setAttribute('role', 'status');
      box.news = line;
      box.form.prepend(line);
      const button = element('button', { type: 'button' });
      button.addEventListener('click', async () => {
        line.remove();
        await refresh(box.comment);
        box.form.elements.wpTextbox1.focus({ preventScroll: true });
      });
      line.append(button);
    }
    box.news.querySelector('button').textContent = label;
  } catch {
    // The next change asks again.
  }
}

/** The discussion that a form stands in. */
function topicOf(form) {
  let found = '';
  for (const bar of root.querySelectorAll('.topic-bar')) {
    if (bar.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING) found = bar.dataset.topic;
  }
  return found;
}

/** Pages of visitors are kept ready for all of them, so they begin to listen only when they write. */
function listen() {
  if (root.dataset.livePage || !root.dataset.page) return;
  root.dataset.livePage = root.dataset.page;
  if (!document.querySelector('script[src*="js/live.js"]')) import('./live.js');
}

document.addEventListener('live:page', ({ detail }) => {
  if (String(detail.page) === root?.dataset.page && detail.revision > Number(root.dataset.revision)) news();
});

async function follow(form, button) {
  const data = new URLSearchParams(new FormData(form));
  data.set(button.name, button.value);
  const answer = await fetch(form.action, { method: 'POST', body: data, headers: asTalk });
  if (!answer.ok) { form.submit(); return; }
  const { follows, label, title, message } = await answer.json();
  button.value = follows ? '0' : '1';
  button.textContent = label;
  button.title = title;
  button.classList.toggle('is-following', follows);
  toast(message);
}

/** A link to a comment that is not here leads to where it was moved. */
function lookUp() {
  let id = '';
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  if (!/^c-.+-\d{14}(-|$)/u.test(id) || !root?.dataset.find) return;
  if (byId(id)) { flash(id); return; }
  const key = 'talk-lookup';
  const last = sessionStorage.getItem(key) ?? '';
  if (last.startsWith(`${id} `) && Date.now() - Number(last.split(' ').pop()) < 10_000) { toast(root.dataset.lost); return; }
  sessionStorage.setItem(key, `${id} ${Date.now()}`);
  location.replace(root.dataset.find + encodeURIComponent(id));
}

document.addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest?.('.comment-reply, #talk-add');
  if (link && root?.contains(link)) { event.preventDefault(); open(link); return; }
  const time = event.target.closest?.('.comment-time');
  if (time && root?.contains(time)) {
    const id = decodeURIComponent(time.href.slice(time.href.indexOf('GoToComment/') + 12).split('#')[0]);
    if (!byId(id)) return;
    event.preventDefault();
    history.replaceState(null, '', `#${encodeURIComponent(id)}`);
    flash(id);
  }
});
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches?.('.topic-follow') && event.submitter) { event.preventDefault(); follow(form, event.submitter); }
});
addEventListener('hashchange', lookUp);
addEventListener('beforeunload', (event) => { if (box && typed(box.form)) event.preventDefault(); });
lookUp();
