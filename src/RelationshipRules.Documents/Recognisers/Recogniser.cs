using System.Text.Json;
using RelationshipRules.Facts;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>How one fact is found in an agreement's words.</summary>
internal sealed class Recogniser
{
    public required FactInfo Fact { get; init; }

    public required string Topic { get; init; }

    /// <summary>What a passage about the matter has words of, whether or not it says anything that can be proposed.</summary>
    public required IReadOnlyList<string> Near { get; init; }

    /// <summary>Forms of sentences that close a list: what is found in them is all of it.</summary>
    public IReadOnlyList<GapPattern> Closed { get; init; } = [];

    public required IReadOnlyList<Pattern> Patterns { get; init; }

    public required IReadOnlyList<RecogniserExample> Examples { get; init; }

    public required SourceLocation Location { get; init; }
}

/// <summary>A form of words that says something about a fact.</summary>
internal sealed class Pattern
{
    /// <summary>Words of which a sentence has one, found before anything dearer is tried; empty where any sentence may match.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }

    public required GapPattern Find { get; init; }

    /// <summary>What the sentence must have, too, wherever it stands in it.</summary>
    public IReadOnlyList<GapPattern> Also { get; init; } = [];

    public IReadOnlyList<GapPattern> Unless { get; init; } = [];

    /// <summary>What the sentence before it in the same passage must have; null for any or none.</summary>
    public GapPattern? After { get; init; }

    /// <summary>What one of the headings must have; null for any.</summary>
    public GapPattern? Under { get; init; }

    /// <summary>The value, where it is not read from the words.</summary>
    public JsonElement? Value { get; init; }

    public Measure Read { get; init; }

    /// <summary>Whether the words close a list: nothing else is in it.</summary>
    public bool Closes { get; init; }

    /// <summary>Whether it is looked for in the document's title, and nowhere else.</summary>
    public bool IsOfTitle { get; init; }

    /// <summary>Whether a negation is part of what is looked for.</summary>
    public bool HasNegation { get; init; }

    /// <summary>Whether hedges are part of what is looked for.</summary>
    public bool KeepsHedges { get; init; }

    public required string Why { get; init; }

    public IReadOnlyList<ProposedAlternative> Alternatives { get; init; } = [];
}

/// <summary>A text with what is to be proposed from it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Value">The value, as JSON; null where nothing is to be proposed.</param>
/// <param name="IsHedged">Whether the words speak of the matter and promise nothing.</param>
/// <param name="Location">Where the example stands.</param>
internal sealed record RecogniserExample(string Text, JsonElement? Value, bool IsHedged, SourceLocation Location);

/// <summary>What is read from the words of a match.</summary>
internal enum Measure
{
    /// <summary>Nothing: the value is the pattern's own.</summary>
    None,

    Days,

    Weeks,

    Months,

    /// <summary>A day, or the month of one.</summary>
    Day,

    Money,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A share of a hundred.</summary>
    Percent,
}
