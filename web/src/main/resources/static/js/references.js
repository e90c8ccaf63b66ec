// SPDX-License-Identifier: Apache-2.0
// Shows a reference where it is cited, on hover and on keyboard focus. Escape closes it, and the pointer may move onto it.

const preview = Object.assign(document.createElement('div'), { id: 'reference-preview', className: 'reference-preview', hidden: true });
preview.setAttribute('role', 'tooltip');
let owner = null;
let timer = 0;

function close() {
  clearTimeout(timer);
  preview.hidden = true;
  owner?.removeAttribute('aria-describedby');
  owner = null;
}

function open(link) {
  clearTimeout(timer);
  if (owner === link) return;
  const entry = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!entry) return;
  close();
  owner = link;
  const copy = (entry.querySelector('.reference-text') ?? entry).cloneNode(true);
  copy.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
  copy.removeAttribute('id');
  preview.replaceChildren(...copy.childNodes);
  preview.dir = getComputedStyle(entry).direction;
  preview.hidden = false;
  link.setAttribute('aria-describedby', preview.id);
  place(link);
}

function place(link) {
  const at = link.getBoundingClientRect();
  const size = preview.getBoundingClientRect();
  const left = Math.max(16, Math.min(at.left + at.width / 2 - size.width / 2, document.documentElement.clientWidth - size.width - 16));
  const above = at.top > size.height + 16;
  preview.style.left = `${left + scrollX}px`;
  preview.style.top = `${(above ? at.top - size.height - 8 : at.bottom + 8) + scrollY}px`;
}

const later = (run, delay) => { clearTimeout(timer); timer = setTimeout(run, delay); };

export function start(first) {
  document.body.append(preview);
  const linkOf = (event) => event.target.closest?.('.mw-parser-output .reference a[href^="#"]');
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const link = linkOf(event);
    if (link) later(() => open(link), 150);
    else if (preview.contains(event.target)) clearTimeout(timer);
    else if (owner && document.activeElement !== owner) later(close, 250);
    else if (!owner) clearTimeout(timer);
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) open(link);
    else if (!preview.contains(event.target)) close();
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') close(); });
  document.addEventListener('click', (event) => { if (!preview.contains(event.target)) close(); });
  if (first.matches(':hover') || first.matches(':focus-visible')) later(() => open(first), 100);
}
