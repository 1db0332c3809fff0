// Runs before the first paint, so that a chosen theme does not flash.
(function () {
  'use strict';
  var chosen = null;
  try {
    chosen = localStorage.getItem('salesvoice.theme');
  } catch (blocked) {
    // Storage is off: the system's theme is used.
  }
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
})();
