using System.Text.Json;
using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>
/// Another source of proposals: a host that has a language model, or knows its own forms. What it suggests is held against the document and the
/// fact, and confirmed by a person like everything else. The library itself asks nobody.
/// </summary>
public interface IFactProposer
{
    /// <summary>The name by which its proposals are told from others.</summary>
    string Name { get; }

    /// <summary>Suggests facts that a document states. What it throws, but for the cancellation that was asked for, is told among <see cref="ProposalSet.Diagnostics"/>; what others propose stays.</summary>
    /// <param name="text">The document.</param>
    /// <param name="facts">The facts that are asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<FactSuggestion>> ProposeAsync(AgreementText text, IReadOnlyList<FactInfo> facts, CancellationToken cancellationToken);
}

/// <summary>What a proposer suggests.</summary>
/// <param name="Fact">The path of the fact, such as <c>agreements[].termMonths</c>.</param>
/// <param name="Value">The value as a description would have it; none, <c>default</c>, where the words promise nothing or may mean either of two things, and <see cref="Alternatives"/> has what they may come to.</param>
/// <param name="Quote">The words of the document that it rests on: whole words, three at least or all of a passage. What does not stand in the document is refused.</param>
/// <param name="Why">Why the words say so, in a sentence.</param>
public sealed record FactSuggestion(string Fact, JsonElement Value, string Quote, string Why)
{
    /// <summary>The passage that is meant where the words stand in several, one of <see cref="AgreementText.Passages"/>; null for the first that has them.</summary>
    public Passage? Passage { get; init; }

    /// <summary>What takes something back; its words must stand in the document too.</summary>
    public IReadOnlyList<Hedge> Hedges { get; init; } = [];

    /// <summary>What the passage may mean instead; values that the fact must be able to have too.</summary>
    public IReadOnlyList<ProposedAlternative> Alternatives { get; init; } = [];
}
