using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests;

/// <summary>The draft of a letter to a funder.</summary>
public sealed class LetterTests
{
    [Fact]
    public void Letter_OfDepartures_SaysWhatHappenedWhatWasPromisedAndWhatToAskFor()
    {
        var text = Write(Reports.Assess("mixed"));

        text.ShouldContain("- To: Borough Council");
        text.ShouldContain("- From: Advice Centre");
        Section(text, "What happened").ShouldContain("The grant runs for 12 months; 24 or more are asked for.");
        Section(text, "What happened").ShouldContain("Grant letter, p. 2");
        Section(text, "What was promised").ShouldContain("Code of practice of the borough, undertaking 1.1, p. 4");
        Section(text, "What we ask for").ShouldContain("Offer two years, or give the reasons");
        Section(text, "Where to go with it").ShouldContain("settle disputes");
    }

    [Fact]
    public void Letter_SaysNothingOfWhatTheOrganisationItselfDepartsFrom()
    {
        var mixed = Reports.Assess("mixed");
        var own = mixed.GetFindings(Outcome.Violated).First(f => f.Rule.Addressee == Addressee.CivilSociety);

        Write(mixed).ShouldNotContain(own.Message);
    }

    [Fact]
    public void Letter_WithoutDepartures_SaysSo()
    {
        var text = Write(Reports.AssessText("""{ "context": { "country": "GB-ENG" }, "agreements": [] }"""));

        Section(text, "What happened").ShouldContain("Nothing that is stated departs");
        text.ShouldNotContain("## What we ask for");
    }

    [Theory]
    [InlineData("console")]
    [InlineData("html")]
    [InlineData("docx")]
    public void Letter_InAnyFormatForReaders_IsWritten(string format) =>
        Reports.Write(ReportFormats.Find(format)!, new ReportOptions { Letter = true }, Reports.Assess("hostile")).Length.ShouldBeGreaterThan(500);

    private static string Write(Assessment assessment) => Reports.Write(ReportFormats.Markdown, new ReportOptions { Letter = true }, assessment);

    private static string Section(string text, string heading) => text.Split($"## {heading}\n")[1].Split("\n## ")[0];
}
