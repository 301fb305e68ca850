namespace RelationshipRules.Reporting.Documents;

internal sealed record ReportLayout(Func<ReportDigest, IReadOnlyList<Block>> Head, params SectionPlan[] Sections)
{
    public ReportDocument Lay(ReportDigest digest) => new(digest.Name, Head(digest), [.. Sections.Select(p => p.Lay(digest)).OfType<Section>()]);
}

internal sealed record SectionPlan(string Title, Func<ReportDigest, IReadOnlyList<Block>?> Blocks)
{
    public string Name { get; init; } = "";

    public string? Contents { get; init; }

    public string CssClass { get; init; } = "";

    public bool OfReadable { get; init; } = true;

    public bool OfUnreadable { get; init; }

    public Section? Lay(ReportDigest digest) =>
        (digest.IsReadable ? OfReadable : OfUnreadable) && Blocks(digest) is { } blocks
            ? new(Title, blocks) { Name = Name, Contents = Contents, CssClass = CssClass }
            : null;
}
