using RelationshipRules.Engine;

namespace RelationshipRules.NRules;

/// <summary>
/// An element of a list of a description, such as an agreement: what a rule is about. There is one besides for the description as a whole, and
/// one for each list of which no element is stated. Its identity is the element's id where it has one of its own, else its index.
/// </summary>
public sealed class ElementFact : RelationshipFact
{
    internal ElementFact(LiveDescription live, DescriptionFact description, ListScope scope, string place, int index, object? element, ElementFact? before, IEnumerable<int> forgotten)
        : base(live, description, scope, place)
    {
        (Scope, Index, Element) = (scope, index, element);
        Conclusions = before?.Conclusions ?? [];
        Told = before?.Told ?? new bool[scope.Rules.Count];
        Findings = before is null ? new FindingFact?[scope.Rules.Count] : [.. before.Findings];
        foreach (var rule in forgotten)
        {
            Findings[rule] = null;
        }
    }

    /// <summary>The path of the list, <c>agreements</c>; empty for the description as a whole.</summary>
    public string List => Scope.Name;

    /// <summary>The element: an <see cref="Model.Agreement"/> where the list is that of agreements; the <see cref="Model.Partnership"/> for the description as a whole; null for a list of which no element is stated.</summary>
    public object? Element { get; }

    /// <summary>Its index in the list; -1 where it is none of a list.</summary>
    public int Index { get; }

    internal ListScope Scope { get; }

    /// <summary>What is known of the rules that look at it, by their place in the scope.</summary>
    internal FindingFact?[] Findings { get; }

    /// <summary>Of which of these rules the session holds a finding.</summary>
    internal bool[] Told { get; }

    /// <summary>Whether another one, or none, has come into its place, and it is on its way out of the session.</summary>
    internal bool IsOver { get; set; }

    /// <summary>What a rule comes to for it; null where it cannot be evaluated.</summary>
    internal FindingFact? Evaluate(NumberedRule rule) => Live.Find(rule.Number, this);

    /// <summary>The description's key and the place.</summary>
    public override string ToString() => $"{DescriptionKey} {List}{Place}";
}

/// <summary>A rule of the analyzer by its index in <see cref="RuleEvaluator.Rules"/>, under its name.</summary>
internal sealed record NumberedRule(int Number, string Id)
{
    public override string ToString() => Id;
}
