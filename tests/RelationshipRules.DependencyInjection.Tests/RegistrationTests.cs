using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RelationshipRules.DependencyInjection.Tests.Support;
using RelationshipRules.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.DependencyInjection.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void Add_WithoutOptions_GivesTheDefaultAnalyzer()
    {
        using var services = new ServiceCollection().AddRelationshipRules().Services.BuildServiceProvider();

        var analyzer = services.GetRequiredService<IRelationshipAnalyzer>();

        analyzer.Current.ProfileName.ShouldBe("default");
        analyzer.Current.Rules.Select(rule => rule.Id).ShouldBe(RelationshipAnalyzer.Create().Rules.Select(rule => rule.Id));
        services.GetRequiredService<IRelationshipAnalyzer>().ShouldBeSameAs(analyzer);
    }

    [Fact]
    public void Add_Twice_ConfiguresOneAnalyzer()
    {
        var services = new ServiceCollection();
        services.AddRelationshipRules(options => options.AddRuleset(HarbourRuleset.Files()));
        services.AddRelationshipRules(options => options.AsOf = new(2026, 1, 1));
        using var provider = services.BuildServiceProvider();

        var analyzer = provider.GetServices<IRelationshipAnalyzer>().ShouldHaveSingleItem();

        analyzer.Current.FindRule(HarbourRuleset.RuleId).ShouldNotBeNull();
        analyzer.Current.AsOf.ShouldBe(new(2026, 1, 1));
    }

    [Fact]
    public void Add_Named_KeepsAnalyzersApart()
    {
        var services = new ServiceCollection();
        services.AddRelationshipRules();
        services.AddRelationshipRules("scheme", options => options.Rulesets.Add("sponsorship"));
        services.AddRelationshipRules("harbour", options => options.AddRuleset(HarbourRuleset.Files()));
        using var provider = services.BuildServiceProvider();

        var scheme = provider.GetRequiredKeyedService<IRelationshipAnalyzer>("scheme").Current;
        var harbour = provider.GetRequiredKeyedService<IRelationshipAnalyzer>("harbour").Current;

        scheme.Rulesets.Select(ruleset => ruleset.Name).ShouldBe(["sponsorship"]);
        harbour.FindRule(HarbourRuleset.RuleId).ShouldNotBeNull();
        provider.GetRequiredService<IRelationshipAnalyzer>().Current.FindRule(HarbourRuleset.RuleId).ShouldBeNull();
    }

    [Fact]
    public void RulesetFolder_ThatHoldsSeveral_GivesEach()
    {
        using var folder = new TestFolder();
        HarbourRuleset.Write(folder.PathTo("harbour"), HarbourRuleset.Files());
        HarbourRuleset.Write(folder.PathTo("quay"), HarbourRuleset.Files(name: "quay", ruleId: "QUA0001"));
        Directory.CreateDirectory(folder.PathTo("notes"));
        using var host = new TestHost(options => options.RulesetFolders.Add(folder.Path));

        host.Analyzer.Current.Rulesets.Select(ruleset => ruleset.Name).ShouldBe(["compact-2010", "covenant", "harbour", "quay"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("harbour-1.0/")]
    public void RulesetArchive_WithOrWithoutItsFolder_IsRead(string root)
    {
        var archive = Zip(HarbourRuleset.Files().Select(file => (root + file.Key, file.Value)));
        using var host = new TestHost(options => options.AddRulesetArchive(() => new MemoryStream(archive)));

        host.Analyzer.Analyze(SampleDescriptions.WithTerm(12)).GetFindings(HarbourRuleset.RuleId).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void Ruleset_LoadedByTheHost_IsUsed()
    {
        var ruleset = Ruleset.Load(HarbourRuleset.Files()).Ruleset.ShouldNotBeNull();
        using var host = new TestHost(options => options.AddRuleset(ruleset));

        host.Analyzer.Analyze(SampleDescriptions.WithTerm(30)).GetFindings(HarbourRuleset.RuleId).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Satisfied);
    }

    [Fact]
    public async Task AnalyzeAsync_TextLargerThanTheLimit_IsUnreadableAndNoException()
    {
        using var host = new TestHost(options => options.DescriptionLimits = new() { MaxBytes = 100 });
        using var small = new MemoryStream("{ \"agreements\": [] }"u8.ToArray());
        using var large = new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "title": "{{new string('x', 100)}}" }"""));

        (await host.Analyzer.AnalyzeAsync(small, "small.json")).Document.IsReadable.ShouldBeTrue();
        var assessment = await host.Analyzer.AnalyzeAsync(large, "large.json");

        assessment.Document.IsReadable.ShouldBeFalse();
        assessment.Diagnostics.ShouldHaveSingleItem().Location!.Path.ShouldBe("large.json");
    }

    [Fact]
    public void Limits_BoundToConfiguration_LeaveTheSharedDefaultsAlone()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["Rules:DescriptionLimits:MaxBytes"] = "100";
        builder.Configuration["Rules:ProfileName"] = "funder";
        builder.Services.AddRelationshipRules().BindConfiguration("Rules");
        using var host = builder.Build();

        host.Services.GetRequiredService<IOptions<RelationshipRulesOptions>>().Value.DescriptionLimits.MaxBytes.ShouldBe(100);
        host.Services.GetRequiredService<IRelationshipAnalyzer>().Current.ProfileName.ShouldBe("funder");
        JsonLimits.Default.MaxBytes.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task AnalyzeAsync_Cancelled_Throws()
    {
        using var host = new TestHost(_ => { });
        using var text = new MemoryStream("{}"u8.ToArray());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => host.Analyzer.AnalyzeAsync(text, cancellationToken: cancelled.Token));
    }

    internal static byte[] Zip(IEnumerable<(string Name, string Text)> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
