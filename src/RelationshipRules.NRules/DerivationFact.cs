using RelationshipRules.Engine;

namespace RelationshipRules.NRules;

/// <summary>A fact that a ruleset works out from what a description states, such as <c>relationship.stance</c>; without a value where it could not be worked out.</summary>
public sealed class DerivationFact : RelationshipFact, IEquatable<DerivationFact>
{
    private readonly ListScope _scope;
    private readonly int _index;

    internal DerivationFact(ElementFact of, Derivation derivation, object? value)
        : base(of.Live, of.Description, derivation, of.Place)
        => (_scope, _index, Derivation, Value, Conclusions) = (of.Scope, of.Index, derivation, value, of.Conclusions);

    /// <summary>The derived fact with what it rests on, as the description is now. Worked out when asked for, with all others.</summary>
    public DerivedFact Fact
    {
        get
        {
            var (assessment, index) = Live.Current.Find(_scope, Place) is { } now ? (Live.Current.Assessment, now.Index) : (Live.Source.Analyzer.Analyze(Description.Document), _index);
            return assessment.DerivedFacts.Where(fact => string.Equals(fact.Path, Path, StringComparison.Ordinal) && string.Equals(fact.Ruleset, Ruleset, StringComparison.Ordinal)).ElementAt(Math.Max(0, index));
        }
    }

    /// <summary>Its path: <c>relationship.stance</c>, <c>agreements[].reportingHoursPerThousand</c>.</summary>
    public string Path => Derivation.Fact.Path;

    /// <summary>The ruleset that works it out.</summary>
    public string Ruleset => Derivation.Ruleset;

    /// <summary>A <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, list of strings, or null where it could not be worked out.</summary>
    public object? Value { get; }

    internal Derivation Derivation { get; }

    internal SourceRuleset Scope => Live.Source.Rulesets[Derivation.RulesetNumber];

    /// <summary>Whether the value is that text, or a list that has it among others: for conditions on facts with named values.</summary>
    /// <param name="text">The name of a value: <c>confrontation</c>.</param>
    public bool Includes(string text)
        => Value is IEnumerable<string> values ? values.Contains(text, StringComparer.Ordinal) : Value is string value && string.Equals(value, text, StringComparison.Ordinal);

    /// <summary>Whether it says the same.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(DerivationFact? other) => other is not null && Identity.Equals(other.Identity)
        && (Value is IEnumerable<string> texts && other.Value is IEnumerable<string> others ? texts.SequenceEqual(others, StringComparer.Ordinal) : Equals(Value, other.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DerivationFact);

    /// <inheritdoc/>
    public override int GetHashCode() => Identity.GetHashCode();

    /// <summary>The description's key, the path and the value in words.</summary>
    public override string ToString() => $"{DescriptionKey} {Path}: {Fact.Text}";
}
