using RelationshipRules.Model;

namespace RelationshipRules.Facts;

/// <summary>A fact that a description can state: its place, form, unit, meaning, and the question that a person can answer.</summary>
public sealed record FactInfo
{
    /// <summary>The path in a description; <c>[]</c> marks each element of a list: <c>agreements[].termMonths</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The property name: <c>termMonths</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The part of a description that holds it: <c>agreements[]</c>; empty at the top.</summary>
    public required string Group { get; init; }

    /// <summary>A short name for readers, lower case, without its unit: "length of the agreement".</summary>
    public required string Title { get => CoreWords.Find(Path, ".title") ?? field; init; }

    /// <summary>What the fact means, one or two sentences.</summary>
    public required string Meaning { get => CoreWords.Find(Path, ".meaning") ?? field; init; }

    /// <summary>A question that a person can answer with the agreement in hand or by asking a partner.</summary>
    public required string Question { get => CoreWords.Find(Path, ".question") ?? field; init; }

    /// <summary>The form in which it is stated.</summary>
    public required FactType Type { get; init; }

    /// <summary>The unit in words ("months", "hours per year", "share from 0 to 1"), or null where the form has none.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest number that makes sense, or null where there is none or the fact is not a number.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number that makes sense, or null where there is none or the fact is not a number.</summary>
    public double? Maximum { get; init; }

    /// <summary>What a text must look like.</summary>
    public TextFormat Format { get; init; }

    /// <summary>The name of the choice's type in the C# model (<c>AgreementForm</c>); null for other forms.</summary>
    public string? ChoiceName { get; init; }

    /// <summary>The values of a choice, in their order; empty for other forms.</summary>
    public IReadOnlyList<FactValue> Values { get; init; } = [];

    /// <summary>Whether a plan may change it.</summary>
    public FactRole Role { get; init; }

    /// <summary>Which side could make it different; for a record, which could do otherwise from now on.</summary>
    public ChangeableBy ChangeableBy { get; init; }

    /// <summary>
    /// Whether a plan may only propose more of it: <c>true</c> for <c>false</c>, a later value of a choice, a greater number, a longer list. So
    /// it is with what has been left undone and can still be done, and with what a party does for others.
    /// </summary>
    public bool OnlyRises { get; init; }

    /// <summary>
    /// The paths of the first and the last day, of the same part, from which the number of months or weeks follows where it is not stated
    /// itself; empty for other facts.
    /// </summary>
    public IReadOnlyList<string> FollowsFrom { get; init; } = [];
}

/// <summary>One value that a choice fact may have.</summary>
/// <param name="Name">The value as written in JSON and in conditions, in lower camel case.</param>
/// <param name="Title">The value in words, as shown to a reader.</param>
/// <param name="Meaning">What the value means, one sentence.</param>
public sealed record FactValue(string Name, string Title, string Meaning)
{
    /// <summary>The value in words, as shown to a reader.</summary>
    public string Title { get => CoreWords.Find(Key, ".title") ?? field; init; } = Title;

    /// <summary>What the value means, one sentence.</summary>
    public string Meaning { get => CoreWords.Find(Key, ".meaning") ?? field; init; } = Meaning;

    /// <summary>What tables of other languages call it: <c>AgreementForm.grant</c>; empty for the values of a ruleset's own facts, whose texts are the ruleset's.</summary>
    internal string Key { get; init; } = "";

    /// <inheritdoc/>
    public bool Equals(FactValue? other) => other is not null && (Name, Title, Meaning) == (other.Name, other.Title, other.Meaning);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Title, Meaning);
}

/// <summary>The form in which a fact is stated.</summary>
public enum FactType
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, fractions allowed.</summary>
    Number,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A day, as ISO 8601 (<c>2026-11-22</c>).</summary>
    Date,

    /// <summary>An amount with its ISO 4217 currency.</summary>
    Money,

    /// <summary>One of a fixed set of values.</summary>
    Choice,

    /// <summary>Any number of a fixed set of values; an empty list states that none holds.</summary>
    ChoiceList,

    /// <summary>Any number of texts; an empty list states that there are none.</summary>
    TextList,
}
