using System.Text.Json;
using RelationshipRules.Cli.Crosswalks;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Tests;

/// <summary>Crosswalks say of every item of the earlier norm what became of it, and agree with what rules say is the same.</summary>
public sealed class CrosswalkTests
{
    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        foreach (var (from, to) in Crosswalk.Pairs)
        {
            pairs.Add(from, to);
        }

        return pairs;
    }

    [Fact]
    public void Crosswalk_OfTheCompact_HasItsFortyEightUndertakings()
    {
        var crosswalk = Crosswalk.Read("compact-2010", "covenant");
        using var trace = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "rulesets", "traceability", "compact.json")));
        var entries = trace.RootElement.GetProperty("entries").EnumerateObject().Where(e => e.Name.StartsWith("CMP ", StringComparison.Ordinal)).Select(e => e.Name[4..]);
        crosswalk.Items.Select(i => i.Item).ShouldBe(entries, ignoreOrder: true);
        crosswalk.Items.Count.ShouldBe(48);
        crosswalk.Items.Where(i => i.NumberLost is not null).Select(i => (i.Item, i.NumberLost)).ShouldBe([("2.4", "12 weeks"), ("4.4", "3 months")]);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Crosswalk_Any_AgreesWithTheRules(string from, string to)
    {
        var crosswalk = Crosswalk.Read(from, to);
        (crosswalk.From, crosswalk.To).ShouldBe((from, to));
        var earlier = Rules(from);
        var later = Rules(to);
        crosswalk.Items.Select(i => i.Item).ShouldBeUnique();
        foreach (var item in crosswalk.Items)
        {
            item.Rules.ShouldAllBe(id => earlier.ContainsKey(id));
            item.Counterparts.ShouldBe(later.Values.Where(rule => rule.Restates.Any(item.Rules.Contains)).Select(rule => rule.Id), ignoreOrder: true, item.Item);

            // What is not to be seen in the later norm has no rule of it.
            (item.Verdict is CrosswalkVerdict.Absent or CrosswalkVerdict.NotVisible && item.Counterparts.Count > 0).ShouldBeFalse(item.Item);
        }
    }

    private static Dictionary<string, RuleDescriptor> Rules(string ruleset) => Ruleset.LoadEmbedded(ruleset).Ruleset!.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
}
