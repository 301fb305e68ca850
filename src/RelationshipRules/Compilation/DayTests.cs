using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;
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

    /// <summary>The day by which the elements of a list are judged. Others are judged by the day of the description.</summary>
    private static readonly Dictionary<string, string> OwnDays = new(StringComparer.Ordinal)
    {
        ["agreements"] = "startsOn",
        ["consultations"] = "openedOn",
        ["fundingChanges"] = "decidedOn",
        ["relationship.assessments"] = "startedOn",
    };

    private readonly Dictionary<(DaysOfForce Days, string Scope), DayTest?> _made = [];
    private readonly bool _isYardstick = profile.ResolveYardstick(ruleset.Name).Contains(ApplicabilityTest.Day);

    /// <summary>Of what day that is which has none; null where that is not presumed, or no day matters.</summary>
    public Presumption? Presumption { get; } = ruleset.InForce is null && ruleset.Rules.All(rule => rule.InForce is null) ? null
        : new Presumption
        {
            Ruleset = ruleset.Name,
            Name = Presumption.OfDays,
            Fact = OfDescription,
            Statement = "What bears no day is taken to be of the day of the description or, without one, of the analysis.",
        }
        is var presumption && profile.Presumes(presumption) ? presumption : null;

    /// <summary>The test for a rule over a list or the whole description; null where the rule is in force on every day.</summary>
    public DayTest? For(RuleDescriptor rule, ConditionScope? scope)
    {
        if ((string.Equals(rule.Ruleset, ruleset.Name, StringComparison.Ordinal) ? rule.InForce ?? ruleset.InForce : ruleset.InForce) is not { } days)
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

    private DayTest? Make(DaysOfForce days, ConditionScope? scope)
    {
        var own = scope?.ElementName is { } element && OwnDays.TryGetValue(scope.Path, out var name) ? $"{element}.{name}" : OfDescription;
        string[] others = own is OfDescription ? []
            : [OfDescription, .. (scope!.ElementType as ConditionType.Part)!.Type.Members.Where(m => m.Type == ConditionType.Day).Select(m => $"{scope.ElementName}.{m.Name}").Where(other => !string.Equals(other, own, StringComparison.Ordinal))];
        return compile(own, scope) is { } read
            ? new(days, asOf, read, [.. others.Select(other => compile(other, scope)).OfType<CompiledCondition>()], Presumption is not null, _isYardstick)
            : null;
    }
}
