using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;

namespace RelationshipRules.Testing;

/// <summary>What a rule is known to read, with what its ruleset's condition of application reads.</summary>
internal static class DeclaredReads
{
    /// <summary>The paths of the facts and extensions.</summary>
    public static IReadOnlySet<string> Of(RuleTest test)
    {
        var (rule, ruleset) = Find(test);
        return RuleReads.Of(rule).Concat(RuleReads.Of(ruleset.Applicability)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The paths of the facts whose absence decides something: those of <c>has()</c>, and those that a profile assumes.</summary>
    public static IEnumerable<string> Tested(RuleTest test)
    {
        var (rule, ruleset) = Find(test);
        var tested = RuleReads.Conditions(rule).Append(ruleset.Applicability).OfType<CompiledCondition>().SelectMany(c => c.HasUses);
        return ruleset.Mode == ApplicabilityMode.Assume ? tested.Concat(RuleReads.Of(ruleset.Applicability)) : tested;
    }

    private static (CompiledRule Rule, RulesetPlan Ruleset) Find(RuleTest test)
    {
        var entry = test.Analyzer.Engine.Find(test.Rule);
        return (entry.Rule, test.Analyzer.Engine.Rulesets[entry.Ruleset].Plan);
    }
}
