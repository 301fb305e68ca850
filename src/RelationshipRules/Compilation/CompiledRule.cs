using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Rulesets;

namespace RelationshipRules;

/// <summary>
/// A rule as an analyzer has it: checked against the model, with the severity of the profile and the parameters of the day. What it says is
/// in its <see cref="Descriptor"/>. Immutable.
/// </summary>
public sealed class CompiledRule
{
    private bool? _readsLists;
    private bool? _presumes;

    internal CompiledRule(ConditionScope scope, RuleSource source) => (Scope, Source, Descriptor) = (scope, source, source.Descriptor);

    /// <summary>What the rule is, as its ruleset has it.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The severity in force; <see cref="Severity.None"/> switches the rule off.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where the severity came from, in words.</summary>
    public required string SeverityOrigin { get; init; }

    /// <summary>The name of one element in the rule's conditions (<c>agreement</c>), or null where it looks at the description as a whole.</summary>
    public string? ElementName => Scope.ElementName;

    /// <summary>
    /// The facts of the model that the rule's conditions read, as paths (<c>agreements[].termMonths</c>), in order of first mention: derived
    /// facts resolved to what they rest on.
    /// </summary>
    public IReadOnlyList<string> FactPaths => field ??= Join(c => c.FactPaths);

    /// <summary>The facts that rulesets add to descriptions and that the rule's conditions read, likewise: <c>agreements[].extensions.qualityMark</c>.</summary>
    public IReadOnlyList<string> ExtensionPaths => field ??= Join(c => c.Extensions);

    /// <summary>The facts of which the rule's conditions ask with <c>has()</c> whether they are stated at all.</summary>
    public IReadOnlyList<string> TestedPaths => field ??= Join(c => c.HasUses);

    /// <summary>The facts worked out by its ruleset that the rule's conditions read themselves, as paths: <c>relationship.stance</c>.</summary>
    public IReadOnlyList<string> DerivedPaths => field ??= [.. Conditions.Concat(BoundConditions).SelectMany(c => c.DerivedFacts).Select(symbol => symbol.Info.Path).Distinct(StringComparer.Ordinal)];

    /// <summary>All that an outcome depends on in a description: <see cref="FactPaths"/>, <see cref="ExtensionPaths"/>, the list that the rule looks at, and what decides whether its ruleset applies.</summary>
    public IReadOnlyList<string> OutcomePaths => field ??= [.. OwnPaths.Concat(Reads(Place)).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether its conditions read a list; of other rules nobody has to ask whether they need one to be whole.</summary>
    internal bool ReadsLists => _readsLists ??= Conditions.Append(Place).SelectMany(Reads).Any(path => ModelPlaces.FindMember(path) is { Type: ConditionType.ListOf });

    /// <summary>The facts whose absence decides something: <see cref="TestedPaths"/>, those of its ruleset's applicability likewise, and those that are presumed.</summary>
    public IReadOnlyList<string> AbsencePaths => field ??=
        [.. TestedPaths.Concat(Place?.HasUses ?? []).Concat(PresumedPaths).Distinct(StringComparer.Ordinal)];

    /// <summary>When the rule is in force, by its own days or its ruleset's; null for always.</summary>
    public DaysOfForce? DaysOfForce => DayTest?.InForce;

    /// <summary>What came in the place of the rule, or of its ruleset; null for nothing.</summary>
    public Successor? SupersededBy { get; init; }

    /// <summary>The fact that says by which day the rule judges: <c>agreements[].startsOn</c>; null where it is in force on every day.</summary>
    public string? DayPath => DayTest?.Own.FactPaths[0];

    /// <summary>The parameters that the rule's conditions read, in the ruleset's order.</summary>
    public IReadOnlyList<ParameterInForce> Parameters => field ??=
        [.. RulesetParameters.Where(info => Conditions.Any(c => c.Parameters.Contains(info.Name, StringComparer.Ordinal)))];

    internal ConditionScope Scope { get; }
    internal RuleSource Source { get; }
    internal CompiledCondition? When { get; init; }
    internal CompiledCondition? Require { get; init; }
    internal CompiledCondition? ExplainedBy { get; init; }
    internal CompiledCondition? Value { get; init; }
    internal CompiledCondition? Focus { get; init; }

    /// <summary>The messages, at most one an outcome; outcomes without one have a default.</summary>
    internal IReadOnlyList<MessageTemplate> Messages { get; init; } = [];

    /// <summary>The message for an outcome; null where it has a default.</summary>
    internal MessageTemplate? MessageOf(Outcome outcome)
    {
        for (var i = 0; i < Messages.Count; i++)
        {
            if (Messages[i].Outcome == outcome)
            {
                return Messages[i];
            }
        }

        return null;
    }

    /// <summary>When the rule's ruleset applies; null for always.</summary>
    internal CompiledCondition? Place { get; init; }

    /// <summary>Whom the rule binds, on each side that it speaks to; null where that is not asked.</summary>
    internal IReadOnlyList<BoundTest>? Bound { get; init; }

    /// <summary>Whether the ruleset presumes that a party is bound.</summary>
    internal bool PresumesBound { get; init; }

    /// <summary>When the rule is in force; null where every day is within.</summary>
    internal DayTest? DayTest { get; init; }

    /// <summary>Whether its own conditions can rest on something presumed.</summary>
    internal bool Presumes => _presumes ??= Conditions.Any(c => c.MayPresume);

    /// <summary>The parameters of the rule's ruleset, of which the rule reads some.</summary>
    internal IEnumerable<ParameterInForce> RulesetParameters { get; init; } = [];

    /// <summary>The conditions that decide the outcome.</summary>
    internal IEnumerable<CompiledCondition> Conditions => new[] { When, Require, ExplainedBy, Value }.OfType<CompiledCondition>();

    /// <summary>What the rule's own conditions, its scope and the tests of whom it binds and when read, each path once; the applicability of its ruleset is apart.</summary>
    internal IReadOnlyList<string> OwnPaths =>
    [
        .. OwnReads.Concat(ElementName is null ? [] : [Scope.Path]).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The same without its scope, some several times.</summary>
    internal IEnumerable<string> OwnReads => Conditions.Concat(BoundConditions).Concat(DayTest?.Conditions ?? []).SelectMany(Reads);

    /// <summary>The conditions of whom it binds.</summary>
    internal IEnumerable<CompiledCondition> BoundConditions => Bound?.SelectMany(test => test.Conditions) ?? [];

    private IEnumerable<string> PresumedPaths =>
    [
        .. Conditions.Append(Place).OfType<CompiledCondition>().SelectMany(c => c.Presumed).SelectMany(p => p.Derived is null ? [p.Path] : ReadCollector.OfAll(p.Derived.Body).Facts),
        .. PresumesBound ? BoundConditions.SelectMany(Reads) : [],
        .. DayTest is { Presumes: true } ? DayTest.Conditions.SelectMany(Reads) : [],
    ];

    /// <summary>The id and title.</summary>
    public override string ToString() => Descriptor.ToString();

    /// <summary>The model paths and extensions that a condition reads; the one notion of what an outcome depends on. What messages and focus read plays no part in it.</summary>
    internal static IEnumerable<string> Reads(CompiledCondition? condition) => condition is null ? [] : ModelPlaces.WithDays(condition.FactPaths).Concat(condition.Extensions);

    private IReadOnlyList<string> Join(Func<CompiledCondition, IReadOnlyList<string>> read) => [.. Conditions.SelectMany(read).Distinct(StringComparer.Ordinal)];
}
