using System.Diagnostics;
using System.Text.Json;
using RelationshipRules.Documents.Recognisers;
using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>Finds what an agreement's words may state. Immutable; used from any thread.</summary>
public sealed class ProposalFinder
{
    private const int MostNearest = 3;

    /// <summary>In a browser, which has one thread, the page has its turn after so long.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    private readonly RecogniserSet _recognisers;
    private readonly IReadOnlyList<IFactProposer> _proposers;

    /// <summary>Makes a finder.</summary>
    /// <param name="recognisers">The recognisers; null for those of the library.</param>
    /// <param name="proposers">Other sources of proposals.</param>
    public ProposalFinder(RecogniserSet? recognisers = null, IEnumerable<IFactProposer>? proposers = null)
    {
        _recognisers = recognisers ?? RecogniserSet.Embedded;
        _proposers = [.. proposers ?? []];
    }

    /// <summary>Finds what a document may state.</summary>
    /// <param name="text">The document.</param>
    /// <param name="factPaths">The facts that are wanted, such as those that an analyzer's rules read; null for all that are looked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ProposalSet> FindAsync(AgreementText text, IEnumerable<string>? factPaths = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var wanted = factPaths?.ToHashSet(StringComparer.Ordinal);
        var drafts = new List<Proposal>();
        var since = Stopwatch.GetTimestamp();
        foreach (var matches in _recognisers.Matcher.Find(text, cancellationToken))
        {
            drafts.AddRange(matches.Where(match => wanted?.Contains(match.Recogniser.Fact.Path) != false).Select(Draft));
            if (OperatingSystem.IsBrowser() && Stopwatch.GetElapsedTime(since) > Turn)
            {
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
                since = Stopwatch.GetTimestamp();
            }
        }

        var diagnostics = new List<Diagnostic>();
        var facts = FactCatalog.All.Where(fact => wanted?.Contains(fact.Path) ?? true).ToList();
        foreach (var proposer in _proposers)
        {
            foreach (var suggestion in await proposer.ProposeAsync(text, facts, cancellationToken).ConfigureAwait(false))
            {
                if (Check(text, suggestion, proposer.Name, facts, diagnostics) is { } draft)
                {
                    drafts.Add(draft);
                }
            }
        }

