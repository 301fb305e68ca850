using System.Globalization;
using RelationshipRules.Authoring;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Content;

/// <summary>The Compact has 48 undertakings, 32 of government and 16 of civil society, numbered through each outcome.</summary>
public sealed class Compact2010Tests
{
    // Outcome by outcome: how many undertakings government gives, and then civil society.
    private static readonly (int Government, int CivilSociety)[] Outcomes = [(6, 2), (6, 3), (13, 6), (4, 3), (3, 2)];

    private static readonly IReadOnlyList<RuleDescriptor> Rules = Ruleset.LoadEmbedded("compact-2010").Ruleset!.Rules;

    [Fact]
    public void Rules_InOrder_CarryEachUndertakingOnceAndInTheCompactsOrder()
    {
        var expected = Outcomes.SelectMany((counts, outcome) =>
            Enumerable.Range(1, counts.Government + counts.CivilSociety).Select(number => (Outcome: outcome + 1, Number: number))).ToList();
        expected.Count.ShouldBe(48);

        var carried = Rules.Select(UndertakingOf).ToList();

        carried.Distinct().SequenceEqual(expected).ShouldBeTrue("each undertaking once, none missing, none out of order");
        carried.SequenceEqual(carried.Order()).ShouldBeTrue("the parts of an undertaking stand together");
    }

    [Fact]
    public void Rules_OfOneUndertaking_NumberTheirPartsFromOne()
    {
        foreach (var undertaking in Rules.GroupBy(UndertakingOf))
        {
            // A part that was retired keeps its number.
            var parts = undertaking.Select(rule => rule.Id[6] - '0').ToList();
            parts.ShouldBeUnique(undertaking.First().Id);
            Enumerable.Range(1, parts.Max()).Except(parts).ShouldBe(undertaking.First().Id.StartsWith("CMP304", StringComparison.Ordinal) ? [2] : [], undertaking.First().Id);
        }
    }

    [Fact]
    public void Rules_OfGovernmentAndCivilSociety_SpeakToTheSideThatGaveTheUndertaking()
    {
        foreach (var rule in Rules)
        {
            var (outcome, number) = UndertakingOf(rule);
            var side = number <= Outcomes[outcome - 1].Government ? Addressee.Government : Addressee.CivilSociety;
            rule.Addressee.ShouldBe(side, rule.Id);
            rule.Kind.ShouldBe(RuleKind.Undertaking, rule.Id);
        }

        Rules.Where(rule => rule.Addressee == Addressee.Government).Select(UndertakingOf).Distinct().Count().ShouldBe(32);
        Rules.Where(rule => rule.Addressee == Addressee.CivilSociety).Select(UndertakingOf).Distinct().Count().ShouldBe(16);
    }

    [Fact]
    public void Rules_Each_CiteTheUndertakingThatTheirIdNames()
    {
        foreach (var rule in Rules)
        {
            var (outcome, number) = UndertakingOf(rule);
            var locator = string.Create(CultureInfo.InvariantCulture, $"Outcome {outcome}, undertaking {outcome}.{number}");
            rule.Citations.ShouldContain(c => c.Source == "compact-2010" && c.Locator == locator, rule.Id);
            rule.Remedy.ShouldNotBeNullOrWhiteSpace(rule.Id);
            rule.Examples.ShouldNotBeEmpty(rule.Id);
        }
    }

    /// <summary>
    /// A council is not bound by what organisations promise, so that no example comes to these rules' own condition with one; where a profile waives who is bound, it does.
    /// </summary>
    [Theory]
    [InlineData("CMP1081", "\"independencePolicy\": []")]
    [InlineData("CMP1083", "\"causeGivenUp\": true")]
    [InlineData("CMP3151", "\"riskRegister\": false")]
    [InlineData("CMP5051", "\"equalityActions\": []")]
    [InlineData("CMP5053", "\"equalityPolicy\": false")]
    public void Rule_OfEachOrganisation_WhoeverIsBound_SpeaksOfOrganisationsAlone(string id, string fault)
    {
        var profile = Profile.Parse("""{ "name": "whoever", "title": "W", "summary": "W.", "rulesets": { "compact-2010": { "yardstick": ["party"] } } }""").Profile;
        var analyzer = RelationshipAnalyzer.Create(new() { Profile = profile, AsOf = new(2026, 11, 22) });
        var assessment = analyzer.Analyze(PartnershipDocument.Parse(
            $$"""
            {
              "context": { "country": "GB-ENG" },
              "parties": [{ "id": "council", "kind": "localGovernment", {{fault}} }, { "id": "advice", "kind": "civilSociety", {{fault}} }],
              "agreements": [
                { "id": "programme", "recipient": "council", "form": "grant", "awardMethod": "openGrantCall" },
                { "id": "grant", "recipient": "advice", "form": "grant", "awardMethod": "openGrantCall" }
              ]
            }
            """));

        assessment.GetFindings(id).Select(f => (f.Outcome, f.Result.Because)).ShouldBe(
            [(Outcome.NotApplicable, NotApplicableBecause.Condition), (Outcome.Violated, NotApplicableBecause.None)]);
    }

    /// <summary>CMP + outcome + two digits of the undertaking + part.</summary>
    private static (int Outcome, int Number) UndertakingOf(RuleDescriptor rule) =>
        (rule.Id[3] - '0', int.Parse(rule.Id.AsSpan(4, 2), CultureInfo.InvariantCulture));
}
