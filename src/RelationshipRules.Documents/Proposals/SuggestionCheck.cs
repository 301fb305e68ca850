using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Files;

namespace RelationshipRules.Documents.Proposals;

/// <summary>Holds what other sources of proposals suggest against the document and the facts. Whatever they do, what was found besides stays.</summary>
internal sealed class SuggestionCheck(AgreementText text, List<FactInfo> facts, List<Diagnostic> diagnostics)
{
    /// <summary>Fewer stand in most documents by chance; a whole passage may have fewer.</summary>
    private const int LeastWords = 3;

    /// <summary>How much of what a proposer failed with stands in a message.</summary>
    private const int LongestError = 500;

    public async Task<IReadOnlyList<Proposal>> AskAsync(IFactProposer proposer, CancellationToken cancellationToken)
    {
        var by = proposer.GetType().Name;
        var proposals = new List<Proposal>();
        try
        {
            // Nobody is told from the library's own recognisers by their name.
            by = proposer.Name is { } name && !string.IsNullOrWhiteSpace(name) && name is not "relrules" ? name : by;
            foreach (var suggestion in await proposer.ProposeAsync(text, facts, cancellationToken).ConfigureAwait(false))
            {
                if (Check(suggestion, by) is { } proposal)
                {
                    proposals.Add(proposal);
                }
            }
        }
#pragma warning disable CA1031 // a host's own code throws whatever it likes
        catch (Exception error)
#pragma warning restore CA1031
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tell(DocumentDiagnostics.ProposerFailed, $"{by} failed, and what else it may have proposed is missing ({error.GetType().Name}: {InputText.Shown(error.Message, LongestError)}).");
        }

        return proposals;
    }

    private Proposal? Check(FactSuggestion? suggestion, string by)
    {
        if (suggestion is null || facts.Find(f => string.Equals(f.Path, suggestion.Fact, StringComparison.Ordinal)) is not { } fact)
        {
            Tell(DocumentDiagnostics.FactUnknown, $"{by} proposes '{InputText.Shown(suggestion?.Fact ?? "")}', which is no fact that is asked for.");
            return null;
        }

        var alternatives = suggestion.Alternatives ?? [];
        var hedges = suggestion.Hedges ?? [];
        if (FindPassage(suggestion) is not { } passage || hedges.Any(hedge => string.IsNullOrEmpty(hedge?.Words) || !text.Contains(hedge.Words)))
        {
            Tell(DocumentDiagnostics.QuoteNotInText, $"{by} proposes '{fact.Title}' with words that do not stand {(suggestion.Passage is null ? "in the document" : "at the place that it names")}, or too few.");
            return null;
        }

        // Where words promise nothing, what they may come to is an alternative.
        var isOpen = suggestion.Value.ValueKind == JsonValueKind.Undefined && alternatives.Count > 0;
        if ((isOpen ? null : ProposedValue.FindProblem(fact, suggestion.Value)) is { } problem || alternatives.Select(other => ProposedValue.FindProblem(fact, other?.Value ?? default)).FirstOrDefault(static p => p is not null) is { } other && (problem = other) is not null)
        {
            Tell(DocumentDiagnostics.ValueNotOfFact, $"{by} proposes for '{fact.Title}' what it cannot be: {problem}");
            return null;
        }

        return new()
        {
            Number = 0,
            Fact = fact,
            Value = isOpen ? null : suggestion.Value.Clone(),
            Quote = suggestion.Quote,
            Passage = passage,
            Why = suggestion.Why ?? "",
            Hedges = [.. hedges.Select(static hedge => hedge with { Loses = hedge.Loses ?? "" })],
            Alternatives = [.. alternatives.Select(static other => new ProposedAlternative(other.Value.Clone(), other.Why ?? ""))],
            ProposedBy = by,
        };
    }

    private Passage? FindPassage(FactSuggestion suggestion)
    {
        var words = (suggestion.Quote ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(static word => word.Any(char.IsLetterOrDigit));
        var passage = suggestion switch
        {
            { Quote: null } => null,
            { Passage: null } => text.Find(suggestion.Quote),
            { Passage.Index: var index } => index >= 0 && index < text.Passages.Count && text.Has(text.Passages[index], suggestion.Quote) ? text.Passages[index] : null,
        };
        return words >= LeastWords || (passage is not null && words > 0 && suggestion.Quote!.Trim().Length >= passage.Text.Length) ? passage : null;
    }

    private void Tell(string id, string message) => diagnostics.Add(new(id, Severity.Warning, message, new("", Path: text.Name)));
}
