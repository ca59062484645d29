// Design tokens (JSON) → CSS custom properties for both themes, with what Bootstrap and Dash read mapped to them.
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
const slug = (name) => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll(" ", "-");
const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(",");
const rules = (entries) => entries.map(([name, value]) => `  --${name}: ${value};`).join("\n");

const bootstrapNames = (color) => [
  ["bs-body-bg", color.pageBackground], ["bs-body-bg-rgb", rgb(color.pageBackground)],
  ["bs-body-color", color.text], ["bs-body-color-rgb", rgb(color.text)],
  ["bs-emphasis-color", color.text], ["bs-emphasis-color-rgb", rgb(color.text)],
  ["bs-secondary-color", color.textSecondary], ["bs-tertiary-color", color.textTertiary],
  ["bs-secondary-bg", color.surfaceSubtle], ["bs-tertiary-bg", color.surfaceSubtle],
  ["bs-border-color", color.divider], ["bs-border-color-translucent", color.divider],
  ["bs-primary", color.accent], ["bs-primary-rgb", rgb(color.accent)],
  ["bs-danger", color.error], ["bs-danger-rgb", rgb(color.error)],
  ["bs-success", color.success], ["bs-success-rgb", rgb(color.success)],
  ["bs-warning", color.warningMark], ["bs-warning-rgb", rgb(color.warningMark)],
  ["bs-link-color", color.accent], ["bs-link-color-rgb", rgb(color.accent)],
  ["bs-link-hover-color", color.accent], ["bs-link-hover-color-rgb", rgb(color.accent)],
  ["bs-heading-color", color.text], ["bs-form-invalid-color", color.error],
];

const dashNames = (color) => [
  ["Dash-Fill-Interactive-Strong", color.accent], ["Dash-Fill-Interactive-Weak", color.accentSubtle],
  ["Dash-Fill-Inverse-Strong", color.surface], ["Dash-Fill-Primary-Hover", color.surfaceSubtle],
  ["Dash-Fill-Primary-Active", color.accentSubtle], ["Dash-Fill-Disabled", color.surfaceSubtle],
  ["Dash-Text-Primary", color.text], ["Dash-Text-Strong", color.text], ["Dash-Text-Weak", color.textSecondary],
  ["Dash-Text-Disabled", color.textTertiary], ["Dash-Stroke-Strong", color.controlBorder],
  ["Dash-Stroke-Weak", color.divider], ["Dash-Shading-Strong", "rgba(10, 30, 42, .35)"], ["Dash-Shading-Weak", "rgba(10, 30, 42, .18)"],
];

function themeRules(tokens, theme) {
  const color = tokens.color[theme];
  return rules([
    ...Object.entries(color).map(([name, value]) => [kebab(name), value]),
    ...tokens.categorical.order.map((name) => [`direction-${slug(name)}`, tokens.categorical[theme][name]]),
    ["direction-other", tokens.categorical.other[theme]],
    ...tokens.sequential[theme].flatMap((step) => [[`class-${step.class}`, step.fill], [`class-${step.class}-label`, step.label]]),
    ...tokens.diverging[theme].map((value, at) => [`diverging-${at + 1}`, value]),
    ["card-shadow", theme === "light" ? tokens.shadow.card : "none"],
    ["menu-shadow", theme === "light" ? tokens.shadow.menu : "0 10px 28px rgba(0, 0, 0, .45)"],
    ...bootstrapNames(color), ...dashNames(color),
  ]);
}

const sharedRules = (tokens) => rules([
  ["sky", tokens.brand.sky], ["gold", tokens.brand.gold], ["font", tokens.font.family],
  ["bs-body-font-family", "var(--font)"], ["bs-font-sans-serif", "var(--font)"],
  ["bs-body-font-size", `${tokens.type.body.size}px`], ["bs-body-line-height", String(tokens.type.body.line / tokens.type.body.size)],
  ...Object.entries(tokens.radius).map(([name, value]) => [`radius-${name}`, `${value}px`]),
  ["bs-border-radius", `${tokens.radius.control}px`],
  ["header", `${tokens.layout.header}px`], ["filter-bar", `${tokens.layout.filterBar}px`], ["bottom-nav", "0px"],
  ["page-padding", `${tokens.layout.pagePadding}px`], ["gutter", `${tokens.layout.gutter}px`],
  ["content-max", `${tokens.layout.contentMax}px`], ["rail", `${tokens.layout.rail}px`],
  ["target", `${tokens.targets.desktopMin}px`], ["fast", `${tokens.motion.fast}ms`],
]);

const phoneRules = ({ layout: { mobile }, targets }) => rules([
  ["header", `${mobile.header}px`], ["filter-bar", `${mobile.filterBar}px`], ["bottom-nav", `${mobile.bottomNav}px`],
  ["page-padding", `${mobile.pagePadding}px`], ["gutter", `${mobile.gutter}px`], ["target", `${targets.mobileMin}px`],
]);

/** Return the style sheet of the tokens: `:root` for sizes, one block a theme, one for phones. */
export const tokensCss = (tokens) => `:root {\n${sharedRules(tokens)}\n}
:root, [data-bs-theme="light"] {\n  color-scheme: light;\n${themeRules(tokens, "light")}\n}
[data-bs-theme="dark"] {\n  color-scheme: dark;\n${themeRules(tokens, "dark")}\n}
@media (max-width: 767.98px) {\n:root {\n${phoneRules(tokens)}\n}\n}
`;
