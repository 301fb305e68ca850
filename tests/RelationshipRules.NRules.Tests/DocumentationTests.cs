using NRules;
using RelationshipRules.Authoring;
using RelationshipRules.NRules.Tests.Host;
using RelationshipRules.NRules.Tests.Support;
using RelationshipRules.Sessions;

namespace RelationshipRules.NRules.Tests;

/// <summary>What the page and the README show is code of these tests, which is compiled and run.</summary>
public sealed class DocumentationTests
{
    private static readonly string[][] Sources =
    [
        .. Directory.EnumerateFiles(RelationshipRules.Tests.Repository.PathTo("tests", "RelationshipRules.NRules.Tests"), "*.cs", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => Lines(File.ReadAllText(file))),
    ];

    public static TheoryData<string> Pages() => [Path.Combine("docs", "nrules.md"), "README.md"];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_InAllItsCode_ShowsWhatTheseTestsRun(string page)
    {
        var blocks = File.ReadAllText(RelationshipRules.Tests.Repository.PathTo(page)).Split("```csharp\n").Skip(1).Select(block => block.Split("```")[0]).ToList();

        // The README of everything has other code besides, which is tested as a stranger runs it, as that of the package is.
        blocks.RemoveAll(block => page == "README.md" && !block.Contains("NRules", StringComparison.Ordinal));
        blocks.ShouldNotBeEmpty();
        foreach (var block in blocks)
        {
            var lines = Lines(block);
            lines.ShouldNotBeEmpty();
            Sources.ShouldContain(source => Contains(source, lines), block);
        }
    }

    [Fact]
    public void Rule_AsThePageShowsItTwice_IsAsItsFileAndTheRepositoryHaveIt()
    {
        var page = File.ReadAllText(RelationshipRules.Tests.Repository.PathTo("docs", "nrules.md")).Split("## One rule, twice")[1].Split("\n## ")[0];
        var rule = Analyzers.Get("all").FindRule("COP4061")!;
        var data = Lines(page.Split("```json\n")[1].Split("```")[0]).Where(line => line is not ("{" or "}" or "...")).ToArray();
        var file = Lines(File.ReadAllText(RelationshipRules.Tests.Repository.PathTo("rulesets", rule.Ruleset, "rules", $"{rule.Id}.json")));
        data.Select(line => line.TrimEnd(',')).ShouldBeSubsetOf(file.Select(line => line.TrimEnd(',')));

        page.Split("```text\n")[1].Split("```")[0].ShouldBe(RuleListing.Of(new AnalyzerRuleRepository(Analyzers.Get("all")).GetRules().Single(definition => definition.Name == rule.Id)));
    }

    [Fact]
    public void FirstUse_AsThePageShowsIt_TellsDeparturesAndTheReferral()
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            FirstUse.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        output.ToString().ShouldContain("advice-grant CMP4044 not met: ");
        output.ToString().ShouldContain("Referral { Grant = advice-grant, Departures = ");
    }

    [Fact]
    public void ShortUse_AsTheReadmeShowsIt_TellsDeparturesWithTheirSources()
    {
        File.Copy("grant.json", "partnership.json", overwrite: true);
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            ShortUse.Run();
        }
        finally
        {
            Console.SetOut(console);
        }

        output.ToString().ShouldMatch(@"CMP4044 not met: .+ \[.*undertaking 4\.4.*\]");
    }

    [Fact]
    public void Editing_AsThePageShowsIt_RenewsTheFindings()
    {
        var analyzer = Analyzers.Get("default");
        var session = RuleSessions.With(analyzer, null);
        var editing = new AnalysisSession(analyzer, PartnershipDocument.Load("grant.json"));
        session.Insert(new DescriptionFact("advice-grant", editing.Document));
        session.Fire();
        session.Query<FindingFact>().Single(fact => fact.RuleId == "CMP4044").Outcome.ShouldBe(Outcome.Violated);

        Editing.Run(session, editing);

        session.Query<FindingFact>().Single(fact => fact.RuleId == "CMP4044").Outcome.ShouldBe(Outcome.Satisfied);
    }

    private static bool Contains(string[] source, string[] lines)
        => Enumerable.Range(0, Math.Max(0, source.Length - lines.Length + 1)).Any(at => source.AsSpan(at, lines.Length).SequenceEqual(lines));

    // Layout, namespaces and usings depend on where code stands; all else is to be the same.
    private static string[] Lines(string text)
        => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("namespace ", StringComparison.Ordinal))];
}
