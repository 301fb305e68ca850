using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Profiles;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests.Profiles;

/// <summary>What the profiles of the library select.</summary>
public sealed class EmbeddedProfileTests
{
    /// <summary>
    /// The country is among them; where it is not stated, these profiles take the Compact to apply. The days by which all the rest is judged come beside them. An
    /// audit of a whole compact has no such limit: it opens with few questions, and asks the others when an answer would settle something.
    /// </summary>
    [Theory]
    [InlineData("funder", 42)]
    [InlineData("foundation", 46)]
    [InlineData("grant-maker", 45)]
    [InlineData("case", 24)]
    public void Profile_OfAllItsRules_ReadsFewFacts(string profile, int most)
    {
        var facts = FactsOf(profile).Where(fact => fact.Type != FactType.Date).ToList();
        facts.Count.ShouldBeInRange(1, most, string.Join('\n', facts.Select(f => f.Path)));
    }

    [Theory]
    [InlineData("compact-audit", 60)]
    [InlineData("funder", 40)]
    [InlineData("case", 20)]
    public void Profile_WithNothingStated_OpensWithFewQuestionsThatSettleSomething(string profile, int most)
    {
        var questions = Questionnaire.From(Create(profile).Analyze(PartnershipDocument.Parse("{}"))).Questions;

        questions.Count.ShouldBeInRange(1, most, string.Join('\n', questions.Select(q => q.ToString())));
        questions.ShouldAllBe(q => q.Waiting.Count > 0);
    }

    /// <summary>The profile and its page tell the same number, and it is that of the questions.</summary>
    [Fact]
    public void Case_WithAChangeOfFundingNamed_OpensWithAsManyQuestionsAsItSays()
    {
        string[] numbers = ["six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"];
        var questions = Questionnaire.From(Create("case").Analyze(PartnershipDocument.Parse("""{ "fundingChanges": [{ "id": "cut" }] }"""))).Questions;
        var said = $"opens with {numbers.ElementAtOrDefault(questions.Count - 6)} questions";

        Profile.LoadEmbedded("case").Profile!.Summary.ShouldContain(said);
        File.ReadAllText(Repository.PathTo("docs", "profiles.md")).ShouldContain(said);
    }

    [Theory]
    [InlineData("compact-audit")]
    [InlineData("funder")]
    [InlineData("foundation")]
    public void Profile_WithItsFactsStated_LeavesNothingUndetermined(string profile)
    {
        var facts = FactsOf(profile);
        var analyzer = Create(profile);
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var descriptions = new RandomDescriptions(seed, inPart: false);
            var description = new JsonObject();
            foreach (var fact in facts)
            {
                descriptions.State(description, fact);
            }

            var assessment = analyzer.Analyze(PartnershipDocument.Parse(description.ToJsonString()));

            // Facts drawn at random may contradict each other.
            assessment.Diagnostics.Where(d => d.Id is not "RRD0039").ShouldBeEmpty(description.ToString());
            assessment.GetFindings(Outcome.Undetermined).ShouldBeEmpty(description.ToString());
        }).QuickCheckThrowOnFailure();
    }

    /// <summary>A grant to an organisation in England, decided in full: what a funder's screening is for.</summary>
    [Fact]
    public void Funder_WithTheAdviceGrant_FindsWhatAFunderShouldSettleBeforeSigning()
    {
        var assessment = Create("funder").Analyze(PartnershipDocument.Load(Repository.PathTo("examples", "anytown-advice-grant.json")));
        assessment.Findings.Select(f => f.Rule.Id).Order(StringComparer.Ordinal)
            .ShouldBe(["CMP1012", "CMP1021", "CMP3053", "CMP3082", "CMP3091", "CMP3102", "CMP4044", "CMP4051"]);
    }

    /// <summary>A profile for one field of work finds in a case of that field what the case is told for.</summary>
    [Theory]
    [InlineData("migrant-organisations", "ioannina-integration-council.json", "MIG3421")]
    [InlineData("returns", "return-advice.json", "PRG4111")]
    [InlineData("resettlement", "uk-community-sponsorship.json", "LSN0511,LSN0521,LSN0541,LSN0651")]
    [InlineData("foundation", "foundation-call.json", "FFS1031,OTG1022,OTG4021,OTG7021")]
    [InlineData("grant-maker", "foundation-call.json", "OTG1022,OTG4021,OTG7021")]
    [InlineData("co-production", "glasgow-housing-contract.json", "COP2051,COP4031,COP4041,COP4061")]
    public void Profile_OfOneField_FindsWhatACaseOfTheFieldIsToldFor(string profile, string example, string rules) =>
        Create(profile).Analyze(PartnershipDocument.Load(Repository.PathTo("examples", example)))
            .GetFindings(Outcome.Violated).Select(f => f.Rule.Id).Order(StringComparer.Ordinal).ShouldBe(rules.Split(','));

    [Theory]
    [InlineData("government", Addressee.CivilSociety)]
    [InlineData("civil-society", Addressee.Government)]
    public void Profile_OfOneSide_RunsNoRuleOfTheOther(string profile, Addressee other)
    {
        var analyzer = Create(profile);
        var running = analyzer.Rules.Where(r => analyzer.GetRule(r.Id).Severity != Severity.None).ToList();
        running.ShouldNotBeEmpty();
        running.ShouldAllBe(r => r.Addressee != other);
        analyzer.Rules.ShouldContain(r => r.Addressee == other);
    }

    [Theory]
    [InlineData("default", "compact-2010,covenant")]
    [InlineData("council", "covenant,compact-2010,compact-health")]
    [InlineData("compact-audit", "compact-health,compact-2010")]
    [InlineData("funder", "compact-2010,relationship,opportunities-and-challenges")]
    [InlineData("foundation", "open-grant-making,compact-2010,fair-funding-scotland,relationship")]
    [InlineData("grant-maker", "open-grant-making,compact-2010")]
    [InlineData("relationship", "relationship")]
    [InlineData("sponsorship", "sponsorship")]
    [InlineData("migrant-organisations", "migrant-inclusion,co-production,programmes,opportunities-and-challenges,relationship,compact-2010")]
    [InlineData("returns", "independence,programmes,relationship,opportunities-and-challenges,compact-2010")]
    [InlineData("resettlement", "sponsorship,programmes,working-with-civil-society,opportunities-and-challenges")]
    [InlineData("co-production", "co-production,programmes,opportunities-and-challenges,relationship,working-with-civil-society,compact-2010")]
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

    /// <summary>The facts, without the lists and identifiers that they are found by.</summary>
    private static List<FactInfo> FactsOf(string profile) => [.. Create(profile).FactPaths.Select(FactCatalog.Find).OfType<FactInfo>()];
}
