using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RelationshipRules.DependencyInjection.Tests.Support;

namespace RelationshipRules.DependencyInjection.Tests;

public sealed class ValidationTests
{
    [Fact]
    public async Task Start_WithManyMistakes_NamesThemAllInOneException()
    {
        using var folder = new TestFolder();
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddRelationshipRules(options =>
        {
            options.ProfileName = "defualt";
            options.Rulesets.Add(folder.Path);
            options.Rulesets.Add("compact-2011");
            options.MaxStepsPerCondition = 0;
            options.DescriptionLimits = new() { MaxBytes = -1, MaxTextLength = 0 };
            options.RulesetFolders.Add(folder.PathTo("missing"));
            options.ReloadDelay = TimeSpan.FromSeconds(-1);
            options.PollingInterval = TimeSpan.Zero;
            options.AddRuleset(HarbourRuleset.Files(fact: "termMonth"));
            options.AddRuleset(() => throw new InvalidOperationException("the vault is closed"));
            options.AddRulesetArchive(() => new MemoryStream([1, 2, 3]));
        });
        using var host = builder.Build();

        var failures = (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Failures.ToList();

        failures.ShouldContain(failure => failure.Contains("folders belong in RulesetFolders"));
        failures.ShouldContain(failure => failure.Contains("ReloadDelay must not be negative"));
        failures.ShouldContain(failure => failure.Contains("PollingInterval must be positive"));
        failures.ShouldContain(failure => failure.Contains("PollingInterval has no effect"));
        failures.ShouldContain(failure => failure.Contains("There is no profile 'defualt'") && failure.Contains("'default'"));
        failures.ShouldContain(failure => failure.Contains($"There is no folder '{folder.PathTo("missing")}'"));
        failures.ShouldContain("A ruleset could not be loaded: the vault is closed");
        failures.ShouldContain("MaxStepsPerCondition must be at least 1.");
        failures.ShouldContain("DescriptionLimits.MaxBytes must be at least 1.");
        failures.ShouldContain("DescriptionLimits.MaxTextLength must be at least 1.");
        failures.ShouldContain(failure => failure.Contains("There is no ruleset 'compact-2011'"));
        failures.ShouldContain(failure => failure.StartsWith("rules/HBR0001.json:9:", StringComparison.Ordinal) && failure.Contains("termMonths"));
        failures.Distinct().Count().ShouldBe(failures.Count, "each is told once");
        failures.Count(failure => failure.StartsWith("A ruleset could not be loaded:", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Start_WithAMisspeltFactAndAWrongRuleset_TellsBothWithTheirPlaces()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddRelationshipRules(options =>
        {
            options.Rulesets.Add("compact-2011");
            options.AddRuleset(HarbourRuleset.Files(fact: "termMonth"));
        });
        using var host = builder.Build();

        var failures = (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Failures.ToList();

        failures.ShouldContain(failure => failure.Contains("There is no ruleset 'compact-2011'"));
        failures.ShouldContain(failure => failure.StartsWith("rules/HBR0001.json:9:", StringComparison.Ordinal) && failure.Contains("termMonths"));
    }

    [Fact]
    public async Task Start_WithALimitThatLetsNoRulesetIn_SaysSo()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddRelationshipRules(options => options.RulesetLimits = new() { MaxDepth = -1 });
        using var host = builder.Build();

        (await Should.ThrowAsync<OptionsValidationException>(() => host.StartAsync())).Failures.ShouldContain("RulesetLimits.MaxDepth must be at least 1.");
    }

    [Fact]
    public async Task Start_WithGoodOptions_BuildsOnceAndServesWhatItBuilt()
    {
        var loads = 0;
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddRelationshipRules(options => options.AddRuleset(() =>
        {
            loads++;
            return Rulesets.Ruleset.Load(HarbourRuleset.Files());
        }));
        using var host = builder.Build();

        await host.StartAsync();
        host.Services.GetRequiredService<IRelationshipAnalyzer>().Current.FindRule(HarbourRuleset.RuleId).ShouldNotBeNull();
        await host.StopAsync();

        loads.ShouldBe(1);
    }

    [Fact]
    public void FirstUse_WithoutAHost_ThrowsWithTheSameFailures()
    {
        using var host = new TestHost(options => options.MaxStepsPerCondition = 0);

        Should.Throw<OptionsValidationException>(() => host.Analyzer).Failures.ShouldBe(["MaxStepsPerCondition must be at least 1."]);
    }

    [Fact]
    public void Named_WithAMistake_DoesNotStopTheOthers()
    {
        var services = new ServiceCollection();
        services.AddRelationshipRules();
        services.AddRelationshipRules("broken", options => options.ProfileName = "nobody's");
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IRelationshipAnalyzer>().Current.ProfileName.ShouldBe("default");
        Should.Throw<OptionsValidationException>(() => provider.GetRequiredKeyedService<IRelationshipAnalyzer>("broken")).OptionsName.ShouldBe("broken");
    }

    [Fact]
    public void RulesetArchive_ThatUnpacksToTooMuch_IsRefused()
    {
        var bomb = RegistrationTests.Zip([.. HarbourRuleset.Files().Select(file => (file.Key, file.Value)), ("rules/HBR0002.json", new string(' ', 20_000))]);
        using var host = new TestHost(options =>
        {
            options.RulesetLimits = new() { MaxBytes = 10_000 };
            options.AddRulesetArchive(() => new MemoryStream(bomb));
        });

        Should.Throw<OptionsValidationException>(() => host.Analyzer).Failures
            .ShouldBe(["A ruleset could not be loaded: 'rules/HBR0002.json' in the archive is larger than 10000 bytes."]);
    }

    [Fact]
    public void RulesetArchive_WithoutARuleset_IsRefused()
    {
        var empty = RegistrationTests.Zip([("readme.txt", "nothing here")]);
        using var host = new TestHost(options => options.AddRulesetArchive(() => new MemoryStream(empty)));

        Should.Throw<OptionsValidationException>(() => host.Analyzer).Failures.ShouldBe(["A ruleset could not be loaded: The archive has no ruleset.json."]);
    }
}
