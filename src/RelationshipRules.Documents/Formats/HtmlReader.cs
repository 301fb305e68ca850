using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using RelationshipRules.Documents.Texts;

namespace RelationshipRules.Documents.Formats;

/// <summary>Web pages: their blocks in order. Scripts do not run, nothing is loaded, and what stands around the text is left out.</summary>
internal sealed class HtmlReader
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "select", "svg", "head", "iframe", "object",
    };

    private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "body", "html", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "caption", "blockquote", "pre", "figure", "figcaption", "address", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
        "details", "summary", "fieldset",
    };

    private readonly StringBuilder _words = new();
    private readonly BlockList _blocks;
    private Block _form = new("");

    private HtmlReader(BlockList blocks) => _blocks = blocks;

    public static void Read(string text, BlockList blocks)
    {
        blocks.CheckMarkup(text.Length);
        var reader = new HtmlReader(blocks);
        reader.Walk(new HtmlParser().ParseDocument(text).DocumentElement);
        reader.Flush();
    }

    /// <summary>Walks the tree without calling itself, for a page may be nested as deeply as it likes.</summary>
    private void Walk(INode root)
    {
        for (var node = root; node is not null;)
        {
            var goesIn = Enter(node);
            if (goesIn && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node is not null)
            {
                Leave(node);
                if (node == root)
                {
                    return;
                }

                if (node.NextSibling is { } next)
                {
                    node = next;
                    break;
                }

                node = node.Parent;
            }
        }
    }

    private bool Enter(INode node)
    {
        _blocks.Pause();
        if (node is IText text)
        {
            _words.Append(text.Data);
            return false;
        }

        if (node is not IElement element || Skipped.Contains(element.LocalName) || element.HasAttribute("hidden"))
        {
            return false;
        }

        var name = element.LocalName;
        if (name is "tr")
        {
            Flush();
            var cells = element.Children.Where(static c => c.LocalName is "td" or "th").Select(static c => c.TextContent.Trim()).ToList();
            _blocks.Add(new(string.Join(" | ", cells), cells.Count == 1 ? PassageKind.Paragraph : PassageKind.Row));
            return false;
        }

        if (Breaking.Contains(name))
        {
            Flush();
            _form = name switch
            {
                ['h', >= '1' and <= '6'] => new("", PassageKind.Heading, name[1] - '0'),
                "li" => new("", PassageKind.Item, Depth(element), Number(element)),
                "p" when _form.Kind == PassageKind.Item && element.ParentElement?.LocalName is "li" => _form,
                _ => new(""),
            };
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is IElement element && Breaking.Contains(element.LocalName) && element.LocalName is not "tr")
        {
            Flush();
            _form = new("");
        }
    }

    private void Flush()
    {
        if (_words.Length > 0)
        {
            _blocks.Add(_form with { Text = _words.ToString() });
            _form = _form with { Number = null };
            _words.Clear();
        }
    }

    private static int Depth(IElement item)
    {
        var depth = 0;
        for (var up = item.ParentElement; up is not null && depth < 20; up = up.ParentElement)
        {
            depth += up.LocalName is "ol" or "ul" ? 1 : 0;
        }

        return depth;
    }

    /// <summary>The number that a numbered list counts for an item; null for one without.</summary>
    private static string? Number(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return null;
        }

        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) ? start : 1;
        for (var before = item.PreviousElementSibling; before is not null; before = before.PreviousElementSibling)
        {
            number += before.LocalName is "li" ? 1 : 0;
        }

        return list.GetAttribute("type") is { Length: 1 } type ? Counter.Write(number, type) : Counter.Write(number, "1");
    }
}
