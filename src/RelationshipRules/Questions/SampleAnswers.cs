using System.Text.Json.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Questions;

/// <summary>Answers to try on a question: enough of them that a rule that can be settled by an answer is settled by one of these.</summary>
internal static class SampleAnswers
{
    /// <summary>The answers for a fact, or for a list or an identifier where there is no fact.</summary>
    public static IEnumerable<JsonNode> For(FactInfo? fact, FactMember? member) => fact?.Type switch
    {
        FactType.Boolean => [true, false],
        FactType.Integer => Numbers(fact, [0, 1, 12, 1000]).Select(n => (JsonNode)(int)n),
        FactType.Number => Numbers(fact, [0, 0.5, 1, 12, 1_000_000]).Select(n => (JsonNode)n),
        FactType.Text when fact.Format == TextFormat.CountryCode => ["GB-ENG", "FR"],
        FactType.Text => ["text"],
        FactType.Date => ["1900-01-01", "2100-01-01"],
        FactType.Money => [Money(0), Money(1_000_000)],
        FactType.Choice => fact.Values.Select(v => (JsonNode)v.Name),
        FactType.ChoiceList => [new JsonArray(), new JsonArray([.. fact.Values.Select(v => (JsonNode)v.Name)]), .. fact.Values.Select(v => new JsonArray(v.Name))],
        FactType.TextList => [new JsonArray(), new JsonArray("text")],
        _ => member?.Type switch
        {
            ConditionType.ListOf { Element: ConditionType.Part } => [new JsonArray(), new JsonArray(new JsonObject())],
            ConditionType.ListOf => [new JsonArray(), new JsonArray("text")],
            _ => ["text"],
        },
    };

    private static IEnumerable<double> Numbers(FactInfo fact, ReadOnlySpan<double> usual)
    {
        var least = fact.Minimum ?? -1000;
        var most = fact.Maximum ?? usual[^1];
        return usual.ToArray().Append(least).Append(most).Where(n => n >= least && n <= most).Distinct();
    }

    private static JsonObject Money(int amount) => new() { ["amount"] = amount, ["currency"] = "GBP" };
}
