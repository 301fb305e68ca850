using RelationshipRules.Authoring;
using RelationshipRules.Compilation;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed class RulesetCheckerTests
{
    [Fact]
    public void Check_CorrectRuleset_FindsNothing() => new TestRuleset().LoadClean().Check().ShouldBeEmpty();

    [Fact]
    public void Check_UnusedParameter_IsAWarning()
    {
        var ruleset = new TestRuleset()
            .Replace("ruleset.json", "agreement.termMonths >= params.minimumTermMonths", "agreement.termMonths >= 36")
            .Replace("rules/LOC0001.json", "{params.minimumTermMonths}", "36");
        var diagnostic = ruleset.LoadClean().Check().ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("RRS0058");
        diagnostic.Severity.ShouldBe(Severity.Warning);
        diagnostic.Location!.Line.ShouldBe(ruleset.PlaceOf("ruleset.json", "\"minimumTermMonths\"").Line);
    }

    [Fact]
    public void Check_WrongConditionAndWrongExample_ReportsBoth()
    {
        var ruleset = new TestRuleset()
            .Replace("rules/LOC0001.json", "\"require\": \"agreement.isLong\"", "\"require\": \"agreement.isLon\"")
            .Replace("rules/LOC0001.json", "\"outcome\": \"notApplicable\"", "\"outcome\": \"notapplicable\"");
        var ids = ruleset.Load().Ruleset!.Check().Select(d => d.Id).ToList();
        ids.ShouldContain("RRS0024");
        ids.ShouldContain("RRS0040");
        ids.Count.ShouldBe(3);
    }

    [Fact]
    public void Check_ExampleThatCannotBeRead_IsAnErrorAtItsPlace()
    {
        var ruleset = new TestRuleset().Replace("rules/LOC0001.json", "\"termMonths\": 36", "\"termMonths\": \"long\"");

        var diagnostic = ruleset.LoadClean().Check().ShouldHaveSingleItem();
        (diagnostic.Id, diagnostic.Severity).ShouldBe(("RRS0063", Severity.Error));
        diagnostic.Message.ShouldContain("/agreements/0/termMonths: 'termMonths' needs a whole number");
        diagnostic.Location!.Path.ShouldBe("rules/LOC0001.json");
    }

    [Fact]
    public void Check_EveryEmbeddedRuleset_HasNoErrors()
    {
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var diagnostics = Ruleset.LoadEmbedded(name).Ruleset!.Check();
            diagnostics.Select(d => $"{d.Location?.Path}({d.Location?.Line}): {d.Id} {d.Message}").ShouldBeEmpty();
        }
    }
}
