// SPDX-License-Identifier: Apache-2.0
// Loaded by every page. Each part looks for its own markup and does nothing without it; larger parts load when first needed.

const root = document.documentElement;

/** The colour scheme: automatic, light or dark, remembered in the cookie "theme". */
function themeChoice(box) {
  const labels = box.dataset.labels.split('|');
  const values = ['', 'light', 'dark'];
  const buttons = values.map((value, i) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'linkish', textContent: labels[i] });
    button.addEventListener('click', () => {
      document.cookie = `theme=${value}; path=/; SameSite=Lax; max-age=${value ? 31536000 : 0}`;
      if (value) root.dataset.theme = value;
      else delete root.dataset.theme;
      show();
    });
    return button;
  });
  const show = () => buttons.forEach((b, i) => b.setAttribute('aria-pressed', String((root.dataset.theme ?? '') === values[i])));
  box.append(...buttons);
  show();
  box.hidden = false;
}

/** Marks the section being read in the contents panel, and closes the sheet when a section was chosen. */
function contentsPanel(panel) {
  const links = new Map();
  for (const link of panel.querySelectorAll('a[href^="#"]')) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) links.set(heading, link);
  }
  const headings = [...links.keys()];
  let current = null;
  const mark = () => {
    let reading = null;
    for (const heading of headings) {
      if (heading.getBoundingClientRect().top > 140) break;
      reading = heading;
    }
    if (reading === current) return;
    if (current) links.get(current).removeAttribute('aria-current');
    current = reading;
    if (!current) return;
    const link = links.get(current);
    link.setAttribute('aria-current', 'location');
    const box = panel.getBoundingClientRect();
    const at = link.getBoundingClientRect();
    if (at.top < box.top + 40 || at.bottom > box.bottom - 40) panel.scrollTop += at.top - box.top - box.height / 2;
  };
  let waiting = false;
  addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; mark(); });
  }, { passive: true });
  mark();
  panel.addEventListener('click', (event) => {
    if (event.target.closest('a') && panel.matches(':popover-open')) panel.hidePopover();
  });
}

/** Tables and code wider than the page scroll in their own box, which the keyboard can reach. */
function scrollBoxes() {
  for (const box of document.querySelectorAll('.mw-parser-output :is(table, pre), table.diff, .table-scroll')) {
    const room = box.parentElement.clientWidth;
    if (box.localName === 'table' && box.offsetWidth > room + 1 && !box.closest('table table')) box.classList.add('is-wide');
    if (box.scrollWidth > box.clientWidth + 1) {
      box.tabIndex = 0;
      if (box.localName !== 'table' && !box.hasAttribute('role')) box.setAttribute('role', 'group');
    }
  }
}

/** A button beside a field or box that copies what is in it; without JavaScript the field itself can be selected. */
function copyText(field) {
  if (!navigator.clipboard) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button-small', textContent: field.dataset.copyLabel });
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(field.value);
    button.textContent = field.dataset.copiedLabel;
    setTimeout(() => { button.textContent = field.dataset.copyLabel; }, 2000);
  });
  button.setAttribute('aria-live', 'polite');
  field.after(button);
  if (field.localName === 'input') field.addEventListener('focus', () => field.select());
}

/** A link to a section is shared with its anchor: the address in the window says which section that is. */
function shareSection(field) {
  const whole = field.value;
  const links = document.querySelectorAll('#share li a');
  const follow = () => {
    const shared = whole + (location.hash.length > 1 ? location.hash : '');
    field.value = shared;
    links.forEach((link) => {
      link.href = link.getAttribute('href').replace(/([?&](?:u|url|body)=)[^&]*/, `$1${encodeURIComponent(shared)}`);
    });
  };
  addEventListener('hashchange', follow);
  if (location.hash) follow();
}

/** Menus close on Escape and when the reader goes on elsewhere. */
function menus() {
  const open = () => document.querySelectorAll('details.menu[open]');
  addEventListener('click', (event) => open().forEach((menu) => menu.contains(event.target) || menu.removeAttribute('open')));
  addEventListener('focusin', (event) => open().forEach((menu) => menu.contains(event.target) || menu.removeAttribute('open')));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    open().forEach((menu) => {
      if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
      menu.removeAttribute('open');
    });
  });
}

/** Loads a module at the first event of the given kinds on an element that matches, and hands it that element. */
function whenNeeded(selector, kinds, file) {
  const first = async (event) => {
    const target = event.target.closest?.(selector);
    if (!target) return;
    kinds.forEach((kind) => removeEventListener(kind, first, true));
    (await import(file)).start(target);
  };
  kinds.forEach((kind) => addEventListener(kind, first, { capture: true, passive: true }));
}

const each = (selector, run) => document.querySelectorAll(selector).forEach(run);
each('#theme[data-labels]', themeChoice);
each('#contents', contentsPanel);
each('[data-copy-label]', copyText);
each('#share-link', shareSection);
menus();
scrollBoxes();
whenNeeded('#searchInput', ['focusin', 'pointerdown'], './suggest.js');
whenNeeded('.mw-parser-output .reference a', ['pointerover', 'focusin'], './references.js');
if (document.querySelector('table.sortable, .mw-collapsible')) import('./tables.js');
