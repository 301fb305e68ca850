using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Markdown;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Report_WithMarkupInTheDescription_ShowsItAsText()
    {
        var text = Reports.Write(ReportFormats.Markdown, new ReportOptions { Scope = ReportScope.All }, Reports.Assess("hostile"));

        text.ShouldNotContain("<script>");
        text.ShouldContain(@"\<script\>");
        text.ShouldNotContain("[link](");
        text.ShouldNotContain("\n# heading");
    }

    [Fact]
    public void Report_WithAnActionPlan_HasTheThreeColumns()
    {
        var text = Reports.Write(ReportFormats.Markdown, new ReportOptions { ActionPlan = true }, Reports.Assess("mixed"));

        Section(text, "### Already do").ShouldContain("[BOR0302, government]");
        Section(text, "### Could do better").ShouldContain("[BOR0201, government]");
        Section(text, "### Put right first").ShouldContain("[BOR0101, government]");
        Section(text, "### Put right first").ShouldContain("[BOR0301, civil society]");
    }

    [Fact]
    public void Report_WithAScorecard_GivesPointsByArea()
    {
        var text = Reports.Write(ReportFormats.Markdown, new ReportOptions { Scorecard = true }, Reports.Assess("mixed"));

        // Fair money: terms not met (0 of 2), disputes not stated for one agreement (2 open of 2).
        text.ShouldContain("| Fair money | 0 | 4 | 2 | 2 |");
        text.ShouldContain("| What government can gain | 2 | 2 | 0 | 1 |");
        text.ShouldContain("What is not stated gives 0 points now");
    }

    private static string Section(string text, string heading) => text.Split(heading)[1].Split("\n##")[0];
}
