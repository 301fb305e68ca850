using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules.Rulesets;

/// <summary>A test in C#: true, false, or null where what is stated does not tell.</summary>
/// <param name="part">The element that the rule looks at, or the whole description.</param>
/// <param name="facts">What else it reads.</param>
public delegate bool? CodeTest(object part, CodeFacts facts);

/// <summary>A text made in C#: a value or a message; null where what is stated does not tell.</summary>
/// <param name="part">The element that the rule looks at, or the whole description.</param>
/// <param name="facts">What else it reads.</param>
public delegate string? CodeText(object part, CodeFacts facts);

/// <summary>A rule of which something is written in C#: the file that it would be, with the code beside it.</summary>
public sealed class RuleCode
{
    /// <summary>The rule's id.</summary>
    public required string Id { get; init; }

    /// <summary>The rule, as its file would be. Where a condition or message is code, its text stands there to be shown.</summary>
    public required string Json { get; init; }

    /// <summary>The conditions that are code, by the key of the rule's file: <c>when</c>, <c>require</c>, <c>explainedBy</c>, <c>value</c>.</summary>
    public IReadOnlyDictionary<string, CodeCondition> Conditions { get; init; } = new Dictionary<string, CodeCondition>(StringComparer.Ordinal);

    /// <summary>The messages that are code.</summary>
    public IReadOnlyDictionary<Outcome, CodeCondition> Messages { get; init; } = new Dictionary<Outcome, CodeCondition>();

    internal IEnumerable<string> AllReads => Conditions.Values.SelectMany(c => c.Reads).Distinct(StringComparer.Ordinal);
}

/// <summary>A condition, value or message written in C#.</summary>
public sealed class CodeCondition
{
    /// <summary>A test.</summary>
    /// <param name="text">The code as a reader sees it, in one line.</param>
    /// <param name="reads">The paths of all that it reads; empty for a message, which may read what the rule's conditions do.</param>
    /// <param name="test">The code.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CodeCondition(string text, IEnumerable<string> reads, CodeTest test)
        : this(text, reads, (part, facts) => Value.From(test(part, new(facts))))
        => ArgumentNullException.ThrowIfNull(test);

    /// <summary>A value or a message.</summary>
    /// <param name="text">The code as a reader sees it, in one line.</param>
    /// <param name="reads">The paths of all that it reads; empty for a message, which may read what the rule's conditions do.</param>
    /// <param name="make">The code.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public CodeCondition(string text, IEnumerable<string> reads, CodeText make)
        : this(text, reads, (part, facts) => Value.From(make(part, new(facts))))
        => ArgumentNullException.ThrowIfNull(make);

    private CodeCondition(string text, IEnumerable<string> reads, CodeFunction function)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reads);
        Text = text;
        Reads = [.. reads];
        Function = function;
    }

    /// <summary>The code as a reader sees it, in one line.</summary>
    public string Text { get; }

    /// <summary>The paths that it declares to read.</summary>
    public IReadOnlyList<string> Reads { get; }

    internal CodeFunction Function { get; }
}
