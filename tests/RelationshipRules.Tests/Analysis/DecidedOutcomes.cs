using System.Text.Json.Nodes;

namespace RelationshipRules.Tests.Analysis;

/// <summary>The outcomes of a description that are not undetermined, and the law that they outlive whatever else is stated.</summary>
internal sealed class DecidedOutcomes
{
    private const int WholeList = -1;

    private readonly Dictionary<string, Dictionary<int, Outcome>> _byRule;
    private readonly JsonObject _description;

    private DecidedOutcomes(Assessment assessment, JsonObject description)
    {
        _description = description;
        _byRule = assessment.Outcomes
            .GroupBy(o => o.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Where(o => o.Outcome != Outcome.Undetermined).ToDictionary(o => o.ElementIndex, o => o.Outcome), StringComparer.Ordinal);
    }

    public static DecidedOutcomes Of(RelationshipAnalyzer analyzer, JsonObject description)
        => new(analyzer.Analyze(PartnershipDocument.Parse(description.ToJsonString())), description);

    /// <summary>What was decided for a list that was not stated (its ruleset does not apply) holds for each element that it turns out to have.</summary>
    public void ShouldBeKeptBy(DecidedOutcomes richer)
    {
        foreach (var (rule, outcomes) in _byRule)
        {
            var now = richer._byRule[rule];
            foreach (var (element, outcome) in outcomes)
            {
                if (element != WholeList || now.ContainsKey(WholeList))
                {
                    now.TryGetValue(element, out var kept).ShouldBeTrue($"{rule}/{element} was {outcome}\n{_description}\n{richer._description}");

                    // What is not met unless explained may turn out explained or not met, and nothing else.
                    (outcome == Outcome.Unexplained ? kept.IsDeparture() : kept == outcome).ShouldBeTrue($"{rule}/{element} was {outcome} and is {kept}\n{_description}\n{richer._description}");
                    continue;
                }

                now.ShouldNotBeEmpty($"{rule} was {outcome}\n{_description}\n{richer._description}");
                now.Values.ShouldAllBe(o => o == outcome, $"{rule}\n{_description}\n{richer._description}");
            }
        }
    }
}
