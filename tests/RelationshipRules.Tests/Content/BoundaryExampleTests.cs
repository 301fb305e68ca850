using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Content;

/// <summary>
/// Whether "three months or more" includes three months is what the examples of a rule have to say: were a comparison moved by one step,
/// an example of the same rule would no longer come out as it does.
/// </summary>
public sealed partial class BoundaryExampleTests
{
    private static readonly string[] Conditions = ["when", "require", "explainedBy", "value"];

    public static TheoryData<string> Rulesets => [.. Ruleset.EmbeddedNames];

    [Theory]
    [MemberData(nameof(Rulesets))]
    public void Comparison_MovedByOneStep_IsSeenByAnExampleOfItsRule(string name)
    {
        var folder = Repository.PathTo("rulesets", name);
        var files = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        var moves = files.Where(file => file.Key.StartsWith("rules/", StringComparison.Ordinal))
            .ToDictionary(file => file.Key, file => MovesOf(JsonNode.Parse(file.Value)!.AsObject()), StringComparer.Ordinal);
        var unseen = new List<string>();

        // Examples are judged by their own rule alone, so that one comparison of every rule can be moved at a time.
        for (var round = 0; round < moves.Values.Max(rule => rule.Count); round++)
        {
            var moved = moves.Where(rule => rule.Value.Count > round).ToDictionary(rule => rule.Key, rule => rule.Value[round], StringComparer.Ordinal);
            var result = RulesetTestRunner.Run(Ruleset.Load(files.ToDictionary(f => f.Key, f => moved.TryGetValue(f.Key, out var move) ? move.Rule : f.Value, StringComparer.Ordinal)).Ruleset!);
            result.Examples.ShouldNotBeEmpty(string.Join('\n', result.Diagnostics));
            var seen = result.Failed.Select(example => $"rules/{example.Rule.Id}.json").ToHashSet(StringComparer.Ordinal);
            unseen.AddRange(moved.Where(move => !seen.Contains(move.Key)).Select(move => move.Value.Told));
        }

        unseen.ShouldBeEmpty("each is to be seen by an example on the number itself");
    }

    /// <summary>The rule once for each of its comparisons, with that comparison moved.</summary>
    private static List<(string Told, string Rule)> MovesOf(JsonObject rule)
    {
        var moves = new List<(string Told, string Rule)>();
        foreach (var key in Conditions.Where(key => rule[key] is JsonValue))
        {
            var condition = rule[key]!.GetValue<string>();
            foreach (var comparison in Comparison().Matches(condition).Where(match => match.Groups["sign"].Success))
            {
                var moved = comparison.Value.Length == 1 ? comparison.Value + "=" : comparison.Value[..1];
                var text = condition[..comparison.Index] + moved + condition[(comparison.Index + comparison.Length)..];
                var copy = rule.DeepClone().AsObject();
                copy[key] = text;
                moves.Add(($"{rule["id"]} {key}: {text}", copy.ToJsonString()));
            }
        }

        return moves;
    }

    /// <summary>A text, to be passed over, or a sign that compares.</summary>
    [GeneratedRegex("'[^']*'|\"[^\"]*\"|(?<sign>[<>]=?)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comparison();
}
