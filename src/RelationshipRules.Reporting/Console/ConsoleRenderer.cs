using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Console;

internal sealed class ConsoleRenderer(TextPage page) : IReportRenderer
{
    private const int FindingColumn = 14;

    private bool _hasWritten;

    public void WriteFront(ReportDocument front) => Write(front);

    public void Write(ReportDocument document)
    {
        if (_hasWritten)
        {
            page.Blank();
        }

        _hasWritten = true;
        page.Heading(document.Title, '=');
        Write(document.Head);
        foreach (var section in document.Sections)
        {
            Write(section);
        }

        foreach (var block in document.Foot)
        {
            page.Blank();
            Write(block);
        }
    }

    public void End()
    {
        if (_hasWritten)
        {
            page.Blank();
            page.Paragraph(Wording.Disclaimer, ink: Ink.Faint);
        }

        page.Flush();
    }

    private void Write(Section section)
    {
        page.Blank();
        page.Heading(section.Title, '-');
        Write(section.Blocks);
    }

    private void Write(IReadOnlyList<Block> blocks)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].IsApart || (i > 0 && blocks[i] is FindingBlock))
            {
                page.Blank();
            }

            Write(blocks[i]);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Paragraph text:
                foreach (var line in text.Lines)
                {
                    page.Paragraph(line.ToString(), text.Indent, text.Hanging, text.Ink);
                }

                break;
            case ItemList list:
                foreach (var item in list.Items)
                {
                    var bullet = list.Look is ListLook.Bullets or ListLook.Tight ? "- " : "";
                    page.Paragraph(bullet + item.Text, list.Indent, hanging: 2, item.Ink);
                    if (item.Rows is { } rows)
                    {
                        Write(rows);
                    }
                }

                break;
            case RowList list:
                Write(list);
                break;
            case FindingBlock finding:
                Write(finding);
                break;
            case SubHeading heading:
                page.Paragraph(heading.Text, indent: 2, ink: Ink.Strong);
                break;
            case Table table:
                page.Table([.. table.Columns.Select(static c => (c.Title, c.IsNumber))], [.. table.Rows.Select(static row => row.Select(static cell => cell.ToString()).ToArray())], indent: 2);
                break;
            case SideBySide texts:
                foreach (var row in texts.Rows)
                {
                    page.Columns(row, indent: 2, hanging: 2);
                }

                break;
        }
    }

    private void Write(RowList list)
    {
        var last = "";
        foreach (var (label, text) in list.Rows)
        {
            var isSame = !list.RepeatsLabels && string.Equals(label, last, StringComparison.Ordinal);
            page.Labelled(isSame ? "" : label, text.ToString(), list.Indent, list.Column, list.Ink);
            last = label;
        }
    }

    private void Write(FindingBlock block)
    {
        var finding = block.Finding;
        var ink = block.IsOpen ? Wording.InkOf(finding.Severity) : Ink.Strong;
        page.Labelled(finding.Rule.Id, finding.Message, 0, 9, ink, ink);
        page.Paragraph($"{Wording.Capitalised(finding.Label)} [{block.Severity}]: {finding.Rule.Title}", indent: 2, hanging: 2);
        var rows = block.Rows.Where(static r => r.Kind is not (FindingRowKind.For or FindingRowKind.Rule)).Select(static r => new Row(FindingBlock.Label(r.Kind), r.Text));
        Write(new RowList([.. rows]) { Column = FindingColumn, Ink = Ink.Faint });
    }
}
