namespace RelationshipRules.Reporting.Documents;

internal sealed record ReportLayout(Func<ReportDigest, IReadOnlyList<Block>> Head, params SectionPlan[] Sections)
{
    /// <summary>Whether places are told with their path; what is sent on names lines alone.</summary>
    public bool ShowsPaths { get; init; }

    public ReportDocument Lay(ReportDigest digest) => new(digest.Name, Head(digest), [.. Sections.Select(p => p.Lay(digest)).OfType<Section>()]) { Prefix = digest.Prefix };
}

internal sealed record SectionPlan(string Title, Func<ReportDigest, IReadOnlyList<Block>?> Blocks)
{
    public string Name { get; init; } = "";

    public string? Contents { get; init; }

    public bool IsFolded { get; init; }

    public bool OfReadable { get; init; } = true;

    public bool OfUnreadable { get; init; }

    public Section? Lay(ReportDigest digest) =>
        (digest.IsReadable ? OfReadable : OfUnreadable) && Blocks(digest) is { } blocks
            ? new(Title, blocks) { Name = Name, Contents = Contents, IsFolded = IsFolded }
            : null;
}
