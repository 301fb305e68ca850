namespace RelationshipRules.NRules;

/// <summary>A fact that a ruleset works out from what a description states, such as <c>relationship.stance</c>; without a value where it could not be worked out.</summary>
public sealed class DerivationFact : RelationshipFact
{
    internal DerivationFact(FactSource source, DescriptionFact description, DerivedFact fact)
        : base(source, description, fact.Ruleset, fact.Pointer) => Fact = fact;

    /// <summary>The derived fact with what it rests on.</summary>
    public DerivedFact Fact { get; }

    /// <summary>Its path: <c>relationship.stance</c>, <c>agreements[].reportingHoursPerThousand</c>.</summary>
    public string Path => Fact.Path;

    /// <summary>A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, list of strings, or null where it could not be worked out.</summary>
    public object? Value => Fact.Value;

    /// <summary>Whether the value is that text, or a list that has it among others: for conditions on facts with named values.</summary>
    /// <param name="text">The name of a value: <c>confrontation</c>.</param>
    public bool Includes(string text)
        => Value is IEnumerable<string> values ? values.Contains(text, StringComparer.Ordinal) : Value is string value && string.Equals(value, text, StringComparison.Ordinal);

    /// <summary>The description's key, the path and the value in words.</summary>
    public override string ToString() => $"{DescriptionKey} {Path}: {Fact.Text}";
}
