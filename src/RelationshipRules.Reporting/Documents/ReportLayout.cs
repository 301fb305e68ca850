namespace RelationshipRules.Reporting.Documents;

internal sealed record ReportLayout(Func<ReportDigest, IReadOnlyList<Block>> Head, params SectionPlan[] Sections)
{
    public ReportDocument Lay(ReportDigest digest) => new(digest.Name, Head(digest), [.. Lay(digest, Sections)]);

    private static IEnumerable<Section> Lay(ReportDigest digest, SectionPlan[] plans)
    {
        foreach (var plan in plans)
        {
            if (plan.IsFor(digest) && plan.Blocks(digest) is { } blocks)
            {
                yield return new(plan.Title, blocks) { Name = plan.Name, Contents = plan.Contents, CssClass = plan.CssClass };
            }
        }
    }
}

/// <summary>A section of every report of a kind.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it holds; null where there is nothing to tell.</param>
internal sealed record SectionPlan(string Title, Func<ReportDigest, IReadOnlyList<Block>?> Blocks)
{
    public string Name { get; init; } = "";

    public string? Contents { get; init; }

    public string CssClass { get; init; } = "";

    public bool OfReadable { get; init; } = true;

    public bool OfUnreadable { get; init; }

    public bool IsFor(ReportDigest digest) => digest.IsReadable ? OfReadable : OfUnreadable;
}
