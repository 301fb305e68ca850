using System.Text.Json;
using RelationshipRules.Cli.Crosswalks;
using RelationshipRules.Cli.Standards;
using RelationshipRules.Cli.Tests.Support;
using RelationshipRules.Profiles;
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

    [Theory]
    [MemberData(nameof(Pairs))]
    public void StandardsBeside_OfACrosswalk_HaveALineForEachItem(string from, string to)
    {
        var crosswalk = Crosswalk.Read(from, to);
        var beside = Beside("{ \"context\": { \"country\": \"GB-ENG\" }, \"agreements\": [{ \"id\": \"a\", \"terminationNoticeMonths\": 1 }] }", profile: null, from, to);
        foreach (var item in crosswalk.Items)
        {
            var matter = beside.Shared.Where(m => m.Titles.Any(t => t.StartsWith(item.Item + " ", StringComparison.Ordinal))).ShouldHaveSingleItem();
            matter.Cells[1].Became.ShouldContain(item.Note);
            matter.Cells[0].Worst.ShouldNotBeNull();
            (item.Counterparts.Count > 0 && matter.Cells[1].Worst is null).ShouldBeFalse(item.Item);
        }

        beside.Shared.SelectMany(m => m.Cells).Concat(beside.Alone).Select(c => c.Worst?.Rule.Id).OfType<string>().ShouldBeUnique();
    }

    [Fact]
    public void StandardsBeside_ThatBothJudge_AgreeOrDiffer()
    {
        var beside = Beside(
            """{ "context": { "country": "GB-SCT" }, "parties": [{ "id": "f", "kind": "localGovernment" }, { "id": "o", "kind": "civilSociety" }], "agreements": [{ "id": "a", "form": "grant", "fundedBy": "f", "recipient": "o", "termMonths": 6, "fundingBasis": "core" }] }""",
            Profile.Parse("""{ "name": "any", "title": "Any", "summary": "Any party.", "rulesets": { "*": { "yardstick": ["party"] } } }""").Profile,
            "fair-funding-scotland", "open-grant-making", "co-production");
        beside.Shared.ShouldAllBe(m => m.Cells.Count == 3 && m.Cells.Count(c => c.Worst != null) > 1);
        foreach (var matter in beside.Shared)
        {
            var outcomes = matter.Cells.Select(c => c.Worst?.CountedAs).Where(o => o is not (null or Outcome.NotApplicable or Outcome.Undetermined)).ToList();
            matter.Agrees.ShouldBe(outcomes.Count < 2 ? null : outcomes.TrueForAll(o => o == outcomes[0]));
        }

        beside.Shared.ShouldContain(m => m.Agrees == true);
    }

    private static StandardsBeside Beside(string description, Profile? profile, params string[] rulesets) =>
        StandardsBeside.Of(RelationshipAnalyzer.Create(new() { Profile = profile, Rulesets = rulesets, AsOf = new(2025, 6, 1) }).Analyze(PartnershipDocument.Parse(description)));

    private static Dictionary<string, RuleDescriptor> Rules(string ruleset) => Ruleset.LoadEmbedded(ruleset).Ruleset!.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
}
