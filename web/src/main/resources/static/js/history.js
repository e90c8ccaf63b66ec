// SPDX-License-Identifier: Apache-2.0
// The two columns of radio buttons in a page history: the older one can only stand below the newer one.

const form = document.querySelector('#mw-history-compare');
const rows = [...form.querySelectorAll('li')].filter((row) => row.querySelector('input[name="oldid"], input[name="diff"]'));

function pair() {
  const newer = rows.findIndex((row) => row.querySelector('input[name="diff"]')?.checked);
  const older = rows.findIndex((row) => row.querySelector('input[name="oldid"]')?.checked);
  rows.forEach((row, i) => {
    const left = row.querySelector('input[name="oldid"]');
    const right = row.querySelector('input[name="diff"]');
    if (left) left.style.visibility = i > newer ? 'visible' : 'hidden';
    if (right) right.style.visibility = older < 0 || i < older ? 'visible' : 'hidden';
    row.classList.toggle('selected', i === newer || i === older);
  });
}

form.addEventListener('change', pair);
pair();
