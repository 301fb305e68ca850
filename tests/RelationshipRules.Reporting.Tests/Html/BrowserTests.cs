using System.Text.RegularExpressions;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Html;

public sealed partial class BrowserTests
{
    [BrowserFact]
    public void Page_WithMarkupInTheDescription_RendersItAsTextWithoutConsoleMessages()
    {
        var html = Reports.Write(ReportFormats.Html, new ReportOptions { ActionPlan = true, Scorecard = true }, Reports.Assess("hostile"));

        var (dom, log) = Browser.Run(html, "--dump-dom");

        dom.ShouldContain("&lt;script&gt;alert(\"1\")&lt;/script&gt;");
        dom.ShouldNotContain("<script");
        dom.ShouldNotContain("<img");
        dom.ShouldContain("</main>");
        log.ShouldNotContain("CONSOLE");
    }

    [BrowserFact]
    public void Page_Printed_IsAPdfOfSeveralA4Pages()
    {
        var html = Reports.Write(ReportFormats.Html, new ReportOptions(), Reports.Assess("mixed"));

        var (pdf, _) = Browser.Run(html, "--no-pdf-header-footer", "--print-to-pdf={folder}/page.pdf");

        pdf.ShouldStartWith("%PDF");
        var sizes = MediaBox().Matches(pdf);
        sizes.Count.ShouldBeInRange(2, 12);
        sizes.ShouldAllBe(m => m.Groups["width"].Value.StartsWith("59", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"/MediaBox \[0 0 (?<width>[\d.]+) ([\d.]+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MediaBox();
}
