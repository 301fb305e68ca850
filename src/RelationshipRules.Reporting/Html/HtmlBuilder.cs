using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Reporting.Html;

/// <summary>Builds markup in which every text is escaped unless it stands in our own source.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _markup = new();

    /// <summary>Adds markup with texts in it.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "The handler takes the instance, and writes to it.")]
    public void Add([InterpolatedStringHandlerArgument("")] HtmlInterpolation markup) => _ = markup;

    /// <summary>Gives what has been built to the writer, and starts anew.</summary>
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
}
