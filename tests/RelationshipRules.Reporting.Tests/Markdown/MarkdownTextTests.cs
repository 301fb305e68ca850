using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using RelationshipRules.Reporting.Text;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Markdown;

/// <summary>Whatever a description says stands on the page as it says it: no link, no stroke, no heading. A renderer is the judge.</summary>
public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline Renderer = new MarkdownPipelineBuilder().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseTaskLists().Build();

    private static readonly string[] Pieces =
    [
        "http://x.example/a_b", "ftp://x.example", "www.x.example", "WWW.x.example", "a@b.example", "mailto:a@b.example", "xmpp:a@b", "://", ":",
        "~~", "~", "**", "_", "`", "``", "# ", "- ", "+ ", "1. ", "12) ", "===", "---", "[x](y)", "![i](x)", "[ ] ", "<b>", "&copy;", "|", "\\", " ", "word", "é",
    ];

    private static readonly Arbitrary<string> Texts =
        Gen.OneOf(Gen.Elements(Pieces), Gen.Choose(' ', '~').Select(c => ((char)c).ToString())).ArrayOf(6).Select(string.Concat).ToArbitrary();

    [Fact]
    public void Plain_OfAnyText_IsShownAsItStands() =>
        Prop.ForAll(Texts, static text => text.Trim() is not { Length: > 0 } stated || string.Equals(Shown(MarkdownText.Plain(stated)), stated, StringComparison.Ordinal))
            .Check(SampleConfig.Each(10_000));

    [Fact]
    public void Code_OfAnyText_IsShownAsItStands() =>
        Prop.ForAll(Texts, static text =>
        {
            var shown = Render("x " + MarkdownText.Code(text));
            return shown.StartsWith("<p>x <code>", StringComparison.Ordinal) && shown.EndsWith("</code></p>", StringComparison.Ordinal)
                && WebUtility.HtmlDecode(shown["<p>x <code>".Length..^"</code></p>".Length]).Trim() == text.Trim();
        }).Check(SampleConfig.Each(3_000));

    [Theory]
    [InlineData("a](b", "https://x.example/(a)")]
    [InlineData("a", "https://x.example/a b>c\\d")]
    public void Link_OfAnyText_LeadsToItsAddress(string text, string url)
    {
        var shown = Render(MarkdownText.Link(text, url));
        shown.ShouldStartWith("<p><a href=\"https://x.example/");
        shown.ShouldEndWith($">{text}</a></p>");
    }

    private static string Shown(string markdown)
    {
        var html = Render(markdown);
        html.ShouldStartWith("<p>");
        html.ShouldEndWith("</p>");
        html[3..^4].ShouldNotContain("<");
        return WebUtility.HtmlDecode(html[3..^4]);
    }

    private static string Render(string markdown) => Markdig.Markdown.ToHtml(markdown, Renderer).TrimEnd('\n');
}
