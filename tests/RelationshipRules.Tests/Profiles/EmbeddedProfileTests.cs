using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Profiles;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Profiles;

/// <summary>What the profiles of the library select.</summary>
public sealed class EmbeddedProfileTests
{
    [Fact]
    public void CompactAudit_OfAllItsRules_ReadsSixtyFactsAtMost()
    {
        var facts = FactsOf("compact-audit");
        facts.Count.ShouldBeLessThanOrEqualTo(60, string.Join('\n', facts.Select(f => f.Path)));
    }

    [Fact]
    public void CompactAudit_WithItsFactsStated_LeavesNothingUndetermined()
    {
        var facts = FactsOf("compact-audit");
        var analyzer = Create("compact-audit");
        var descriptions = new RandomDescriptions(20261122);
        for (var i = 0; i < 20; i++)
        {
            var description = new JsonObject();
            foreach (var fact in facts)
            {
                descriptions.State(description, fact);
            }

            var assessment = analyzer.Analyze(PartnershipDocument.Parse(description.ToJsonString()));
            assessment.Diagnostics.ShouldBeEmpty(description.ToString());
            assessment.GetFindings(Outcome.Undetermined).ShouldBeEmpty(description.ToString());
        }
    }

    [Theory]
    [InlineData("government", Addressee.CivilSociety)]
    [InlineData("civil-society", Addressee.Government)]
    public void Profile_OfOneSide_RunsNoRuleOfTheOther(string profile, Addressee other)
    {
        var analyzer = Create(profile);
        var running = analyzer.Rules.Where(r => analyzer.GetSettings(r.Id).Severity != Severity.None).ToList();
        running.ShouldNotBeEmpty();
        running.ShouldAllBe(r => r.Addressee != other);
        analyzer.Rules.ShouldContain(r => r.Addressee == other);
    }

    [Theory]
    [InlineData("default", "compact-2010")]
    [InlineData("compact-audit", "compact-health,compact-2010")]
    [InlineData("relationship", "relationship")]
    [InlineData("sponsorship", "sponsorship")]
    [InlineData("government", "compact-2010,relationship,opportunities-and-challenges")]
    [InlineData("civil-society", "compact-2010,relationship,opportunities-and-challenges")]
    public void Profile_UsesItsRulesets(string profile, string rulesets) =>
        Create(profile).Rulesets.Select(r => r.Name).ShouldBe(rulesets.Split(','));

    /// <summary>A profile that nobody can find in the documentation is as good as none.</summary>
    [Fact]
    public void Profiles_OfTheLibrary_AreDocumented()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "profiles.md"));
        foreach (var name in Profile.EmbeddedNames)
        {
            page.ShouldContain($"`{name}`");
        }
    }

    private static RelationshipAnalyzer Create(string profile) => RelationshipAnalyzer.Create(new() { ProfileName = profile, AsOf = new(2026, 11, 22) });

    private static List<FactInfo> FactsOf(string profile)
    {
        var analyzer = Create(profile);
        return [.. analyzer.Rules
            .Where(r => analyzer.GetSettings(r.Id).Severity != Severity.None)
            .SelectMany(r => r.FactPaths)
            .Distinct(StringComparer.Ordinal)
            .Select(FactCatalog.Find)
            .OfType<FactInfo>()];
    }
}
