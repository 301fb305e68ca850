using System.Text.Json;
using RelationshipRules.Authoring;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Content;

/// <summary>A fact that nothing reads costs whoever fills it in; so each is read by a rule, or named with the ruleset it waits for.</summary>
public sealed class FactUseTests
{
    [Fact]
    public void Facts_Each_AreReadByARuleOrNamedAsToCome()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all" });
        var read = analyzer.Rules
            .SelectMany(rule => analyzer.GetRule(rule.Id).OutcomePaths)
            .ToHashSet(StringComparer.Ordinal);
        var toCome = ToCome();

        FactCatalog.All.Select(fact => fact.Path).Where(path => !IsRead(path, read) && !toCome.ContainsKey(path))
            .ShouldBeEmpty("not read by any rule: name it in rulesets/facts-to-come.json with the ruleset that will");
        toCome.Keys.Where(path => FactCatalog.Find(path) is null).ShouldBeEmpty("no such fact");
        toCome.Keys.Where(path => IsRead(path, read)).ShouldBeEmpty("read by now: take it off rulesets/facts-to-come.json");
    }

    /// <summary>A sum of money is read through its amount or its currency.</summary>
    private static bool IsRead(string path, HashSet<string> read) =>
        read.Contains(path) || read.Contains(path + ".amount") || read.Contains(path + ".currency");

    private static Dictionary<string, string> ToCome() =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.PathTo("rulesets", "facts-to-come.json")))!;
}
