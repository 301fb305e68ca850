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

        Section(text, "What happened").ShouldContain("states nothing yet");
        text.ShouldNotContain("## What we ask for");
    }

    [Fact]
    public void Letter_GoesToWhoeverPays_AndToNoPublicBodyThatPaysNothing()
    {
        const string Text = """
            { "context": { "country": "GB-ENG" },
              "parties": [{ "id": "council", "kind": "localGovernment" }, { "id": "trust", "kind": "foundation" }, { "id": "police", "kind": "policeOrFireBody" }, { "id": "centre", "kind": "civilSociety" }, { "id": "network", "kind": "civilSociety" }],
              "agreements": [{ "id": "g", "form": "grant", "fundedBy": "trust", "recipient": "centre", "termMonths": 12 }] }
            """;
        var text = Write(Reports.AssessText(Text));

        text.ShouldContain("- To: trust\n- From: centre\n");
        text.ShouldNotContain("Courts can review");
        Write(Reports.AssessText(Text.Replace("\"fundedBy\": \"trust\", ", "", StringComparison.Ordinal))).ShouldContain("- To: the funder\n");
    }

    [Fact]
    public void Letter_WhereNothingIsStated_SaysThatNothingHasHappenedYet()
    {
        var open = Section(Write(Reports.AssessText("""{ "context": { "country": "GB-ENG" }, "agreements": [{ "id": "g", "form": "grant" }] }""")), "What happened");
        open.ShouldContain("states nothing yet");
        open.ShouldContain("The questions below");

        Section(Write(Reports.AssessText("""{ "context": { "country": "GB-ENG" }, "agreements": [], "consultations": [] }""")), "What happened").ShouldContain("states nothing yet");
    }

    [Fact]
    public void Letter_WithoutQuestions_SpeaksOfNone()
    {
        foreach (var text in ((string[])["mixed", "hostile"]).Select(static name => Write(Reports.Assess(name))).Append(Write(Reports.AssessText("""{ "context": { "country": "FR" } }"""))))
        {
            text.Contains("questions below", StringComparison.Ordinal).ShouldBe(text.Contains("Nothing that is stated", StringComparison.Ordinal) && text.Contains("## What we do not know", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Letter_SaysWhatWasChangedOfTheFundingWhenAndHowMuchThereWas()
    {
        var text = Section(Write(Reports.AssessText("""
            { "context": { "country": "GB-ENG" }, "parties": [{ "id": "council", "name": "Borough Council", "kind": "localGovernment" }],
              "agreements": [{ "id": "g", "form": "grant", "fundedBy": "council", "annualValue": { "amount": 20000, "currency": "GBP" } }],
              "fundingChanges": [
                { "id": "cut", "agreement": "g", "changeKind": "reduction", "changeReason": "budget", "decidedOn": "2024-02-20", "effectiveOn": "2024-04" },
                { "id": "own", "agreement": "g", "changeKind": "end", "initiatedBy": "provider", "decidedOn": "2023-01-02" }] }
            """)), "What happened");

        text.ShouldContain("- Reduction: Grant from Borough Council, GBP 20,000 a year");
        text.ShouldContain("Reason for the change budget");
        text.ShouldContain("Day of the decision 20 February 2024");
        text.ShouldContain("Day on which the change takes effect April 2024");
        text.ShouldNotContain("2 January 2023");
    }

    [Theory]
    [InlineData("GB-ENG", true)]
    [InlineData("GB-BIR", true)]
    [InlineData("GB-CRF", true)]
    [InlineData("GB-SCT", false)]
    [InlineData("GB-GLG", false)]
    [InlineData("FR", false)]
    public void Letter_TellsTheTimeToAskACourt_WhereItIsKnown(string country, bool isTold)
    {
        var text = Write(Reports.AssessText($$"""{ "context": { "country": "{{country}}" } }"""));

        text.Contains("within three months", StringComparison.Ordinal).ShouldBe(isTold);
        text.ShouldContain("Seek legal advice");
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
