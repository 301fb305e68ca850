using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>Builds markup in which every text is escaped unless it stands in our own source.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _markup = new();

    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler takes the instance, and writes to it.")]
    public void Add([InterpolatedStringHandlerArgument("")] HtmlInterpolation markup) => _ = markup;

    public void MoveTo(TextWriter writer)
    {
        writer.Write(_markup);
        _markup.Clear();
    }

    internal void Raw(string markup) => _markup.Append(markup);

    internal void Text(string text)
    {
        foreach (var c in SafeText.Clean(text))
        {
            _ = c switch
            {
                '&' => _markup.Append("&amp;"),
                '<' => _markup.Append("&lt;"),
                '>' => _markup.Append("&gt;"),
                '"' => _markup.Append("&quot;"),
                '\'' => _markup.Append("&#39;"),
                _ => _markup.Append(c),
            };
        }
    }

    internal void Text(Piece piece)
    {
        var (start, end) = piece.Style switch
        {
            PieceStyle.Strong => ("<strong>", "</strong>"),
            PieceStyle.Small => ("<span class=\"small\">", "</span>"),
            PieceStyle.Note => ("<bdi class=\"small\">", "</bdi>"),
            PieceStyle.Foreign or PieceStyle.Within => ("<bdi>", "</bdi>"),
            _ => ("", ""),
        };
        Raw(start);
        if (piece.Url is { } url)
        {
            Add($"<a href=\"{url}\">{piece.Text}</a>");
        }
        else
        {
            Text(piece.Text);
        }

        Raw(end);
    }
}

/// <summary>Writes an interpolated string as markup: what stands in the source is markup, whatever is put in is text and escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly HtmlBuilder _page;

    public HtmlInterpolation(int literalLength, int formattedCount, HtmlBuilder page)
    {
        _ = literalLength + formattedCount;
        _page = page;
    }

    public void AppendLiteral(string markup) => _page.Raw(markup);

    public void AppendFormatted(string? text) => _page.Text(text ?? "");

    public void AppendFormatted(int number) => _page.Raw(Wording.Number(number));

    public void AppendFormatted(double number) => _page.Raw(number.ToString("0.##", CultureInfo.InvariantCulture));

    public void AppendFormatted(OutcomeMark mark) => _page.Add($"<span class=\"sign {mark.Class}\" aria-hidden=\"true\">{mark.Sign}</span>");

    public void AppendFormatted(Line line)
    {
        foreach (var piece in line)
        {
            _page.Text(piece);
        }
    }
}

/// <summary>How an outcome looks: a sign, and a class for its colour. The sign and the words beside it say all that the colour says.</summary>
internal readonly record struct OutcomeMark(string Sign, string Class)
{
    /// <summary>A departure that the description sets aside.</summary>
    public static OutcomeMark SetAside => new("○", "why");

    public static OutcomeMark Of(Outcome outcome) => outcome switch
    {
        Outcome.Satisfied => new("✓", "yes"),
        Outcome.Violated => new("✗", "no"),
        Outcome.Unexplained => new("✗?", "no"),
        Outcome.Explained => new("~", "why"),
        Outcome.Undetermined => new("?", "open"),
        _ => new("–", "na"),
    };
}
