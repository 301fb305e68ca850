using RelationshipRules.Engine;

namespace RelationshipRules.NRules;

/// <summary>A list of whose elements rules speak, or the description as a whole. One object for each source: rules of two analyzers do not match each other's elements.</summary>
/// <param name="name">The list's path; empty for the description as a whole.</param>
internal sealed class ListScope(string name)
{
    /// <summary>The list's path.</summary>
    public string Name { get; } = name;

    /// <summary>Whether it is the description as a whole.</summary>
    public bool IsWhole => Name.Length == 0;

    /// <summary>The rules that look at it, by their index in <see cref="RuleEvaluator.Rules"/>.</summary>
    public List<int> Rules { get; } = [];

    /// <summary>The path, as NRules shows conditions.</summary>
    public override string ToString() => IsWhole ? "the description" : Name;
}
