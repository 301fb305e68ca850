using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Documents.Proposals;
using RelationshipRules.Documents.Recognisers;
using RelationshipRules.Facts;

namespace RelationshipRules;

/// <summary>Finds what an agreement's words may state. Immutable; used from any thread.</summary>
public sealed class ProposalFinder
{
    /// <summary>In a browser, which has one thread, the page has its turn after so long.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(50);

    /// <summary>What makes up for starting a thread.</summary>
    private const int PassagesOfAThread = 50;

    /// <summary>How many values of one fact others are held against: more than a document has, and time grows with the document and no faster.</summary>
    private const int MostCompared = 100;

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
        var matches = await MatchAsync(text, cancellationToken).ConfigureAwait(false);
        var found = matches.SelectMany(static of => of).Where(match => wanted?.Contains(match.Recogniser.Fact.Path) != false).ToList();
        var drafts = Matcher.Close(found, text).Select(Draft).ToList();
        var diagnostics = new List<Diagnostic>();
        var facts = FactCatalog.All.Where(fact => wanted?.Contains(fact.Path) ?? true).ToList();
        foreach (var proposer in _proposers)
        {
            drafts.AddRange(await new SuggestionCheck(text, facts, diagnostics).AskAsync(proposer, cancellationToken).ConfigureAwait(false));
        }

