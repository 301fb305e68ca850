using System.Text.Json;
using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>What a passage may state. It is no fact before a person has confirmed it.</summary>
public sealed record Proposal
{
    /// <summary>Its number among the proposals of a document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The fact.</summary>
    public required FactInfo Fact { get; init; }

    /// <summary>
    /// The value as a description has it, in part or by bounds where the text says no more; null where the words speak of the matter and
    /// promise nothing, or may mean either of two things: what they may come to is among the <see cref="Alternatives"/>.
    /// </summary>
    public required JsonElement? Value { get; init; }

    /// <summary>The value in words; for none, that nothing is promised, or that it may be any of the <see cref="Alternatives"/>.</summary>
    public string ValueText => Value is { } value ? ProposedValue.InWords(Fact, value) : Hedges.Count > 0 ? "nothing is promised" : "it may be either";

    /// <summary>The words that it rests on, as they stand in the document.</summary>
    public required string Quote { get; init; }

    /// <summary>The passage that has them.</summary>
    public required Passage Passage { get; init; }

    /// <summary>Why the words may say so, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What the sentence takes back, each with its words.</summary>
    public IReadOnlyList<Hedge> Hedges { get; init; } = [];

    /// <summary>What the passage may mean instead.</summary>
    public IReadOnlyList<ProposedAlternative> Alternatives { get; init; } = [];

    /// <summary>The numbers of proposals that cannot hold beside this one, of the first hundred of its fact and of others.</summary>
    public IReadOnlyList<int> ConflictsWith { get; init; } = [];

    /// <summary>Other passages that say the same.</summary>
    public IReadOnlyList<Passage> SaidAlsoIn { get; init; } = [];

    /// <summary>Who proposes it: <c>relrules</c> for the recognisers.</summary>
    public string ProposedBy { get; init; } = "relrules";
}

/// <summary>Words of a sentence that take something back.</summary>
/// <param name="Words">The words.</param>
/// <param name="Loses">What is lost through them, in a sentence.</param>
public sealed record Hedge(string Words, string Loses);

/// <summary>Another thing that a passage may mean.</summary>
/// <param name="Value">The value, as JSON.</param>
/// <param name="Why">When it means that.</param>
public sealed record ProposedAlternative(JsonElement Value, string Why);
