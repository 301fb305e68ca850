using System.Text;
using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Tests.Baselines;

public sealed class EarlierRunTests
{
    [Fact]
    public void Tables_OfARun_AreCountedByRuleAndProgramme()
    {
        var baseline = Parse("""
            { "profile": "funder", "asOf": "2026-01-31", "descriptions": 7, "tables": {
              "rules": [{ "rule": "R1", "departures": 1, "judged": 4 }, { "rule": "R2", "departures": 0, "judged": 0 }],
              "programmeRules": [{ "programme": "Arts", "rule": "R1", "departures": 1, "judged": 2 }, { "programme": "ARTS", "rule": "R1", "departures": 0, "judged": 1 }],
              "questions": [{ "rule": "R3" }],
              "note": "no rows" } }
            """);

        var earlier = baseline.Earlier.ShouldNotBeNull();
        (earlier.Descriptions, earlier.Profile, earlier.AsOf, baseline.IsTables).ShouldBe((7, "funder", "2026-01-31", true));
        earlier.Find(EarlierRun.All, "R1").ShouldBe(new(1, 4));
        earlier.Find(EarlierRun.All, "R1")!.Share.ShouldBe(0.25);
        earlier.Find(EarlierRun.All, "R2").ShouldBeNull();
        earlier.Find(EarlierRun.All, "R3").ShouldBeNull();
        earlier.Find("arts", "R1").ShouldBe(new(1, 3));
        earlier.Programmes.ShouldBe(["Arts"]);
        earlier.Rules.ShouldBe(["R1", "R2"]);
        (earlier.Has("aRTs"), earlier.Has("Sport")).ShouldBe((true, false));
    }

    [Fact]
    public void Tables_AsLines_AreCountedLikeAFile()
    {
        var baseline = Parse("""
            { "table": "rules", "rule": "R1", "departures": 1, "judged": 4 }
            { "table": "questions", "question": "Q" }
            { "asked": true, "profile": "p", "descriptions": 2 }
            """);

        (baseline.Earlier!.Descriptions, baseline.Earlier.Profile, baseline.IsTables).ShouldBe((2, "p", true));
        baseline.Earlier.Find("", "R1").ShouldBe(new(1, 4));
    }

    [Theory]
    [InlineData("""{ "table": 1 }""", "a row has no name of its table.")]
    [InlineData("""{ "table": "rules", "departures": 0, "judged": 1 }""", "a row of the table 'rules' has no 'rule'.")]
    [InlineData("""{ "table": "programmeRules", "rule": "R1", "departures": 0, "judged": 1 }""", "a row of the table 'programmeRules' has no 'programme'.")]
    [InlineData("""{ "table": "rules", "rule": "R1", "departures": -1, "judged": 1 }""", "a row of the table 'rules' has no whole number 'departures'.")]
    [InlineData("""{ "table": "rules", "rule": "R1", "departures": 0, "judged": 1.5 }""", "a row of the table 'rules' has no whole number 'judged'.")]
    [InlineData("""{ "tables": {} }""", "the file has no whole number 'descriptions'.")]
    public void Tables_ThatLackWhatIsCompared_AreRefused(string text, string expected) =>
        Should.Throw<FormatException>(() => Parse(text)).Message.ShouldBe(expected);

    [Fact]
    public void Reports_AreCountedOncePerRuleAndDescription()
    {
        var earlier = Parse($$"""
            {{Report("{ \"rule\": \"R1\", \"outcome\": \"satisfied\" }, { \"rule\": \"R1\", \"outcome\": \"violated\", \"fingerprint\": \"f\" }, { \"rule\": \"R1\", \"outcome\": \"explained\", \"fingerprint\": \"g\" }")}}
            {{Report("{ \"rule\": \"R1\", \"outcome\": \"satisfied\" }, { \"rule\": \"R2\", \"outcome\": \"unexplained\", \"fingerprint\": \"f\" }, { \"rule\": \"R3\", \"outcome\": \"notApplicable\" }")}}
            {{Report("{ \"rule\": \"R2\", \"outcome\": \"violated\", \"fingerprint\": \"f\", \"suppressed\": { \"by\": \"A\" } }, { \"rule\": \"R2\", \"outcome\": \"undetermined\", \"fingerprint\": \"h\" }, { \"outcome\": \"satisfied\" }")}}
            {{Report("{ \"rule\": \"R4\", \"outcome\": \"satisfied\", \"severity\": \"silent\" }, { \"rule\": \"R5\", \"outcome\": \"satisfied\", \"kind\": \"classification\" }, { \"rule\": \"R6\", \"outcome\": \"satisfied\", \"severity\": \"none\" }")}}
            """).Earlier.ShouldNotBeNull();

        earlier.Descriptions.ShouldBe(4);
        earlier.Rules.Select(rule => (rule, earlier.Find("", rule))).ShouldBe([("R1", new(1, 2)), ("R2", new(1, 2))]);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Reports_OfDeparturesAlone_AreNotCompared(int met, bool isPartial) =>
        (Parse(Report("{ \"rule\": \"R1\", \"outcome\": \"violated\", \"fingerprint\": \"f\" }", met)).Earlier is null).ShouldBe(isPartial);

    private static string Report(string results, int met = 0) => $$"""{ "results": [{{results}}], "summary": { "satisfied": {{met}} } }""";

    private static Baseline Parse(string text) => Baseline.Parse(Encoding.UTF8.GetBytes(text));
}
