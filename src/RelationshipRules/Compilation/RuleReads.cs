using RelationshipRules.Conditions.Binding;

namespace RelationshipRules.Compilation;

/// <summary>
/// The facts that a rule reads: model paths (<c>agreements</c>, <c>agreements[].termMonths</c>) and extensions
/// (<c>agreements[].extensions.qualityMark</c>), those behind derived facts included. This is the one notion of what an outcome
/// depends on in a description; what messages and focus read besides plays no part in it.
/// </summary>
internal static class RuleReads
{
    /// <summary>What a condition reads, each path once.</summary>
    public static IEnumerable<string> Of(CompiledCondition? condition) => condition is null ? [] : condition.FactPaths.Concat(condition.Extensions);

    /// <summary>What a rule's own conditions and its scope read, each path once; the applicability of its ruleset is apart.</summary>
    public static IReadOnlyList<string> Of(CompiledRule rule)
    {
        var paths = Conditions(rule).SelectMany(Of);
        return [.. (rule.Scope.ElementName is null ? paths : paths.Append(rule.Scope.Path)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The conditions that decide a rule's outcome.</summary>
    public static IEnumerable<CompiledCondition> Conditions(CompiledRule rule)
        => new[] { rule.When, rule.Require, rule.ExplainedBy, rule.Value }.OfType<CompiledCondition>();
}
