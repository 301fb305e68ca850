using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Compilation;

/// <summary>
/// Makes the tests of when rules are in force. A rule that is taken over is in force when the ruleset is that took it over: a local
/// compact keeps what it promised, whatever becomes of the national one.
/// </summary>
internal sealed class DayTests(Ruleset ruleset, DateOnly asOf, Profile profile, Func<string, ConditionScope?, CompiledCondition?> compile)
{
    private const string OfDescription = "describedOn";

    /// <summary>The day by which the elements of a list are judged, and days that it cannot be after. Others are judged by the day of the description.</summary>
    private static readonly Dictionary<string, (string Own, string[] NotAfter)> OwnDays = new(StringComparer.Ordinal)
    {
        ["agreements"] = ("startsOn", ["endsOn"]),
        ["consultations"] = ("openedOn", ["closedOn"]),
        ["fundingChanges"] = ("decidedOn", ["toldOn"]),
        ["relationship.assessments"] = ("startedOn", ["endedOn"]),
    };

    private readonly Dictionary<(DaysOfForce Days, string Scope), DayTest?> _made = [];
    private readonly bool _isYardstick = profile.ResolveYardstick(ruleset.Name).Contains(ApplicabilityTest.Day);

    /// <summary>Of what day that is which has none; null where that is not presumed, or no day matters.</summary>
    public Presumption? Presumption { get; } = ruleset.DaysOfForce is null && ruleset.Rules.All(rule => rule.DaysOfForce is null) ? null
        : new Presumption
        {
            Ruleset = ruleset.Name,
            Name = Presumption.OfDays,
            Fact = OfDescription,
            Statement = CoreWords.Presumption_OfDays,
        }
        is var presumption && profile.Presumes(presumption) ? presumption : null;

    /// <summary>The test for a rule over a list or the whole description; null where the rule is in force on every day.</summary>
    public DayTest? For(RuleDescriptor rule, ConditionScope? scope)
    {
        if (DaysOf(rule) is not { } days)
        {
            return null;
        }

        var key = (days, scope?.Path ?? "");
        if (!_made.TryGetValue(key, out var test))
        {
            _made[key] = test = Make(days, scope);
        }

        return test;
    }

    /// <summary>Whether a rule is the ruleset's own and not taken over.</summary>
    public bool IsOwn(RuleDescriptor rule) => string.Equals(rule.Ruleset, ruleset.Name, StringComparison.Ordinal);

    /// <summary>The rule's own first and last day, each where it has one, else the ruleset's.</summary>
    private DaysOfForce? DaysOf(RuleDescriptor rule) =>
        rule.DaysOfForce is not { } own || !IsOwn(rule) ? ruleset.DaysOfForce
            : own with { From = own.From ?? ruleset.DaysOfForce?.From, To = own.To ?? ruleset.DaysOfForce?.To };

    private DayTest? Make(DaysOfForce days, ConditionScope? scope)
    {
        var (element, isDated) = (scope?.ElementName, OwnDays.TryGetValue(scope?.Path ?? "", out var named));
        if (compile(isDated ? $"{element}.{named.Own}" : OfDescription, scope) is not { } own)
        {
            return null;
        }

        var notAfter = isDated ? Array.ConvertAll(named.NotAfter, day => compile($"{element}.{day}", scope)!) : [];
        return new(days, asOf, own, notAfter, isDated ? compile(OfDescription, scope) : null, Presumption is not null, _isYardstick);
    }
}
