using System.Text.RegularExpressions;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Html;

public sealed partial class HtmlReportTests
{
    private static readonly ReportOptions Everything = new() { ActionPlan = true, Scorecard = true };

    [Fact]
    public void Report_WithMarkupInTheDescription_ShowsItAsText()
    {
        var html = Write(Reports.Assess("hostile"));

        html.ShouldNotContain("<script");
        html.ShouldNotContain("<img");
        html.ShouldNotContain("<i>");
        html.ShouldContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;quotes&#39;");
        html.ShouldContain("שלום مرحبا");
        html.ShouldContain("🎈");
    }

    [Fact]
    public void Report_FetchesAndRunsNothing()
    {
        var html = Write(Reports.Assess("mixed"));

        html.ShouldContain("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
        html.ShouldNotContain(" src=");
        html.ShouldNotContain("url(");
        html.ShouldNotContain("@import");
        html.ShouldNotContain("<link");
    }

    [Theory]
    [InlineData("mixed")]
    [InlineData("hostile")]
    [InlineData("faulty")]
    public void Headings_NeverSkipALevel(string description)
    {
        var level = 0;
        foreach (Match heading in Heading().Matches(Write(Reports.Assess(description))))
        {
            var next = heading.Groups["level"].Value[0] - '0';
            next.ShouldBeLessThanOrEqualTo(level + 1);
            level = next;
        }

        level.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Pictures_HaveATextAlternative()
    {
        var html = Write(Reports.Assess("mixed"));

        var pictures = Picture().Matches(html);
        pictures.Count.ShouldBeGreaterThan(3);
        pictures.ShouldAllBe(p => p.Value.Contains("aria-hidden=\"true\"") || (p.Value.Contains("role=\"img\"") && p.Value.Contains("aria-label=\"") && !p.Value.Contains("aria-label=\"\"")));
        html.ShouldContain("title=\"1.1 not met\"");
        html.ShouldContain("since 1 January 2025: co-optation");
    }

    /// <summary>Each part of a bar, and each number in the words above it, leads to the first outcome that it counts.</summary>
    [Fact]
    public void Bars_OfOutcomes_LeadToThem()
    {
        var html = Write(Reports.Assess("mixed"));

        var bars = Regex.Matches(html, "<svg aria-hidden.*?</svg>", RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Select(static p => p.Value).ToList();
        bars.ShouldNotBeEmpty();
        foreach (var bar in bars)
        {
            Regex.Count(bar, "<a href=\"#[A-Z]{3}[0-9]{4}\"", RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBe(Regex.Count(bar, "<rect ", RegexOptions.None, TimeSpan.FromSeconds(5)), bar);
        }

        Regex.Count(html, "<strong>All outcomes of rules that may apply</strong>: (<a href=\"#[A-Z]{3}[0-9]{4}\">[^<]+</a>(, )?)+</p>", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).ShouldBe(1);
    }

    [Fact]
    public void Links_WithinThePage_LeadSomewhere()
    {
        var html = Reports.Write(ReportFormats.Html, Everything with { IsBatch = true }, Reports.Assess("mixed"), Reports.Assess("faulty"));

        foreach (Match link in InternalLink().Matches(html))
        {
            html.ShouldContain($"id=\"{link.Groups["id"].Value}\"");
        }

        Id().Matches(html).Select(m => m.Value).ShouldBeUnique();
    }

    [Fact]
    public void Link_OfACitation_IsAWebAddressOnly() =>
        ExternalLink().Matches(Write(Reports.Assess("hostile"))).Select(m => m.Groups["url"].Value).ShouldAllBe(u => u.StartsWith("https://", StringComparison.Ordinal) || u.StartsWith('#'));

    private static string Write(Assessment assessment) => Reports.Write(ReportFormats.Html, Everything, assessment);

    [GeneratedRegex("<h(?<level>[1-6])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("<svg[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Picture();

    [GeneratedRegex("href=\"#(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InternalLink();

    [GeneratedRegex("href=\"(?<url>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExternalLink();

    [GeneratedRegex(" id=\"[^\"]+\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
