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

    /// <summary>Suggests facts that a document states.</summary>
    /// <param name="text">The document.</param>
    /// <param name="facts">The facts that are asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<FactSuggestion>> ProposeAsync(AgreementText text, IReadOnlyList<FactInfo> facts, CancellationToken cancellationToken);
}

/// <summary>What a proposer suggests.</summary>
/// <param name="Fact">The path of the fact, such as <c>agreements[].termMonths</c>.</param>
/// <param name="Value">The value as a description would have it.</param>
/// <param name="Quote">The words of the document that it rests on; what does not stand in the document is refused.</param>
/// <param name="Why">Why the words say so, in a sentence.</param>
public sealed record FactSuggestion(string Fact, JsonElement Value, string Quote, string Why);
