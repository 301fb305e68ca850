using RelationshipRules.Compilation;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Engine;

/// <summary>A fact that a ruleset works out from others, as a <see cref="RuleEvaluator"/> has it.</summary>
public sealed class Derivation
{
    internal Derivation(RulesetPlan ruleset, int number, DerivedFactPlan plan) => (Ruleset, RulesetNumber, Plan) = (ruleset.Name, number, plan);

    /// <summary>The ruleset that works it out.</summary>
    public string Ruleset { get; }

    /// <summary>The ruleset's index in <see cref="RelationshipAnalyzer.Rulesets"/>.</summary>
    public int RulesetNumber { get; }

    /// <summary>The fact: path, title, meaning.</summary>
    public FactInfo Fact => Plan.Info;

    /// <summary>The list of whose elements it is a fact; null for the description as a whole.</summary>
    public string? List => Plan.Read.Scope.ElementName is null ? null : Plan.Read.Scope.Path;

    /// <summary>The paths of the derived facts of the same ruleset that it is worked out from.</summary>
    public IReadOnlyList<string> DerivedPaths => field ??= [.. ReadCollector.Of(Plan.Read.DerivedFacts[0].Body).Derived.Select(symbol => symbol.Info.Path)];

    internal DerivedFactPlan Plan { get; }

    /// <summary>The path of the fact.</summary>
    public override string ToString() => Fact.Path;
}
