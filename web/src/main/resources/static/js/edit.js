// SPDX-License-Identifier: Apache-2.0
// The edit form: keeps a draft in this browser, warns before unpublished text is left, and previews without leaving the page.

const form = document.querySelector('#editform');
const box = form.querySelector('#wpTextbox1');
const summary = form.querySelector('#wpSummary');
const text = form.dataset;
const start = box.value;
const startSummary = summary?.value ?? '';
let leaving = false;

const changed = () => box.value !== start || (summary?.value ?? '') !== startSummary;

/** Local drafts, one per page, section and account; the server keeps those of people who are logged in. */
const key = `draft:${text.draftKey}`;
const maxAge = 30 * 24 * 3600 * 1000;

function readDraft() {
  try {
    const draft = JSON.parse(localStorage.getItem(key));
    if (draft && Date.now() - draft.saved < maxAge) return draft;
    localStorage.removeItem(key);
  } catch { /* storage switched off or filled by something else: the form works without drafts */ }
  return null;
}

function keepDraft() {
  try {
    if (changed()) localStorage.setItem(key, JSON.stringify({ text: box.value, summary: summary?.value ?? '', base: form.elements.editRevId?.value ?? '', saved: Date.now() }));
    else localStorage.removeItem(key);
  } catch { /* as above */ }
}

function offer(draft) {
  const note = Object.assign(document.createElement('div'), { className: 'mw-message-box mw-message-box-notice' });
  note.setAttribute('role', 'status');
  const when = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }).format(draft.saved);
  const moved = draft.base !== (form.elements.editRevId?.value ?? '') ? ` ${text.draftStale}` : '';
  const line = Object.assign(document.createElement('p'), { textContent: text.draftFound.replace('$1', when) + moved });
  const take = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: text.draftRestore });
  const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-quiet', textContent: text.draftDiscard });
  take.addEventListener('click', () => {
    box.value = draft.text;
    if (summary) summary.value = draft.summary;
    if (form.elements.editRevId && draft.base) form.elements.editRevId.value = draft.base;
    note.remove();
    box.focus();
  });
  drop.addEventListener('click', () => { localStorage.removeItem(key); note.remove(); box.focus(); });
  note.append(line, take, ' ', drop);
  form.before(note);
}

if (text.draftKey) {
  const draft = readDraft();
  if (draft && draft.text !== box.value && !text.posted) offer(draft);
  let timer = 0;
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keepDraft, 800); });
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && !leaving) keepDraft(); });
}

/** Drafts that the server keeps: sent at most every four seconds, and when the page is left in the background. */
if (text.draftUrl) {
  let sent = start;
  let waiting = 0;
  const send = () => {
    clearTimeout(waiting);
    waiting = 0;
    if (box.value === sent) return;
    sent = box.value;
    fetch(text.draftUrl, { method: 'POST', body: new URLSearchParams(new FormData(form)), keepalive: box.value.length < 50000 })
      .then((answer) => { if (!answer.ok) sent = null; }, () => { sent = null; });
  };
  form.addEventListener('input', () => { waiting ||= setTimeout(send, 4000); });
  addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden' && !leaving) send(); });
}

addEventListener('beforeunload', (event) => { if (!leaving && (changed() || text.posted)) event.preventDefault(); });
form.addEventListener('submit', () => { leaving = true; keepDraft(); });
addEventListener('pageshow', () => { leaving = false; });

/** Preview in place: the server answers the same form post with only the preview. Any failure falls back to a normal submit. */
const previewButton = form.querySelector('[name="wpPreview"]');
const target = document.querySelector('#wikiPreview');

async function preview(event) {
  event.preventDefault();
  const data = new FormData(form);
  data.append('wpPreview', previewButton.value || '1');
  previewButton.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(data), headers: { 'X-Requested-With': 'live-preview' } });
    if (!answer.ok) throw new Error(String(answer.status));
    target.innerHTML = await answer.text();
    target.hidden = false;
    target.scrollIntoView({ block: 'start' });
    target.focus({ preventScroll: true });
  } catch {
    leaving = true;
    form.requestSubmit(previewButton);
  } finally {
    previewButton.removeAttribute('aria-busy');
  }
}

previewButton?.addEventListener('click', (event) => { if (!leaving && target) preview(event); });

/** A box that grows with its text, up to the height of the window. */
if (CSS.supports('field-sizing', 'content')) box.classList.add('grows');
