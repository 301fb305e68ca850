using System.Globalization;
using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>Which rules are departed from more often, and which less often, than in an earlier run: as shares, for no two years have the same grants.</summary>
internal static class PortfolioChanges
{
    private const int MostNames = 5;

    /// <summary>What programs read in the place of a programme in a row about all of them.</summary>
    public const string AllProgrammes = "(all)";

    /// <summary>For programs: a row for each rule that both runs judged.</summary>
    public static PortfolioTable ToTable(IReadOnlyList<RuleChange> changes) => new(
        "changes", ReportWords.Table_Changes,
        [
            new("programme", ReportWords.Column_Programme, Width: 30) { Tells = PortfolioTally.GroupName }, new("rule", ReportWords.Column_Rule, Width: 10), new("title", ReportWords.Column_RuleTitle, Width: 44),
            Number("earlierDepartures", ReportWords.Column_DeparturesThen), Number("earlierJudged", ReportWords.Column_JudgedThen), new("earlierShare", ReportWords.Column_ShareThen, PortfolioColumnKind.Share),
            Number("departures", ReportWords.Column_Departures), Number("judged", ReportWords.Column_Judged), new("share", ReportWords.Column_Share, PortfolioColumnKind.Share), new("change", ReportWords.Column_Change, PortfolioColumnKind.Share),
        ],
        [
            .. changes.Select(static c => (object?[])
            [
                c.Programme.Length == 0 ? AllProgrammes : c.Programme, c.Rule.Id, c.Rule.Title, c.Then.Departures, c.Then.Judged, c.Then.Share, c.Now.Departures, c.Now.Judged, c.Now.Share, c.Now.Share - c.Then.Share,
            ]),
        ])
    {
        Sheet = ReportWords.Sheet_Changes,
    };

    /// <summary>For readers: how many rules changed, and those that changed most, over all and by programme.</summary>
    /// <param name="tally">What this run counted.</param>
    /// <param name="earlier">What the earlier one counted.</param>
    /// <param name="profile">The profile of this run.</param>
    /// <param name="most">How many rows a table shows.</param>
    public static Section ToSection(PortfolioTally tally, EarlierRun earlier, string? profile, int most)
    {
        var changes = tally.Changes(earlier);
        var overall = changes.Where(static c => c.Programme.Length == 0).ToList();
        var (more, less) = (overall.Count(static c => c.Points > 0), overall.Count(static c => c.Points < 0));
        var moved = overall.Where(static c => c.Points != 0).ToList();
        var byProgramme = changes.Where(static c => c.Programme.Length > 0 && c.Points != 0).ToList();
        string?[] remarks =
        [
            JudgedThen(ReportWords.Count_Descriptions(earlier.Descriptions), earlier.AsOf is { } day ? Day(day) : null, earlier.Profile),
            earlier.Profile is { } other && profile is not null && !string.Equals(other, profile, StringComparison.Ordinal) ? ReportWords.Changes_OtherProfile(profile) : null,
            overall.Count == 0 ? ReportWords.Changes_NoRule
                : ReportWords.Changes_Rules(ReportWords.Count_Rules(overall.Count), more, Wording.Number(less), Wording.Number(overall.Count - more - less)),
            Only(ReportWords.Changes_JudgedThenOnly, earlier.Rules.Except(tally.JudgedRules, StringComparer.Ordinal)),
            Only(ReportWords.Changes_JudgedNowOnly, tally.JudgedRules.Except(earlier.Rules, StringComparer.Ordinal)),
            earlier.Programmes.Any() ? Only(ReportWords.Changes_ProgrammesGone, earlier.Programmes.Except(tally.Programmes, StringComparer.OrdinalIgnoreCase)) : null,
            earlier.Programmes.Any() ? Only(ReportWords.Changes_ProgrammesNew, tally.Programmes.Where(p => !earlier.Has(p))) : null,
        ];
        return new(
            ReportWords.Table_Changes,
            [
                .. remarks.OfType<string>().Select(static text => new Paragraph([Piece.Foreign(text)])),
                .. moved.Count == 0 ? Array.Empty<Block>() :
                [
                    new Table(
                        [ReportWords.Column_Rule, ReportWords.Column_RuleTitle, new(ReportWords.Column_Then, true), new(ReportWords.Column_Now, true), new(ReportWords.Column_Points, true)],
                        [.. moved.Take(most).Select(static c => (Line[])[c.Rule.Id, c.Rule.Title, Told(c.Then), Told(c.Now), Points(c)])]),
                ],
                .. byProgramme.Count == 0 ? Array.Empty<Block>() :
                [
                    new SubHeading(ReportWords.Table_Programmes) { IsApart = true },
                    new Table(
                        [ReportWords.Column_Programme, ReportWords.Column_Rule, ReportWords.Column_RuleTitle, new(ReportWords.Column_Then, true), new(ReportWords.Column_Now, true), new(ReportWords.Column_Points, true)],
                        [.. byProgramme.Take(most).Select(static c => (Line[])[[Piece.Foreign(PortfolioTally.GroupName(c.Programme))], c.Rule.Id, c.Rule.Title, Told(c.Then), Told(c.Now), Points(c)])]),
                    .. byProgramme.Count > most ? [new Paragraph(ReportWords.More_And(Wording.Number(byProgramme.Count - most)))] : Array.Empty<Block>(),
                ],
            ])
        {
            Name = "changes",
            Contents = ReportWords.Table_Changes,
        };
    }

    private static PortfolioColumn Number(string name, string title) => new(name, title, PortfolioColumnKind.Number);

    private static string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? Wording.Day(known) : day;

    private static string Told(EarlierCount count) => ReportWords.Changes_Share(Wording.Number(count.Departures), Wording.Number(count.Judged), Wording.Percent(count.Share));

    private static string Points(RuleChange change) => change.Points.ToString("+0;-0;0", CultureInfo.InvariantCulture) is var points && points is "0" ? ReportWords.Changes_LessThanOne : points;

    private static string JudgedThen(string descriptions, string? day, string? profile) => (day, profile) switch
    {
        (null, null) => ReportWords.Changes_EarlierRun(descriptions),
        ({ }, null) => ReportWords.Changes_EarlierRunAsOf(descriptions, day),
        (null, { }) => ReportWords.Changes_EarlierRunProfile(descriptions, profile),
        _ => ReportWords.Changes_EarlierRunAsOfProfile(descriptions, day, profile),
    };

    private static string? Only(Func<string, string> tell, IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count == 0 ? null : tell(Wording.Join([.. all.Take(MostNames).Select(PortfolioTally.GroupName), .. all.Count > MostNames ? [ReportWords.More_Names(Wording.Number(all.Count - MostNames))] : Array.Empty<string>()]));
    }
}

/// <summary>A rule in this run and in an earlier one.</summary>
/// <param name="Programme">The programme; empty for all together.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Then">What the earlier run counted.</param>
/// <param name="Now">What this one counted.</param>
internal sealed record RuleChange(string Programme, RuleDescriptor Rule, EarlierCount Then, EarlierCount Now)
{
    /// <summary>By how many points of a hundred the share grew.</summary>
    public double Points { get; } = 100 * (Now.Share - Then.Share);
}
