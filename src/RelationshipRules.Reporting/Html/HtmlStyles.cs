namespace RelationshipRules.Reporting.Html;

/// <summary>The style sheet that every page carries.</summary>
internal static class HtmlStyles
{
    /// <summary>The sheet: one column, system fonts, A4 in print.</summary>
    public const string Sheet = """
        :root{--ink:#1b1f24;--soft:#4b5563;--line:#c9ced6;--paper:#fff;--tint:#f3f5f8;--yes:#1b6e3c;--no:#a8201a;--why:#7a4b00;--open:#31557f;--na:#5b6470}
        *{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%}
        body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Noto Sans",sans-serif}
        .page{max-width:60rem;margin:0 auto;padding:1.25rem;overflow-wrap:break-word}
        h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 .75rem}
        h2{font-size:1.3rem;line-height:1.25;margin:2.2rem 0 .8rem;padding-bottom:.25rem;border-bottom:2px solid var(--ink)}
        h3{font-size:1.05rem;line-height:1.3;margin:1.2rem 0 .35rem}
        p{margin:.4rem 0 .7rem;max-width:46rem}
        ul{margin:.3rem 0 .8rem;padding-left:1.25rem}
        li{margin:.2rem 0}
        a{color:#0b4f9c}
        .skip{position:absolute;left:-99rem}
        .skip:focus{left:1rem;top:1rem;background:#fff;padding:.5rem}
        .kicker{color:var(--soft);font-size:.9rem;margin:0}
        .lead{font-size:1.1rem}
        .toc{background:var(--tint);padding:.6rem 1rem;margin:1rem 0}
        .toc ul{columns:14rem;margin:0;padding-left:1.1rem}
        .toc li{margin:0;padding:.1rem 0;break-inside:avoid}
        dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.4rem 0 .8rem}
        dl.facts dt{color:var(--soft)}
        dl.facts dd{margin:0}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-size:.93rem}
        caption{text-align:left;color:var(--soft);padding-bottom:.3rem}
        th,td{text-align:left;vertical-align:top;padding:.35rem .5rem;border-bottom:1px solid var(--line)}
        thead th{border-bottom:2px solid var(--ink)}
        td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
        svg{display:block;max-width:100%;height:auto}
        .chips svg{margin:.1rem 0}
        .chips th[scope=row]{width:27%}
        .o{white-space:nowrap}
        svg text{font:600 12px system-ui,-apple-system,"Segoe UI",Roboto,Arial,"Noto Sans",sans-serif;fill:var(--ink)}
        svg .in{fill:#fff}
        svg .thin{font-weight:400}
        .f-yes{fill:var(--yes)}.f-no{fill:var(--no)}.f-why{fill:var(--why)}.f-open{fill:#fff;stroke:var(--open);stroke-width:1.5;stroke-dasharray:3 2}.f-na{fill:#e6e9ed;stroke:#aab1bb}
        .f-open+text{fill:var(--open)}.f-na+text{fill:var(--na)}
        .key{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;padding:0;margin:.3rem 0 .8rem;font-size:.93rem}
        .sign{display:inline-block;min-width:1.35em;text-align:center;font-weight:700;border:1.5px solid;border-radius:.25rem;line-height:1.3;padding:0 .15em}
        .yes{color:var(--yes)}.no{color:var(--no)}.why{color:var(--why)}.open{color:var(--open);border-style:dashed}.na{color:var(--na);border-color:#aab1bb}
        .finding{border:1px solid var(--line);border-left:6px solid var(--na);padding:.6rem .9rem .4rem;margin:.8rem 0;break-inside:avoid}
        .finding.error{border-left-color:var(--no)}.finding.warning{border-left-color:#c77700}.finding.suggestion{border-left-color:var(--open)}
        .finding h4{margin:0 0 .3rem;font-size:1.02rem;line-height:1.35}
        .tag{display:inline-block;border:1px solid currentColor;border-radius:.7rem;padding:0 .5rem;font-size:.8rem;font-weight:600;white-space:nowrap}
        .todo{background:var(--tint);padding:.4rem .7rem;margin:.4rem 0 .5rem}
        .columns{display:grid;grid-template-columns:repeat(3,1fr);gap:1rem}
        .columns h3{border-bottom:2px solid var(--line);padding-bottom:.2rem}
        .small{font-size:.9rem;color:var(--soft)}
        footer{margin-top:2rem;border-top:1px solid var(--line);color:var(--soft);font-size:.9rem}
        @media (max-width:40rem){
        .page{padding:.9rem}
        .columns{grid-template-columns:1fr}
        dl.facts{grid-template-columns:1fr;gap:0}
        dl.facts dd{margin-bottom:.4rem}
        table.stack thead{position:absolute;left:-99rem}
        table.stack tr{display:block;border-bottom:1px solid var(--ink);padding:.3rem 0}
        table.stack th,table.stack td{display:block;border:0;padding:.1rem 0}
        table.stack td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}
        table.stack td.n{text-align:left}
        }
        @media print{
        @page{size:A4;margin:16mm 15mm 18mm}
        html{font-size:9.5pt}
        body{background:#fff;color:#000;line-height:1.4}
        h2{margin-top:1.5rem}
        .chips svg{max-width:none}
        .chips th,.chips td{padding:.35rem .25rem}
        .columns{display:block}
        .columns ul{columns:2}
        .page{max-width:none;padding:0}
        .toc,.skip{display:none}
        h1{font-size:17pt}h2{font-size:12.5pt}
        h2,h3,h4{break-after:avoid}
        article+article,.appendix{break-before:page}
        tr,li,svg,.todo{break-inside:avoid}
        thead{display:table-header-group}
        a{color:inherit}
        *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
        }
        """;
}
