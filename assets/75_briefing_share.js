// The deck as an address: copied with a word on what had to stay out; and the band over a deck that came by one.
(function () {
  "use strict";
  const own = window.birgemiz;
  const { el, button, fill, say } = own.deck;

  /** Copy the deck's address; `page` is the briefing page. Return what to tell the reader. */
  own.deck.share = async function share(page) {
    const { lang } = page.setting();
    const place = `${window.location.origin}${page.base}${lang}/briefing`;
    const { address, notes } = own.briefing.address(own.briefing.active(), place);
    if (!address) return page.words.endless;
    await own.copy(address);
    return notes ? page.words.copied : page.words.bare;
  };

  /** Copy the address under which a screen in a hall shows the deck by itself. Return what to tell the reader. */
  own.deck.kiosk = async function kiosk(page) {
    const { lang } = page.setting();
    const address = own.briefing.kiosk(own.briefing.active(), `${window.location.origin}${page.base}${lang}/briefing`);
    if (address) await own.copy(address);
    return address ? page.words.kiosk_copied : page.words.endless;
  };

  /** Fill the band: what a deck that came by a link is, and the ways to keep it. */
  own.deck.banner = function banner(place, page) {
    const { words, counts } = page;
    const shared = own.briefing.isShared();
    const { missing } = page;
    place.hidden = !shared && missing.length === 0;
    const mark = JSON.stringify([shared, missing, own.briefing.mine().slides.length]);
    if (place.dataset.mark === mark) return;
    place.dataset.mark = mark;
    place.replaceChildren(own.deck.icon(shared ? "link-45deg" : "exclamation-triangle"), el("div", { class: "deck-banner-words" },
      ...(shared ? [el("p", { text: words.banner })] : []),
      ...(missing.length ? [el("p", { text: fill(words.missing, { charts: missing.join(", ") }) })] : [])), ...(shared ? ways() : []));

    function ways() {
      const own_ = own.briefing.mine().slides.length;
      const keep = (way) => () => { own.briefing.keep(way, words.kept); say(words.kept); page.focus(); };
      const slides = counts[own_ + 1];
      const more = [
        button("", fill(words.replace, { slides }), "primary-button", keep("replace")),
        ...(own_ + own.briefing.active().slides.length > own.briefing.MOST ? [] : [button("", fill(words.append, { slides }), "quiet-button", keep("append"))]),
      ];
      const back = button("", words.leave, "link-button", () => { own.briefing.leave(); page.focus(); });
      return [el("div", { class: "deck-banner-ways" }, ...(own_ ? more : [button("", words.keep, "primary-button", keep("replace"))]), ...(own_ ? [back] : []))];
    }
  };
})();
