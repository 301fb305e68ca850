using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Html;

/// <summary>Lays documents out as the articles of one page.</summary>
internal sealed class HtmlRenderer(TextWriter writer, ReportOptions options) : IReportRenderer
{
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
            Write([.. sums.Blocks.OfType<RowList>().SelectMany(static l => l.Rows)]);
            _page.Add($"</section>\n");
        }

        _page.Add($"</main>\n<footer><p>{Wording.Disclaimer}</p><p>Made by {options.ToolName} {options.ToolVersion}.</p></footer>\n</div>\n</body>\n</html>\n");
        _page.MoveTo(writer);
    }

    /// <summary>The policy keeps a browser from fetching or running anything, whatever a description might smuggle in.</summary>
    private void WriteStart(string first)
    {
        var title = options.IsBatch || first.Length == 0 ? "Partnerships checked" : first;
        _page.Add($"<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        _page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>{title}</title>\n<style>\n");
        _page.Raw(HtmlStyles.Sheet.ReplaceLineEndings("\n"));
        _page.Add($"\n</style>\n</head>\n<body>\n<div class=\"page\">\n<a class=\"skip\" href=\"#report\">Skip to the report</a>\n<main id=\"report\">\n");
    }

    private void Write(IReadOnlyList<Block> blocks)
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
                Write(text.Lines[0]);
                _page.Add($"</p>\n");
                break;
            case ItemList list:
                Write(list);
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
                    WriteItems(list.Items, "<li>", "</li>");
                    _page.Add($"</ul></div>\n");
                }

                _page.Add($"</div>\n");
                break;
            case Drawing drawing:
                drawing.Draw(_page);
                break;
        }
    }

    private void Write(ItemList list)
    {
        if (list.Look == ListLook.Paragraphs)
        {
            WriteItems(list.Items, "<p>", "</p>\n");
            return;
        }

        _page.Add($"<ul>");
        WriteItems(list.Items, "<li>", list.Look == ListLook.Tight ? "</li>" : "</li>\n");
        _page.Add($"</ul>\n");
    }

    private void WriteItems(IReadOnlyList<Item> items, string start, string end)
    {
        foreach (var item in items)
        {
            _page.Raw(start);
            Write(item.Text);
            _page.Raw(end);
        }
    }

    private void Write(IReadOnlyList<Row> rows)
    {
        _page.Add($"<dl class=\"facts\">");
        foreach (var (label, text) in rows)
        {
            _page.Add($"<dt>{label}</dt><dd>");
            Write(text);
            _page.Add($"</dd>");
        }

        _page.Add($"</dl>");
    }

    private void Write(FindingBlock block)
    {
        var finding = block.Finding;
        _page.Add($"<div class=\"finding {(block.IsOpen ? Names.Of(finding.Severity) : "")}\">\n<h4>");
        OutcomeMark.Of(finding.Outcome).Write(_page);
        _page.Add($" {finding.Rule.Title}</h4>\n<p><span class=\"tag\">{block.Severity}</span> <strong>{Wording.Capitalised(finding.Label)}.</strong> <bdi>{finding.Message}</bdi></p>\n");
        foreach (var row in block.Rows.Where(static r => r.Kind == FindingRowKind.Remedy))
        {
            _page.Add($"<p class=\"todo\"><strong>What to do</strong> ({Wording.Addressee(finding.Rule.Addressee)}): {row.Text.ToString()}</p>\n");
        }

        Write([.. block.Rows.Where(static r => r.Kind is not (FindingRowKind.Remedy or FindingRowKind.For)).Select(static r => new Row(FindingBlock.Label(r.Kind), r.Text))]);
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
            _page.Add($"<tr><th scope=\"row\">");
            Write(row[0]);
            _page.Add($"</th>");
            for (var i = 1; i < row.Count; i++)
            {
                _page.Raw(table.Columns[i].IsNumber ? "<td class=\"n\"" : "<td");
                _page.Add($" data-label=\"{table.Columns[i].Title}\">");
                Write(row[i]);
                _page.Add($"</td>");
            }

            _page.Add($"</tr>\n");
        }

        _page.Add($"</tbody></table>\n");
    }

    private void Write(Line line)
    {
        foreach (var piece in line)
        {
            switch (piece)
            {
                case { Url: { } url }:
                    _page.Add($"<a href=\"{url}\">{piece.Text}</a>");
                    break;
                case { Style: PieceStyle.Strong }:
                    _page.Add($"<strong>{piece.Text}</strong>");
                    break;
                case { Style: PieceStyle.Small }:
                    _page.Add($"<span class=\"small\">{piece.Text}</span>");
                    break;
                case { Style: PieceStyle.Foreign }:
                    _page.Add($"<bdi>{piece.Text}</bdi>");
                    break;
                default:
                    _page.Add($"{piece.Text}");
                    break;
            }
        }
    }
}

/// <summary>What only a page can show.</summary>
internal sealed record Drawing(Action<HtmlBuilder> Draw) : Block;
