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
        "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "button", "select", "svg", "head", "iframe", "object", "del", "s", "strike",
    };

    private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "body", "html", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre", "figure", "figcaption", "address", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
        "details", "summary", "fieldset", "form",
    };

    private readonly StringBuilder _words = new();
    private readonly Dictionary<IElement, int> _counts = [];
    private readonly BlockList _blocks;
    private Block _form = new("");

    /// <summary>The cells of the row that is under way; null outside rows, and in those that only lay out a page.</summary>
    private List<string>? _cells;

    private HtmlReader(BlockList blocks) => _blocks = blocks;

    public static void Read(string text, BlockList blocks)
    {
        blocks.CheckMarkup(text.Length);
        var reader = new HtmlReader(blocks);
        var tree = new Tree(blocks);
        reader.Walk(new HtmlParser(new HtmlParserOptions { OnCreated = (element, _) => tree.Add(element) }).ParseDocument(text).DocumentElement);
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

        if (node is not IElement element || Skipped.Contains(element.LocalName) || IsHidden(element))
        {
            return false;
        }

        var name = element.LocalName;
        if (_cells is not null)
        {
            // What stands in one cell is one text.
            _words.Append(Breaking.Contains(name) ? " " : "");
            return true;
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
            _cells = name is "tr" && element.Children.Count(IsCell) > 1 && !element.Descendants<IElement>().Any(static d => d.LocalName is "table") ? [] : null;
        }

        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element || !Breaking.Contains(element.LocalName))
        {
            return;
        }

        if (_cells is null)
        {
            Flush();
            _form = new("");
        }
        else if (IsCell(element))
        {
            _cells.Add(_words.ToString().Trim());
            _words.Clear();
        }
        else if (element.LocalName is "tr")
        {
            _blocks.Add(new(string.Join(" | ", _cells), PassageKind.Row));
            _words.Clear();
            _cells = null;
        }
    }

    private static bool IsCell(IElement element) => element.LocalName is "td" or "th";

    private static bool IsHidden(IElement element) => element.HasAttribute("hidden") || (element.GetAttribute("style") is { } style && style.Split(';').Any(HidesOrStrikes));

    private static bool HidesOrStrikes(string declaration)
    {
        var end = Math.Max(declaration.IndexOf(':', StringComparison.Ordinal), 0);
        var value = declaration[end..].TrimStart(':', ' ', '\t', '\r', '\n');
        return declaration[..end].Trim().ToLowerInvariant() switch
        {
            "display" => value.StartsWith("none", StringComparison.OrdinalIgnoreCase),
            "visibility" => value.StartsWith("hidden", StringComparison.OrdinalIgnoreCase) || value.StartsWith("collapse", StringComparison.OrdinalIgnoreCase),
            "text-decoration" or "text-decoration-line" => value.Contains("line-through", StringComparison.OrdinalIgnoreCase),
            _ => false,
        };
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
    private string? Number(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return null;
        }

        var number = Whole(item, "value") ?? (_counts.TryGetValue(list, out var before) ? before + 1 : Whole(list, "start") ?? 1);
        _counts[list] = number;
        return list.GetAttribute("type") is { Length: 1 } type ? Counter.Write(number, type) : Counter.Write(number, "1");

        static int? Whole(IElement element, string name) => int.TryParse(element.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole : null;
    }

    /// <summary>The tree while it is made, which may take time and room that grow with the square of a page's length.</summary>
    private sealed class Tree(BlockList blocks)
    {
        private const int BetweenLooks = 64;

        private INode? _last;
        private int _count;
        private int _repeated;

        public void Add(IElement element)
        {
            blocks.Pause();

            // What is left open, as a font may be, is opened again in each paragraph: within the element that was made last.
            for (var within = _last?.LastChild; within is IElement; within = within.LastChild)
            {
                _repeated++;
            }

            var depth = 0;
            for (var up = ++_count % BetweenLooks == 0 ? _last : null; up is not null; up = up.Parent)
            {
                depth++;
            }

            blocks.CheckTree(depth, _repeated);
            _last = element;
        }
    }
}
