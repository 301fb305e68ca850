using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Whether the examples of a ruleset notice that a condition says something else: each condition is changed in one place at a time.</summary>
/// <remarks>
/// Changed are limits (<c>&gt;=</c> to <c>&gt;</c>), <c>&amp;&amp;</c> and <c>||</c>, <c>exists</c> and <c>all</c>, numbers and parameters by one, the members of lists, <c>!</c>;
/// and <c>when</c> and <c>explainedBy</c> are dropped. What cannot be compiled is no change.
/// </remarks>
public sealed class RulesetMutation
{
    private static readonly string[] Conditions = ["when", "require", "explainedBy", "value"];
    private static readonly JsonDocumentOptions AsRulesAreWritten = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private RulesetMutation(IReadOnlyList<RuleMutant> mutants, IReadOnlyList<Diagnostic> diagnostics)
    {
        Mutants = mutants;
        Diagnostics = diagnostics;
    }

    /// <summary>Every change that was tried, in the order of the rules; empty where the ruleset has errors or its examples fail as it is.</summary>
    public IReadOnlyList<RuleMutant> Mutants { get; }

    /// <summary>What is wrong with the ruleset.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The changes that no example of their rule noticed.</summary>
    public IEnumerable<RuleMutant> Survivors => Mutants.Where(m => m.KilledBy is null);

    /// <summary>Tries every change.</summary>
    /// <param name="ruleset">The ruleset; its examples are expected to hold.</param>
    /// <param name="others">Rulesets that it extends, where they are not the library's.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <exception cref="ArgumentNullException">The ruleset is null.</exception>
    public static RulesetMutation Run(Ruleset ruleset, IReadOnlyList<Ruleset>? others = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        var whole = ruleset.WithRules(new Dictionary<string, string>(StringComparer.Ordinal));
        if (whole is not { Ruleset: { } read, HasErrors: false })
        {
            return new([], whole.Diagnostics);
        }

        var examples = new ExampleDocuments(read);
        List<(RuleDescriptor Rule, Queue<(RuleMutant Mutant, string Text)> Left)> rules = [.. read.Rules.Select(rule => (rule, new Queue<(RuleMutant, string)>(MutantsOf(rule, read.GetRuleText(rule.Id)))))];
        var tried = rules.ToDictionary(r => r.Rule.Id, _ => new List<RuleMutant>(), StringComparer.Ordinal);

        // The outcome of a rule is its own affair, so that a change of each rule can be tried at once.
        for (var round = rules; round.Count > 0; round = rules.FindAll(r => r.Left.Count > 0))
        {
            var mutants = round.Where(r => r.Left.Count > 0).ToDictionary(r => r.Rule.Id, r => r.Left.Dequeue(), StringComparer.Ordinal);
            if (Prepare(read, mutants, others) is { } problems)
            {
                return new([], problems);
            }

            var changed = read.WithRules(mutants.ToDictionary(m => m.Key, m => m.Value.Text, StringComparer.Ordinal)).Ruleset!;
            var runner = new ExampleRunner(changed, others, examples);
            foreach (var (id, (mutant, _)) in mutants)
            {
                cancellationToken.ThrowIfCancellationRequested();
                tried[id].Add(mutant with { KilledBy = mutant.Rule.Examples.FirstOrDefault(example => !runner.Run(mutant.Rule, example, cancellationToken).Passed)?.Title });
            }
        }

        return new([.. rules.SelectMany(r => tried[r.Rule.Id])], []);
    }

    /// <summary>Takes out what cannot be compiled; what is wrong for another reason comes back.</summary>
    private static List<Diagnostic>? Prepare(Ruleset ruleset, Dictionary<string, (RuleMutant Mutant, string Text)> mutants, IReadOnlyList<Ruleset>? others)
    {
        while (true)
        {
            var changed = ruleset.WithRules(mutants.ToDictionary(m => m.Key, m => m.Value.Text, StringComparer.Ordinal));
            var errors = changed.Ruleset is { } read ? ExampleAnalyzer.Check(read, others) : [];
            errors.AddRange(changed.Diagnostics.Where(d => d.Severity == Severity.Error));
            if (errors.Count == 0)
            {
                return null;
            }

            var before = mutants.Count;
            foreach (var error in errors)
            {
                mutants.Remove(Path.GetFileNameWithoutExtension(error.Location?.Path ?? ""));
            }

            if (mutants.Count == before)
            {
                return errors;
            }
        }
    }

    private static IEnumerable<(RuleMutant Mutant, string Text)> MutantsOf(RuleDescriptor rule, string text)
    {
        var json = JsonNode.Parse(text, documentOptions: AsRulesAreWritten)!.AsObject();
        foreach (var condition in Conditions)
        {
            if (json[condition] is not JsonValue value || !value.TryGetValue<string>(out var written))
            {
                continue;
            }

            foreach (var mutant in ConditionMutants.Of(written).Concat(condition switch
            {
                "when" => [new ConditionMutant("dropped", "true")],
                "explainedBy" => [new ConditionMutant("dropped", "false")],
                _ => Array.Empty<ConditionMutant>(),
            }).DistinctBy(m => m.Text, StringComparer.Ordinal))
            {
                json[condition] = mutant.Text;
                yield return (new(rule, condition, mutant.Change, mutant.Text, null), json.ToJsonString());
            }

            json[condition] = written;
        }
    }
}

/// <summary>A rule with one condition changed in one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Condition">Which condition: <c>when</c>, <c>require</c>, <c>explainedBy</c> or <c>value</c>.</param>
/// <param name="Change">What was changed: <c>&gt;= to &gt;</c>.</param>
/// <param name="Text">The condition after it.</param>
/// <param name="KilledBy">The first example that does not hold with it, or null where all hold.</param>
public sealed record RuleMutant(RuleDescriptor Rule, string Condition, string Change, string Text, string? KilledBy);
