// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint, so a reader who chose a colour scheme never sees a flash of the other one.
(() => {
  const chosen = /(?:^|; )theme=(light|dark)/.exec(document.cookie);
  if (chosen) document.documentElement.dataset.theme = chosen[1];
})();
