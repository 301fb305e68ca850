namespace RelationshipRules.Reporting.Documents;

/// <summary>A report for readers as data. The words are here; renderers have the marks.</summary>
internal sealed record ReportDocument(string Title, IReadOnlyList<Block> Head, IReadOnlyList<Section> Sections)
{
    /// <summary>What its links begin with, where several documents share a page: "d1-".</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What kind of report a page says that it is, above its title; null for the usual.</summary>
    public string? Kicker { get; init; }

    /// <summary>What stands after the last section, below no heading.</summary>
    public IReadOnlyList<Block> Foot { get; init; } = [];
}

internal sealed record Section(string Title, IReadOnlyList<Block> Blocks)
{
    /// <summary>What a link to the section is called, where it has one.</summary>
    public string Name { get; init; } = "";

    /// <summary>How a table of contents names it; null where it does not.</summary>
    public string? Contents { get; init; }

    /// <summary>Whether a page shows its title alone until a reader opens it.</summary>
    public bool IsFolded { get; init; }
}

/// <summary>Lays documents out, one after the other.</summary>
internal interface IReportRenderer
{
    /// <summary>Writes what comes before the descriptions of a batch.</summary>
    void WriteFront(ReportDocument front);

    void Write(ReportDocument document);

    void End();
}
