using RelationshipRules.Reporting.Baselines;
using RelationshipRules.Reporting.Formats;
using RelationshipRules.Reporting.Tests.Support;

namespace RelationshipRules.Reporting.Tests.Formats;

public sealed class AnnotationTests
{
    [Fact]
    public void Annotation_OfADeparture_NamesFileLineAndRule()
    {
        var line = Lines(Reports.AssessText("{ \"context\": { \"country\": \"GB-ENG\" }, \"agreements\": [\n  { \"id\": \"g\", \"form\": \"grant\", \"termMonths\": 12, \"shortTermReasonsGiven\": false }\n] }"))[0];

        line.ShouldMatch("^::(error|warning|notice) file=text.json,line=2,col=[0-9]+,title=The grant runs for 12 months; [^:]+::Not met: BOR[0-9]{4} ");
        line.ShouldContain("%0AWhat to do: ");
        line.ShouldContain("%0ASource: ");
    }

    [Fact]
    public void Annotation_OfAFileOfARepository_IsNamedFromItsRoot() =>
        Lines(Reports.AssessText("{ \"x\": 1 }", "/clone/grants/a.json"), new() { AnnotationPath = static path => path.Replace("/clone/", "", StringComparison.Ordinal) })
            .ShouldHaveSingleItem().ShouldStartWith("::error file=grants/a.json,line=1,");

    [Theory]
    [InlineData("a\\n::error::b", "a ::error::b")]
    [InlineData("a\\r\\n::stop-commands::x", "a  ::stop-commands::x")]
    [InlineData("100%0A::error::x", "100%250A::error::x")]
    [InlineData("\\u0085\\u2028::set-output", "::set-output")]
    public void Text_OfADescription_IsNoCommand(string hostile, string shown)
    {
        var lines = Lines(Reports.AssessText($$"""{ "{{hostile}}": 1 }"""));

        lines.ShouldHaveSingleItem().ShouldContain(shown);
    }

    [Fact]
    public void Name_OfAFile_EndsNoProperty()
    {
        var analysis = RelationshipAnalyzer.Create().Analyze(PartnershipDocument.Parse("{ \"x\": 1 }", path: "./a,line=1::b%.json"));

        Lines(analysis).ShouldHaveSingleItem().ShouldStartWith("::error file=a%2Cline=1%3A%3Ab%25.json,line=1,");
    }

    [Fact]
    public void Annotations_AgainstABaseline_AreOfWhatIsNew()
    {
        var assessment = Reports.Assess("mixed");
        var baseline = Baseline.Parse(System.Text.Encoding.UTF8.GetBytes(Reports.Write(ReportFormats.Json, new ReportOptions(), assessment)));

        Lines(assessment).ShouldNotBeEmpty();
        Lines(assessment, new() { Baseline = baseline }).ShouldBeEmpty();
    }

    private static string[] Lines(Assessment assessment, ReportOptions? options = null) =>
        Reports.Write(ReportFormats.GitHub, options ?? new(), assessment).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
