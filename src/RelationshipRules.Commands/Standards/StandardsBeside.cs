using RelationshipRules.Cli.Compacts;
using RelationshipRules.Cli.Crosswalks;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Html;

namespace RelationshipRules.Cli.Standards;

/// <summary>
/// What several standards say of one description, matter by matter. An undertaking is one matter, and so is any other rule; those that restate each other are
/// one where they are of different standards, also by way of a third. Where the library has a crosswalk, each undertaking has a line, with what became of it beside the outcomes.
/// </summary>
internal sealed class StandardsBeside
{
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    private StandardsBeside(Assessment assessment)
    {
        Standards = assessment.Rulesets;
        var all = new ReportDigest(assessment, new()).All.Where(static f => f.Rule.Kind != RuleKind.Classification).ToList();
        Findings = all.ToLookup(static f => f.Rule.Ruleset, StringComparer.Ordinal);
        var rulesets = all.Select(static f => f.Rule).DistinctBy(static rule => rule.Id, StringComparer.Ordinal).ToDictionary(static rule => rule.Id, static rule => rule.Ruleset, StringComparer.Ordinal);
        foreach (var rule in all.Select(static f => f.Rule).Distinct())
        {
            _parents[Find(rule.Id)] = Find(KeyOf(rule));

            // Two undertakings of one standard stay two, however near they are.
            foreach (var other in rule.Restates.Where(other => !string.Equals(rulesets.GetValueOrDefault(other), rule.Ruleset, StringComparison.Ordinal)))
            {
                _parents[Find(rule.Id)] = Find(other);
            }
        }

        var walks = Crosswalk.Pairs.Where(p => Findings.Contains(p.From) && Findings.Contains(p.To)).Select(static p => Crosswalk.Read(p.From, p.To)).ToList();
        var matters = all.GroupBy(f => Find(f.Rule.Id), StringComparer.Ordinal).Select(matter => Of([.. matter], walks)).ToList();
        Shared = [.. matters.Where(static m => m.Cells.Count(static c => c.Worst is not null || c.Became.Length > 0) > 1)];
        Alone = [.. matters.Except(Shared).SelectMany(static m => m.Cells).Where(static c => c.Worst is not null)];
    }

    /// <summary>The standards, in the order in which they are told.</summary>
    public IReadOnlyList<RulesetInForce> Standards { get; }

    /// <summary>What came out, by standard.</summary>
    public ILookup<string, Finding> Findings { get; }

    /// <summary>What more than one of them speaks of.</summary>
    public IReadOnlyList<SharedMatter> Shared { get; }

    /// <summary>What one of them alone asks.</summary>
    public IReadOnlyList<MatterCell> Alone { get; }

    /// <summary>Lays the standards of an assessment beside each other.</summary>
    public static StandardsBeside Of(Assessment assessment) => new(assessment);

    private static string KeyOf(RuleDescriptor rule) => rule.Kind == RuleKind.Undertaking ? $"{rule.Ruleset} {UndertakingGrid.NameOf(rule)}" : rule.Id;

    private string Find(string id)
    {
        while (_parents.TryGetValue(id, out var parent) && !string.Equals(parent, id, StringComparison.Ordinal))
        {
            id = parent;
        }

        _parents.TryAdd(id, id);
        return id;
    }

    private SharedMatter Of(IReadOnlyList<Finding> findings, IReadOnlyList<Crosswalk> walks)
    {
        var byStandard = findings.ToLookup(static f => f.Rule.Ruleset, StringComparer.Ordinal);
        var first = byStandard.FirstOrDefault(static s => string.Equals(s.Key, NationalText.Compact2010.Name, StringComparison.Ordinal)) ?? byStandard.First();
        return new([.. first.Select(static f => TitleOf(f.Rule)).Distinct(StringComparer.Ordinal)], [.. Standards.Select(standard => Cell(standard.Name))]);

        MatterCell Cell(string standard)
        {
            var worst = OutcomeTally.Worst(byStandard[standard].Select(static f => f.CountedAs));
            var became = walks.Where(w => string.Equals(w.To, standard, StringComparison.Ordinal))
                .SelectMany(w => w.Items.Where(i => byStandard[w.From].Any(f => i.Rules.Contains(f.Rule.Id, StringComparer.Ordinal))))
                .Select(static i => $"{Wording.Capitalised(Crosswalk.Word(i.Verdict))}{(i.NumberLost is { } number ? $" (lost: {number})" : "")}. {i.Note}");
            return new(byStandard[standard].FirstOrDefault(f => f.CountedAs == worst), string.Join(" ", became));
        }
    }

    /// <summary>An undertaking of the Compact by its number and what it says in our words; any other rule by its title.</summary>
    private static string TitleOf(RuleDescriptor rule) =>
        string.Equals(rule.Ruleset, NationalText.Compact2010.Name, StringComparison.Ordinal) && NationalText.Compact2010.Undertaking(UndertakingGrid.NameOf(rule)) is { } undertaking ? $"{undertaking.Number} {undertaking.Title}" : rule.Title;
}

/// <summary>A matter, with what each standard says of it.</summary>
/// <param name="Titles">What the Compact calls it, else the first standard that has it.</param>
/// <param name="Cells">For each standard, in their order.</param>
internal sealed record SharedMatter(IReadOnlyList<string> Titles, IReadOnlyList<MatterCell> Cells)
{
    /// <summary>Whether those that are decided came to the same; null where fewer than two are: what is not stated is no judgement.</summary>
    public bool? Agrees { get; } = Cells.Select(static c => c.Worst?.CountedAs).Where(static o => o is not (null or Outcome.NotApplicable or Outcome.Undetermined)).ToList() is { Count: > 1 } outcomes ? outcomes.Distinct().Count() == 1 : null;
}

/// <summary>What one standard says of a matter.</summary>
/// <param name="Worst">The gravest that its rules came to; null where no rule of it looks at the matter.</param>
/// <param name="Became">What became in its text of what an earlier one says; empty where the library has no crosswalk of the two.</param>
internal sealed record MatterCell(Finding? Worst, string Became);
