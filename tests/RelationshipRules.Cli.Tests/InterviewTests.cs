using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Cli.Interviews;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Cli.Tests;

public sealed class InterviewTests : IDisposable
{
    private readonly ToolRun _tool = new();

    [Fact]
    public void Interview_FromNothing_AsksAndWritesTheDescription()
    {
        Run(
            ["interview", "--ruleset", "town", "--output", "grant.json"],
            "Advice service",
            "GB-ENG", "",
            "no",
            "yes", "Advice grant", "no",
            "grant", "Grant letter; 2; clause 3",
            "36 months", "=; 4",
            "stop");

        _tool.ExitCode.ShouldBe(0, _tool.Error);
        _tool.Output.ShouldContain("In which country");
        _tool.Output.ShouldContain("What is the agreement called?");
        _tool.Output.ShouldContain("The description is in grant.json. Next: relrules check grant.json --ruleset town");
        using var written = JsonDocument.Parse(_tool.Read("grant.json"));
        var root = written.RootElement;
        root.GetProperty("title").GetString().ShouldBe("Advice service");
        var agreement = root.GetProperty("agreements").EnumerateArray().Single();
        agreement.GetProperty("id").GetString().ShouldBe("advice-grant");
        agreement.GetProperty("form").GetString().ShouldBe("grant");
        agreement.GetProperty("termMonths").GetInt32().ShouldBe(36);
        var evidence = root.GetProperty("evidence");
        evidence.GetProperty("/agreements/0/form").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"document":"Grantletter","page":"2","note":"clause3"}""");
        evidence.GetProperty("/agreements/0/termMonths").GetProperty("document").GetString().ShouldBe("Grant letter");
        evidence.GetProperty("/agreements/0/termMonths").GetProperty("page").GetString().ShouldBe("4");
        evidence.TryGetProperty("/context/country", out _).ShouldBeFalse();
    }

    [Fact]
    public void Interview_AtItsEnd_NamesTheCallThatJudgesLikewise()
    {
        Run(["interview", "--ruleset=town", "--profile", "default", "--as-of", "2026-11-22", "--no-color", "--no-evidence", "--output", "Jo's grant.json"], "Advice service", "GB-ENG", "stop");
        _tool.Output.ReplaceLineEndings("").ShouldEndWith("Next: relrules check \"Jo's grant.json\" --ruleset town --profile default --as-of 2026-11-22");
    }

    [Fact]
    public void Interview_StartedAgain_GoesOnWithWhatIsOpen()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "Advice service", "GB-ENG", "stop");
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "no");

        _tool.Output.ShouldNotContain("In which country");
        _tool.Output.ShouldNotContain("What is the partnership called?");
        var description = JsonNode.Parse(_tool.Read("grant.json"))!;
        description["context"]!["country"]!.GetValue<string>().ShouldBe("GB-ENG");
        description.AsObject().Count(p => p.Value is JsonArray { Count: 0 }).ShouldBe(1);
    }

    [Fact]
    public void Interview_InterruptedAtTheNextOfAList_HasKeptThoseNamed()
    {
        using var interrupted = new CancellationTokenSource();
        using var input = new EndlessInput("Advice service\nGB-ENG\nno\nyes\nFirst\nyes\nSecond\nyes\nThird\n", interrupted.Cancel);
        _tool.InputStream = input;

        _tool.Run(interrupted.Token, "interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence");

        _tool.ExitCode.ShouldBe(130, _tool.Output + _tool.Error);
        JsonNode.Parse(_tool.Read("grant.json"))!["agreements"]!["has"]!.AsArray().Select(a => (string?)a!["id"]).ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public void Interview_WhoseFileSomebodyElseChanges_StopsAndLeavesTheChange()
    {
        const string Theirs = """{ "title": "Theirs" }""";
        _tool.InputStream = new Meddling("Advice service\n", "GB-ENG\n", () => _tool.Write("grant.json", Theirs));

        _tool.Run("interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence");

        _tool.ExitCode.ShouldBe(2, _tool.Output);
        _tool.Error.ShouldContain("'grant.json' was changed by another program");
        _tool.Read("grant.json").ShouldBe(Theirs);
        _tool.InputStream.Dispose();
    }

    [Theory]
    [InlineData("England", "ISO 3166")]
    [InlineData("12", "ISO 3166")]
    public void Interview_WithAnAnswerThatCannotBe_SaysWhyAndAsksAgain(string wrong, string problem)
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "", wrong, "FR");

        _tool.Output.ShouldContain(problem);
        JsonNode.Parse(_tool.Read("grant.json"))!["context"]!["country"]!.GetValue<string>().ShouldBe("FR");
    }

    [Fact]
    public void Interview_WithAnAnswerThatSettlesTheRest_AsksNoMore()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "", "FR");

        _tool.Output.ShouldNotContain(" not stated");
        _tool.Output.Split("\n> ").Length.ShouldBe(3, _tool.Output);
    }

    [Fact]
    public void Interview_WithWhatNobodyKnows_WritesNothingAboutIt()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "Town", "dk", "dk", "dk", "dk");

        _tool.Output.ShouldContain("Not known today:");
        _tool.Output.ShouldContain("- Context: In which country");
        _tool.Read("grant.json").ShouldNotContain("country");
    }

    [Fact]
    public void Interview_SkippedQuestion_ComesBackAtTheEndAndIsThenLeft()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "Town", "", "dk", "dk", "dk", "");

        _tool.Output.Split("In which country").Length.ShouldBe(4, _tool.Output);
        _tool.Output.ShouldNotContain("\n> \n> ");
        _tool.ExitCode.ShouldBe(0);
        _tool.Read("grant.json").ShouldNotContain("country");
    }

    [Fact]
    public void Interview_GoingBack_TakesTheAnswerBack()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json"], "", "back", "FR", "Letter; 1", "stop");
        _tool.Output.ShouldContain("This is the first question.");

        Run(["interview", "--ruleset", "town", "--output", "other.json"], "", "GB-ENG", "Letter; 1", "back", "stop");
        _tool.Read("other.json").Trim().ShouldBe("{}");
    }

    [Fact]
    public void Interview_AskedForHelp_TellsWhatTheFactMeansAndWhoWaits()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json"], "", "?", "stop");

        _tool.Output.ShouldContain("TWN0101");
    }

    [Fact]
    public void Interview_AskedForHelpOrNotKnowing_UnderstandsItEverywhere()
    {
        Run(
            ["interview", "--ruleset", "town", "--output", "grant.json"],
            "?", "dk", "?", "GB-ENG", "?", "dk", "?", "yes", "?", "Council", "?", "dk", "dk", "stop");

        _tool.Output.ShouldNotContain("Please answer");
        _tool.Output.ShouldContain("The name by which reports call it");
        _tool.Output.ShouldContain("The document that shows it");
        _tool.Output.ShouldContain("Any name by which you and the reader know the party");
        _tool.Output.ShouldContain("Type yes to name another party");
        JsonNode.Parse(_tool.Read("grant.json"))!.ToJsonString().ShouldBe("""{"parties":{"has":[{"id":"council","name":"Council"}]},"context":{"country":"GB-ENG"}}""");
    }

    [Fact]
    public void Interview_AskedForHelpWithAList_NamesAFewOfTheRulesThatWait()
    {
        _tool.Write("g.json", """{ "title": "x", "context": { "country": "GB-ENG" }, "parties": [] }""");
        Run(["interview", "g.json"], "?", "stop");

        _tool.Output.ShouldContain("rules wait for the answer, among them:");
        _tool.Output.Split("\n  CMP").Length.ShouldBe(6);
    }

    [Fact]
    public void Interview_OfWhichAllIsSkipped_HasNoMoreQuestionsThanItBeganWith()
    {
        _tool.Write("grant.json", """{ "parties": [{ "id": "council", "kind": "localGovernment" }, { "id": "advice", "kind": "civilSociety" }], "agreements": [{ "id": "grant", "form": "grant", "fundedBy": "council", "recipient": "advice" }] }""");
        Run(["interview", "grant.json", "--profile", "funder"], [.. Enumerable.Repeat("", 200)]);

        var headings = Regex.Matches(_tool.Output, "· question (?<number>[0-9]+) of (?<all>[0-9]+)(?<again>, skipped before)?", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        var all = headings[0].Groups["all"].Value;
        headings.Select(h => h.Groups["all"].Value).ShouldAllBe(of => of == all);
        var once = Enumerable.Range(1, int.Parse(all, CultureInfo.InvariantCulture)).Select(number => number.ToString(CultureInfo.InvariantCulture));
        headings.Where(h => !h.Groups["again"].Success).Select(h => h.Groups["number"].Value).ShouldBe(once);
        headings.Where(h => h.Groups["again"].Success).Select(h => h.Groups["number"].Value).ShouldBe(once);
    }

    /// <summary>The basics come first, then one part after the other, with the number of the question and of all.</summary>
    [Fact]
    public void Interview_OfAGrant_AsksForTheBasicsFirstAndThenByTopic()
    {
        _tool.Write("g.json", """
            { "title": "x", "parties": [{ "id": "c", "kind": "localGovernment" }, { "id": "o", "kind": "civilSociety" }], "agreements": [{ "id": "g", "fundedBy": "c", "recipient": "o" }] }
            """);
        Run(["interview", "g.json", "--no-evidence"], ["GB-ENG", "1", "2024-04-01", "36", .. Enumerable.Repeat("", 60)]);

        var headings = Regex.Matches(_tool.Output, "^── (?<part>.+?) · (?<side>.+?) · question (?<number>[0-9]+) of (?<all>[0-9]+)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, TimeSpan.FromSeconds(1))
            .Select(m => (Part: m.Groups["part"].Value, Side: m.Groups["side"].Value, Number: int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture), All: int.Parse(m.Groups["all"].Value, CultureInfo.InvariantCulture)))
            .ToList();
        _tool.Output.IndexOf("In which country", StringComparison.Ordinal).ShouldBeLessThan(_tool.Output.IndexOf("Is it a grant, contract", StringComparison.Ordinal));
        headings.Take(2).Select(h => h.Part).ShouldBe(["Context", "Agreement g"]);
        headings.Select(h => h.Number).ShouldBe(Enumerable.Range(1, headings.Count));
        headings.ShouldAllBe(h => h.Number <= h.All);

        // Those of one part and side stand together, apart from the basics and until those that were skipped come again.
        var details = headings.Skip(5).Take(40).Select(h => (h.Part, h.Side)).ToList();
        details.Where((topic, i) => i == 0 || topic != details[i - 1]).ShouldBeUnique();
    }

    [Fact]
    public void Interview_OfAFileThatNamesItsSchema_KeepsTheName()
    {
        _tool.Run("init", "--ruleset", "town", "--output", "grant.jsonc").ExitCode.ShouldBe(0, _tool.Error);
        Run(["interview", "--ruleset", "town", "grant.jsonc", "--no-evidence"], "", "GB-ENG", "back", "GB-ENG", "stop");

        JsonNode.Parse(_tool.Read("grant.jsonc"))!.ToJsonString().ShouldBe("""{"$schema":".relrules/description.schema.json","context":{"country":"GB-ENG"}}""");
    }

    [Fact]
    public void Interview_WhoseInputEnds_HasWrittenWhatWasAnswered()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json"], "Advice service", "GB-ENG");

        _tool.ExitCode.ShouldBe(0);
        _tool.Read("grant.json").ShouldContain("GB-ENG");
    }

    [Fact]
    public void Interview_WithNoAnswerAtAll_WritesNothing()
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json"]);

        _tool.ExitCode.ShouldBe(0);
        _tool.Output.ShouldContain("Nothing was answered");
        File.Exists(Path.Combine(_tool.Folder, "grant.json")).ShouldBeFalse();
    }

    [Fact]
    public void Interview_Interrupted_HasWrittenWhatWasAnswered()
    {
        using var interruption = new CancellationTokenSource();
        using var input = new EndlessInput("\nGB-ENG\n\n", interruption.Cancel);
        _tool.InputStream = input;
        _tool.Run(interruption.Token, "interview", "--ruleset", "town", "--output", "grant.json");

        _tool.ExitCode.ShouldBe(130);
        _tool.Read("grant.json").ShouldContain("GB-ENG");
        _tool.Output.ShouldContain("The description is in grant.json");
    }

    [Fact]
    public void Interview_OfABadDescription_SaysWhatIsWrongAndLeavesItAlone()
    {
        _tool.Write("grant.json", """{ "agreements": [{ "form": "gift" }] }""");
        Run(["interview", "grant.json", "--ruleset", "town"], "yes");

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("gift");
        _tool.Read("grant.json").ShouldContain("gift");
    }

    [Fact]
    public void Interview_OverAnotherDescription_IsRefused()
    {
        _tool.Write("a.json", "{}");
        _tool.Write("b.json", "{}");
        Run(["interview", "a.json", "--output", "b.json", "--ruleset", "town"]);

        _tool.ExitCode.ShouldBe(2);
        _tool.Error.ShouldContain("exists already");
    }

    [Theory]
    [InlineData("no", """[{"id":"advice-grant"}]""")]
    [InlineData("", """{"has":[{"id":"advice-grant"}]}""")]
    public void Interview_OfAgreements_StatesThemAllOnlyWhereThereIsNoOther(string another, string written)
    {
        Run(["interview", "--ruleset", "town", "--output", "grant.json", "--no-evidence"], "", "GB-ENG", "no", "yes", "Advice grant", another, "stop");

        JsonNode.Parse(_tool.Read("grant.json"))!["agreements"]!.ToJsonString().ShouldBe(written);
    }

    [Fact]
    public void Interview_OfAgreementsKnownInPart_AsksForAnotherAndKeepsThem()
    {
        _tool.Write("grant.json", """{ "title": "x", "context": { "country": "GB-ENG" }, "parties": [], "consultations": [], "agreements": { "has": [{ "id": "a", "form": "contract" }] } }""");
        _tool.Write("town/rules/TWN0901.json", """
            {
              "id": "TWN0901", "title": "There is a long grant", "kind": "lesson", "addressee": "government", "category": "money", "severity": "warning",
              "require": "agreements.exists(a, a.form == 'grant')", "messages": { "violated": "There is none." }, "rationale": "It matters.", "remedy": "Give one.",
              "citations": [{ "source": "town-code", "locator": "1" }], "examples": [
                { "title": "Yes", "outcome": "satisfied", "description": { "agreements": [{ "form": "grant" }] } },
                { "title": "No", "outcome": "violated", "description": { "agreements": [] } },
                { "title": "Who knows", "outcome": "undetermined", "description": {} }
              ]
            }
            """);
        Run(["interview", "grant.json", "--ruleset", "town", "--no-evidence"], "yes", "Other", "");

        _tool.Output.ShouldContain("Is there another agreement to describe?");
        JsonNode.Parse(_tool.Read("grant.json"))!["agreements"]!["has"]!.AsArray().Select(a => (string?)a!["id"]).ShouldBe(["a", "other"]);
    }

    [Theory]
    [InlineData("yes", """["social"]""")]
    [InlineData("", """{"has":["social"]}""")]
    public void Interview_OfAList_StatesItWholeOnlyWhereThatIsSaidToBeAll(string all, string written)
    {
        _tool.Write("policy.json", """{ "title": "A policy" }""");
        _tool.Write("policy/ruleset.json", """
            {
              "name": "policy", "title": "A code", "version": "1.0.0", "summary": "For a test.", "lastVerifiedOn": "2026-11-01", "categories": { "effects": "Effects" },
              "sources": { "code": { "title": "A code", "author": "The town", "year": 2020, "url": "https://example.org/code", "lastVerifiedOn": "2026-11-01" } }
            }
            """);
        _tool.Write("policy/rules/PLC0001.json", """
            {
              "id": "PLC0001", "title": "Equality is looked at", "kind": "lesson", "addressee": "government", "category": "effects", "severity": "warning",
              "require": "'equality' in policyDesign.impactsAssessed", "messages": { "violated": "It is not." }, "rationale": "It matters.", "remedy": "Look at it.",
              "citations": [{ "source": "code", "locator": "1" }], "examples": [
                { "title": "Yes", "outcome": "satisfied", "description": { "policyDesign": { "impactsAssessed": ["equality"] } } },
                { "title": "No", "outcome": "violated", "description": { "policyDesign": { "impactsAssessed": [] } } },
                { "title": "Who knows", "outcome": "undetermined", "description": {} }
              ]
            }
            """);
        Run(["interview", "policy.json", "--ruleset", "policy", "--no-evidence"], "1", all, "back", "1", all);

        _tool.Output.ShouldContain("Is that all?");
        JsonNode.Parse(_tool.Read("policy.json"))!["policyDesign"]!["impactsAssessed"]!.ToJsonString().ShouldBe(written);
        (_tool.Output.Split("Not known today:").Length == 2).ShouldBe(all.Length == 0, _tool.Output);
    }

    [Theory]
    [InlineData("agreements[].termMonths", "36", "36")]
    [InlineData("agreements[].termMonths", "36 months", "36")]
    [InlineData("agreements[].termMonths", "36.5", "whole number")]
    [InlineData("agreements[].termMonths", "-1", "0 or more")]
    [InlineData("agreements[].termMonths", "soon", "a number")]
    [InlineData("agreements[].costCoverageShare", "50%", "0.5")]
    [InlineData("agreements[].costCoverageShare", "0.5", "0.5")]
    [InlineData("agreements[].costCoverageShare", "50", "from 0% to 100%")]
    [InlineData("agreements[].annualValue", "GBP 48,000", "{\"amount\":48000,\"currency\":\"GBP\"}")]
    [InlineData("agreements[].annualValue", "48000 gbp", "{\"amount\":48000,\"currency\":\"GBP\"}")]
    [InlineData("agreements[].annualValue", "48000", "currency")]
    [InlineData("agreements[].form", "1", "\"grant\"")]
    [InlineData("agreements[].form", "Grant", "\"grant\"")]
    [InlineData("agreements[].form", "9", "from 1 to 6")]
    [InlineData("agreements[].eligibleCosts", "none", "[]")]
    [InlineData("agreements[].eligibleCosts", "1, overheads, 1", "{\"has\":[\"serviceDelivery\",\"overheads\"]}")]
    [InlineData("agreements[].eligibleCosts", "1, not overheads", "{\"has\":[\"serviceDelivery\"],\"not\":[\"overheads\"]}")]
    [InlineData("agreements[].eligibleCosts", "1, not 1", "cannot be both")]
    [InlineData("agreements[].termMonths", "less than 12 months", "{\"below\":12}")]
    [InlineData("agreements[].termMonths", "at least 12", "{\"from\":12}")]
    [InlineData("agreements[].termMonths", "> 12", "{\"above\":12}")]
    [InlineData("agreements[].termMonths", "2 to 4 months", "{\"from\":2,\"to\":4}")]
    [InlineData("agreements[].termMonths", "under a year", "a number")]
    [InlineData("agreements[].termMonths", "3 years", "36")]
    [InlineData("agreements[].termMonths", "1 year", "12")]
    [InlineData("agreements[].termMonths", "at most 3 years", "{\"to\":36}")]
    [InlineData("agreements[].termMonths", "2 to 3 years", "{\"from\":24,\"to\":36}")]
    [InlineData("agreements[].termMonths", "12 years of service", "a number")]
    [InlineData("agreements[].terminationNoticeMonths", "3 months", "3")]
    [InlineData("agreements[].terminationNoticeMonths", "12 weeks", "{\"from\":2.7,\"below\":3}")]
    [InlineData("agreements[].terminationNoticeMonths", "half a year", "a number")]
    [InlineData("consultations[].durationWeeks", "12 weeks", "12")]
    [InlineData("consultations[].durationWeeks", "84 days", "12")]
    [InlineData("consultations[].durationWeeks", "at least 3 months", "{\"from\":12}")]
    [InlineData("agreements[].annualValue", "£48,000", "{\"amount\":48000,\"currency\":\"GBP\"}")]
    [InlineData("agreements[].annualValue", "48,000 € per year", "{\"amount\":48000,\"currency\":\"EUR\"}")]
    [InlineData("agreements[].annualValue", "between £2,000 and £4,000 a year", "{\"amount\":{\"from\":2000,\"to\":4000},\"currency\":\"GBP\"}")]
    [InlineData("agreements[].annualValue", "$48,000", "currency")]
    [InlineData("agreements[].costCoverageShare", "less than 100%", "{\"below\":1}")]
    [InlineData("agreements[].annualValue", "up to 6,000 GBP", "{\"amount\":{\"to\":6000},\"currency\":\"GBP\"}")]
    [InlineData("agreements[].annualValue", "up to GBP", "currency")]
    [InlineData("compact.budgetEndsOn", "March 2011", "\"2011-03\"")]
    [InlineData("compact.budgetEndsOn", "2011", "\"2011\"")]
    [InlineData("compact.budgetEndsOn", "after 31 March 2011", "{\"above\":\"2011-03-31\"}")]
    [InlineData("agreements[].termMonths", "from 2 to 4", "{\"from\":2,\"to\":4}")]
    [InlineData("agreements[].termMonths", "between 2 and 4 months", "{\"from\":2,\"to\":4}")]
    [InlineData("agreements[].termMonths", "2-4", "{\"from\":2,\"to\":4}")]
    [InlineData("agreements[].termMonths", "More than 3 months", "{\"above\":3}")]
    [InlineData("agreements[].termMonths", "no more than 3", "{\"to\":3}")]
    [InlineData("agreements[].termMonths", "no less than 3", "{\"from\":3}")]
    [InlineData("agreements[].termMonths", "fewer than 3", "{\"below\":3}")]
    [InlineData("agreements[].termMonths", "at least 2", "{\"from\":2}")]
    [InlineData("agreements[].termMonths", "2 months or more", "{\"from\":2}")]
    [InlineData("agreements[].termMonths", "more than 2 and at most 4 months", "{\"above\":2,\"to\":4}")]
    [InlineData("agreements[].termMonths", "less than 4 but more", "a number")]
    [InlineData("agreements[].termMonths", "more than -1", "0 or more")]
    [InlineData("agreements[].termMonths", "more than 2 and more than 4", "a number")]
    [InlineData("agreements[].termMonths", "between", "a number")]
    [InlineData("agreements[].costCoverageShare", "50 to 80%", "{\"from\":0.5,\"to\":0.8}")]
    [InlineData("agreements[].costCoverageShare", "less than 90 per cent", "{\"below\":0.9}")]
    [InlineData("agreements[].costCoverageShare", "at most 400%", "from 0% to 100%")]
    [InlineData("agreements[].annualValue", "between GBP 2,000 and GBP 4,000.50", "{\"amount\":{\"from\":2000,\"to\":4000.50},\"currency\":\"GBP\"}")]
    [InlineData("compact.budgetEndsOn", "since 2011", "{\"from\":\"2011-01-01\"}")]
    [InlineData("compact.budgetEndsOn", "before March 2020", "{\"below\":\"2020-03-01\"}")]
    [InlineData("compact.budgetEndsOn", "after 2012", "{\"above\":\"2012-12-31\"}")]
    [InlineData("compact.budgetEndsOn", "until May 2014", "{\"to\":\"2014-05-31\"}")]
    [InlineData("compact.budgetEndsOn", "2011 to 2012", "{\"from\":\"2011-01-01\",\"to\":\"2012-12-31\"}")]
    [InlineData("compact.budgetEndsOn", "from 1 March 2011 until Feb 2012", "{\"from\":\"2011-03-01\",\"to\":\"2012-02-29\"}")]
    [InlineData("compact.budgetEndsOn", "2 to 4 March 2011", "{\"from\":\"2011-03-02\",\"to\":\"2011-03-04\"}")]
    [InlineData("compact.budgetEndsOn", "on or after 1 January 2012", "{\"from\":\"2012-01-01\"}")]
    [InlineData("compact.budgetEndsOn", "in March 2011", "\"2011-03\"")]
    [InlineData("compact.budgetEndsOn", "2012 or later", "{\"from\":\"2012-01-01\"}")]
    [InlineData("compact.budgetEndsOn", "2011-2012", "{\"from\":\"2011-01-01\",\"to\":\"2012-12-31\"}")]
    [InlineData("compact.budgetEndsOn", "before soon", "a day such as")]
    [InlineData("agreements[].eligibleCosts", "1, tea", "'tea' is none of them")]
    [InlineData("agreements[].unpaidTasks", "night shifts; reports", "{\"has\":[\"night shifts\",\"reports\"]}")]
    [InlineData("agreements[].exitPlan", "Y", "true")]
    [InlineData("agreements[].exitPlan", "perhaps", "yes or no")]
    [InlineData("compact.budgetEndsOn", "31 January 2026", "\"2026-01-31\"")]
    [InlineData("compact.budgetEndsOn", "2026-02-30", "a day such as")]
    public void Answer_IsReadAsPeopleWriteIt(string path, string answer, string expected)
    {
        var value = AnswerReader.Read(FactCatalog.Find(path)!, answer, out var problem);

        (value?.ToJsonString() ?? problem).ShouldContain(expected);
        (value is null).ShouldBe(problem.Length > 0);
    }

    /// <summary>Whatever bounds reports tell, whoever types the same words states the same.</summary>
    [Fact]
    public void Answer_AsReportsTellIt_IsReadBack()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });
        var random = new Random(20261122);
        for (var i = 0; i < 150; i++)
        {
            var day = new DateOnly(2011, 1, 1).AddDays(random.Next(2000));
            var date = random.Next(4) switch { 0 => Known.Month(day.Year, day.Month), 1 => Known.Year(day.Year), _ => Bounds(day, day.AddDays(random.Next(2, 500)), random) };
            var partnership = new Partnership
            {
                Agreements =
                [
                    new()
                    {
                        TermMonths = Bounds(random.Next(20), random.Next(22, 60), random),
                        CostCoverageShare = Bounds(random.Next(5000) / 10_000.0, random.Next(5001, 10_000) / 10_000.0, random),
                        AnnualValue = new(Bounds(random.Next(1_000_000) / 100m, random.Next(1_000_001, 9_000_000) / 100m, random), "GBP"),
                    },
                ],
                Compact = new() { BudgetEndsOn = date },
            };
            var written = JsonNode.Parse(PartnershipDocument.FromPartnership(partnership).ToJson())!;
            var told = analyzer.Analyze(partnership).GetStatedFacts().Where(fact => FactCatalog.Find(fact.Path) is not null).ToList();
            told.Count.ShouldBe(4);
            foreach (var fact in told)
            {
                var value = AnswerReader.Read(FactCatalog.Find(fact.Path)!, fact.Text, out var problem);

                var stated = fact.Pointer.Split('/').Skip(1).Aggregate((JsonNode?)written, (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step]);
                JsonNode.DeepEquals(value, stated).ShouldBeTrue($"{fact.Text}: {stated?.ToJsonString()}, but {value?.ToJsonString() ?? problem}");
            }

            AnswerReader.Read(FactCatalog.Find("agreements[].termMonths")!, partnership.Agreements[0].TermMonths.ToString()!, out _)!.ToJsonString()
                .ShouldBe(JsonSerializer.Serialize(partnership.Agreements[0].TermMonths));
        }

        static Known<T> Bounds<T>(T least, T most, Random random)
            where T : struct, IComparable<T> => random.Next(6) switch
            {
                0 => Known.From(least),
                1 => Known.Below(most),
                2 => Known.Above(least),
                3 => Known.To(most),
                4 => least,
                _ => random.Next(4) switch
                {
                    0 => Known.Between<T>(from: least, to: most),
                    1 => Known.Between<T>(above: least, to: most),
                    2 => Known.Between<T>(from: least, below: most),
                    _ => Known.Between<T>(above: least, below: most),
                },
            };
    }

    [Theory]
    [InlineData("funder", 1)]
    [InlineData("funder", 5)]
    [InlineData("compact-audit", 3)]
    public void Interview_AnsweredToTheEnd_LeavesNothingOpenAndAsksNothingTwice(string profile, int seed)
    {
        var session = new InterviewSession(RelationshipAnalyzer.Create(new() { ProfileName = profile, AsOf = new(2026, 11, 22) }), PartnershipDocument.Parse("{}"));
        var random = new Random(seed);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (session.Next() is { } question)
        {
            asked.Add(question.Fact.Pointer).ShouldBeTrue(question.ToString());
            session.Answer(question, Answer(question, random)).ShouldBeNull(question.ToString());
            session.Document.Diagnostics.ShouldBeEmpty();
        }

        session.Questionnaire.Questions.ShouldBeEmpty();
        asked.Count.ShouldBeGreaterThan(5);
        for (var i = 0; i < asked.Count; i++)
        {
            session.Back();
        }

        session.Document.ToJson().Trim().ShouldBe("{}");
    }

    public void Dispose() => _tool.Dispose();

    private static JsonNode Answer(Question question, Random random)
    {
        if (InterviewSession.IsAboutElements(question))
        {
            return new JsonArray(InterviewSession.NewElement(question, "One", []));
        }

        var fact = question.Form!;
        return fact.Type switch
        {
            FactType.Boolean => random.Next(2) == 0,
            FactType.Integer => random.Next(1, 40),
            FactType.Number => fact.Maximum <= 1 ? Math.Round(random.NextDouble(), 2) : random.Next(1, 40),
            FactType.Date => "2026-05-01",
            FactType.Money => new JsonObject { ["amount"] = 48000, ["currency"] = "GBP" },
            FactType.Choice => fact.Values[random.Next(fact.Values.Count)].Name,
            FactType.ChoiceList => new JsonArray(fact.Values[random.Next(fact.Values.Count)].Name),
            FactType.TextList => new JsonArray("a text"),
            _ when fact.Format == TextFormat.CountryCode => "GB-ENG",
            _ => "a text",
        };
    }

    private void Run(string[] args, params string[] answers)
    {
        _tool.Input = Encoding.UTF8.GetBytes(string.Concat(answers.Select(a => a + "\n")));
        _tool.Run(args);
    }

    /// <summary>Gives one text and then another; between them something happens.</summary>
    private sealed class Meddling(string first, string second, Action between) : MemoryStream
    {
        private int _reads;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_reads == 1)
            {
                between();
            }

            var text = _reads++ switch { 0 => first, 1 => second, _ => "" };
            return Encoding.UTF8.GetBytes(text, buffer);
        }
    }

    /// <summary>Gives a text, and when more is asked for calls for an end and lets the reader wait for ever.</summary>
    private sealed class EndlessInput(string text, Action onEnd) : MemoryStream(Encoding.UTF8.GetBytes(text), writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            if (read == 0)
            {
                onEnd();
                Thread.Sleep(Timeout.Infinite);
            }

            return read;
        }
    }
}
