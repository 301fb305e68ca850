using System.Text;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using RelationshipRules.Cli.Tests.Support;

namespace RelationshipRules.Cli.Tests;

/// <summary>From an agreement to a description, with a person in between.</summary>
[Trait("Needs", "tool")]
public sealed class ProposeTests : IDisposable
{
    private const string Agreement = """
        4. Payment

        4.1 The Grant is paid quarterly in advance.

        9. Ending

        9.1 The Funder may terminate this Agreement on one month's notice.

        9.2 The Funder will normally give its reasons.
        """;

    private readonly ToolRun _tool = new();

    public ProposeTests() => _tool.Write("grant agreement.txt", Agreement);

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Propose_WithoutOutput_ListsQuotesPlacesAndWhatIsNotFound()
    {
        _tool.Run("propose", "grant agreement.txt");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("Termination notice: 1 month\n");
        _tool.Output.ShouldContain("The Funder may terminate this Agreement on one month's notice.");
        _tool.Output.ShouldContain("clause 9.1, under Ending");
        _tool.Output.ShouldContain("Nothing was found on these; the text may say it in other words");
        _tool.Output.ShouldContain("- dispute procedure");
    }

    [Fact]
    public void Propose_WithoutAProfile_LooksForAllThatAnAgreementMayState_TheProfilesFirst()
    {
        _tool.Write("grant agreement.txt", Agreement + "\n\n10. Days\n\n10.1 This Agreement begins on 1 April 2026.\n\n10.2 The Recipient must tell the Funder as soon as possible of any change that affects the Project.\n");

        _tool.Run("propose", "grant agreement.txt");

        var parts = _tool.Output.Split("What the words may state besides");
        parts.Length.ShouldBe(2);
        parts[0].ShouldContain("What the rules of the profile 'funder' read");
        parts[0].ShouldContain("Termination notice: 1 month\n");
        parts[0].ShouldContain("Start of the agreement: 2026-04-01\n");
        parts[1].ShouldContain("Duty to notify changes: yes\n");
        parts[1].ShouldContain("nor on what no rule of the profile 'funder' reads: ");
        parts[1].ShouldNotContain("liaison meetings");

        _tool.Run("propose", "grant agreement.txt", "--profile", "funder");

        _tool.Output.ShouldContain("Start of the agreement: 2026-04-01\n");
        _tool.Output.ShouldNotContain("Duty to notify changes");
        _tool.Output.ShouldNotContain("besides");
    }

    [Theory]
    [InlineData("The Funder recognises the independence of the Recipient and its right to campaign.", false)]
    [InlineData("This Compact recognises the independence of the sector and its right to campaign.", true)]
    public void Propose_LooksForWhatACompactProvides_InOneAlone(string text, bool expected)
    {
        _tool.Write("grant agreement.txt", text);

        _tool.Run("propose", "grant agreement.txt").ExitCode.ShouldBe(0, _tool.Error);

        _tool.Output.Contains("Provisions: among them", StringComparison.Ordinal).ShouldBe(expected);
        _tool.Output.Contains("liaison meetings", StringComparison.Ordinal).ShouldBe(expected);
    }

    [Fact]
    public void Propose_OfADayThatMayBeEither_OffersBoth()
    {
        _tool.Write("grant agreement.txt", "This Agreement begins on 03/04/2026.");

        _tool.Run("propose", "grant agreement.txt");

        _tool.Output.ShouldContain("Start of the agreement: it may be either\n");
        _tool.Output.ShouldContain("[2] 2026-03-04: If the month stands first.");
    }

