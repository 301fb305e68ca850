using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationshipRules.Reporting.Html;

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

    public void AppendFormatted(int number) => _page.Raw(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double number) => _page.Raw(number.ToString("0.##", CultureInfo.InvariantCulture));
}
