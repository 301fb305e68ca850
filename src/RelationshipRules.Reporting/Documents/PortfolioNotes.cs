namespace RelationshipRules.Reporting.Documents;

/// <summary>What the maker of a report has to say of many descriptions as a whole, once they have been read.</summary>
/// <param name="Sections">For readers, before all else.</param>
/// <param name="Tables">The same for programs and workbooks.</param>
internal sealed record PortfolioNotes(IReadOnlyList<Section> Sections, IReadOnlyList<PortfolioTable> Tables)
{
    /// <summary>Nothing to say.</summary>
    public static readonly PortfolioNotes None = new([], []);
}

/// <summary>A writer that tells what many descriptions have in common.</summary>
internal interface IPortfolioWriter : IReportWriter
{
    /// <summary>What the maker of the report has to say of them, set before the report is completed.</summary>
    PortfolioNotes Notes { set; }
}