        var proposals = Settle(drafts);
        return new(text, proposals, Silent(text, proposals, wanted), diagnostics);
    }

    private static Proposal Draft(Matcher.Match match) => new()
    {
        Number = 0,
        Fact = match.Recogniser.Fact,
        Value = match.Promises ? match.Value : null,
        Quote = match.Quote,
        Passage = match.Passage,
        Why = match.Pattern.Why,
        Hedges = match.Hedges,
        Alternatives = match.Promises ? match.Pattern.Alternatives : [new(match.Value, "If the words that take it back do not matter here."), .. match.Pattern.Alternatives],
    };

    private static Proposal? Check(AgreementText text, FactSuggestion suggestion, string by, List<FactInfo> facts, List<Diagnostic> diagnostics)
    {
        var location = new SourceLocation("", Path: text.Name);
        if (facts.Find(f => string.Equals(f.Path, suggestion.Fact, StringComparison.Ordinal)) is not { } fact)
        {
            diagnostics.Add(new(DocumentDiagnostics.FactUnknown, Severity.Warning, $"{by} proposes '{suggestion.Fact}', which is no fact that is asked for.", location));
            return null;
        }

        if (text.Find(suggestion.Quote) is not { } passage)
        {
            diagnostics.Add(new(DocumentDiagnostics.QuoteNotInText, Severity.Warning, $"{by} proposes '{fact.Title}' with words that do not stand in the document.", location));
            return null;
        }

        if (ProposedValue.FindProblem(fact, suggestion.Value) is { } problem)
        {
            diagnostics.Add(new(DocumentDiagnostics.ValueNotOfFact, Severity.Warning, $"{by} proposes for '{fact.Title}' what it cannot be: {problem}", location));
            return null;
        }

        return new() { Number = 0, Fact = fact, Value = suggestion.Value, Quote = suggestion.Quote, Passage = passage, Why = suggestion.Why, ProposedBy = by };
    }

    /// <summary>What is said twice is one proposal, unless only one of the two takes something back; what cannot stand together knows of each other.</summary>
    private static List<Proposal> Settle(List<Proposal> drafts)
    {
        var order = FactCatalog.All.Select(static (fact, at) => (fact.Path, at)).ToDictionary(static f => f.Path, static f => f.at, StringComparer.Ordinal);
        var distinct = drafts
            .GroupBy(static d => (d.Fact.Path, Value: d.Value?.GetRawText() ?? "hedged " + string.Join(' ', d.Alternatives.Take(1).Select(static a => a.Value.GetRawText())), Loses: string.Join(' ', d.Hedges.Select(static h => h.Loses))))
            .Select(static same => (First: same.First(), Others: same.Select(static d => d.Passage).DistinctBy(static p => p.Index).Where(p => p.Index != same.First().Passage.Index).ToList()))
            .OrderBy(d => order.GetValueOrDefault(d.First.Fact.Path, int.MaxValue))
            .ThenBy(static d => d.First.Passage.Index)
            .Select(static (d, at) => d.First with { Number = at + 1, SaidAlsoIn = d.Others })
            .ToList();
        return distinct.ConvertAll(one => one with { ConflictsWith = [.. distinct.Where(other => other.Number != one.Number && Conflict(one, other)).Select(static other => other.Number)] });
    }

    private static bool Conflict(Proposal one, Proposal other)
    {
        if (!string.Equals(one.Fact.Path, other.Fact.Path, StringComparison.Ordinal) || one.Value is not { } first || other.Value is not { } second)
        {
            return false;
        }

        return one.Fact.Type is FactType.ChoiceList or FactType.TextList
            ? Members(first, "has").Overlaps(Members(second, "not")) || Members(first, "not").Overlaps(Members(second, "has")) || IsWhole(first, second) || IsWhole(second, first)
            : !string.Equals(first.GetRawText(), second.GetRawText(), StringComparison.Ordinal);
    }

    private static bool IsWhole(JsonElement whole, JsonElement other) => whole.ValueKind == JsonValueKind.Array && !Members(other, "has").IsSubsetOf(Members(whole, ""));

    private static HashSet<string> Members(JsonElement list, string key)
    {
        var members = list.ValueKind == JsonValueKind.Array ? (key is "not" ? default : list) : list.ValueKind == JsonValueKind.Object && list.TryGetProperty(key, out var part) ? part : default;
        return members.ValueKind == JsonValueKind.Array ? [.. members.EnumerateArray().Select(static m => m.GetRawText())] : [];
    }

    private List<SilentFact> Silent(AgreementText text, List<Proposal> proposals, HashSet<string>? wanted)
    {
        var found = proposals.Select(static p => p.Fact.Path).ToHashSet(StringComparer.Ordinal);
        var lowered = text.Passages.Where(static p => p.Kind != PassageKind.Heading).Select(static p => (Passage: p, Text: (string.Join(' ', p.Headings) + " " + p.LeadIn + " " + p.Text).ToLowerInvariant())).ToList();
        return
        [
            .. _recognisers.Recognisers
                .Where(r => !found.Contains(r.Fact.Path) && wanted?.Contains(r.Fact.Path) != false)
                .DistinctBy(static r => r.Fact.Path, StringComparer.Ordinal)
                .Select(r => new SilentFact(r.Fact, r.Topic, Nearest(lowered, r.Near))),
        ];
    }

    private static List<Passage> Nearest(List<(Passage Passage, string Text)> passages, IReadOnlyList<string> near) =>
    [
        .. passages
            .Select(p => (p.Passage, Score: near.Count(word => p.Text.Contains(word, StringComparison.Ordinal))))
            .Where(static p => p.Score > 0)
            .OrderByDescending(static p => p.Score)
            .ThenBy(static p => p.Passage.Index)
            .Take(MostNearest)
            .Select(static p => p.Passage),
    ];
}

/// <summary>What a document may state, and on what nothing was found in it.</summary>
/// <param name="Text">The document.</param>
/// <param name="Proposals">What it may state, by fact.</param>
/// <param name="Silent">The facts that were looked for and not found. That is no denial: the words may be others.</param>
/// <param name="Diagnostics">What proposers suggested and was refused.</param>
public sealed record ProposalSet(AgreementText Text, IReadOnlyList<Proposal> Proposals, IReadOnlyList<SilentFact> Silent, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>A fact on which nothing was found.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="Nearest">The passages that come nearest to it, the nearest first.</param>
public sealed record SilentFact(FactInfo Fact, string Topic, IReadOnlyList<Passage> Nearest);
