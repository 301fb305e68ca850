using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

internal sealed class HtmlRenderer(TextWriter writer, ReportOptions options) : IReportRenderer
{
    private static readonly string Styles = ReadStyles();

    private readonly HtmlBuilder _page = new();
    private int _articles;

    public void Write(ReportDocument document)
    {
        if (_articles == 0)
        {
            WriteStart(document.Title);
        }

        _articles++;
        var id = "d" + Wording.Number(_articles);
        _page.Add($"<article aria-labelledby=\"{id}\">\n<header>\n<p class=\"kicker\">Partnership between government and civil society, checked</p>\n");
        _page.Add($"<h1 id=\"{id}\"><bdi>{document.Title}</bdi></h1>\n");
        Write(document.Head);
        _page.Add($"</header>\n<nav class=\"toc\" aria-label=\"Contents\"><ul>");
        foreach (var section in document.Sections)
        {
            if (section.Contents is { } title)
            {
                _page.Add($"<li><a href=\"#{id}-{section.Name}\">{title}</a></li>");
            }
        }

        _page.Add($"</ul></nav>\n");
        foreach (var section in document.Sections.Where(static s => s.Title.Length > 0))
        {
            var name = $"{id}-{section.Name}";
            _page.Add($"<section class=\"{section.CssClass}\" aria-labelledby=\"{name}\">\n<h2 id=\"{name}\">{section.Title}</h2>\n");
            Write(section.Blocks);
            _page.Add($"</section>\n");
        }

        _page.Add($"</article>\n");
        _page.MoveTo(writer);
    }

    public void End(Section? sums)
    {
        if (_articles == 0)
        {
            WriteStart("");
        }

        if (sums is not null)
        {
            _page.Add($"<section aria-labelledby=\"all\"><h2 id=\"all\">{sums.Title}</h2>\n");
            Write(sums.Blocks.OfType<RowList>().SelectMany(static l => l.Rows));
            _page.Add($"</section>\n");
        }

        _page.Add($"</main>\n<footer><p>{Wording.Disclaimer}</p><p>Made by {options.ToolName} {options.ToolVersion}.</p></footer>\n</div>\n</body>\n</html>\n");
        _page.MoveTo(writer);
    }

    private static string ReadStyles()
    {
        using var reader = new StreamReader(typeof(HtmlRenderer).Assembly.GetManifestResourceStream("report.css")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The policy keeps a browser from fetching or running anything, whatever a description might smuggle in.</summary>
    private void WriteStart(string first)
    {
        var title = options.IsBatch || first.Length == 0 ? "Partnerships checked" : first;
        _page.Add($"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<title>{title}</title>\n<style>\n");
        _page.Raw(Styles);
        _page.Add($"</style>\n</head>\n<body>\n<div class=\"page\">\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<main id=\"report\">\n");
    }

    private void Write(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case SubHeading heading:
                _page.Add($"<h3>{heading.Text}</h3>\n");
                break;
            case Paragraph text:
                _page.Raw(text.CssClass is { } name ? $"<p class=\"{name}\">" : "<p>");
                _page.Add($"{text.Lines[0]}</p>\n");
                break;
            case ItemList { Look: ListLook.Paragraphs } list:
                Write(list, "<p>", "</p>\n");
                break;
            case ItemList list:
                _page.Add($"<ul>");
                Write(list, "<li>", list.Look == ListLook.Tight ? "</li>" : "</li>\n");
                _page.Add($"</ul>\n");
                break;
            case RowList list:
                Write(list.Rows);
                _page.Add($"\n");
                break;
            case FindingBlock finding:
                Write(finding);
                break;
            case Table table:
                Write(table);
                break;
            case ColumnList columns:
                _page.Add($"<div class=\"columns\">\n");
                foreach (var (title, list) in columns.Columns)
                {
                    _page.Add($"<div><h3>{title} ({list.Items.Count})</h3><ul>");
                    Write(list, "<li>", "</li>");
                    _page.Add($"</ul></div>\n");
                }

                _page.Add($"</div>\n");
                break;
            case Drawing drawing:
                drawing.Draw(_page);
                break;
        }
    }

    private void Write(ItemList list, string start, string end)
    {
        foreach (var item in list.Items)
        {
            _page.Raw(start);
            _page.Add($"{item.Text}");
            _page.Raw(end);
        }
    }

    private void Write(IEnumerable<Row> rows)
    {
        _page.Add($"<dl class=\"facts\">");
        foreach (var (label, text) in rows)
        {
            _page.Add($"<dt>{label}</dt><dd>{text}</dd>");
        }

        _page.Add($"</dl>");
    }

    private void Write(FindingBlock block)
    {
        var finding = block.Finding;
        _page.Add($"<div class=\"finding {(block.IsOpen ? Names.Of(finding.Severity) : "")}\">\n<h4>{OutcomeMark.Of(finding.Outcome)} {finding.Rule.Title}</h4>\n");
        _page.Add($"<p><span class=\"tag\">{block.Severity}</span> <strong>{Wording.Capitalised(finding.Label)}.</strong> <bdi>{finding.Message}</bdi></p>\n");
        foreach (var row in block.Rows.Where(static r => r.Kind == FindingRowKind.Remedy))
        {
            _page.Add($"<p class=\"todo\"><strong>What to do</strong> ({Wording.Addressee(finding.Rule.Addressee)}): {row.Text}</p>\n");
        }

        Write(block.Rows.Where(static r => r.Kind is not (FindingRowKind.Remedy or FindingRowKind.For)).Select(static r => new Row(FindingBlock.Label(r.Kind), r.Text)));
        _page.Add($"\n</div>\n");
    }

    private void Write(Table table)
    {
        _page.Add($"<table class=\"stack\"><thead><tr>");
        foreach (var column in table.Columns)
        {
            _page.Raw(column.IsNumber ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">");
            _page.Add($"{column.Title}</th>");
        }

        _page.Add($"</tr></thead><tbody>\n");
        foreach (var row in table.Rows)
        {
            _page.Add($"<tr><th scope=\"row\">{row[0]}</th>");
            foreach (var (column, cell) in table.Columns.Zip(row).Skip(1))
            {
                _page.Raw(column.IsNumber ? "<td class=\"n\"" : "<td");
                _page.Add($" data-label=\"{column.Title}\">{cell}</td>");
            }

            _page.Add($"</tr>\n");
        }

        _page.Add($"</tbody></table>\n");
    }
}

/// <summary>What only a page can show.</summary>
internal sealed record Drawing(Action<HtmlBuilder> Draw) : Block;
