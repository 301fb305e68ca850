using RelationshipRules.Authoring;

namespace RelationshipRules.Tests.Analysis;

/// <summary>The worked cases of the literature in examples/: their class is what the source says, and where it says none, none is given.</summary>
public sealed class WorkedCaseTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    public static TheoryData<string> Files() =>
        [.. Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Example_OfTheLiterature_IsReadWithoutAWord(string file) => Analyze(file).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("harmony", "cooperation")]
    [InlineData("code-of-conduct", "coOptation")] // As the organisation that did not sign saw it; the authors report that view.
    [InlineData("confrontation", "confrontation")]
    public void Phase_OfTheRescueCase_HasTheClassOfItsSource(string phase, string expected) =>
        Phase("mediterranean-rescue.json", phase).Value.ShouldBe(expected);

    [Fact]
    public void Phase_BetweenTheClasses_NamesAllNeighbours()
    {
        // The source says that both ends and means had begun to differ while some of the aim was still shared, and names no class.
        var phase = Phase("mediterranean-rescue.json", "suspicion");

        phase.ValueTitle.ShouldBe("cooperation, complementarity, co-optation and confrontation");
        phase.Message.ShouldStartWith("Between the classes");
    }

    [Fact]
    public void Case_OfVoluntaryReturn_IsCoOptationWithItsVoiceKept()
    {
        var assessment = Analyze("assisted-voluntary-return.json");

        assessment.GetFindings("REL4103").Single().Value.ShouldBe("coOptation");
        assessment.GetFindings("REL7311").ShouldAllBe(finding => finding.Outcome == Outcome.Satisfied);
    }

    [Theory]
    [InlineData("uk-community-sponsorship.json", "matchedWithinQuota")]
    [InlineData("canada-blended-sponsorship.json", "matchedWithinQuota")]
    [InlineData("canada-private-sponsorship.json", "privatelySponsored")]
    public void Scheme_OfTheLiterature_HasTheTypeOfItsSource(string file, string expected)
    {
        var assessment = Analyze(file);

        assessment.GetFindings("SPN1111").Single().Value.ShouldBe(expected);

        // No source gives any of these schemes one of the four classes.
        assessment.GetFindings("REL4103").Single().Outcome.ShouldBe(Outcome.Undetermined);
    }

    [Fact]
    public void Scheme_OfCanada_MeetsWhatIsToldOfIt()
    {
        string[] met =
        [
            "SPN2111", "SPN2112", "SPN2131", "SPN2221", "SPN2231", "SPN2241", "SPN2242", "SPN2251", "SPN2252",
            "SPN2311", "SPN2321", "SPN4121", "SPN5122", "SPN5141", "SPN5142",
        ];
        var assessment = Analyze("canada-private-sponsorship.json");

        met.Where(id => assessment.GetFindings(id).Single().Outcome != Outcome.Satisfied).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("barcelona-migrant-service.json")] // "Model of partnership" is meant in the ordinary sense.
    [InlineData("emilia-romagna-region.json")] // So is "cooperative".
    [InlineData("new-york-language-classes.json")] // So is "confrontational": a style of advocacy.
    public void Case_WithoutAClassInItsSource_HasNone(string file) =>
        Analyze(file).GetFindings("REL4103").Single().Outcome.ShouldBe(Outcome.Undetermined);

    private static Assessment Analyze(string file) => Analyzer.Analyze(PartnershipDocument.Load(Repository.PathTo("examples", file)));

    private static Finding Phase(string file, string id) => Analyze(file).GetFindings("REL4102").Single(finding => finding.ElementId == id);
}
