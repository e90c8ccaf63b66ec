// SPDX-License-Identifier: Apache-2.0
// Walls: reply, quote and preview without leaving the page. Whatever fails here is done by the plain form instead.

const replace = (fresh, selector) => {
  const old = document.querySelector(selector);
  const now = fresh.querySelector(selector);
  if (!old || !now) return null;
  old.replaceWith(now);
  return now;
};

const parse = (html) => new DOMParser().parseFromString(html, 'text/html');

const fields = (form, button) => {
  const data = new URLSearchParams(new FormData(form));
  data.append(button.name, button.value);
  return data;
};

/** Opens the box of a thread and puts the cursor at its end. */
function open(form) {
  const details = form.closest('details');
  if (details) details.open = true;
  const box = form.elements.text;
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  form.scrollIntoView({ block: 'nearest' });
}

async function preview(form, button) {
  const answer = await fetch(form.action, { method: 'POST', body: fields(form, button), headers: { 'X-Requested-With': 'live-preview' } });
  if (!answer.ok) throw new Error(String(answer.status));
  const place = form.querySelector('.preview');
  place.innerHTML = await answer.text();
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
}

/** Posts a reply; the thread comes back as the server draws it now, or the form with what was wrong. */
async function reply(form, button) {
  const thread = form.closest('.thread');
  const selector = `#${thread.id}`;
  const answer = await fetch(form.action, { method: 'POST', body: fields(form, button) });
  const page = parse(await answer.text());
  if (answer.ok && answer.redirected) {
    const alone = document.querySelector('.thread') === thread && !document.querySelector('.threads');
    const source = alone ? page : parse(await (await fetch(location.href)).text());
    const fresh = replace(source, selector);
    if (!fresh) { location.assign(answer.url); return; }
    const mine = [...fresh.querySelectorAll('.replies .message')].at(-1);
    mine?.classList.add('highlighted');
    mine?.setAttribute('tabindex', '-1');
    mine?.focus({ preventScroll: true });
    mine?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const again = page.querySelector('.thread form.composer');
  if (!again) throw new Error(String(answer.status));
  const fault = again.querySelector('.field-error');
  form.querySelector('.field-error')?.remove();
  if (fault) form.prepend(fault);
  // The form may be known by another token now.
  form.elements.wpEditToken.value = again.elements.wpEditToken.value;
  form.elements.text.focus();
}

document.addEventListener('submit', (event) => {
  const { target: form, submitter: button } = event;
  const inPlace = form.matches?.('form.composer') && button && !form.dataset.plain;
  const what = button?.name === 'preview' ? preview : button?.name === 'post' && form.closest('.thread') ? reply : null;
  if (!inPlace || !what || form.getAttribute('aria-busy') === 'true') {
    if (inPlace && what) event.preventDefault();
    return;
  }
  event.preventDefault();
  form.setAttribute('aria-busy', 'true');
  what(form, button)
    .catch(() => { form.dataset.plain = '1'; form.removeAttribute('aria-busy'); form.requestSubmit(button); })
    .finally(() => form.removeAttribute('aria-busy'));
});

/** Quotes into the box that is already there; the server writes the quotation. */
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('.message .actions a.quote');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const form = link.closest('.thread').querySelector('form.composer');
  if (!form) return;
  event.preventDefault();
  try {
    const page = parse(await (await fetch(link.href)).text());
    const box = form.elements.text;
    const quoted = page.querySelector('.thread form.composer textarea').value;
    box.value = box.value ? `${box.value}\n\n${quoted}` : quoted;
    open(form);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  } catch {
    location.assign(link.href);
  }
});

document.addEventListener('toggle', (event) => {
  if (event.target.matches?.('details.folded-composer[open]')) event.target.querySelector('textarea, input[type=text]')?.focus();
}, true);

/** What is being written is kept on the server for people who are logged in, at most every four seconds. */
const waiting = new Map();

function keep(form) {
  clearTimeout(waiting.get(form));
  waiting.delete(form);
  if (form.getAttribute('aria-busy') === 'true') return;
  const draft = new URLSearchParams({
    section: 'new',
    wpTextbox1: form.elements.text.value,
    wpSummary: form.elements.subject?.value ?? '',
    wpEditToken: form.elements.wpEditToken.value,
  });
  fetch(form.dataset.draft, { method: 'POST', body: draft, keepalive: form.elements.text.value.length < 50000 }).catch(() => {});
}

document.addEventListener('input', (event) => {
  const form = event.target.closest?.('form.composer[data-draft]');
  if (form && !waiting.has(form)) waiting.set(form, setTimeout(() => keep(form), 4000));
});
document.addEventListener('submit', (event) => {
  clearTimeout(waiting.get(event.target));
  waiting.delete(event.target);
});
addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') [...waiting.keys()].filter((form) => form.isConnected).forEach(keep);
});
