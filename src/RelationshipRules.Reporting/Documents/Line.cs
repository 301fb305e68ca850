using System.Collections;
using System.Runtime.CompilerServices;

namespace RelationshipRules.Reporting.Documents;

/// <summary>A text of one or more pieces, written as a collection: <c>["Position: ", Piece.Strong("cooperation")]</c>.</summary>
[CollectionBuilder(typeof(Line), nameof(Create))]
internal sealed class Line : IEnumerable<Piece>
{
    private readonly Piece[] _pieces;

    private Line(Piece[] pieces) => _pieces = pieces;

    public static implicit operator Line(string text) => new([text]);

    public static Line Create(ReadOnlySpan<Piece> pieces) => new(pieces.ToArray());

    /// <summary>A sentence with a place that is filled by what looks different from the words around it, wherever a language has the place.</summary>
    /// <param name="words">Fills the sentence.</param>
    /// <param name="part">What stands in the place.</param>
    public static Line Fill(Func<string, string> words, Line part) => Fill(words(Slots[..1]), part);

    /// <summary>A sentence with two such places.</summary>
    /// <param name="words">Fills the sentence.</param>
    /// <param name="first">What stands in the one place.</param>
    /// <param name="second">What stands in the other.</param>
    public static Line Fill(Func<string, string, string> words, Line first, Line second) => Fill(words(Slots[..1], Slots[1..]), first, second);

    /// <summary>Characters that Unicode keeps for such use within a program.</summary>
    private const string Slots = "﷐﷑";

    private static Line Fill(string sentence, params ReadOnlySpan<Line> parts)
    {
        var pieces = new List<Piece>();
        var rest = 0;
        for (int words; (words = sentence.AsSpan(rest).IndexOfAny(Slots)) >= 0; rest += words + 1)
        {
            Add(sentence.Substring(rest, words));
            var part = sentence[rest + words] - Slots[0];
            pieces.AddRange(part < parts.Length ? parts[part] : []);
        }

        Add(sentence[rest..]);
        return new([.. pieces]);

        void Add(string text)
        {
            if (text.Length > 0)
            {
                pieces.Add(text);
            }
        }
    }

    public IEnumerator<Piece> GetEnumerator() => ((IEnumerable<Piece>)_pieces).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => _pieces is [var only] ? only.Text : string.Concat(_pieces.Select(static p => p.Text));
}

/// <summary>Some words of a line that look alike. Each renderer has the marks that it can make, and writes the words in any case.</summary>
internal readonly record struct Piece(string Text, PieceStyle Style = PieceStyle.Plain, string? Url = null)
{
    public static implicit operator Piece(string? text) => new(text ?? "");

    public static Piece Strong(string? text) => new(text ?? "", PieceStyle.Strong);

    /// <summary>An aside in our own words or the host's.</summary>
    public static Piece Small(string text) => new(text, PieceStyle.Small);

    public static Piece Foreign(string text) => new(text, PieceStyle.Foreign);

    public static Piece Code(string text) => new(text, PieceStyle.Code);

    /// <summary>An aside that is not ours.</summary>
    public static Piece Note(string text) => new(text, PieceStyle.Note);

    /// <summary>A link to another part of the report, from words that are not ours.</summary>
    public static Piece Within(string text, string link) => new(text, PieceStyle.Within, link);

    /// <summary>Only web addresses become links: a ruleset from elsewhere must not bring in another scheme.</summary>
    public static Piece Link(string text, string? url) =>
        new(text, Url: Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? address.AbsoluteUri : null);
}

internal enum PieceStyle
{
    Plain,
    Strong,
    Small,
    Code,

    /// <summary>An aside from a description.</summary>
    Note,

    /// <summary>A link within the report, which only a page has.</summary>
    Within,

    /// <summary>From a description: it may run in another direction than the text around it.</summary>
    Foreign,
}
