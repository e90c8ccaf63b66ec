// SPDX-License-Identifier: Apache-2.0
// Opens the list of notifications in a panel under the badge. Without this module, and with a modifier key, the badge leads
// to the page of the same list.

const badge = document.querySelector('#pt-notifications');

/** Takes over what the server drew: forms stay forms, but are sent from here. */
function panel() {
  const dialog = document.createElement('dialog');
  dialog.className = 'notes-panel';
  dialog.setAttribute('aria-labelledby', 'notes-panel-title');
  const head = document.createElement('div');
  head.className = 'notes-panel-head';
  const title = document.createElement('h2');
  title.id = 'notes-panel-title';
  title.textContent = badge.dataset.title;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', badge.dataset.close);
  close.addEventListener('click', () => dialog.close());
  head.append(title, close);
  const body = document.createElement('div');
  body.className = 'notes-panel-body';
  dialog.append(head, body);
  document.body.append(dialog);

  const address = `${badge.href}?fragment=1`;
  const draw = async (request) => {
    body.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, request);
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      body.innerHTML = await answer.text();
    } catch {
      const text = document.createElement('p');
      text.className = 'empty';
      text.setAttribute('role', 'alert');
      text.textContent = badge.dataset.failed;
      body.replaceChildren(text);
    }
    body.removeAttribute('aria-busy');
  };

  body.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = event.submitter;
    const data = new URLSearchParams(new FormData(event.target));
    if (button) data.set(button.name, button.value);
    const again = button ? `[name="${button.name === 'markread' ? 'markunread' : 'markread'}"][value="${button.value}"]` : '';
    await draw({ method: 'POST', body: data });
    (body.querySelector(again || '_') ?? close).focus();
  });

  document.addEventListener('live:badge', () => {
    if (dialog.open && !body.contains(document.activeElement)) draw();
  });
  document.addEventListener('pointerdown', (event) => {
    if (dialog.open && !dialog.contains(event.target) && !badge.contains(event.target)) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && dialog.open) dialog.close();
  });
  dialog.addEventListener('close', () => {
    badge.setAttribute('aria-expanded', 'false');
    if (dialog.contains(document.activeElement) || document.activeElement === document.body) badge.focus();
  });

  const place = () => {
    const box = badge.getBoundingClientRect();
    const width = dialog.offsetWidth;
    const wanted = document.documentElement.dir === 'rtl' ? box.left : box.right - width;
    const left = Math.max(8, Math.min(wanted, document.documentElement.clientWidth - width - 8));
    dialog.style.left = `${left + self.scrollX}px`;
    dialog.style.top = `${box.bottom + 8 + self.scrollY}px`;
  };
  self.addEventListener('resize', () => { if (dialog.open) place(); });

  return {
    toggle: async () => {
      if (dialog.open) { dialog.close(); return; }
      dialog.show();
      badge.setAttribute('aria-expanded', 'true');
      place();
      close.focus({ preventScroll: true });
      await draw();
      place();
    },
  };
}

if (badge && badge.dataset.style) {
  badge.setAttribute('aria-haspopup', 'dialog');
  badge.setAttribute('aria-expanded', 'false');
  badge.setAttribute('role', 'button');
  let opened = null;
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = badge.dataset.style;
  const toggle = async (event) => {
    event.preventDefault();
    if (!opened) {
      if (!document.querySelector(`link[href="${badge.dataset.style}"]`)) {
        document.head.append(style);
        await new Promise((done) => { style.onload = done; style.onerror = done; });
      }
      opened = panel();
    }
    opened.toggle();
  };
  badge.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) toggle(event);
  });
  badge.addEventListener('keydown', (event) => {
    if (event.key === ' ') toggle(event);
  });
}
