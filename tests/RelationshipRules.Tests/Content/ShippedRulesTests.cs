using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Content;

/// <summary>Ids are a promise to those who suppress, configure and report by them: rulesets/SHIPPED.md remembers each.</summary>
public sealed partial class ShippedRulesTests
{
    [Fact]
    public void ShippedIds_Each_StillStandForTheSameRule()
    {
        var rules = Ruleset.EmbeddedNames
            .SelectMany(name => Ruleset.LoadEmbedded(name).Ruleset!.Rules)
            .ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var shipped = Entries().ToList();

        shipped.Select(entry => entry.Id).ShouldBeUnique();
        shipped.Where(entry => !rules.ContainsKey(entry.Id) && !entry.Title.StartsWith("retired in ", StringComparison.Ordinal)).Select(entry => entry.Id)
            .ShouldBeEmpty("a rule that goes away keeps its line, as 'retired in VERSION: REASON'");
        shipped.Where(entry => rules.TryGetValue(entry.Id, out var rule) && rule.Title != entry.Title).Select(entry => entry.Id)
            .ShouldBeEmpty("a new title may be a new meaning: if it is not, write it into SHIPPED.md too");
        rules.Keys.Except(shipped.Select(entry => entry.Id), StringComparer.Ordinal)
            .ShouldBeEmpty("a new rule gets a line with the version that first carries it");
    }

    [Fact]
    public void ShippedRules_Each_SayHowConditionAndSourceDifferOrThatTheyDoNot()
    {
        var rules = Ruleset.EmbeddedNames.SelectMany(name => Ruleset.LoadEmbedded(name).Ruleset!.Rules).ToList();
        rules.Where(rule => rule.Notes is null && !rule.IsAsWritten).Select(rule => rule.Id).ShouldBeEmpty();
        rules.Count(rule => rule.IsAsWritten).ShouldBeInRange(1, rules.Count - 1);
    }

    private static IEnumerable<(string Id, string Title)> Entries() =>
        from line in File.ReadLines(Repository.PathTo("rulesets", "SHIPPED.md"))
        let match = Row().Match(line)
        where match.Success
        select (match.Groups["id"].Value, match.Groups["title"].Value);

    [GeneratedRegex(@"^\| (?<id>[A-Z]{3}[0-9]{4}) \| (?<title>.+?) \| (?<since>[^|]+) \|$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Row();
}
