// A plot's placeholder goes when there is something in its place. Said by a class: a rule that looks for marks inside would be
// tried at each of the thousand nodes that a chart is made of.
(function () {
  "use strict";
  const MARKS = ".trace, .geo, .hm, .table, .shapelayer path, .annotation";

  function mark() {
    document.querySelectorAll(".plot-frame").forEach((frame) => frame.classList.toggle("is-drawn", Boolean(frame.querySelector(MARKS))));
  }

  window.birgemiz.watch(mark);
})();
