using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

internal sealed class HtmlRenderer(TextWriter writer, ReportOptions options) : IReportRenderer
{
    /// <summary>Tables, chips and pictures, which the workbench shows as well, and the rest of the page.</summary>
    private static readonly string Styles = ReadStyles("figures.css") + ReadStyles("report.css");

    private readonly HtmlBuilder _page = new();
    private bool _hasStarted;
    private bool _isBehindFront;

    public void WriteFront(ReportDocument front)
    {
        Start(front.Title);
        _isBehindFront = true;
        _page.Add($"<header>\n<p class=\"kicker\">{front.Kicker ?? ReportWords.Page_Kicker}</p>\n<h1>{front.Title}</h1>\n");
        Write(front.Head);
        _page.Add($"</header>\n");
        WriteContents(front);
        WriteSections(front);
        _page.MoveTo(writer);
    }

    public void Write(ReportDocument document)
    {
        Start(document.Title);
        var id = document.Prefix + "report-title";
        _page.Add($"<article aria-labelledby=\"{id}\">\n");
        if (_isBehindFront)
        {
            _page.Add($"<details class=\"one\" id=\"{document.Prefix}one\"><summary><h2 id=\"{id}\"><bdi>{document.Title}</bdi></h2></summary>\n");
        }
        else
        {
            _page.Add($"<header>\n<p class=\"kicker\">{document.Kicker ?? ReportWords.Page_Kicker}</p>\n<h1 id=\"{id}\"><bdi>{document.Title}</bdi></h1>\n");
        }

        Write(document.Head);
        _page.Raw(_isBehindFront ? "" : "</header>\n");
        if (!_isBehindFront)
        {
            WriteContents(document);
        }

        WriteSections(document);
        Write(document.Foot);
        _page.Raw(_isBehindFront ? "</details>\n</article>\n" : "</article>\n");
        _page.MoveTo(writer);
    }

    public void End()
    {
        Start("");
        _page.Add($"</main>\n<footer><p>{Wording.Disclaimer}</p><p>{ReportWords.Page_MadeBy($"{options.ToolName} {options.ToolVersion}")}</p></footer>\n</div>\n</body>\n</html>\n");
        _page.MoveTo(writer);
        writer.Flush();
    }

    /// <summary>The markup of blocks alone, for a page that has <c>figures.css</c>.</summary>
    public static string Markup(IEnumerable<Block> blocks)
    {
        using var markup = new StringWriter();
        var renderer = new HtmlRenderer(markup, new());
        renderer.Write(blocks);
        renderer._page.MoveTo(markup);
        return markup.ToString();
    }

