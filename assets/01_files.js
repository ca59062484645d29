// Files that only some pages need, each fetched once, when it is first asked for.
(function () {
  "use strict";
  const own = window.birgemiz;
  const asked = {};
  const addressOf = (name) => new URL(own.files[name], own.place).href;

  /** Return the promise of a file by its name in own.files; after a failure the next call tries again. */
  function load(name) {
    asked[name] = asked[name] || new Promise((done, failed) => {
      const script = Object.assign(document.createElement("script"), { src: addressOf(name) });
      script.addEventListener("load", () => done());
      script.addEventListener("error", () => { delete asked[name]; script.remove(); failed(new Error(`${name} could not be loaded`)); });
      document.head.append(script);
    });
    return asked[name];
  }

  // Dash waits for whatever window.Plotly promises before it draws its first graph; plotly.js then takes the name.
  window.Plotly = { then: (done, failed) => { load("plotly").then(() => done(), failed); } };

  /** Return the promise of the maker of pictures: { svg, png, pdf }. */
  const pictures = () => Promise.all([load("plotly"), load("pictures")]).then(() => own.picture);

  // What the document fetches ahead for this page is read while the page itself is on its way.
  Object.keys(own.files).filter((name) => document.querySelector(`link[rel="preload"][href$="/${own.files[name]}"]`)).forEach(load);

  Object.assign(own, { load, pictures });
})();