    [Fact]
    public void Propose_WithRecognisersOfOnesOwn_LooksForThoseAlone()
    {
        _tool.Write("forms/own.json", """{ "topic": "t", "recognisers": [ { "fact": "agreements[].form", "near": [], "patterns": [ { "find": "\\bquarterly in advance\\b", "value": "grant", "why": "w" } ], "examples": [ { "text": "Quarterly in advance.", "value": "grant" }, { "text": "Never.", "nothing": true } ] } ] }""");

        _tool.Run("propose", "grant agreement.txt", "--recognisers", "forms");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("quarterly in advance");
        _tool.Output.ShouldNotContain("Termination notice: 1 month");

        _tool.Run("propose", "grant agreement.txt", "--recognisers", "nowhere").ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("'nowhere' is no folder of recognisers");

        _tool.Write("forms/own.json", "{ }");
        _tool.Run("propose", "grant agreement.txt", "--recognisers", "forms").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void Propose_OnATerminal_WritesWhatWasAcceptedWithItsClause()
    {
        Talk("propose", "grant agreement.txt", "a", "a");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        var agreement = Written()["agreements"]!["has"]![0]!;
        agreement["id"]!.GetValue<string>().ShouldBe("grant-agreement");
        agreement["terminationNoticeMonths"]!.GetValue<int>().ShouldBe(1);
        agreement["paymentTiming"]!.GetValue<string>().ShouldBe("advance");
        var evidence = Written()["evidence"]!["/agreements/has/0/terminationNoticeMonths"]!;
        evidence["clause"]!.GetValue<string>().ShouldBe("9.1");
        evidence["quote"]!.GetValue<string>().ShouldBe("The Funder may terminate this Agreement on one month's notice.");

        _tool.IsTerminal = false;
        _tool.Run("check", "grant.jsonc", "--profile", "funder", "--fail-on", "never").Output.ShouldContain("grant agreement.txt");
        _tool.Output.ShouldContain("CMP4044");
    }

    [Fact]
    public void Propose_OnATerminal_TakesChangesRefusalsAndNonsense()
    {
        Talk("propose", "grant agreement.txt", "x", "c", "sometimes", "3", "r");

        var agreement = Written()["agreements"]!["has"]![0]!.AsObject();
        agreement.Count.ShouldBe(2);
        _tool.Output.ShouldContain("Please type a, c, r");
    }

    [Fact]
    public void Propose_WhenNothingIsAccepted_WritesNothing()
    {
        Talk("propose", "grant agreement.txt", "r", "stop");

        File.Exists(Path.Combine(_tool.Folder, "grant.jsonc")).ShouldBeFalse();
        _tool.Error.ShouldContain("nothing was written");
    }

    [Theory]
    [InlineData("review.json")]
    [InlineData("review.xlsx")]
    public void Review_WithoutATerminal_ComesOutUndecided(string review)
    {
        _tool.Run("propose", "grant agreement.txt", "--output", review);

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Error.ShouldContain("nothing is accepted yet");
        _tool.Run("propose", "grant agreement.txt", "--review", review, "--output", "grant.jsonc");
        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("accepts nothing");
    }

    [Fact]
    public void Review_FilledIn_BecomesADescription()
    {
        Fill((_, entry) => entry["decision"] = "accept");

        _tool.Run("propose", "grant agreement.txt", "--review", "review.json", "--output", "grant.jsonc");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        Written()["agreements"]!["has"]![0]!["terminationNoticeMonths"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public void Review_WithMistakes_TellsAllOfThemAndWritesNothing()
    {
        Fill((at, entry) =>
        {
            entry["decision"] = at == 0 ? "perhaps" : "accept";
            entry["quote"] = at == 0 ? entry["quote"]!.GetValue<string>() : "The Funder may end it at will.";
        });

        _tool.Run("propose", "grant agreement.txt", "--review", "review.json", "--output", "grant.jsonc");

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("RRT0043");
        _tool.Error.ShouldContain("RRT0040");
        File.Exists(Path.Combine(_tool.Folder, "grant.jsonc")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("review.json")]
    [InlineData("review.xlsx")]
    public void Review_OfWordsThatTakeSomethingBack_KeepsThemBesideTheQuote(string review)
    {
        _tool.Write("grant agreement.txt", "4. Subject to clause 9, the Funder may terminate this Agreement on one month's notice.");
        Decide(review, "accept");

        _tool.Run("propose", "grant agreement.txt", "--review", review, "--output", "grant.jsonc");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        Note().ShouldStartWith("but \u201Csubject to");

        Decide(review, "change");
        _tool.Run("propose", "grant agreement.txt", "--review", review, "--output", "grant.jsonc", "--force").ExitCode.ShouldBe(0, _tool.Error);
        Note().ShouldStartWith("Changed by the reader. But \u201Csubject to");

        File.Delete(Path.Combine(_tool.Folder, "grant.jsonc"));
        Talk("propose", "grant agreement.txt", "a");
        Note().ShouldStartWith("but \u201Csubject to");

        string Note() => Written()["evidence"]!["/agreements/has/0/terminationNoticeMonths"]!["note"]!.GetValue<string>();
    }

    [Fact]
    public void Review_AsAWorkbook_TellsTheRowOfAMistake()
    {
        Decide("review.xlsx", "perhaps");

        _tool.Run("propose", "grant agreement.txt", "--review", "review.xlsx", "--output", "grant.jsonc").ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("row 2, ");
        _tool.Error.ShouldContain("row 3, ");
    }

    [Theory]
    [InlineData("there is no file", "missing.docx")]
    [InlineData("is a folder", ".")]
    [InlineData("RRT0003", "broken.pdf")]
    public void Propose_OfWhatCannotBeRead_SaysWhy(string words, string path)
    {
        _tool.Write("broken.pdf", "%PDF-1.4");

        _tool.Run("propose", path);

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain(words);
    }

    [Fact]
    public void Propose_NeverOverwritesUnasked()
    {
        _tool.Run("propose", "grant agreement.txt", "--output", "grant agreement.txt").ExitCode.ShouldBe(2);
        _tool.Run("propose", "grant agreement.txt", "--output", "grant agreement.txt", "--force").ExitCode.ShouldBe(2);
        _tool.Read("grant agreement.txt").ShouldBe(Agreement);
        _tool.Run("propose", "grant agreement.txt", "--accept-all").Error.ShouldContain("has no option");
    }

    [Fact]
    public void Propose_InAProgramWithoutReaders_SaysWhatItLacks()
    {
        _tool.HasReaders = false;

        _tool.Run("propose", "grant agreement.txt").ExitCode.ShouldBe(2);

        _tool.Error.ShouldContain("no readers of documents");
    }

    private void Talk(string command, string path, params string[] keys)
    {
        _tool.IsTerminal = true;
        _tool.Input = Encoding.UTF8.GetBytes(string.Join('\n', keys) + "\n");
        _tool.Run(command, path, "--profile", "funder", "--output", "grant.jsonc");
    }

    private JsonNode Written() => JsonNode.Parse(_tool.Read("grant.jsonc"))!;

    /// <summary>Writes a review and decides all its proposals.</summary>
    private void Decide(string review, string decision)
    {
        _tool.IsTerminal = false;
        _tool.Run("propose", "grant agreement.txt", "--profile", "funder", "--output", review, "--force").ExitCode.ShouldBe(0, _tool.Error);
        if (review.EndsWith(".json", StringComparison.Ordinal))
        {
            var written = JsonNode.Parse(_tool.Read(review))!;
            foreach (var entry in written["proposals"]!.AsArray())
            {
                (entry!["decision"], entry["changeTo"]) = (decision, entry["value"]!.DeepClone());
            }

            _tool.Write(review, written.ToJsonString());
            return;
        }

        using var book = SpreadsheetDocument.Open(Path.Combine(_tool.Folder, review), isEditable: true);
        foreach (var cells in book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(1).Select(row => row.Elements<Cell>().ToList()).Where(cells => cells[13].InnerText.Length > 0))
        {
            (cells[1].DataType, cells[1].InlineString) = (CellValues.InlineString, new InlineString(new Text(decision)));
            (cells[2].DataType, cells[2].InlineString) = (CellValues.InlineString, new InlineString(new Text(cells[13].InnerText)));
        }
    }

    private void Fill(Action<int, JsonObject> decide)
    {
        _tool.Run("propose", "grant agreement.txt", "--output", "review.json").ExitCode.ShouldBe(0, _tool.Error);
        var review = JsonNode.Parse(_tool.Read("review.json"))!;
        var entries = review["proposals"]!.AsArray();
        entries.Count.ShouldBe(2);
        for (var i = 0; i < entries.Count; i++)
        {
            decide(i, entries[i]!.AsObject());
        }

        _tool.Write("review.json", review.ToJsonString());
    }
}
