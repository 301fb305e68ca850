namespace RelationshipRules.Documents.Recognisers;

/// <summary>
/// Which passages come nearest to a fact on which nothing was found: those that have its words, and of these the words that are rare in the document. A word in the heading above counts half.
/// </summary>
internal sealed class Nearness
{
    private const int Most = 3;
    private const int ShortestAnchor = 4;

    /// <summary>What a recogniser names as near says more of the matter than the anchors of its forms.</summary>
    private const double WeightOfAnAnchor = 0.5;

    private readonly List<Passage> _passages;
    private readonly Haystack _own;
    private readonly Haystack _above;
    private readonly Dictionary<string, (double Rarity, List<int> Own, List<int> Above)> _seen = new(StringComparer.Ordinal);

    public Nearness(AgreementText text)
    {
        _passages = [.. text.Passages.Where(static p => p.Kind != PassageKind.Heading)];
        _own = new(_passages.Select(static p => p.Text));
        _above = new(_passages.Select(static p => $"{string.Join(' ', p.Headings.TakeLast(1))} {p.LeadIn}"));
    }

    /// <summary>The nearest passages, the nearest first; none where the document has no word of it.</summary>
    public IReadOnlyList<Passage> Nearest(Recogniser recogniser)
    {
        var scores = new Dictionary<int, double>();
        var near = recogniser.Near.ToHashSet(StringComparer.Ordinal);
        foreach (var term in near.Concat(recogniser.Patterns.SelectMany(static p => p.Anchors).Where(static a => a.Length >= ShortestAnchor)).Distinct(StringComparer.Ordinal))
        {
            var (rarity, own, above) = Find(term);
            var isNear = near.Contains(term);
            var weight = rarity * (isNear ? 1 : WeightOfAnAnchor);
            own.ForEach(at => Add(at, weight));
            above.ForEach(at => Add(at, weight / 2));

            // Anchors stand in many a passage that is about something else.
            void Add(int at, double weight)
            {
                if (isNear || scores.ContainsKey(at))
                {
                    scores[at] = scores.GetValueOrDefault(at) + weight;
                }
            }
        }

        // A long passage has some word of everything.
        return [.. scores.OrderByDescending(s => s.Value / Math.Sqrt(20 + (_passages[s.Key].Text.Length / 10))).ThenBy(static s => s.Key).Take(Most).Select(s => _passages[s.Key])];
    }

    private (double Rarity, List<int> Own, List<int> Above) Find(string term)
    {
        if (!_seen.TryGetValue(term, out var found))
        {
            var (own, above) = (_own.Find(term), _above.Find(term));
            _seen.Add(term, found = (Math.Log(1 + ((double)_passages.Count / (1 + own.Union(above).Count()))), own, above));
        }

        return found;
    }

    /// <summary>Texts in one, to be searched at once.</summary>
    private sealed class Haystack
    {
        private readonly string _text;
        private readonly List<int> _starts = [];

        public Haystack(IEnumerable<string> texts)
        {
            var all = new System.Text.StringBuilder();
            foreach (var text in texts)
            {
                _starts.Add(all.Length);
                all.Append(text).Append('\n');
            }

            _text = all.ToString().ToLowerInvariant();
        }

        /// <summary>In which of them a term begins a word, or stands, if it is no word.</summary>
        public List<int> Find(string term)
        {
            var found = new List<int>();
            for (var at = _text.IndexOf(term, StringComparison.Ordinal); at >= 0; at = at < _text.Length ? _text.IndexOf(term, at, StringComparison.Ordinal) : -1)
            {
                if (at > 0 && char.IsLetterOrDigit(term[0]) && char.IsLetterOrDigit(_text[at - 1]))
                {
                    at++;
                    continue;
                }

                var place = _starts.BinarySearch(at);
                place = place < 0 ? ~place - 1 : place;
                found.Add(place);
                at = place + 1 < _starts.Count ? _starts[place + 1] : _text.Length;
            }

            return found;
        }
    }
}