        var proposals = Settle(drafts);
        return new(text, proposals, Silent(text, proposals, wanted), diagnostics);
    }

    /// <summary>What each passage says. Of a long document several threads read a part each; in a browser, which has one, the page has its turn in between.</summary>
    private async Task<IReadOnlyList<Matcher.Match>[]> MatchAsync(AgreementText text, CancellationToken cancellationToken)
    {
        var matcher = _recognisers.Matcher;
        var own = matcher.Own(text);
        var found = new IReadOnlyList<Matcher.Match>[text.Passages.Count];
        var next = -1;
        var threads = OperatingSystem.IsBrowser() ? 1 : Math.Clamp(found.Length / PassagesOfAThread, 1, Environment.ProcessorCount);
        await (threads == 1 ? ReadAsync() : Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Task.Run(ReadAsync, cancellationToken)))).ConfigureAwait(false);
        return found;

        async Task ReadAsync()
        {
            var reading = matcher.Read(own);
            var since = Stopwatch.GetTimestamp();
            for (var at = Interlocked.Increment(ref next); at < found.Length; at = Interlocked.Increment(ref next))
            {
                cancellationToken.ThrowIfCancellationRequested();
                found[at] = reading.Of(text.Passages[at]);
                if (OperatingSystem.IsBrowser() && Stopwatch.GetElapsedTime(since) > Turn)
                {
                    await Task.Delay(1, cancellationToken).ConfigureAwait(false);
                    since = Stopwatch.GetTimestamp();
                }
            }
        }
    }

    private static Proposal Draft(Matcher.Match match) => new()
    {
        Number = 0,
        Fact = match.Recogniser.Fact,
        Value = match.Promises && match.OtherDay is null ? match.Value : null,
        Quote = match.Quote,
        Passage = match.Passage,
        Why = match.Term is { } term ? $"{match.Pattern.Why} \u201C{term.Name}\u201D means {term.Meaning}{(term.Passage.Clause is { } clause ? $" (clause {clause})" : "")}." : match.Pattern.Why,
        Hedges = match.Hedges,
        Alternatives =
        [
            .. match.OtherDay is { } other ? [new(match.Value, "If the day stands before the month."), new(Json(new JsonArray(other.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))[0]!), "If the month stands first.")]
                : match.Promises ? Array.Empty<ProposedAlternative>()
                : [new(match.Value, "If the words that take it back do not matter here.")],
            .. match.Value.ValueKind == JsonValueKind.Array && match.Closes ? [new(Json(new JsonObject { ["has"] = JsonNode.Parse(match.Value.GetRawText()) }), "If more than these is meant.")] : Array.Empty<ProposedAlternative>(),
            .. match.Pattern.Alternatives,
        ],
    };

    private static JsonElement Json(JsonNode node)
    {
        using var parsed = JsonDocument.Parse(node.ToJsonString());
        return parsed.RootElement.Clone();
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
        var dates = ConflictsOfDates(distinct);
        var compared = distinct.GroupBy(static d => d.Fact.Path, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.Take(MostCompared).ToList(), StringComparer.Ordinal);
        return distinct.ConvertAll(one => one with { ConflictsWith = [.. compared[one.Fact.Path].Where(other => other.Number != one.Number && Conflict(one, other)).Select(static other => other.Number).Concat(dates[one.Number]).Distinct().Order()] });
    }

    /// <summary>A first and a last day that are not as far apart as the term, to a month, and a last day before the first.</summary>
    private static ILookup<int, int> ConflictsOfDates(List<Proposal> proposals)
    {
        var conflicts = new HashSet<(int, int)>();
        var starts = Of<DateOnly>("agreements[].startsOn", Day);
        var ends = Of<DateOnly>("agreements[].endsOn", Day);
        foreach (var (end, last) in ends)
        {
            foreach (var (start, first) in starts.Where(start => start.Value > last))
            {
                Add(start, end);
            }
        }

        foreach (var (term, months) in Of<double>("agreements[].termMonths", static value => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null))
        {
            if (starts.Count > 0 && ends.Count > 0 && !starts.Exists(start => ends.Exists(end => Math.Abs(MonthsTo(start.Value, end.Value) - months) <= 1)))
            {
                starts.ForEach(start => Add(start.Number, term));
                ends.ForEach(end => Add(end.Number, term));
            }
        }

        return conflicts.ToLookup(static pair => pair.Item1, static pair => pair.Item2);

        List<(int Number, T Value)> Of<T>(string path, Func<JsonElement, T?> read)
            where T : struct =>
            [.. proposals.Where(p => string.Equals(p.Fact.Path, path, StringComparison.Ordinal)).Select(p => (p.Number, Value: p.Value is { } value ? read(value) : null)).Where(static p => p.Value is not null).Select(static p => (p.Number, p.Value!.Value)).Take(MostCompared)];

        void Add(int one, int other)
        {
            conflicts.Add((one, other));
            conflicts.Add((other, one));
        }

        static double MonthsTo(DateOnly first, DateOnly last) => ((last.Year - first.Year) * 12) + last.Month - first.Month + ((last.Day - first.Day + 1) / 30.4);

        static DateOnly? Day(JsonElement value) => value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    private static bool Conflict(Proposal one, Proposal other)
    {
        if (one.Value is not { } first || other.Value is not { } second)
        {
            return false;
        }

        return one.Fact.Type is FactType.ChoiceList or FactType.TextList
            ? Members(first, "has").Overlaps(Members(second, "not")) || Members(first, "not").Overlaps(Members(second, "has")) || IsWhole(first, second) || IsWhole(second, first)
            : Range(first) is var (least, most) && Range(second) is var (otherLeast, otherMost) ? least > otherMost || otherLeast > most
            : !string.Equals(first.GetRawText(), second.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>From where to where a number may be; null for what is none.</summary>
    private static (double Least, double Most)? Range(JsonElement value)
    {
        return value.ValueKind == JsonValueKind.Number ? (value.GetDouble(), value.GetDouble())
            : value.ValueKind == JsonValueKind.Object && (Bound("from") ?? Bound("to") ?? Bound("above") ?? Bound("below")) is not null ? (Bound("from") ?? Bound("above") ?? double.NegativeInfinity, Bound("to") ?? Bound("below") ?? double.PositiveInfinity)
            : null;

        double? Bound(string name) => value.TryGetProperty(name, out var bound) && bound.ValueKind == JsonValueKind.Number ? bound.GetDouble() : null;
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
        var nearness = new Nearness(text);
        return
        [
            .. _recognisers.Recognisers
                .Where(r => !found.Contains(r.Fact.Path) && wanted?.Contains(r.Fact.Path) != false)
                .DistinctBy(static r => r.Fact.Path, StringComparer.Ordinal)
                .Select(r => new SilentFact(r.Fact, r.Topic, nearness.Nearest(r))),
        ];
    }
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