    private static string ReadStyles(string name)
    {
        using var reader = new StreamReader(typeof(HtmlRenderer).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The policy keeps a browser from fetching or running anything, whatever a description might smuggle in.</summary>
    private void Start(string first)
    {
        if (_hasStarted)
        {
            return;
        }

        _hasStarted = true;
        var title = first.Length == 0 ? ReportWords.Page_Title : first;
        _page.Add($"<!DOCTYPE html>\n<html lang=\"{ReportWords.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n");
        _page.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<title>{title}</title>\n<style>\n");
        _page.Raw(Styles);
        _page.Add($"</style>\n</head>\n<body>\n<div class=\"page\">\n<a class=\"skip\" href=\"#report\">{ReportWords.Page_Skip}</a>\n<main id=\"report\">\n");
        if (options.FrontPage is { } front)
        {
            _page.Add($"<p class=\"small\"><a href=\"{front}\">{ReportWords.Page_AllDescriptions}</a></p>\n");
        }
    }

    private void WriteContents(ReportDocument document)
    {
        _page.Add($"<nav class=\"toc\" aria-label=\"{ReportWords.Page_Contents}\"><ul>");
        foreach (var section in document.Sections)
        {
            if (section.Contents is { } title)
            {
                _page.Add($"<li><a href=\"#{document.Prefix}{section.Name}\">{title}</a></li>");
            }
        }

        _page.Add($"</ul></nav>\n");
    }

    private void WriteSections(ReportDocument document)
    {
        foreach (var section in document.Sections)
        {
            var (start, end) = section.IsFolded ? ("<details class=\"fold\"><summary>", "</summary>\n") : ("", "\n");
            var heading = document.Prefix.Length > 0 ? "h3" : "h2";
            var name = document.Prefix + section.Name;

            // Fifty descriptions on one page have parts of the same names: they are no landmarks of the page.
            if (document.Prefix.Length > 0)
            {
                _page.Add($"<section>\n");
            }
            else
            {
                _page.Add($"<section aria-labelledby=\"{name}\">\n");
            }

            _page.Raw($"{start}<{heading}");
            _page.Add($" id=\"{name}\">{section.Title}");
            _page.Raw($"</{heading}>{end}");
            Write(section.Blocks);
            _page.Raw(section.IsFolded ? "</details>\n</section>\n" : "</section>\n");
        }
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
                for (var i = 0; i < text.Lines.Length; i++)
                {
                    _page.Raw(i > 0 ? "<br>" : "");
                    _page.Add($"{text.Lines[i]}");
                }

                _page.Add($"</p>\n");
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
            case Fold fold:
                _page.Add($"<details><summary>{fold.Title}</summary>\n");
                Write(fold.Blocks);
                _page.Add($"</details>\n");
                break;
            case DepartureGrid grid:
                DepartureGridPicture.Write(_page, grid);
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
            _page.Raw(item.IsTask ? "<span aria-hidden=\"true\">&#x2610; </span>" : "");
            _page.Add($"{item.Text}");
            if (item.Rows is { Rows.Count: > 0 } rows)
            {
                _page.Add($"<ul>");
                foreach (var (label, text) in rows.Rows)
                {
                    _page.Add($"<li>{label} {text}</li>");
                }

                _page.Add($"</ul>");
            }

            _page.Raw(end);
        }
    }

    private void Write(IEnumerable<Row> rows)
    {
        _page.Add($"<dl class=\"facts\">");
        var last = "";
        foreach (var (label, text) in rows)
        {
            if (!string.Equals(label, last, StringComparison.Ordinal))
            {
                _page.Add($"<dt>{label}</dt>");
                last = label;
            }

            _page.Add($"<dd>{text}</dd>");
        }

        _page.Add($"</dl>");
    }

    private void Write(FindingBlock block)
    {
        var finding = block.Finding;
        var rule = finding.Rule;
        _page.Add($"<div class=\"finding {(block.IsOpen ? Names.Of(finding.Severity) : "")}\"");
        if (block.Anchor is { } anchor)
        {
            _page.Add($" id=\"{anchor}\"");
        }

        _page.Add($">\n<h4>{OutcomeMark.Of(finding.Outcome)} <bdi>{finding.Message}</bdi></h4>\n<p class=\"rule\"><span class=\"tag\">{block.Severity}</span> ");
        if (block.Anchor is { } own)
        {
            _page.Add($"<a href=\"#{own}\">{rule.Id}</a>");
        }
        else
        {
            _page.Add($"{rule.Id}");
        }

        _page.Add($" {rule.Title}: {finding.Label}</p>\n");
        foreach (var row in block.Rows.Where(static r => r.Kind == FindingRowKind.Remedy))
        {
            var todo = Line.Fill((label, text) => ReportWords.Page_Remedy(label, Wording.Addressee(rule.Addressee), text), [Piece.Strong(ReportWords.Finding_Remedy)], row.Text);
            _page.Add($"<p class=\"todo\">{todo}</p>\n");
        }

        Write(block.Rows.Where(static r => r.Kind is not (FindingRowKind.Remedy or FindingRowKind.For or FindingRowKind.Rule)).Select(static r => new Row(FindingBlock.Label(r.Kind), r.Text)));
        _page.Add($"\n<details><summary>{ReportWords.Page_WhyInFull}</summary>\n");
        foreach (var paragraph in finding.Explain().Paragraphs)
        {
            _page.Add($"<p><strong>{paragraph.Title}:</strong> <bdi>{string.Join(' ', paragraph.Sentences)}</bdi></p>\n");
        }

        _page.Add($"</details>\n</div>\n");
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
        for (var index = 0; index < table.Rows.Count; index++)
        {
            var row = table.Rows[index];
            if (table.RowNames is { } names)
            {
                _page.Add($"<tr id=\"{names[index]}\">");
            }
            else
            {
                _page.Raw("<tr>");
            }

            _page.Add($"<th scope=\"row\">{row[0]}</th>");
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

/// <summary>Blocks below a line that a reader opens.</summary>
internal sealed record Fold(string Title, IReadOnlyList<Block> Blocks) : Block;

/// <summary>What only a page can show.</summary>
internal sealed record Drawing(Action<HtmlBuilder> Draw) : Block;
