using System.Text.Json.Nodes;

namespace RelationshipRules.Cli.Interviews;

/// <summary>
/// Reads a number or day as people say it, exactly or by bounds: <c>12</c>, <c>less than 12 months</c>, <c>2 or more</c>, <c>between 2 and 4</c>,
/// <c>more than 2 and at most 4</c>, <c>since 2011</c>, <c>March 2011 to May 2014</c>. What the bounds of a fact are told as is among it.
/// </summary>
internal static class BoundedAnswer
{
    private static readonly string[] Between = [" to ", " and ", " until ", " till ", "–", "-"];

    /// <summary>What stands before a bound; of two that fit, the longer one is meant.</summary>
    private static readonly (string Words, string Bound)[] Leading = Longest(
        ("below", ["less than", "fewer than", "under", "below", "before", "earlier than", "<"]),
        ("above", ["more than", "greater than", "over", "above", "after", "later than", ">"]),
        ("from", ["at least", "from", "since", "on or after", "no less than", "not less than", "no fewer than", "not fewer than", "no earlier than", "not before", ">=", "≥"]),
        ("to", ["at most", "up to", "until", "till", "on or before", "no more than", "not more than", "no later than", "not after", "<=", "≤"]));

    private static readonly (string Words, string Bound)[] Following = Longest(
        ("from", [" or more", " or over", " or later", " onwards"]),
        ("to", [" or less", " or fewer", " or under", " or earlier"]));

    /// <summary>Reads one value; null with what is wrong where it is none.</summary>
    public delegate BoundedEnd? EndReader(string text, out string problem);

    public static JsonNode? Read(string text, EndReader read, out string problem)
    {
        var reading = new Reading(read);
        var answer = reading.Exact(text) ?? reading.Range(text) ?? reading.OneSided(text) ?? reading.TwoSided(text);
        problem = answer is null ? reading.Problem : "";
        return answer;
    }

    private static (string Words, string Bound)[] Longest(params (string Bound, string[] Words)[] bounds) =>
        [.. bounds.SelectMany(static b => b.Words.Select(words => (words, b.Bound))).OrderByDescending(static b => b.words.Length)];

    private sealed class Reading
    {
        private readonly EndReader _read;
        private readonly string _general;

        public Reading(EndReader read)
        {
            _read = read;
            _ = read("", out _general);
            Problem = _general;
        }

        /// <summary>What is wrong: with a value that is none of the fact rather than that there is no value.</summary>
        public string Problem { get; private set; }

        public JsonNode? Exact(string text) =>
            End(text.StartsWith("in ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("on ", StringComparison.OrdinalIgnoreCase) ? text[3..] : text)?.Value;

        public JsonObject? Range(string text)
        {
            text = text[(Starts(text, "from") ? "from".Length : Starts(text, "between") ? "between".Length : 0)..];
            foreach (var (left, right) in Splits(text, Between))
            {
                if (Two(left, right) is var (first, last))
                {
                    return new() { ["from"] = first.First, ["to"] = last.Last };
                }
            }

            return null;
        }

        public JsonObject? OneSided(string text) => Side(text) is var (bound, value) && End(value) is { } end ? new() { [bound] = end.At(bound) } : null;

        public JsonObject? TwoSided(string text)
        {
            foreach (var (left, right) in Splits(text, [" and ", ", "]))
            {
                if (Side(left) is var (one, first) && Side(right) is var (other, last) && (one is "from" or "above") != (other is "from" or "above") && Two(first, last) is var (a, b))
                {
                    return one is "from" or "above" ? new() { [one] = a.At(one), [other] = b.At(other) } : new() { [other] = b.At(other), [one] = a.At(one) };
                }
            }

            return null;
        }

        private static (string Bound, string Value)? Side(string text) =>
            Array.Find(Leading, b => Starts(text, b.Words)) is { Words: { } before, Bound: var bound } ? (bound, text[before.Length..].Trim())
            : Array.Find(Following, b => text.EndsWith(b.Words, StringComparison.OrdinalIgnoreCase)) is { Words: { } after, Bound: var other } ? (other, text[..^after.Length])
            : null;

        private static bool Starts(string text, string words) =>
            text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && text.Length > words.Length && !(char.IsLetter(words[^1]) && char.IsLetter(text[words.Length]));

        private static IEnumerable<(string Left, string Right)> Splits(string text, string[] separators) =>
            from separator in separators
            from at in Enumerable.Range(1, Math.Max(0, text.Length - separator.Length - 1))
            where string.Compare(text, at, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0
            select (text[..at].Trim(), text[(at + separator.Length)..].Trim());

        /// <summary>Two values, of which the first may leave its unit to the second: "50 to 80 per cent".</summary>
        private (BoundedEnd First, BoundedEnd Last)? Two(string first, string last)
        {
            var unit = last.AsSpan().TrimStart("0123456789.,+-").ToString();
            return End(last) is { } b && (first.Length > 0 && char.IsAsciiDigit(first[^1]) ? End(first + unit) ?? End(first) : End(first)) is { } a ? (a, b) : null;
        }

        private BoundedEnd? End(string text)
        {
            var end = _read(text, out var problem);
            Problem = end is null && !string.Equals(problem, _general, StringComparison.Ordinal) ? problem : Problem;
            return end;
        }
    }
}

/// <summary>A value as a bound: of a month or year the first or the last day.</summary>
/// <param name="Value">The value.</param>
/// <param name="First">The least that it can be.</param>
/// <param name="Last">The most that it can be.</param>
internal sealed record BoundedEnd(JsonNode Value, JsonNode First, JsonNode Last)
{
    public BoundedEnd(JsonNode value)
        : this(value, value.DeepClone(), value.DeepClone())
    {
    }

    public JsonNode At(string bound) => bound is "from" or "below" ? First : Last;
}
