namespace BfaRadet.App.Documents;

/// <summary>The style of a stand-alone HTML file: light, dark, narrow and printed.</summary>
internal static class HtmlStyle
{
    public const string Text =
        """
        :root { color-scheme: light dark; --ink: #1a1c21; --grey: #565b62; --paper: #fff; --line: #c4c8cd; --link: #0d4d8c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --grey: #b3b9c1; --paper: #16191d; --line: #454b53; --link: #8fc0f5; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.55 "Source Sans 3", "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
        header, footer { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 2rem; color: var(--grey); font-size: .875rem; }
        header { border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
        footer { border-top: 1px solid var(--line); padding-top: .5rem; margin-top: 3rem; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5em 0 .4em; scroll-margin-top: 1rem; }
        h1 { font-size: 1.9rem; margin-top: 1rem; } h2 { font-size: 1.35rem; margin-top: 2em; } h3 { font-size: 1.1rem; } h4, h5, h6 { font-size: 1rem; }
        p { margin: 0 0 .6em; } li > p:last-child, td > p:last-child, th > p:last-child { margin-bottom: 0; }
        .lead { font-size: 1.15rem; } .small { font-size: .9rem; color: var(--grey); } .strong { font-weight: 700; }
        a { color: var(--link); } a:focus-visible, .wide:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        ul, ol { padding-left: 1.5rem; margin: 0 0 .8em; } li { margin-bottom: .35em; } nav ul { list-style: none; padding: 0; } nav li { padding: .2rem 0; }
        .wide { overflow-x: auto; margin: .4em 0 1em; }
        table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
        thead th { border-bottom: 2px solid var(--grey); } tbody th { font-weight: 600; } .unbroken { white-space: nowrap; } .right { text-align: right; } .centre { text-align: center; }
        table.close th, table.close td { border: 0; padding-block: .1rem; } table.close thead th { border-bottom: 1px solid var(--line); }
        .facts { margin: .4em 0 1em; } .facts div { display: grid; grid-template-columns: 13rem minmax(0, 1fr); gap: 0 .75rem; padding: .15rem 0; } .facts dt { color: var(--grey); } .facts dd { margin: 0; }
        .entries { list-style: none; padding: 0; } .entries .small { display: block; }
        .signatures { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem 2rem; margin-top: 3rem; }
        .signatures li { border-top: 1px solid var(--ink); padding-top: .4rem; margin-top: 2rem; } .signatures li.unlined { border: 0; margin-top: 0; padding-top: 0; } .signatures li > * { display: block; } .signatures span { color: var(--grey); font-size: .9rem; }
        @media (max-width: 40rem) { table { font-size: .95rem; } th, td { hyphens: auto; } }
        @media (max-width: 30rem) { .facts div { grid-template-columns: minmax(0, 1fr); padding-bottom: .5rem; } }
        @media screen and (max-width: 30rem) {
          .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } .stacks :is(tbody, tr, th, td) { display: block; }
          .stacks tr { padding-bottom: .4rem; border-bottom: 1px solid var(--line); } .stacks :is(th, td) { border: 0; padding: .1rem 0; } .stacks td[data-name]::before { content: attr(data-name) ": "; color: var(--grey); }
          .stacks td > p { display: inline; } .stacks td > p + p { display: block; } .stacks td:empty { display: none; }
        }
        @media print {
          :root { color-scheme: light; --ink: #000; --grey: #444; --paper: #fff; --line: #999; --link: #000; }
          @page { size: A4; margin: 22mm 20mm; }
          body { max-width: none; padding: 0; font-size: 10.5pt; } h1, h2, h3, h4, h5, h6 { break-after: avoid; }
          tr, .signatures li { break-inside: avoid; } thead { display: table-header-group; } .wide { overflow: visible; } p { orphans: 2; widows: 2; } 
        }

        """;
}
