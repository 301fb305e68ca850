using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Cli.Proposals;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Workbench.State;

/// <summary>
/// An agreement that lies open beside the description, with what its words may state. Its text is not kept in the browser; what a person has accepted is part of
/// the description, quote and place included, and so found again when the same document is opened another time.
/// </summary>
public sealed class OpenedAgreement
{
    private readonly Work _work;
    private readonly Dictionary<Evidence, Passage?> _passages = [];
    private ProposalSet? _found;

    internal OpenedAgreement(Work work, AgreementText text, IReadOnlyList<Diagnostic> problems)
    {
        (_work, Text, Problems) = (work, text, problems);
        TakeFor(null);
    }

    public AgreementText Text { get; }

    /// <summary>What could not be read of it.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>What it may state of what the rules in use read, in the order in which it stands there.</summary>
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>On what nothing was found.</summary>
    public IReadOnlyList<SilentFact> Silent => _found?.Silent ?? [];

    /// <summary>The id of the agreement in the description that it is the text of.</summary>
    public string ElementId { get; private set; } = "";

    /// <summary>Says which agreement of the description it is the text of.</summary>
    /// <param name="id">The agreement's id; null for the first that has one, or else for one that is yet to be described.</param>
    public void TakeFor(string? id) => ElementId = id ?? Places.Elements(_work.Partnership, "/agreements").Select(static e => e.Id).FirstOrDefault(static other => other is not null) ?? AgreementNames.IdOf(Text.Name);

    /// <summary>Looks for what the rules in use read.</summary>
    public async Task FindAsync()
    {
        _found = await new ProposalFinder().FindAsync(Text, _work.Analyzer.FactPaths);
        Proposals = [.. _found.Proposals.OrderBy(static p => p.Passage.Index).ThenBy(static p => p.Passage.Text.IndexOf(p.Quote, StringComparison.Ordinal))];
    }

    public ProposalState StateOf(Proposal proposal) =>
        EvidenceOf(proposal) is not null ? ProposalState.Accepted
        : _work.IsRefused(KeyOf(proposal)) ? ProposalState.Refused
        : ProposalState.Open;

    /// <summary>The evidence that rests on a proposal's words; null for none.</summary>
    public Evidence? EvidenceOf(Proposal proposal) => PointerOf(proposal.Fact) is { } pointer
        ? _work.Partnership.Evidence?.GetValueOrDefault(pointer)?.FirstOrDefault(e => string.Equals(e.Document, Text.Name, StringComparison.Ordinal) && string.Equals(e.Quote, proposal.Quote, StringComparison.Ordinal))
        : null;

    /// <summary>Where a fact stands in the description; null where the agreement is not described yet.</summary>
    public string? PointerOf(FactInfo fact)
    {
        var end = fact.Path.IndexOf("[].", StringComparison.Ordinal);
        return end < 0 ? ListPlace.PointerOf(fact.Path)
            : Places.Elements(_work.Partnership, ListPlace.PointerOf(fact.Path[..end])).FirstOrDefault(e => string.Equals(e.Id, ElementId, StringComparison.Ordinal)).Pointer is { } element ? element + ListPlace.PointerOf(fact.Path[(end + 3)..])
            : null;
    }

    /// <summary>What is stated of a proposal's fact; null for nothing.</summary>
    public JsonNode? StatedFor(Proposal proposal) => PointerOf(proposal.Fact) is { } pointer ? Places.Read(_work.Session!.Document, pointer) : null;

    /// <summary>Takes a value into the description, with the words, their clause and page as its evidence.</summary>
    /// <returns>What is in the way, or null.</returns>
    public string? Accept(Proposal proposal, JsonElement value, string? note = null)
    {
        var builder = new DescriptionBuilder(Text, _work.Session!.Document, ElementId);
        if (builder.Accept(proposal.Fact, value, proposal.Quote, note) is { } problem)
        {
            return problem.Message;
        }

        _work.Refuse(KeyOf(proposal), isRefused: false);
        return _work.Apply([.. builder.Edits.Select(Signed)]);
    }

    /// <summary>Takes what the reader has answered in the form, with the words as its evidence.</summary>
    /// <returns>What is in the way, or null.</returns>
    public string? AcceptStated(Proposal proposal)
    {
        using var json = JsonDocument.Parse(StatedFor(proposal)!.ToJsonString());
        return Accept(proposal, json.RootElement, proposal.Value is { } value && JsonElement.DeepEquals(value, json.RootElement) ? null : ProposalPage.Changed);
    }

    /// <summary>Puts the agreement into the description where it is not in it yet, so that the form can ask about it.</summary>
    /// <returns>What is in the way, or null.</returns>
    public string? Describe()
    {
        using var element = JsonDocument.Parse($$"""{ "id": "{{ElementId}}" }""");
        return Places.Elements(_work.Partnership, "/agreements").Any(e => string.Equals(e.Id, ElementId, StringComparison.Ordinal)) ? null : _work.Apply([FactEdit.AddElement("/agreements", element.RootElement)]);
    }

    public void Refuse(Proposal proposal, bool isRefused) => _work.Refuse(KeyOf(proposal), isRefused);

    /// <summary>The passage that evidence speaks of; null where it is of another document, or says no place that stands in this.</summary>
    public Passage? PassageOf(Evidence evidence)
    {
        if (!_passages.TryGetValue(evidence, out var passage) && string.Equals(evidence.Document, Text.Name, StringComparison.Ordinal))
        {
            passage = evidence.Quote is { } quote && Text.Find(quote) is { } quoted ? quoted
                : evidence.Clause is { } clause ? Text.Passages.FirstOrDefault(p => string.Equals(p.Clause, clause, StringComparison.OrdinalIgnoreCase))
                : null;
            _passages.Add(evidence, passage);
        }

        return passage;
    }

    private string KeyOf(Proposal proposal) => string.Join('\n', Text.Name, ElementId, proposal.Fact.Path, proposal.Quote);

    /// <summary>Who answers now stands behind the evidence that is added.</summary>
    private FactEdit Signed(FactEdit edit)
    {
        if (!edit.Pointer.StartsWith("/evidence/", StringComparison.Ordinal) || JsonNode.Parse(edit.ValueJson) is not { } entries)
        {
            return edit;
        }

        _work.Sign(entries is JsonArray several ? several[^1]!.AsObject() : entries.AsObject());
        using var json = JsonDocument.Parse(entries.ToJsonString());
        return FactEdit.Set(edit.Pointer, json.RootElement);
    }
}

/// <summary>What a person has made of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Nothing yet.</summary>
    Open,

    /// <summary>It, or another value with its words, is part of the description.</summary>
    Accepted,

    /// <summary>The words do not say so.</summary>
    Refused,
}
