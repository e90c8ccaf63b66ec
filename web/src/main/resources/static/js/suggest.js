// SPDX-License-Identifier: Apache-2.0
// Title suggestions below the search field: an ARIA combobox over the REST title search. Enter without a choice searches as usual.

const debounce = 120;

export function start(input) {
  const list = Object.assign(document.createElement('ul'), { id: 'search-suggestions', className: 'suggestions', hidden: true });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  let pages = [];
  let chosen = -1;
  let timer = 0;
  let asking = null;

  const close = () => {
    clearTimeout(timer);
    asking?.abort();
    list.hidden = true;
    choose(-1);
    input.setAttribute('aria-expanded', 'false');
  };

  const choose = (index) => {
    chosen = index;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
    if (index < 0) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', list.children[index].id);
      list.children[index].scrollIntoView({ block: 'nearest' });
    }
  };

  const visit = (page) => { location.href = page.url ?? `/wiki/${encodeURIComponent(page.key ?? page.title.replaceAll(' ', '_'))}`; };

  const option = (page, index) => {
    const item = document.createElement('li');
    item.id = `search-suggestion-${index}`;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    const typed = input.value.trim();
    const same = page.title.toLowerCase().startsWith(typed.toLowerCase()) ? typed.length : 0;
    const rest = Object.assign(document.createElement('b'), { textContent: page.title.slice(same) });
    item.append(page.title.slice(0, same), rest);
    if (page.description) item.append(Object.assign(document.createElement('small'), { textContent: page.description }));
    item.addEventListener('pointerdown', (event) => event.preventDefault());
    item.addEventListener('click', () => visit(page));
    return item;
  };

  const ask = async () => {
    const query = input.value.trim();
    if (!query) { close(); return; }
    asking?.abort();
    asking = new AbortController();
    try {
      const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(query)}&limit=10`, { signal: asking.signal, headers: { Accept: 'application/json' } });
      if (!answer.ok) { close(); return; }
      pages = (await answer.json()).pages;
      list.replaceChildren(...pages.map(option));
      list.hidden = pages.length === 0;
      input.setAttribute('aria-expanded', String(!list.hidden));
      choose(-1);
    } catch (failure) {
      if (failure.name !== 'AbortError') close();
    }
  };

  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, debounce); });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) { event.preventDefault(); close(); }
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (list.hidden) { ask(); return; }
      event.preventDefault();
      const count = list.children.length;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose(chosen < 0 ? (step > 0 ? 0 : count - 1) : (chosen + step + count) % count);
    } else if (event.key === 'Enter' && chosen >= 0) { event.preventDefault(); visit(pages[chosen]); }
  });
  input.addEventListener('blur', close);
  if (input.value && document.activeElement === input) ask();
}
