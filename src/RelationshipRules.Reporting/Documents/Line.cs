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
