namespace RelationshipRules.Reporting.Documents;

/// <summary>What a kind of report tells of an assessment, and in what order.</summary>
/// <param name="Head">What stands before the first section of a description that can be read.</param>
/// <param name="Sections">The sections.</param>
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

    /// <summary>Whether it is told of a description that can be read.</summary>
    public bool OfReadable { get; init; } = true;

    /// <summary>Whether it is told of one that cannot.</summary>
    public bool OfUnreadable { get; init; }

    public bool IsFor(ReportDigest digest) => digest.IsReadable ? OfReadable : OfUnreadable;
}
