using System.Globalization;
using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>Which rules are departed from more often, and which less often, than in an earlier run: as shares, for no two years have the same grants.</summary>
internal static class PortfolioChanges
{
    private const int MostNames = 5;
    private const string AllProgrammes = "(all)";

    /// <summary>For programs: a row for each rule that both runs judged.</summary>
    public static PortfolioTable ToTable(IReadOnlyList<RuleChange> changes) => new(
        "changes", "What changed since the earlier run",
        [
            new("programme", "Programme", Width: 30), new("rule", "Rule", Width: 10), new("title", "What should hold", Width: 44),
            Number("earlierDepartures", "Departures then"), Number("earlierJudged", "Judged then"), new("earlierShare", "Share then", PortfolioColumnKind.Share),
            Number("departures", "Departures"), Number("judged", "Judged"), new("share", "Share", PortfolioColumnKind.Share), new("change", "Change", PortfolioColumnKind.Share),
        ],
        [
            .. changes.Select(static c => (object?[])
            [
                c.Programme.Length == 0 ? AllProgrammes : c.Programme, c.Rule.Id, c.Rule.Title, c.Then.Departures, c.Then.Judged, c.Then.Share, c.Now.Departures, c.Now.Judged, c.Now.Share, c.Now.Share - c.Then.Share,
            ]),
        ])
    {
        Sheet = "What changed",
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
            $"The earlier run judged {Wording.Count(earlier.Descriptions, "description")}{(earlier.AsOf is { } day ? $" as of {Day(day)}" : "")}{(earlier.Profile is { } name ? $", with the profile '{name}'" : "")}.",
            earlier.Profile is { } other && profile is not null && !string.Equals(other, profile, StringComparison.Ordinal) ? $"This one has the profile '{profile}': what changed may be the rules." : null,
            overall.Count == 0 ? "No rule was judged in both runs."
                : $"Of {Wording.Count(overall.Count, "rule")} judged in both, {Wording.Number(more)} {(more == 1 ? "is" : "are")} departed from more often, {Wording.Number(less)} less often, {Wording.Number(overall.Count - more - less)} as often as before. Shares are of the times that a rule was judged.",
            Only("Judged then and not now", earlier.Rules.Except(tally.JudgedRules, StringComparer.Ordinal)),
            Only("Judged now and not then", tally.JudgedRules.Except(earlier.Rules, StringComparer.Ordinal)),
            earlier.Programmes.Any() ? Only("Programmes of the earlier run that are not in this one", earlier.Programmes.Except(tally.Programmes, StringComparer.OrdinalIgnoreCase)) : null,
            earlier.Programmes.Any() ? Only("Programmes that the earlier run had not", tally.Programmes.Where(p => !earlier.Has(p))) : null,
        ];
        return new(
            "What changed since the earlier run",
            [
                .. remarks.OfType<string>().Select(static text => new Paragraph([Piece.Foreign(text)])),
                .. moved.Count == 0 ? Array.Empty<Block>() :
                [
                    new Table(
                        ["Rule", "What should hold", new("Then", true), new("Now", true), new("Points", true)],
                        [.. moved.Take(most).Select(static c => (Line[])[c.Rule.Id, c.Rule.Title, Told(c.Then), Told(c.Now), Points(c)])]),
                ],
                .. byProgramme.Count == 0 ? Array.Empty<Block>() :
                [
                    new SubHeading("By programme") { IsApart = true },
                    new Table(
                        ["Programme", "Rule", "What should hold", new("Then", true), new("Now", true), new("Points", true)],
                        [.. byProgramme.Take(most).Select(static c => (Line[])[[Piece.Foreign(c.Programme)], c.Rule.Id, c.Rule.Title, Told(c.Then), Told(c.Now), Points(c)])]),
                    .. byProgramme.Count > most ? [new Paragraph($"And {Wording.Number(byProgramme.Count - most)} more.")] : Array.Empty<Block>(),
                ],
            ])
        {
            Name = "changes",
            Contents = "What changed since the earlier run",
        };
    }

    private static PortfolioColumn Number(string name, string title) => new(name, title, PortfolioColumnKind.Number);

    private static string Day(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) ? Wording.Day(known) : day;

    private static string Told(EarlierCount count) => $"{Wording.Number(count.Departures)} of {Wording.Number(count.Judged)} ({Wording.Percent(count.Share)})";

    private static string Points(RuleChange change) => change.Points.ToString("+0;-0;0", CultureInfo.InvariantCulture) is var points && points is "0" ? "less than 1" : points;

    private static string? Only(string what, IEnumerable<string> names)
    {
        var all = names.Order(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Count == 0 ? null : $"{what}: {Wording.Join([.. all.Take(MostNames), .. all.Count > MostNames ? [$"{Wording.Number(all.Count - MostNames)} more"] : Array.Empty<string>()])}.";
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
