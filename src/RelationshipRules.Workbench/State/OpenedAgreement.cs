using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
    private int _looks;
    private (PartnershipDocument Document, int Refusals, string ElementId, ProposalSet? Found)? _decidedFor;
    private IReadOnlyList<ProposalState> _states = [];
    private (string? Pointer, int Count) _element;

    internal OpenedAgreement(Work work, AgreementText text, IReadOnlyList<Diagnostic> problems)
    {
        (_work, Text, Problems) = (work, text, problems);
        FindElement();
    }

    public AgreementText Text { get; }

    /// <summary>What could not be read of it.</summary>
    public IReadOnlyList<Diagnostic> Problems { get; }

    /// <summary>What it may state of what the rules in use read, in the order in which it stands there.</summary>
    public IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    /// <summary>On what nothing was found.</summary>
    public IReadOnlyList<SilentFact> Silent => _found?.Silent ?? [];

    /// <summary>Whether what it may state is being looked for.</summary>
    public bool IsLooking { get; private set; }

    /// <summary>The id of the agreement in the description that it is the text of, be it yet to be described; empty until a person has said which of several.</summary>
    public string ElementId { get; private set; } = "";

    /// <summary>Whether the description has that agreement already.</summary>
    public bool IsDescribed => Described.Any(e => string.Equals(e.Id, ElementId, StringComparison.Ordinal));

    /// <summary>What has been made of each proposal, by its place among them.</summary>
    public IReadOnlyList<ProposalState> States
    {
        get
        {
            var of = (_work.Session!.Document, _work.Refusals, ElementId, _found);
            if (_decidedFor != of)
            {
                _decidedFor = of;
                IReadOnlyList<ProposalState> states = [.. StatesNow()];
                _states = states.SequenceEqual(_states) ? _states : states;
            }

            return _states;
        }
    }

    /// <summary>Says which agreement of the description it is the text of.</summary>
    public void TakeFor(string id)
    {
        (ElementId, _element) = (id, default);
        FollowElement();
    }

    /// <summary>
    /// Finds the agreement of the description that it is the text of: the one whose evidence names it, the only one, or one that is yet to be described. Which of several, a person has to say.
    /// </summary>
    internal void FindElement()
    {
        List<string> ids = [.. Described.Select(static e => e.Id).OfType<string>()];
        TakeFor(Evidenced ?? ids switch { [] => AgreementNames.IdOf(Text.Name), [var only] => only, _ => "" });
    }

    /// <summary>An agreement that is called otherwise now, where it stood among as many as before, is still the one that this is the text of.</summary>
    internal void FollowElement()
    {
        var described = Described;
        if (_element.Pointer is { } before && described.Count == _element.Count && !described.Any(IsTaken) && described.FirstOrDefault(e => string.Equals(e.Pointer, before, StringComparison.Ordinal)).Id is { } renamed)
        {
            ElementId = renamed;
        }

        _element = (described.FirstOrDefault(IsTaken).Pointer, described.Count);

        bool IsTaken((string Pointer, string? Id, string Label) element) => string.Equals(element.Id, ElementId, StringComparison.Ordinal);
    }

    /// <summary>Looks for what the rules in use read.</summary>
    public async Task FindAsync()
    {
        var look = ++_looks;
        IsLooking = true;
        var found = await new ProposalFinder().FindAsync(Text, _work.Analyzer.FactPaths);

        // Rules may have changed meanwhile, and another look be under way.
        if (look == _looks)
        {
            (_found, IsLooking) = (found, false);
            Proposals = [.. found.Proposals.OrderBy(static p => p.Passage.Index).ThenBy(static p => p.Passage.Text.IndexOf(p.Quote, StringComparison.Ordinal))];
        }
    }

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
        if (ElementId.Length == 0)
        {
            return WhichOne;
        }

        var builder = new DescriptionBuilder(Text, _work.Session!.Document, ElementId);
        if (builder.Accept(proposal, value, note) is { } problem)
        {
            return problem.Message;
        }

        if (_work.Apply([.. builder.Edits.Select(Signed)]) is { } other)
        {
            return other;
        }

        _work.Refuse(KeyOf(proposal), isRefused: false);
        return null;
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
        if (ElementId.Length == 0)
        {
            return WhichOne;
        }

        if (IsDescribed)
        {
            return null;
        }

        using var element = JsonDocument.Parse(new JsonObject { ["id"] = ElementId }.ToJsonString());
        return _work.Apply([FactEdit.AddElement(List, element.RootElement)]);
    }

    public void Refuse(Proposal proposal, bool isRefused) => _work.Refuse(KeyOf(proposal), isRefused);

    /// <summary>The passage that evidence speaks of; null where it is of another document, or says no place that stands in this.</summary>
    public Passage? PassageOf(Evidence evidence)
    {
        if (!_passages.TryGetValue(evidence, out var passage) && string.Equals(evidence.Document, Text.Name, StringComparison.Ordinal))
        {
            passage = evidence.Quote is { } quote && Text.Find(quote, IsPlace) is { } quoted ? quoted
                : evidence.Clause is { } clause ? Text.Passages.FirstOrDefault(p => string.Equals(p.Clause, clause, StringComparison.OrdinalIgnoreCase))
                : null;
            _passages.Add(evidence, passage);
        }

        return passage;

        bool IsPlace(Passage p) => string.Equals(p.Clause, evidence.Clause, StringComparison.OrdinalIgnoreCase)
            && (p.Page is not { } page || string.Equals(page.ToString(CultureInfo.InvariantCulture), evidence.Page, StringComparison.Ordinal));
    }

    /// <summary>So long is what tells a proposal from others.</summary>
    internal const int KeyLength = 2 * SHA256.HashSizeInBytes;

    private const string List = "/agreements";

    private const string WhichOne = "Several agreements are described. Say first, at the top, of which this is the text.";

    private IReadOnlyList<(string Pointer, string? Id, string Label)> Described => Places.Elements(_work.Partnership, List);

    /// <summary>The id of the agreement of which evidence says that it stands in this document; null for none.</summary>
    private string? Evidenced => Described.FirstOrDefault(e => e.Id is not null && _work.Partnership.Evidence?.Any(pair =>
        pair.Key.StartsWith(e.Pointer + "/", StringComparison.Ordinal) && pair.Value.Any(entry => string.Equals(entry.Document, Text.Name, StringComparison.Ordinal))) == true).Id;

    private IEnumerable<ProposalState> StatesNow()
    {
        var description = JsonNode.Parse(_work.Session!.Document.ToJson());
        List<bool> cited = [.. Proposals.Select(p => EvidenceOf(p) is not null)];
        List<bool> stated = [.. Proposals.Select((p, at) => cited[at] && p.Value is { } value && PointerOf(p.Fact) is { } pointer && Covers(Places.Read(description, pointer), value))];

        // Of several values that the same words may state, those that are not stated are open still; unless it is yet another that is.
        var taken = Proposals.Index().Where(p => stated[p.Index]).Select(static p => (p.Item.Fact.Path, p.Item.Quote)).ToHashSet();
        return Proposals.Select((p, at) => stated[at] || (cited[at] && !taken.Contains((p.Fact.Path, p.Quote))) ? ProposalState.Accepted
            : _work.IsRefused(KeyOf(p)) ? ProposalState.Refused
            : ProposalState.Open);
    }

    /// <summary>Whether what is stated says what a value says: the same, or of a list in part each of its members.</summary>
    private static bool Covers(JsonNode? stated, JsonElement value)
    {
        var wanted = JsonNode.Parse(value.GetRawText());
        return JsonNode.DeepEquals(stated, wanted) || (wanted is JsonObject part && (part.ContainsKey("has") || part.ContainsKey("not")) && Has("has") && Has("not"));

        bool Has(string key) => part[key] is not JsonArray members || members.All(member => stated switch
        {
            JsonArray whole => whole.Any(m => JsonNode.DeepEquals(m, member)) == string.Equals(key, "has", StringComparison.Ordinal),
            _ => (stated?[key] as JsonArray)?.Any(m => JsonNode.DeepEquals(m, member)) == true,
        });
    }

    /// <summary>What tells a proposal from others: kept in the browser where it is refused, and so without its words.</summary>
    private string KeyOf(Proposal proposal) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', Text.Name, ElementId, proposal.Fact.Path, proposal.Quote, proposal.Value?.GetRawText()))));

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

    /// <summary>It is part of the description, or another value with its words is that nobody proposes.</summary>
    Accepted,

    /// <summary>The words do not say so.</summary>
    Refused,
}
