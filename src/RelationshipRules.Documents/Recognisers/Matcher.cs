using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Documents.Texts;

namespace RelationshipRules.Documents.Recognisers;

/// <summary>Finds what sentences say, in one pass over a document. Every pattern is matched in time that grows with the text and no faster.</summary>
internal sealed partial class Matcher(Words words, IReadOnlyList<Recogniser> recognisers)
{
    private const int LongestSpan = 320;
    private const int LongestQuote = 480;
    private const int LongestSentence = 4_000;
    private const int LongestBare = 60;

    private readonly Words _words = words;
    private readonly Dictionary<string, List<(Recogniser Recogniser, Pattern Pattern)>> _byAnchor = ByAnchor(recognisers);

    /// <summary>Reads the passages of a document.</summary>
    public Reading Read(OwnWords own) => new(this, own);

    /// <summary>What a document's own words mean.</summary>
    public OwnWords Own(AgreementText text) => OwnWords.Of(text, _words);

    /// <summary>A row as "Term: three years"; under a row of headings each cell with its own, "Start date: 1 April 2026". Its number says nothing.</summary>
    private static IEnumerable<(string Quote, string Sentence, string? Head)> OfRow(Passage passage, string said)
    {
        var cells = said.Split(" | ");
        if (passage.LeadIn.Split(" | ") is { Length: > 1 } headings && headings.Length == cells.Length)
        {
            return headings.Zip(cells).Where(static cell => cell.First.Length > 0 && cell.Second.Length > 0).Select(cell => (passage.Text, $"{cell.First}: {cell.Second}", (string?)null));
        }

        var row = string.Join(": ", cells.Length > 2 && RowNumber().IsMatch(cells[0]) ? cells.AsSpan(1).ToArray() : cells);
        return Sentences.Of(row).Select(range => (passage.Text, row[range], (string?)""));
    }

    /// <summary>What takes something back; what shares words with a longer one is none of its own: "only if" in "only if it agrees".</summary>
    private List<Hedging> Hedges(string normal, SentencePieces pieces)
    {
        var places = _words.Hedges.SelectMany(h => h.Find.Find(pieces).Select(place => (Hedge: h, From: place.Index, To: place.End))).ToList();
        return
        [
            .. places
                .Where(one => !places.Exists(other => other.From < one.To && one.From < other.To && other.To - other.From > one.To - one.From))
                .Select(one => new Hedging(one.Hedge, normal[one.From..one.To], one.From, BeginsAnother().IsMatch(normal.AsSpan(0, one.From)))),
        ];
    }

    /// <summary>A sentence with a list in it in parts, "if: this; that", each with the words before the colon; any other as it is.</summary>
    private static IEnumerable<(string Quote, string Sentence, string? Head)> Parts(string quote, string sentence)
    {
        var colon = sentence.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || !sentence.AsSpan(colon).Contains(';'))
        {
            return [(quote, sentence.Trim(), "")];
        }

