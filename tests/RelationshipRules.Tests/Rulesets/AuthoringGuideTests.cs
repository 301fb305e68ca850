using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Compilation;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

/// <summary>What docs/authoring-rulesets.md tells authors to write works as it stands there.</summary>
public sealed partial class AuthoringGuideTests
{
    private static readonly string[] Blocks =
        [.. JsonBlock().Matches(File.ReadAllText(Repository.PathTo("docs", "authoring-rulesets.md"))).Select(m => m.Groups["json"].Value)];

    [Fact]
    public void Guide_FirstRuleset_PassesItsChecks() => Load(Block("\"name\": \"my-compact\"")).Check().ShouldBeEmpty();

    [Theory]
    [InlineData("\"applicability\": {")]
    [InlineData("\"binds\": {")]
    [InlineData("\"presumptions\": {")]
    [InlineData("\"derivedFacts\": [")]
    [InlineData("\"extensions\": [")]
    [InlineData("\"extends\": [\n  {")]
    public void Guide_PartsOfARuleset_AreAccepted(string start)
    {
        var part = Block(start);

        // A parameter of an extended ruleset is not declared again.
        var main = part.Contains("compact-2010", StringComparison.Ordinal)
            ? Block("\"name\": \"my-compact\"").Replace("\"minimumTermMonths\": {", "\"shortestTermMonths\": {", StringComparison.Ordinal)
            : Block("\"name\": \"my-compact\"");
        Load(main[..main.LastIndexOf('}')].TrimEnd() + ",\n" + part + "\n}").Check().Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
    }

    [Fact]
    public void Guide_Parameter_IsAccepted()
    {
        var main = Block("\"name\": \"my-compact\"").Replace("\"minimumTermMonths\": {", "\"other\": {", StringComparison.Ordinal);
        Load(main.Replace("\"parameters\": {", "\"parameters\": {" + Block("\"ours\": \"The source names") + ",", StringComparison.Ordinal))
            .Check().ShouldHaveSingleItem().Message.ShouldBe("Nothing reads the parameter 'other'.");
    }

    [Fact]
    public void Guide_Profile_IsAccepted()
    {
        var result = Profile.Parse(Block("\"name\": \"my-profile\""));
        var diagnostics = new List<Diagnostic>(result.Diagnostics);
        new ProfileChecker(new([]), diagnostics).Check(result.Profile!);
        diagnostics.ShouldBeEmpty();
    }

    private static Ruleset Load(string main)
    {
        var result = Ruleset.Load(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ruleset.json"] = main,
            ["rules/MYC0001.json"] = Block("\"id\": \"MYC0001\""),
        });
        result.Diagnostics.ShouldBeEmpty();
        return result.Ruleset!;
    }

    private static string Block(string piece) => Blocks.First(b => b.Contains(piece, StringComparison.Ordinal));

    [GeneratedRegex(@"^ *```json\r?\n(?<json>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex JsonBlock();
}
