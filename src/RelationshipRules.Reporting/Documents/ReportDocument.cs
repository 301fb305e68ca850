namespace RelationshipRules.Reporting.Documents;

/// <summary>A report for readers as data. The words are here; renderers have the marks.</summary>
internal sealed record ReportDocument(string Title, IReadOnlyList<Block> Head, IReadOnlyList<Section> Sections)
{
    /// <summary>What stands after the last section, below no heading.</summary>
    public IReadOnlyList<Block> Foot { get; init; } = [];
}

internal sealed record Section(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>What a link to the section is called, where it has one.</summary>
    public string Name { get; init; } = "";

    /// <summary>How a table of contents names it; null where it does not.</summary>
    public string? Contents { get; init; }

    public string CssClass { get; init; } = "";
}

/// <summary>Lays documents out, one after the other.</summary>
internal interface IReportRenderer
{
    void Write(ReportDocument document);

    /// <summary>Ends the report; with the sums of a batch, where it is one.</summary>
    void End(Section? sums);
}
