using System.Text.Json.Nodes;
using RelationshipRules.Cli.Standards;
using RelationshipRules.Profiles;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Workbench.Views;

/// <summary>Several standards beside each other: counts, and line by line where they came to the same and where not.</summary>
public partial class StandardsView
{
    private bool _areYardsticks;
    private bool _onlyDifferences;
    private (Assessment? Of, IReadOnlyList<string>? Chosen, bool AreYardsticks, StandardsBeside? Beside) _held;

    private static IReadOnlyList<(string Name, string Title)> Known { get; } =
        [.. Ruleset.EmbeddedNames.Select(static name => (name, (string)JsonNode.Parse(EmbeddedFiles.ReadResource($"{name}/ruleset.json"))!["title"]!)).OrderBy(static r => r.Item2, StringComparer.Ordinal)];

    /// <summary>What they say; null where there are fewer than two.</summary>
    private StandardsBeside? Beside
    {
        get
        {
            if (_held.Of != Work.Assessment || _held.Chosen != Work.Standards || _held.AreYardsticks != _areYardsticks)
            {
                _held = (Work.Assessment, Work.Standards, _areYardsticks, Work.Standards.Count < 2 ? null
                    : StandardsBeside.Of(RelationshipAnalyzer.Create(new() { ProfileName = Work.ProfileName, Profile = _areYardsticks ? AsYardsticks() : null, Rulesets = Work.Standards, AsOf = Work.AsOf }).Analyze(Work.Session!.Document)));
            }

            return _held.Beside;
        }
    }

    private static string Tally(IEnumerable<Finding> findings) => OutcomeTally.Tell([.. findings]) is { Length: > 0 } tally ? Wording.Capitalised(tally) : "No outcomes";

    private static string Sum(StandardsBeside beside)
    {
        var (same, different) = (beside.Shared.Count(static m => m.Agrees == true), beside.Shared.Count(static m => m.Agrees == false));
        return beside.Shared.Count == 0 ? "Nothing is known of what they have in common."
            : $"{Wording.Capitalised(Wording.Count(beside.Shared.Count, "matter"))}: {Wording.Number(same)} with the same outcome, {Wording.Number(different)} with different ones, {Wording.Number(beside.Shared.Count - same - different)} where one is decided at most.";
    }

    /// <summary>The profile in use, by which the standards are used whatever the place, the day and the parties.</summary>
    private Profile AsYardsticks() => Profile.Parse(new JsonObject
    {
        ["name"] = Work.ProfileName + "-yardsticks",
        ["title"] = "Yardsticks",
        ["summary"] = "Standards beside each other, also where they do not apply.",
        ["extends"] = new JsonArray(Work.ProfileName),
        ["rulesets"] = new JsonObject(Work.Standards.Select(static name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["yardstick"] = new JsonArray("place", "day", "party") }))),
    }.ToJsonString()).Profile!;

    /// <summary>Whether the findings, by the profile in use, tell it as well.</summary>
    private bool IsFound(Finding finding) => FindingsView.Told(Work.Assessment, finding.Rule.Id) is not null;

    private void Choose(string name, bool isChosen) => Work.Standards = [.. Ruleset.EmbeddedNames.Where(other => string.Equals(other, name, StringComparison.Ordinal) ? isChosen : Work.Standards.Contains(other, StringComparer.Ordinal))];
}
