using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Markdown;

/// <summary>Lays documents out in Markdown that reads well unrendered too. Every text that is not ours is escaped.</summary>
internal sealed class MarkdownRenderer(TextWriter writer) : IReportRenderer
{
    private bool _hasWritten;

    public static string Render(ReportDocument document)
    {
        using var writer = new StringWriter();
        new MarkdownRenderer(writer).Write(document);
        return writer.ToString();
    }

    public void WriteFront(ReportDocument front) => Write(front);

    public void Write(ReportDocument document)
    {
        if (document.Title.Length > 0)
        {
            Start($"# {MarkdownText.Plain(document.Title)}");
        }

        Write(document.Head);
        foreach (var section in document.Sections)
        {
            Start($"## {MarkdownText.Plain(section.Title)}");
            Write(section.Blocks);
        }

        Write(document.Foot);
    }

    public void End()
    {
        if (_hasWritten)
        {
            Start($"*{Wording.Disclaimer}*");
        }

        writer.Flush();
    }

    private static string Inline(Line line) => string.Concat(line.Select(static p => p switch
    {
        { Style: PieceStyle.Strong } => $"**{MarkdownText.Plain(p.Text)}**",
        { Style: PieceStyle.Code } => MarkdownText.Code(p.Text),
        { Style: PieceStyle.Small } => SafeText.Clean(p.Text),
        { Url: { } url, Style: not PieceStyle.Within } => MarkdownText.Link(p.Text, url),
        _ => MarkdownText.Plain(p.Text),
    }));

    private static string Cell(Line line) => Inline(line).Replace("|", "\\|", StringComparison.Ordinal);

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
                Start($"### {MarkdownText.Plain(heading.Text)}");
                break;
            case Paragraph text:
                Start([.. text.Lines.Select(Inline)]);
                break;
            case ItemList list:
                Start([.. list.Items.SelectMany(Item)]);
                break;
            case RowList list:
                Start([.. list.Rows.Select(r => $"- {MarkdownText.Plain(r.Label)}{list.Separator}{Inline(r.Text)}")]);
                break;
            case CodeBlock code:
                Write(code);
                break;
            case FindingBlock finding:
                Write(finding);
                break;
            case Table table:
                Start(
                    $"|{string.Concat(table.Columns.Select(static c => $" {c.Title.ToLowerInvariant()}".TrimEnd() + " |"))}",
                    $"|{string.Concat(table.Columns.Select(static c => c.IsNumber ? "--:|" : "---|"))}");
                Lines(table.Rows.Select(static r => $"|{string.Concat(r.Select(static c => $" {Cell(c)} |"))}"));
                break;
            case ColumnList columns:
                foreach (var (title, list) in columns.Columns)
                {
                    Start($"### {ReportWords.Plan_Items(title, list.Items.Count)}");
                    Write(list.Items.Count > 0 ? list : ItemList.Of([ReportWords.None]));
                }

                break;
        }
    }

    private static IEnumerable<string> Item(Item item) =>
        (item.Rows?.Rows ?? []).Select(static r => $"  - {(r.Label.Length > 0 ? MarkdownText.Plain(r.Label) + " " : "")}{Inline(r.Text)}").Prepend($"- {(item.IsTask ? "[ ] " : "")}{Inline(item.Text)}");

    private void Write(CodeBlock block)
    {
        var fence = MarkdownText.Fence(block.Text, 3);
        Start([fence + block.Language, .. block.Text.TrimEnd('\n').Split('\n').Select(SafeText.Clean), fence]);
    }

    private void Write(FindingBlock block)
    {
        var finding = block.Finding;
        Start($"### {finding.Rule.Id}: {MarkdownText.Plain(finding.Message)}");
        Start($"**{Wording.Capitalised(finding.Label)}** ({block.Severity}): {MarkdownText.Plain(finding.Rule.Title)}");
        Start([.. block.Rows.Where(static r => r.Kind != FindingRowKind.Rule).Select(Row)]);
    }

    private static string Row(FindingRow row)
    {
        var label = FindingBlock.Label(row.Kind);
        return row.Kind switch
        {
            FindingRowKind.SetAside or FindingRowKind.Also => $"- {label} {MarkdownText.Plain(row.Text.ToString())}",
            FindingRowKind.Remedy or FindingRowKind.FindOut => $"- **{label}:** {MarkdownText.Plain(row.Text.ToString())}",
            _ => $"- {label}: {MarkdownText.Plain(row.Text.ToString())}",
        };
    }

    /// <summary>Starts a block: an empty line before it, but at the very beginning. A block without lines is none.</summary>
    private void Start(params string[] lines)
    {
        if (_hasWritten && lines.Length > 0)
        {
            writer.Write('\n');
        }

        Lines(lines);
    }

    private void Lines(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            writer.Write(line);
            writer.Write('\n');
            _hasWritten = true;
        }
    }
}
