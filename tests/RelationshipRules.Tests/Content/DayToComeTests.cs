using System.Text.RegularExpressions;
using RelationshipRules.Authoring.Testing;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Content;

/// <summary>Rules outlive the day on which they were verified: on a later one they may leave more open, and claim nothing that they did not.</summary>
public sealed partial class DayToComeTests
{
    /// <summary>After the last day that any norm of the library has announced.</summary>
    private static readonly DateOnly Day = new(2027, 1, 2);

    public static TheoryData<string> Rulesets => [.. Ruleset.EmbeddedNames];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Examples_OnADayToCome_ComeToTheSameOrWaitForANumber(string name)
    {
        var ruleset = Ruleset.LoadEmbedded(name).Ruleset!;
        var test = RulesetTest.For(ruleset);
        var changed = from rule in ruleset.Rules
                      from example in rule.Examples

                          // What a description dates may be past by then.
                      where !DayStated().IsMatch(example.Description)
                      let today = test.Rule(rule.Id).Given(example.Description).Findings
                      let then = test.Rule(rule.Id, Day).Given(example.Description).Findings
                      where today.Count != then.Count || today.Zip(then).Any(pair => pair.First.Outcome != pair.Second.Outcome && !WaitsForANumber(pair.Second))
                      select $"{rule.Id}, {example.Title}";

        changed.ShouldBeEmpty();
    }

    [Fact]
    public void PauseInCanada_AfterTheLastDayAnnounced_IsNotClaimed()
    {
        const string Description = """{ "relationship": { "purposes": ["refugeeSponsorship"] }, "context": { "country": "CA" }, "sponsorship": { "sponsorKinds": ["privateGroup"] } }""";
        var test = RulesetTest.For(Ruleset.LoadEmbedded("sponsorship").Ruleset!);

        test.Rule("SPN7221", new(2026, 12, 31)).Given(Description).ShouldBeSatisfied();
        test.Rule("SPN7221", Day).Given(Description).ShouldBeUndetermined();
    }

    private static bool WaitsForANumber(Finding finding) =>
        finding.Outcome is Outcome.Undetermined && finding.Missing.All(missing => missing.Pointer.StartsWith("params.", StringComparison.Ordinal));

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayStated();
}
