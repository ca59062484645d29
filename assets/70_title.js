// The browser's title follows the page's heading, so that tabs, history and screen readers name what is shown.
(function () {
  "use strict";
  function name() {
    const heading = document.querySelector("main h1");
    const title = heading ? `${heading.textContent} · Birgemiz` : "Birgemiz";
    if (document.title !== title) document.title = title;
  }
  window.birgemiz.watch(name);
})();
