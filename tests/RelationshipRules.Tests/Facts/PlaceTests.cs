using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Tests.Facts;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("GB-ENG", "GB-ENG", true)]
    [InlineData("GB-BIR", "GB-ENG", true)]
    [InlineData("GB-LND", "GB-ENG", true)]
    [InlineData("GB-GLG", "GB-ENG", false)]
    [InlineData("GB-GLG", "GB-SCT", true)]
    [InlineData("GB-CRF", "GB-WLS", true)]
    [InlineData("GB-BFS", "GB-NIR", true)]
    [InlineData("GB-SCT", "GB-ENG", false)]
    [InlineData("GB-EAW", "GB-ENG", false)]
    [InlineData("GB-UKM", "GB", true)]
    [InlineData("GB", "GB-ENG", false)]
    [InlineData("CA-ON", "CA", true)]
    [InlineData("FR", "GB", false)]
    public void Place_IsInWhatItIsPartOf(string place, string area, bool expected) => PlaceCodes.IsIn(place, area).ShouldBe(expected);

    [Theory]
    [InlineData("GB-BIR", RulesetApplicability.Applies)]
    [InlineData("GB-LND", RulesetApplicability.Applies)]
    [InlineData("GB", RulesetApplicability.Applies)]
    [InlineData("GB-GLG", RulesetApplicability.DoesNotApply)]
    public void Compact_AppliesInEnglandAndWhatLiesInIt(string country, RulesetApplicability expected) =>
        RelationshipAnalyzer.Create(new() { AsOf = new(2026, 11, 22) }).Analyze(new Partnership { Context = new() { Country = country } })
            .Rulesets.Single(r => r.Name == "compact-2010").Applicability.ShouldBe(expected);

    [Fact]
    public void UnitedKingdom_ByItsOtherName_IsReadWithAHint()
    {
        var document = PartnershipDocument.Parse("""{ "context": { "country": "UK" } }""");

        document.Partnership.Context!.Country.ShouldBe("GB");
        document.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Severity.ShouldBe(Severity.Warning), d => d.Message.ShouldContain("GB-ENG"));
    }
}
