using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class RulesetReaderTests
{
    private const string Main = "ruleset.json";
    private const string Rule = "rules/LOC0001.json";
    private const string OtherRule = "rules/LOC0002.json";

    [Fact]
    public void Load_CorrectRuleset_GivesAllOfIt()
    {
        var ruleset = new TestRuleset().LoadClean();

        ruleset.Name.ShouldBe("local");
        ruleset.Version.ShouldBe("1.0.0");
        ruleset.LastVerifiedOn.ShouldBe(new DateOnly(2026, 11, 22));
        ruleset.ApplicabilityCondition.ShouldBe("context.country == 'GB-ENG'");
        ruleset.ApplicabilityReason.ShouldBe("It is England's.");
        ruleset.Categories["services"].ShouldBe("Services");
        ruleset.Sources.ShouldHaveSingleItem().Year.ShouldBe(2010);
        ruleset.DerivedFacts.ShouldHaveSingleItem().Type.ShouldBe(FactType.Boolean);
        ruleset.Extensions.ShouldHaveSingleItem().Path.ShouldBe("agreements[].extensions.qualityMark");
        ruleset.Rules.Select(r => r.Id).ShouldBe(["LOC0001", "LOC0002"]);

        var rule = ruleset.Rules[0];
        rule.Kind.ShouldBe(RuleKind.Undertaking);
        rule.Addressee.ShouldBe(Addressee.Government);
        rule.DefaultSeverity.ShouldBe(Severity.Warning);
        rule.CategoryTitle.ShouldBe("Services");
        rule.Scope.ShouldBe("agreements");
        rule.Require.ShouldBe("agreement.isLong");
        rule.Citations.ShouldHaveSingleItem().ShouldBe(new Citation("doc", "1", "3", "two words", "A document", "https://example.org/"));
        rule.Conflicts.ShouldHaveSingleItem().Rule.ShouldBe("LOC0002");
        rule.Restates.ShouldBe(["LOC0002"]);
        rule.Messages[Outcome.Explained].ShouldBe("It has a mark.");
        rule.HelpPage.ShouldBe("rules/LOC0001.md");
        rule.Path.ShouldBe(Rule);
        rule.Examples.Count.ShouldBe(7);
        rule.Examples[1].Message.ShouldBe("It runs for 12 months, not 36.");
        rule.Examples[2].AsOf.ShouldBe(new DateOnly(2015, 1, 1));
        rule.Examples[5].Missing.ShouldBe(["/agreements/0/termMonths"]);
        ruleset.Rules[1].When.ShouldBe("true");
    }

    [Theory]
    [InlineData("2010-11-30", null)]
    [InlineData("2010-12-01", 24.0)]
    [InlineData("2019-12-31", 24.0)]
    [InlineData("2020-01-01", 36.0)]
    [InlineData("2999-01-01", 36.0)]
    public void Parameter_OnADay_HasThatDaysValue(string day, double? expected)
    {
        var parameter = new TestRuleset().LoadClean().Parameters.ShouldHaveSingleItem();
        parameter.ValueOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.Value.ShouldBe(expected);
    }

    [Theory]
    [InlineData("RRS0001", Rule, "\"kind\":", "\"kind\" ", "\"undertaking\"")]
    [InlineData("RRS0003", Rule, "\"notes\": \"A note.\"", "\"title\": \"A note.\"", "\"title\": \"A note.\"")]
    [InlineData("RRS0009", Rule, "\"A note.\"", "Note", "Note")]
    [InlineData("RRS0020", Rule, "\"rationale\"", "\"rationales\"", "\"rationales\"", 2)]
    [InlineData("RRS0020", Rule, "\"explained\": \"It", "\"explaned\": \"It", "\"explaned\"", 2)]
    [InlineData("RRS0021", Rule, "\"Do it.\"", "[]", "[],")]
    [InlineData("RRS0021", Rule, "{ \"source\": \"doc\", \"locator\": \"1\", \"page\": \"3\", \"anchor\": \"two words\" }", "\"doc\"", "\"doc\"")]
    [InlineData("RRS0022", Rule, "\"severity\": \"warning\",", "", "{")]
    [InlineData("RRS0022", Rule, "\"remedy\": \"Do it.\",", "", "{")]
    [InlineData("RRS0022", Rule, "\"violated\": \"It runs for {agreement.termMonths} months, not {params.minimumTermMonths}.\",", "", "{\n    \n    \"explained\"")]
    [InlineData("RRS0023", Rule, "\"Do it.\"", "\"  \"", "\"  \"")]
    [InlineData("RRS0024", Rule, "\"government\"", "\"goverment\"", "\"goverment\"")]
    [InlineData("RRS0024", Rule, "\"severity\": \"warning\"", "\"severity\": \"fatal\"", "\"fatal\"")]
    [InlineData("RRS0025", Main, "\"from\": \"2020-01-01\"", "\"from\": \"2020-01-32\"", "\"2020-01-32\"")]
    [InlineData("RRS0025", Rule, "\"2015-01-01\"", "\"1 January 2015\"", "\"1 January 2015\"")]
    [InlineData("RRS0030", Rule, "\"id\": \"LOC0001\"", "\"id\": \"LOC-1\"", "\"LOC-1\"")]
    [InlineData("RRS0031", Rule, "\"id\": \"LOC0001\"", "\"id\": \"LOC0009\"", "\"LOC0009\"")]
    [InlineData("RRS0033", Rule, "\"category\": \"services\"", "\"category\": \"service\"", "\"service\"")]
    [InlineData("RRS0034", Rule, "\"source\": \"doc\"", "\"source\": \"docs\"", "\"docs\"")]
    [InlineData("RRS0035", Rule, "\"two words\"", "\"one two three four five six\"", "\"one two three four five six\"")]
    [InlineData("RRS0036", Main, "[ { \"source\": \"doc\", \"locator\": \"2\" } ]", "[]", "[] }")]
    [InlineData("RRS0037", Rule, "\"require\": \"agreement.isLong\",", "", "{")]
    [InlineData("RRS0037", OtherRule, "\"value\":", "\"require\": \"true\", \"value\":", "\"require\"")]
    [InlineData("RRS0037", Rule, "\"focus\": \"agreement.termMonths\"", "\"value\": \"1\"", "\"value\"")]
    [InlineData("RRS0038", Rule, ",\n    \"explained\": \"It has a mark.\"", "", "{\n    \"violated\"")]
    [InlineData("RRS0040", Rule, "\"outcome\": \"notApplicable\"", "\"outcome\": \"undetermined\"", "[\n    { \"title\": \"Long\"")]
    [InlineData("RRS0064", Rule, "\"restates\": [\"LOC0002\"]", "\"restates\": [\"LOC0002\"], \"figures\": [{ \"share\": 1.2, \"year\": 2011, \"counted\": \"grants\", \"citation\": { \"source\": \"doc\", \"locator\": \"1\" } }]", "1.2")]
    [InlineData("RRS0064", Rule, "\"restates\": [\"LOC0002\"]", "\"restates\": [\"LOC0002\"], \"figures\": [{ \"share\": 0.4, \"of\": 0, \"year\": 2011, \"counted\": \"grants\", \"citation\": { \"source\": \"doc\", \"locator\": \"1\" } }]", "0, \"year\"")]
    [InlineData("RRS0064", Rule, "\"restates\": [\"LOC0002\"]", "\"restates\": [\"LOC0002\"], \"figures\": [{ \"share\": 0.4, \"year\": 11, \"counted\": \"grants\", \"citation\": { \"source\": \"doc\", \"locator\": \"1\" } }]", "11, \"counted\"")]
    [InlineData("RRS0064", OtherRule, "\"messages\": {},", "\"messages\": {}, \"figures\": [],", "[],\n  \"rationale\"")]
    [InlineData("RRS0034", Rule, "\"restates\": [\"LOC0002\"]", "\"restates\": [\"LOC0002\"], \"figures\": [{ \"share\": 0.4, \"year\": 2011, \"counted\": \"grants\", \"citation\": { \"source\": \"docs\", \"locator\": \"1\" } }]", "\"docs\"")]
    [InlineData("RRS0046", Main, "\"to\": \"2019-12-31\", ", "", "{ \"from\": \"2020-01-01\"")]
    [InlineData("RRS0046", Main, "\"to\": \"2019-12-31\"", "\"to\": \"2009-12-31\"", "\"2009-12-31\"")]
    [InlineData("RRS0047", Main, "\"value\": 36", "\"value\": \"36\"", "\"36\"")]
    [InlineData("RRS0048", Main, "\"citation\": { \"source\": \"doc\", \"locator\": \"1\" },", "", "\"minimumTermMonths\": {")]
    [InlineData("RRS0048", Main, "\"unit\": \"months\",", "\"ours\": \"So.\",", "\"minimumTermMonths\": {")]
    [InlineData("RRS0049", Main, "\"type\": \"boolean\", \"value\": \"agr", "\"type\": \"choice\", \"value\": \"agr", "{ \"path\": \"agreements[].isLong\"")]
    [InlineData("RRS0049", Main, "\"value\": \"agreement.termMonths >= params.minimumTermMonths\", ", "", "{ \"path\": \"agreements[].isLong\"")]
    [InlineData("RRS0049", Main, "\"value\": \"agreement.termMonths >= params.minimumTermMonths\"", "\"cases\": [ { \"value\": \"true\" }, { \"value\": \"false\" } ]", "{ \"value\": \"false\" }")]
    [InlineData("RRS0049", Main, "\"title\": \"long\"", "\"values\": [], \"title\": \"long\"", "\"values\": [], \"title\"")]
    [InlineData("RRS0053", Main, "\"extensions\": [\n", "\"extensions\": [ { \"path\": \"agreements[].extensions.qualityMark\", \"type\": \"boolean\", \"title\": \"x\", \"question\": \"x\", \"meaning\": \"x\" },\n", "\"agreements[].extensions.qualityMark\", \"type\": \"boolean\", \"title\": \"quality")]
    [InlineData("RRS0056", Main, "\"name\": \"local\"", "\"name\": \"../local\"", "\"../local\"")]
    [InlineData("RRS0056", Main, "\"minimumTermMonths\": {", "\"minimum-term\": {", "\"minimum-term\"")]
    public void Load_OneMistake_IsReportedAtItsPlace(string id, string file, string old, string replacement, string place, int others = 0)
    {
        var broken = new TestRuleset().Replace(file, old, replacement);
        var diagnostics = broken.Load().Diagnostics;

        var diagnostic = diagnostics.First(d => Is(d, id));
        diagnostic.Severity.ShouldBe(Severity.Error);
        diagnostic.Location!.Path.ShouldBe(file);
        (diagnostic.Location.Line, diagnostic.Location.Column).ShouldBe(broken.PlaceOf(file, place), diagnostic.Message);

        if (string.Equals(id, "RRS0020", StringComparison.Ordinal))
        {
            diagnostic.Message.ShouldContain("did you mean");
        }

        // One mistake is one diagnostic, save where a misspelt key is also a missing one.
        diagnostics.Count.ShouldBe(others == 0 ? diagnostics.Count(d => Is(d, id)) : diagnostics.Count);
        diagnostics.Count.ShouldBeLessThanOrEqualTo(Math.Max(2, others));
    }

    private static bool Is(Diagnostic diagnostic, string id) => string.Equals(diagnostic.Id, id, StringComparison.Ordinal);

    [Fact]
    public void Load_SameExampleTwice_NamesTheOther()
    {
        var broken = new TestRuleset().Replace(Rule, "\"asOf\": \"2015-01-01\", \"description\": { \"agreements\": [ { \"id\": \"a\", \"form\": \"grant\", \"termMonths\": 24 } ] }", "\"description\": {\"agreements\":[{\"id\":\"a\",\"form\":\"grant\",\"termMonths\":36}]}");
        var diagnostic = broken.Load().Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRS0041");
        diagnostic.Message.ShouldBe("This example is the same as 'Long'.");
        diagnostic.Location!.Pointer.ShouldBe("/examples/2");
    }

    [Fact]
    public void Load_RuleInTwoFiles_KeepsTheFirst()
    {
        var result = new TestRuleset().With("rules/LOC0003.json", TestRuleset.OtherRule).Load();
        result.Diagnostics.Select(d => d.Id).ShouldBe(["RRS0031", "RRS0032"]);
        result.Ruleset!.Rules.Count.ShouldBe(2);
    }

    [Fact]
    public void Load_PublishedFigures_AreTheRulesWithTheirSource()
    {
        var result = new TestRuleset().Replace(Rule, "\"restates\": [\"LOC0002\"]", """
            "restates": ["LOC0002"], "figures": [{ "share": 0.4, "of": 209, "year": 2011, "counted": "grants", "citation": { "source": "doc", "locator": "2", "page": "7" } }]
            """).Load();

        result.Diagnostics.ShouldBeEmpty();
        var figure = result.Ruleset!.Rules.Single(r => r.Id == "LOC0001").Figures.ShouldHaveSingleItem();
        figure.ShouldBe(new(0.4, 209, 2011, "grants", new("doc", "2", "7", null, "A document", "https://example.org/")));
    }

    [Fact]
    public void Load_MissingMainFile_SaysSoAndGivesNothing()
    {
        var result = new TestRuleset().Without(Main).Load();
        result.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0010");
        result.Ruleset.ShouldBeNull();
        result.HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void Load_NoRules_SaysSo() =>
        new TestRuleset().Without(Rule).Without(OtherRule).Load().Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("RRS0059");

    [Fact]
    public void Load_MistakesInSeveralFiles_ReportsAll()
    {
        var result = new TestRuleset()
            .Replace(Main, "\"value\": 36", "\"value\": true")
            .Replace(Rule, "\"category\": \"services\"", "\"category\": 3")
            .With("rules/LOC0004.json", "{ \"id\": ")
            .Load();
        result.Diagnostics.Select(d => d.Id).ShouldBe(["RRS0021", "RRS0002", "RRS0047"], ignoreOrder: true);
        result.Diagnostics.Select(d => d.Location!.Path).ShouldBe([Main, Rule, "rules/LOC0004.json"], ignoreOrder: true);
    }

    [Fact]
    public void Diagnostics_EveryId_IsListedOnceWithATitle()
    {
        RulesetDiagnostics.All.DistinctBy(d => d.Key, StringComparer.Ordinal).Count().ShouldBe(RulesetDiagnostics.All.Count);
        RulesetDiagnostics.All.ShouldAllBe(d => d.Value.Length > 0 && d.Key.StartsWith("RRS"));
    }

    [Fact]
    public void LoadEmbedded_UnknownName_SuggestsTheNearest()
    {
        var diagnostic = Ruleset.LoadEmbedded("compact-2001").Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRS0043");
        diagnostic.Message.ShouldContain("did you mean 'compact-2010'?");
    }

    [Fact]
    public void LoadEmbedded_EveryRuleset_IsCleanAndReadsItsExamplesLater()
    {
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var result = Ruleset.LoadEmbedded(name);
            result.Diagnostics.ShouldBeEmpty();
            result.Ruleset!.Rules.ShouldAllBe(r => r.Examples.Count >= 2);
        }
    }

    [Fact]
    public void LoadFolder_EveryRulesetOfTheRepository_IsClean()
    {
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var result = Ruleset.LoadFolder(Repository.PathTo("rulesets", name));
            result.Diagnostics.Select(d => $"{d.Location?.Path}({d.Location?.Line}): {d.Id} {d.Message}").ShouldBeEmpty();
            result.Ruleset!.Rules.Select(r => r.Id).ShouldBe(Ruleset.LoadEmbedded(name).Ruleset!.Rules.Select(r => r.Id));
        }
    }

    [Fact]
    public void EmbeddedRules_Examples_AreTheLastKey()
    {
        // Loading for an analysis stops reading there.
        foreach (var rule in Ruleset.EmbeddedNames.SelectMany(n => Ruleset.LoadFolder(Repository.PathTo("rulesets", n)).Ruleset!.RuleSources))
        {
            var last = "";
            foreach (var member in rule.Root.EnumerateObject())
            {
                last = member.Name!;
            }

            last.ShouldBe("examples", rule.Id);
        }
    }

    [Fact]
    public void Parse_UpToALastKey_LeavesTheRestUnread()
    {
        var diagnostics = new List<Diagnostic>();
        var text = JsonText.Parse("{ \"a\": { \"examples\": 1 }, \"examples\": [ nonsense"u8.ToArray(), JsonLimits.Default, null, diagnostics, "RRX", "examples"u8);
        diagnostics.ShouldBeEmpty();
        text.IsComplete.ShouldBeTrue();
        text.Find("/a/examples").Kind.ShouldBe(JsonKind.Number);
        text.Find("/examples").Kind.ShouldBe(JsonKind.None);
    }
}
