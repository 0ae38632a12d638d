/** The look of the report: paper and ink, light and dark, on a screen of any width and on paper. */
export const style = `
:root { color-scheme: light dark; --paper: #faf7f2; --ink: #1f1b16; --soft: #6b6257; --line: #e2dacd; --card: #fffdf9; --accent: #2f6b4f; --against: #a2402f; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1815; --ink: #efe8dd; --soft: #a89e90; --line: #3a342d; --card: #24201c; --accent: #7cc3a0; --against: #e58a76; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 960px; padding: 32px 20px 64px; background: var(--paper); color: var(--ink); font: 15px/1.5 "Inter Variable", Inter, system-ui, sans-serif; }
h1, h2, h3 { font-family: "Source Serif 4 Variable", "Source Serif 4", Georgia, serif; font-weight: 600; line-height: 1.2; }
h1 { font-size: 30px; margin: 0 0 4px; } h2 { font-size: 21px; margin: 44px 0 8px; } h3 { font-size: 16px; margin: 22px 0 6px; }
p { margin: 6px 0 12px; max-width: 68ch; } .soft { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 20px 0; }
.figure { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px; }
.figure b { display: block; font: 600 22px/1.2 "Source Serif 4 Variable", Georgia, serif; } .figure span { color: var(--soft); font-size: 13px; }
.wide { overflow-x: auto; } .wide:focus-visible { outline: 2px solid var(--accent); }
table { border-collapse: collapse; width: 100%; font-size: 14px; } th, td { text-align: left; padding: 5px 14px 5px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); font-size: 13px; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.for { color: var(--accent); } .against { color: var(--against); }
svg { width: 100%; height: auto; } svg rect { fill: var(--accent); } svg line { stroke: var(--against); stroke-dasharray: 3 3; } svg text { fill: var(--ink); font: 11px "Inter Variable", system-ui, sans-serif; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 14px; margin: 8px 0; } summary { cursor: pointer; }
@media print { details { break-inside: avoid; } }
`;