        // Where a note was left out the whole stands as it is in the document, a part perhaps not.
        var isWhole = string.Equals(quote, sentence, StringComparison.Ordinal);
        var head = sentence[..(colon + 1)].TrimStart();
        return sentence[(colon + 2)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => (isWhole ? part : quote, part, (string?)head)).Prepend((isWhole ? head : quote, head, ""));
    }

    private IEnumerable<Match> InSentence(Statement statement)
    {
        var whole = statement.Pieces.Text;
        HashSet<Pattern>? tried = null;
        HashSet<Recogniser>? said = null;
        foreach (var (anchor, patterns) in _byAnchor)
        {
            if (!whole.Contains(anchor, StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var (recogniser, pattern) in patterns)
            {
                if ((tried ??= []).Add(pattern) && (IsList(recogniser) || said?.Contains(recogniser) != true) && Try(recogniser, pattern, statement) is { } match)
                {
                    (said ??= []).Add(recogniser);
                    yield return match;
                }
            }
        }
    }

    private static Match? Try(Recogniser recogniser, Pattern pattern, in Statement statement)
    {
        if (pattern.IsOfTitle != statement.IsTitle || (pattern.Under is { } under && !under.IsMatch(statement.Headings))
            || (pattern.After is { } after && !after.IsMatch(statement.Earlier))
            || Found(pattern, statement) is not { Pieces: not null } found)
        {
            return null;
        }

        foreach (var unless in pattern.Unless)
        {
            if (unless.IsMatch(statement.Pieces))
            {
                return null;
            }
        }

        if (pattern.Value is not { } value)
        {
            if (Measuring.Read(pattern.Read, found, recogniser.Fact) is not { } read)
            {
                return null;
            }

            using var parsed = JsonDocument.Parse(read.ToJsonString());
            value = parsed.RootElement.Clone();
        }

        var all = statement.Pieces;
        var closes = IsHas(value) && (pattern.Closes || recogniser.Closed.Any(closed => closed.IsMatch(all)));

        // "It pays in advance and, where possible, gives training": the hedge is of what comes after it.
        var lead = statement.Lead.Length;
        var hedges = pattern.KeepsHedges ? [] : statement.Hedges.Where(hedge => !hedge.BeginsAnother || lead + hedge.At < found.End).DistinctBy(static hedge => hedge.Hedge).ToList();
        var other = pattern.Read == Measure.Day && value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? statement.Own.OtherDay(statement.Said, day) : null;
        return new(
            recogniser,
            pattern,
            statement.Passage,
            Quote(statement, Math.Max(0, found.Index - lead)),
            value,
            hedges.TrueForAll(static h => h.Hedge.Promises) && other is null,
            hedges.ConvertAll(static h => new Hedge(h.Words.Replace("@", "the ", StringComparison.Ordinal), h.Hedge.Loses)))
        {
            Closes = closes,
            Term = pattern.Read is Measure.Days or Measure.Weeks or Measure.Months ? statement.Own.TermIn(statement.Said) : null,
            OtherDay = other,
        };
    }

    private static bool IsHas(JsonElement value) => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("has", out _);

    /// <summary>What closed lists come to: their members as one, whether they stand in a sentence or as items. Where a part of a list was not understood, it stays some of it.</summary>
    public static IEnumerable<Match> Close(IReadOnlyList<Match> found, AgreementText text)
    {
        var items = text.Passages.Where(static p => p.LeadIn.Length > 0).GroupBy(static p => p.LeadIn, StringComparer.Ordinal).ToDictionary(static g => g.Key, static g => g.Count(), StringComparer.Ordinal);
        var lists = found.Where(static m => m.Closes).GroupBy(ListOf).ToDictionary(static list => list.Key, list => (First: list.First(), Members: MembersOf([.. list], items)));
        foreach (var match in found)
        {
            if (!match.Closes || lists[ListOf(match)] is not (var first, { } members))
            {
                yield return match;
            }
            else if (match == first)
            {
                yield return match with { Value = JsonSerializer.SerializeToElement(members, RecogniserJson.Default.ListString) };
            }
        }
    }

    /// <summary>The members of a closed list; null where a part of it was not understood, or it gives examples alone.</summary>
    private static List<string>? MembersOf(List<Match> list, Dictionary<string, int> items)
    {
        var order = list[0].Recogniser.Fact.Values.Select(static v => v.Name).ToList();
        var members = list.SelectMany(static m => m.Value.GetProperty("has").EnumerateArray().Select(static member => member.GetString()!)).Distinct(StringComparer.Ordinal).OrderBy(order.IndexOf).ToList();
        var passage = list[0].Passage;
        var (parts, understood) = passage.LeadIn.Length > 0 ? (items[passage.LeadIn], list.Select(static m => m.Passage.Index).Distinct().Count()) : (1 + Commas().Count(passage.Text), members.Count);
        return list.Exists(static m => !m.Promises || GivesExamples().IsMatch(m.Quote)) || understood < parts ? null : members;
    }

    /// <summary>The list that a match is of: the items after the same words, or what stands in the same passage.</summary>
    private static (string Fact, string List) ListOf(Match match) => (match.Recogniser.Fact.Path, match.Passage.LeadIn.Length > 0 ? match.Passage.LeadIn : match.Passage.Index.ToString(CultureInfo.InvariantCulture));

    /// <summary>Where a pattern stands. The words before a colon say nothing alone: some of it is in what goes on from them. A heading is no part of a sentence: what is found reaches past it.</summary>
    private static GapMatch Found(Pattern pattern, in Statement statement)
    {
        var whole = statement.Pieces.Text;
        var lead = statement.Lead.Length;
        if (!pattern.Find.IsMatch(statement.Pieces))
        {
            return default;
        }

        var reaches = false;
        foreach (var also in pattern.Also)
        {
            var stands = false;
            foreach (var place in also.Find(statement.Pieces))
            {
                stands = true;
                reaches |= place.End > lead && !statement.LeadIsHeading;
            }

            if (!stands)
            {
                return default;
            }
        }

        return pattern.Find.Find(statement.Pieces).FirstOrDefault(f => (reaches || f.End > lead) && f.End - f.Index <= LongestSpan && !IsDenied(whole, f, pattern.HasNegation));
    }

    /// <summary>
    /// Whether what was found is denied: within it, or in the few words before it that belong to it, which do not reach past a comma or its subject. A phrase in commas
    /// right before it is passed over: "must not, at any time, assign". What denies a whole clause, "in no case", may stand further off and denies a form with a negation of its own too.
    /// </summary>
    private static bool IsDenied(string whole, GapMatch found, bool hasNegation)
    {
        var before = whole.AsSpan(0, found.Index);
        var clause = before[Math.Max(before.LastIndexOfAny(',', ';'), 0)..];
        if (DenialOfAll().IsMatch(clause[Math.Max(Math.Max(clause.LastIndexOf(" if "), clause.LastIndexOf(" where ")), 0)..]) || IsDeniedInAGap(whole, found))
        {
            return true;
        }

        if (hasNegation)
        {
            return false;
        }

        if (whole[found.Index] != '@' && before.TrimEnd() is [.. var phrase, ','] && phrase.LastIndexOf(',') is >= 0 and var comma)
        {
            before = before[..comma];
        }

        var from = Math.Max(Math.Max(before.Length - 24, before.LastIndexOf(',')), Math.Max(0, before.LastIndexOf('@') - 4));
        return Negation().IsMatch(before[from..]) || Negation().IsMatch(whole.AsSpan(found.Index, found.End - found.Index));
    }

    private static bool IsDeniedInAGap(string whole, GapMatch found)
    {
        for (var i = 1; i < found.Pieces.Length; i++)
        {
            var end = found.Pieces[i - 1].Index + found.Pieces[i - 1].Length;
            if (DenialOfAll().IsMatch(whole.AsSpan(end, found.Pieces[i].Index - end)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsList(Recogniser recogniser) => recogniser.Fact.Type is Facts.FactType.ChoiceList or Facts.FactType.TextList;

    /// <summary>The sentence as it stands; of a very long one the part around what was found.</summary>
    private static string Quote(in Statement statement, int at)
    {
        var text = statement.Sentence.Trim();
        if (text.Length <= LongestQuote)
        {
            return text;
        }

        var from = Math.Clamp((int)((double)at / statement.Normal.Length * text.Length) - 80, 0, text.Length - LongestQuote);
        var to = Math.Min(from + LongestQuote, text.Length);
        while (from > 0 && text[from - 1] != ' ')
        {
            from--;
        }

        while (to < text.Length && text[to] != ' ')
        {
            to++;
        }

        return text[from..to];
    }

    private static Dictionary<string, List<(Recogniser Recogniser, Pattern Pattern)>> ByAnchor(IReadOnlyList<Recogniser> recognisers)
    {
        var byAnchor = new Dictionary<string, List<(Recogniser, Pattern)>>(StringComparer.Ordinal);
        foreach (var recogniser in recognisers)
        {
            foreach (var pattern in recogniser.Patterns)
            {
                foreach (var anchor in pattern.Anchors.Count > 0 ? pattern.Anchors : [""])
                {
                    if (!byAnchor.TryGetValue(anchor, out var patterns))
                    {
                        byAnchor.Add(anchor, patterns = []);
                    }

                    patterns.Add((recogniser, pattern));
                }
            }
        }

        return byAnchor;
    }

    [GeneratedRegex(@"\b(not|no|never|neither|nor|without|cannot|nothing|none)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b((in|under) no (case|event|circumstances?)|no longer|need not|(not|never) (be )?(required|obliged|bound) to|nothing in|waives?)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex DenialOfAll();

    [GeneratedRegex(@"\band, $|, and $", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex BeginsAnother();

    [GeneratedRegex(@"^\(?[0-9a-z]{1,2}([.][0-9]{1,2})*[.)]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex RowNumber();

    [GeneratedRegex(@"\b(such as|for (example|instance)|e\.g\.|including|includes?|among others|etc)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout.Infinite)]
    private static partial Regex GivesExamples();

    [GeneratedRegex(@"[,;] | (and|or) ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex Commas();

    private readonly record struct Statement(Passage Passage, string Sentence, string Said, string Lead, bool LeadIsHeading, string Normal, List<Hedging> Hedges, SentencePieces Pieces, SentencePieces Headings, SentencePieces Earlier, OwnWords Own)
    {
        public bool IsTitle { get; init; }
    }

    private sealed record Hedging(HedgeWords Hedge, string Words, int At, bool BeginsAnother);

    /// <summary>What passages of a document say. For one thread at a time; several threads may read a document, each with its own.</summary>
    internal sealed class Reading(Matcher matcher, OwnWords own)
    {
        private readonly Words _words = matcher._words;
        private readonly Piece.Runner _runner = new();
        private readonly SentencePieces _pieces = new(matcher._words.Pieces);
        private readonly SentencePieces _headingPieces = new(matcher._words.Pieces);
        private readonly SentencePieces _earlierPieces = new(matcher._words.Pieces);
        private readonly Dictionary<string, string> _leads = new(StringComparer.Ordinal);
        private string _headings = "";
        private bool _isElsewhere;

        /// <summary>What a passage says.</summary>
        public IReadOnlyList<Match> Of(Passage passage) =>
            [.. passage.Index < own.LinesOfTitle ? InTitle(passage) : [], .. passage.Kind != PassageKind.Heading && _words.WithoutNotes(passage.Text, _runner) is { } said ? InPassage(passage, said) : []];

        /// <summary>What the title says. Other headings say nothing alone.</summary>
        private List<Match> InTitle(Passage passage)
        {
            var normal = NormalText.Of(passage.Text, _words, own, _runner);
            _pieces.TurnTo(normal);
            if (_words.Elsewhere.Exists(e => e.IsMatch(_pieces)))
            {
                return [];
            }

            _headingPieces.TurnTo(_headings = "");
            _earlierPieces.TurnTo("");
            return [.. matcher.InSentence(new(passage, passage.Text, passage.Text, "", false, normal, [], _pieces, _headingPieces, _earlierPieces, own) { IsTitle = true })];
        }

        private IEnumerable<Match> InPassage(Passage passage, string said)
        {
            // An item without words before it goes on from its heading, "What we can fund", and so does a value that stands alone: "Notice period", "Three months."
            var isBare = passage is { LeadIn: "", Kind: not PassageKind.Row, Headings.Count: > 0 } && IsBare(said);
            var (leadIn, isHeading) = passage is { LeadIn: "", Headings: [.., var heading] } && (isBare || passage.Kind == PassageKind.Item) ? (heading, !isBare) : (passage.LeadIn, false);
            if (!_leads.TryGetValue(leadIn, out var lead))
            {
                _leads.Add(leadIn, lead = leadIn.Length is 0 or > LongestSentence ? "" : GoesOn(leadIn));
            }

            var sentenceBefore = "";
            if (string.Join(" > ", passage.Headings) is var headings && !string.Equals(headings, _headings, StringComparison.Ordinal))
            {
                _headingPieces.TurnTo(NormalText.Of(headings, _words, own, _runner));
                (_headings, _isElsewhere) = (headings, _words.ElsewhereUnder.Exists(e => e.IsMatch(_headingPieces)));
            }

            if (_isElsewhere)
            {
                yield break;
            }

            foreach (var (quote, sentence, head) in passage.Kind == PassageKind.Row ? OfRow(passage, said) : Sentences.Of(said).SelectMany(range => Parts(passage.Text[range], said[range])))
            {
                if (sentence.Length is < 4 or > LongestSentence || sentence[^1] == '?')
                {
                    sentenceBefore = "";
                    continue;
                }

                var normal = NormalText.Of(sentence, _words, own, _runner);
                var earlier = sentenceBefore;
                sentenceBefore = normal;
                _pieces.TurnTo(normal);
                if (_words.Elsewhere.Exists(e => e.IsMatch(_pieces)))
                {
                    continue;
                }

                var hedges = matcher.Hedges(normal, _pieces);
                var before = head is null ? "" : head.Length == 0 ? lead : lead + GoesOn(head);
                _pieces.TurnTo(before + normal);
                _earlierPieces.TurnTo(earlier);
                foreach (var match in matcher.InSentence(new(passage, quote, sentence, before, isHeading, normal, hedges, _pieces, _headingPieces, _earlierPieces, own)))
                {
                    yield return match;
                }
            }
        }

        private bool IsBare(string said) => said.Length <= LongestBare && _words.Bare?.MatchAt(NormalText.Of(said, _words, own, _runner), 0, _runner) is not null;

        // "The recipient must: keep records" says what it says without the colon.
        private string GoesOn(string start) => NormalText.Of(start.TrimEnd(' ', ':', '-', '\u2013', '\u2014'), _words, own, _runner) + " ";
    }

    /// <summary>What a sentence says by one pattern.</summary>
    internal sealed record Match(Recogniser Recogniser, Pattern Pattern, Passage Passage, string Quote, JsonElement Value, bool Promises, IReadOnlyList<Hedge> Hedges)
    {
        /// <summary>Whether its words close the list.</summary>
        public bool Closes { get; init; }

        /// <summary>What the document defines and this rests on; null for nothing.</summary>
        public DefinedTerm? Term { get; init; }

        /// <summary>The day that the figures may mean as well; null for none.</summary>
        public DateOnly? OtherDay { get; init; }
    }
}
