// SPDX-License-Identifier: Apache-2.0
// Tables that sort by a column and boxes that fold, as the classes "sortable" and "mw-collapsible" ask for.

const text = document.body.dataset;
const collator = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: 'base' });

const valueOf = (row, column) => {
  const cell = row.cells[column];
  return cell?.dataset.sortValue ?? cell?.querySelector('[data-sort-value]')?.dataset.sortValue ?? cell?.textContent.trim() ?? '';
};

/** Numbers with thousands separators, percent signs and units sort as numbers, dates as dates, all else as text. */
function comparerFor(values) {
  const filled = values.filter(Boolean);
  const number = (value) => parseFloat(value.replace(/[\s,\u00a0]/g, '').replace(/^[^\d.+\-−]+/, '').replace('−', '-'));
  if (filled.length && filled.every((value) => /\d/.test(value) && !Number.isNaN(number(value)))) {
    const date = (value) => (/[a-z\u0600-\u06ff]{3}|\d-\d/i.test(value) ? Date.parse(value) : NaN);
    const parse = filled.every((value) => !Number.isNaN(date(value))) ? date : number;
    return (a, b) => (a ? parse(a) : -Infinity) - (b ? parse(b) : -Infinity);
  }
  return collator.compare;
}

function sortable(table) {
  const head = [...table.rows].filter((row) => row.cells.length && [...row.cells].every((cell) => cell.localName === 'th')).at(0);
  if (!head || table.querySelector('[rowspan]:not([rowspan="1"])')) return;
  [...head.cells].forEach((cell, column) => {
    if (cell.classList.contains('unsortable') || !cell.textContent.trim() || cell.querySelector('a')) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', className: 'sort' });
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener('click', () => {
      const direction = cell.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      [...head.cells].forEach((other) => other.removeAttribute('aria-sort'));
      cell.setAttribute('aria-sort', direction);
      const rows = [...table.rows].filter((row) => row !== head && !row.closest('thead, tfoot') && !row.classList.contains('sortbottom') && !row.classList.contains('sorttop'));
      const keyed = rows.map((row) => [valueOf(row, column), row]);
      const compare = comparerFor(keyed.map(([value]) => value));
      keyed.sort(([a], [b]) => (direction === 'ascending' ? compare(a, b) : compare(b, a)));
      const body = rows[0]?.parentElement;
      const after = [...table.rows].find((row) => row.classList.contains('sortbottom') && row.parentElement === body) ?? null;
      keyed.forEach(([, row]) => body.insertBefore(row, after));
    });
  });
}

function collapsible(box) {
  const table = box.localName === 'table';
  const host = table ? box.caption ?? box.rows[0]?.cells[box.rows[0].cells.length - 1] : box;
  if (!host || box.querySelector(':scope > .mw-collapsible-toggle')) return;
  const parts = () => {
    if (!table) return box.querySelectorAll(':scope > .mw-collapsible-content');
    return box.caption ? box.querySelectorAll(':scope > :is(thead, tbody, tfoot)') : [...box.rows].slice(1);
  };
  if (!table && parts().length === 0) {
    const content = Object.assign(document.createElement('div'), { className: 'mw-collapsible-content' });
    content.append(...box.childNodes);
    box.append(content);
  }
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'linkish mw-collapsible-toggle' });
  let folded = false;
  const fold = (value) => {
    folded = value;
    parts().forEach((part) => part.classList.toggle('mw-collapsed-content', folded));
    button.textContent = folded ? box.dataset.expandtext ?? text.expand : box.dataset.collapsetext ?? text.collapse;
    button.setAttribute('aria-expanded', String(!folded));
  };
  button.addEventListener('click', () => fold(!folded));
  host.prepend(button);
  const crowded = box.classList.contains('autocollapse') && document.querySelectorAll('.autocollapse').length > 1;
  fold(box.classList.contains('mw-collapsed') || crowded);
}

document.querySelectorAll('table.sortable').forEach(sortable);
document.querySelectorAll('.mw-collapsible').forEach(collapsible);
