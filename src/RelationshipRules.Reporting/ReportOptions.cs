using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting;

/// <summary>What a report tells, and how.</summary>
public sealed record ReportOptions
{
    /// <summary>The program that makes the report.</summary>
    public string ToolName { get; init; } = "RelationshipRules";

    /// <summary>Its version.</summary>
    public string ToolVersion { get; init; } = typeof(ReportOptions).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Where a reader learns more about the program: an address, or a name (a URN) for a program that has none.</summary>
    public Uri ToolInformation { get; init; } = new("urn:relationshiprules:reporting");

    /// <summary>Whether the report may be about several descriptions: JSON becomes an array, and the console ends with a summary.</summary>
    public bool IsBatch { get; init; }

    /// <summary>Whether JSON has, for each result, its explanation in sentences and the trace of its conditions.</summary>
    public bool Trace { get; init; }

    /// <summary>Whether Markdown, HTML and Word have an action plan: what is done already, what could be done better, what needs help.</summary>
    public bool ActionPlan { get; init; }

    /// <summary>Whether reports for readers are the draft of a letter to the funder: what happened, what was promised, what to ask for, where to go.</summary>
    public bool Letter { get; init; }

    /// <summary>Whether Markdown, HTML and Word have a scorecard: points and maximum by area.</summary>
    public bool Scorecard { get; init; }

    /// <summary>An earlier run that this one is compared with; null for none.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>
    /// The path of a description from the folder of the report, with forward slashes and links followed, by which the report as a baseline knows it; null to go by
    /// the path as given.
    /// </summary>
    public Func<PartnershipDocument, string?>? RelativePath { get; init; }

    /// <summary>
    /// The path by which an annotation names a file, which a code host looks for from the root of the repository; null to name it as it was given.
    /// </summary>
    public Func<string, string>? AnnotationPath { get; init; }

    /// <summary>Which outcomes to list; null for the format's own default.</summary>
    public ReportScope? Scope { get; init; }

    /// <summary>How a reader gets a list in full, said where it is cut short: "see them with --show open"; null to say nothing.</summary>
    public string? OpenHint { get; init; }

    /// <summary>Whether it was said what to list, and not left to the format.</summary>
    internal bool IsScopeGiven { get; init; }

    /// <summary>How a reader gets each description of a batch in full, said where a screen has the front page alone; null to say nothing.</summary>
    internal string? InFullHint { get; init; }

    /// <summary>The options of the call that makes the report, without the profile, for a call that a report offers: <c>--as-of 2026-11-22</c>.</summary>
    public string CallOptions { get; init; } = "";

    /// <summary>The columns of a text report, 60 or more.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether a text report is coloured with ANSI codes.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether JSON is laid out in lines for a reader; else it is compact. JSON lines are always compact.</summary>
    public bool Indented { get; init; } = true;

    /// <summary>Whether CSV begins with a byte order mark, without which spreadsheets take £ and ŵ for other characters. Programs that read on may not expect it.</summary>
    public bool ByteOrderMark { get; init; }

    /// <summary>
    /// Opens a page of its own for each description of a batch, by its name beside the report ("0001-grant.html"); the report is then the front page, which links to them.
    /// Null for one file with all. Formats that make no pages take no notice.
    /// </summary>
    public Func<string, Stream>? OpenPage { get; init; }

    /// <summary>The name of the front page, to which the pages of the descriptions link back; null for no link.</summary>
    public string? FrontPage { get; init; }

    /// <summary>What a description is counted under, where it is a record of a portfolio; null for none.</summary>
    internal Func<PartnershipDocument, PortfolioGroups?>? GroupsOf { get; init; }

    /// <summary>The earlier run that the numbers of several descriptions are compared with; null for none.</summary>
    internal EarlierRun? Earlier { get; init; }

    internal ReportScope ListedScope => Scope ?? ReportScope.Violated;

    /// <summary>Whether a format for tools lists an outcome; classifications with a value are always told.</summary>
    internal bool Lists(RuleOutcome outcome) =>
        outcome.Severity != Severity.None
        && outcome.Outcome switch
        {
            Outcome.Violated or Outcome.Unexplained or Outcome.Explained => true,
            Outcome.Undetermined => ListedScope >= ReportScope.Open,
            Outcome.Satisfied when outcome.Rule.Kind == RuleKind.Classification => true,
            _ => ListedScope == ReportScope.All,
        };
}

/// <summary>Which outcomes a report lists; the others are counted.</summary>
public enum ReportScope
{
    /// <summary>What is not met, or not met unless explained, and departures that are explained.</summary>
    Violated,

    /// <summary>These, and what cannot be told because facts are not stated.</summary>
    Open,

    /// <summary>Every outcome.</summary>
    All,
}
