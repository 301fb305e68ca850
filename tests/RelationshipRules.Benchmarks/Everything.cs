using RelationshipRules.Compilation;
using RelationshipRules.Engine;
using RelationshipRules.Model;
using RelationshipRules.Profiles;

namespace RelationshipRules.Benchmarks;

/// <summary>All rules, applied whatever the description is about: a rule that is passed over because its ruleset does not apply would cost nothing.</summary>
internal static class Everything
{
    /// <summary>The number of rules that the design's budget is stated for.</summary>
    private const int BudgetRules = 150;

    public static RelationshipAnalyzer CreateAnalyzer() => RelationshipAnalyzer.Create(new() { Profile = LoadProfile() });

    /// <summary>Evaluates a description until the analyzer does so as in the middle of a long run.</summary>
    public static void RunLong(RelationshipAnalyzer analyzer, Partnership partnership)
    {
        var buffer = new OutcomeBuffer();
        while (!analyzer.Engine.IsReady)
        {
            analyzer.Evaluate(partnership, buffer);
        }
    }

    /// <summary>An engine with the same rules that evaluates them by the tree alone.</summary>
    public static RuleEngine CreateTree(RelationshipAnalyzer analyzer) => new([.. analyzer.Engine.Rulesets.Select(ruleset => ruleset.Plan)], shippedAfter: int.MaxValue);

    /// <summary>An engine with 150 of the rules, taken at equal distances from all of them.</summary>
    public static RuleEngine CreateBudgetEngine()
    {
        var profile = LoadProfile();
        var diagnostics = new List<Diagnostic>();
        var plans = RulesetCompiler.Compile(RulesetSelection.Select(null, [], profile, diagnostics), profile, new(2026, 1, 1), diagnostics);
        var total = plans.Sum(plan => plan.Rules.Count);
        var number = 0;
        return new([.. plans.Select(plan => new RulesetPlan
        {
            Name = plan.Name,
            Title = plan.Title,
            Version = plan.Version,
            LastVerifiedOn = plan.LastVerifiedOn,
            Yardstick = plan.Yardstick,
            Presumptions = plan.Presumptions,
            BoundPresumption = plan.BoundPresumption,
            Applicability = plan.Applicability,
            Environment = plan.Environment,
            Rules = [.. plan.Rules.Where(_ => IsTaken(number++))],
            Parameters = plan.Parameters,
            DerivedFacts = plan.DerivedFacts,
            Extensions = plan.Extensions,
        })]);

        bool IsTaken(int rule) => (rule + 1) * BudgetRules / total > rule * BudgetRules / total;
    }

    private static Profile LoadProfile() =>
        Profile.Parse("""{ "name": "everything", "title": "Everything", "summary": "All rules.", "rulesets": { "*": { "yardstick": ["place"] } } }""").Profile!;
}
