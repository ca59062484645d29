// A page shows one version of the data. When the server has a newer one, the page is drawn anew where the reader stands.
(function () {
  "use strict";
  const own = window.birgemiz;
  // The names of dashboard/api/versions.py.
  const VERSION = "X-Data-Version", SEEN = "X-Data-Seen", NEWEST = "X-Data-Newest";
  const POLL = 10000, BREATH = 2000, AGAIN = 1500, LEFT = 15000, LOST = 20000;
  const send = window.fetch.bind(window);
  const left = new Map();
  let page = "", newest = "", asked = 0, wanted = 0, heard = 0, place = "";

  const base = () => JSON.parse(document.getElementById("_dash-config").textContent).requests_pathname_prefix;

  /** Every request of a page names the version that the page shows; a part of another version never reaches it. */
  window.fetch = function fetch(address, options) {
    const kind = kindOf(new URL(address.url || address, window.location.href), options);
    if (!kind) return send(address, options);
    const early = kind === "page" && own.early(options.body);
    const ask = () => send(address, named(options, kind));
    return (early ? early.catch(ask) : ask()).then((answer) => received(answer, kind));
  };

  function kindOf(url, options) {
    if (url.origin !== window.location.origin) return "";
    if (url.pathname.endsWith("/_dash-update-component")) return /"output":"shell-root.children"/.test((options || {}).body) ? "page" : "part";
    return url.pathname.includes("/api/") ? "file" : "";
  }

  function named(options, kind) {
    const headers = new Headers((options || {}).headers);
    const [name, version] = kind === "page" ? [SEEN, newest || page] : [VERSION, page];
    if (version) headers.set(name, version);
    if (kind === "page") headers.set("X-View", own.view());
    return Object.assign({}, options, { headers });
  }

  function received(answer, kind) {
    troubled(answer);
    const version = answer.headers.get(VERSION) || "";
    const isSame = asked && version === page && place === window.location.pathname;
    const isOther = kind === "page" ? isSame : kind === "part" && version && page && version !== page;
    if (kind === "page" && isOther) later();
    if (kind === "page" && !isOther) arrived(version);
    learn(answer.headers.get(NEWEST));
    return isOther ? new Response(null, { status: 204 }) : answer;
  }

  // A proxy in front may answer with its own page of sign-in.
  function troubled(answer) {
    if (answer.status === 401 || (answer.redirected && /html/.test(answer.headers.get("Content-Type")))) own.news.trouble("ended", "");
    else if (answer.status >= 500) own.news.trouble("failed", answer.headers.get("X-Request-ID") || "");
  }

  function arrived(version) {
    if (page && page !== version) left.set(page, Date.now());
    const renewed = asked > 0;
    page = version;
    asked = 0;
    if (renewed) own.news.drawn(version);
  }

  // Of several servers one may still be behind: what the page has left is not newer.
  function learn(version) {
    if (!version) return;
    newest = Date.now() - (left.get(version) || 0) < LEFT ? page : version;
    if (newest !== page && !wanted && !asked) attempt();
  }

  function later() {
    asked = 0;
    if (!wanted) wanted = window.setTimeout(attempt, AGAIN);
  }

  function attempt() {
    wanted = 0;
    if (newest === page) own.news.hide();
    else if (own.news.isBusy()) { own.news.offer(renew); later(); } else renew();
  }

  /** Draw the page anew from the newest data: same address, same place. */
  function renew() {
    window.clearTimeout(wanted);
    wanted = 0;
    asked = Date.now();
    own.news.leave();
    const { pathname, search } = window.location;
    place = pathname;
    window.dash_clientside.set_props("shell-route", { pathname, search });
  }

  function ask() {
    if (document.hidden || Date.now() - heard < BREATH) return;
    heard = Date.now();
    if (asked && heard - asked > LOST) asked = 0;
    const headers = newest || page ? { [SEEN]: newest || page } : {};
    send(`${base()}healthz`, { headers, cache: "no-store" }).then((answer) => learn(answer.headers.get(NEWEST)), () => {});
  }

  // Readers do not ask all at once.
  window.setInterval(ask, POLL * (.9 + .2 * Math.random()));
  document.addEventListener("visibilitychange", ask);
  window.addEventListener("focus", ask);
})();
