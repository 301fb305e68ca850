using System.Text.Json.Nodes;
using RelationshipRules.Facts;

namespace RelationshipRules.Tests.Analysis;

/// <summary>
/// The outcomes of a description that are not undetermined, and the law that they outlive whatever else is stated: one that rests on
/// something presumed may become another where that is stated, and no other may.
/// </summary>
internal sealed class DecidedOutcomes
{
    private const int WholeList = -1;

    private readonly Dictionary<string, Dictionary<int, RuleOutcome>> _byRule;
    private readonly RelationshipAnalyzer _analyzer;
    private readonly Assessment _assessment;
    private readonly JsonObject _description;

    private DecidedOutcomes(RelationshipAnalyzer analyzer, JsonObject description)
    {
        _analyzer = analyzer;
        _assessment = analyzer.Analyze(PartnershipDocument.Parse(description.ToJsonString()));
        _description = description;
        _byRule = _assessment.Outcomes
            .GroupBy(o => o.Rule.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Where(o => o.Outcome != Outcome.Undetermined).ToDictionary(o => o.ElementIndex), StringComparer.Ordinal);
    }

    public static DecidedOutcomes Of(RelationshipAnalyzer analyzer, JsonObject description) => new(analyzer, description);

    /// <summary>What was decided for a list that was not stated (its ruleset does not apply) holds for each element that it turns out to have.</summary>
    public void ShouldBeKeptBy(DecidedOutcomes richer)
    {
        var place = Difference(_description, richer._description, "") ?? "nothing";
        foreach (var (rule, outcomes) in _byRule)
        {
            var now = richer._byRule[rule];
            foreach (var (element, outcome) in outcomes)
            {
                int[] elements = element != WholeList || now.ContainsKey(WholeList) || now.Count == 0 ? [element] : [.. now.Keys];
                foreach (var other in elements.Where(e => !IsKept(outcome.Outcome, now.TryGetValue(e, out var found) ? found.Outcome : Outcome.Undetermined)))
                {
                    (MayChange(outcome, place) || richer.IsContradicted(rule, other)).ShouldBeTrue(
                        $"{rule}/{element} was {outcome.Outcome} and is {now.GetValueOrDefault(other).Outcome}, though it does not rest on {place}\n{_description}\n{richer._description}");
                }
            }
        }
    }

    /// <summary>Of what rests on statements that cannot stand together the law says nothing.</summary>
    private bool IsContradicted(string rule, int element)
        => _assessment.Contradictions.Count > 0 && _assessment.GetFindings(rule).Any(f => f.Result.ElementIndex == element && f.Contradictions.Count > 0);

    /// <summary>What is not met unless explained may turn out explained or not met, and nothing else.</summary>
    private static bool IsKept(Outcome before, Outcome now) => before == Outcome.Unexplained ? now.IsDeparture() : before == now;

    private bool MayChange(RuleOutcome outcome, string place) => outcome.RestsOnPresumption
        && _assessment.GetFinding(outcome).Presumptions.SelectMany(p => FactsOf(p, _analyzer.GetRule(outcome.Rule.Id))).Any(fact => IsAtOrBelow(fact, place) || IsAtOrBelow(place, fact));

    private static IEnumerable<string> FactsOf(Presumption presumption, CompiledRule rule) =>
        presumption.Name is Presumption.OfParties ? rule.BoundConditions.SelectMany(CompiledRule.Reads)
            : presumption.Name is Presumption.OfDays ? rule.DayTest!.Conditions.SelectMany(CompiledRule.Reads)
            : FactCatalog.Find(presumption.Fact) is not null ? [presumption.Fact]
            : rule.AbsencePaths;

    private static bool IsAtOrBelow(string path, string place) => path.StartsWith(place, StringComparison.Ordinal);

    /// <summary>The path of the one place in which two descriptions differ.</summary>
    private static string? Difference(JsonNode? before, JsonNode? after, string path) => (before, after) switch
    {
        _ when JsonNode.DeepEquals(before, after) => null,
        (JsonObject one, JsonObject other) when !other.ContainsKey("has") && !one.ContainsKey("has") && !one.ContainsKey("from") =>
            other.Select(member => Difference(one[member.Key], member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")).FirstOrDefault(found => found is not null) ?? path,
        (JsonArray one, JsonArray other) when one.Count == other.Count && one.Count > 0 =>
            one.Zip(other, (a, b) => Difference(a, b, path + "[]")).FirstOrDefault(found => found is not null) ?? path,
        _ => path,
    };
}
