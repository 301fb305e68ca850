using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Whether the examples of a ruleset notice that a condition says something else: each condition is changed in one place at a time.</summary>
/// <remarks>
/// Conditions are those of the rules, judged by the rule's own examples, and those of the ruleset's file: where it applies, whom it binds by what is passed on, and derived
/// facts, judged by the examples of the rules that name them.
/// Changed are limits (<c>&gt;=</c> to <c>&gt;</c>), <c>&amp;&amp;</c> and <c>||</c>, <c>exists</c> and <c>all</c>, numbers and parameters by one, the members of lists, <c>!</c>;
/// <c>when</c> and <c>explainedBy</c> are dropped, cases of derived facts left out, and what a presumption has in a list is taken for what it has not. What cannot be compiled is no change.
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

    /// <summary>Every change that was tried, those of the ruleset's file first, then in the order of the rules; empty where the ruleset has errors or its examples fail as it is.</summary>
    public IReadOnlyList<RuleMutant> Mutants { get; }

    /// <summary>What is wrong with the ruleset.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The changes that no example noticed.</summary>
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
        List<Queue<Change>> places = [.. ChangesOfRuleset(read).GroupBy(c => c.Mutant.Condition, StringComparer.Ordinal).Select(p => new Queue<Change>(p)), .. read.Rules.Select(rule => new Queue<Change>(ChangesOf(rule, Parse(read.GetRuleText(rule.Id)))))];
        var tried = new List<(int Place, RuleMutant Mutant)>();

        // The outcome of a rule is its own affair, so that changes which reach no rule in common can be tried at once.
        while (places.Exists(p => p.Count > 0))
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var round = new List<(int Place, Change Change)>();
            for (var place = 0; place < places.Count; place++)
            {
                var left = places[place];
                if (left.TryPeek(out var next) && !next.Readers.Exists(rule => reached.Contains(rule.Id)))
                {
                    round.Add((place, left.Dequeue()));
                    reached.UnionWith(next.Readers.Select(rule => rule.Id));
                }
            }

            if (Prepare(read, round, others, out var changed) is { } problems)
            {
                return new([], problems);
            }

            var runner = new ExampleRunner(changed, others, examples);
            foreach (var (place, change) in round)
            {
                cancellationToken.ThrowIfCancellationRequested();
                tried.Add((place, change.Mutant with { KilledBy = change.FindKiller((rule, example) => !runner.Run(rule, example, cancellationToken).Passed) }));
            }
        }

        return new([.. tried.OrderBy(t => t.Place).Select(t => t.Mutant)], []);
    }

    /// <summary>Reads the ruleset with the changes, of which those that cannot be compiled are taken out; what is wrong for another reason comes back.</summary>
    private static List<Diagnostic>? Prepare(Ruleset ruleset, List<(int Place, Change Change)> round, IReadOnlyList<Ruleset>? others, out Ruleset changed)
    {
        while (true)
        {
            var result = Read(ruleset, [.. round.Select(r => r.Change)]);
            changed = result.Ruleset ?? ruleset;
            var errors = result.Ruleset is { } read ? ExampleAnalyzer.Check(read, others) : [];
            errors.AddRange(result.Diagnostics.Where(d => d.Severity == Severity.Error));
            if (errors.Count == 0)
            {
                return null;
            }

            if (round.RemoveAll(r => errors.Exists(r.Change.IsAt)) == 0)
            {
                return errors;
            }
        }
    }

    private static RulesetLoadResult Read(Ruleset ruleset, List<Change> changes)
    {
        changes.ForEach(c => c.At[c.Key] = c.To.DeepClone());
        var rules = changes.Where(c => c.Mutant.Rule is not null).ToDictionary(c => c.Mutant.Rule!.Id, c => c.At.Root.ToJsonString(), StringComparer.Ordinal);
        var result = ruleset.WithRules(rules, changes.Find(c => c.Mutant.Rule is null)?.At.Root.ToJsonString());
        changes.ForEach(c => c.At[c.Key] = c.From.DeepClone());
        return result;
    }

    private static IEnumerable<Change> ChangesOf(RuleDescriptor rule, JsonObject json)
        => Conditions.SelectMany(condition => ChangesOf(json, condition, condition, condition switch
        {
            "when" => new ConditionMutant("dropped", "true"),
            "explainedBy" => new ConditionMutant("dropped", "false"),
            _ => null,
        }, [rule], rule));

    /// <summary>The changes of what <c>ruleset.json</c> has by way of conditions.</summary>
    private static IEnumerable<Change> ChangesOfRuleset(Ruleset ruleset)
    {
        var json = Parse(ruleset.GetText());
        var readers = new DerivedReaders(ruleset, json);
        IEnumerable<Change> changes = [];
        if (json["applicability"] is JsonObject applicability)
        {
            changes = changes.Concat(ChangesOf(applicability, "when", "applicability", new("dropped", "true"), ruleset.Rules));
        }

        if (json["binds"] is JsonObject binds)
        {
            changes = changes.Concat(ChangesOf(binds, "passedOn", "binds.passedOn", new("dropped", "false"), ruleset.Rules));
        }

        foreach (var (name, presumption) in Members(json["presumptions"]))
        {
            if (presumption["value"] is JsonObject value && value["has"] is JsonArray members && value["not"] is null && presumption["fact"]?.GetValue<string>() is { } fact)
            {
                var mutant = new RuleMutant(null, $"presumptions.{name}", "has to not", new JsonObject { ["not"] = members.DeepClone() }.ToJsonString(), null);
                changes = changes.Append(new(mutant, presumption, "value", value.DeepClone(), new JsonObject { ["not"] = members.DeepClone() }, [.. readers.Of(fact)]));
            }
        }

        foreach (var derived in (json["derivedFacts"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var path = derived["path"]!.GetValue<string>();
            changes = changes.Concat(ChangesOf(derived, "value", path, null, readers.Of(path)));
            var number = 0;
            foreach (var one in (derived["cases"] as JsonArray ?? []).OfType<JsonObject>())
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{path}, case {++number}");
                changes = changes.Concat(ChangesOf(one, "when", name, new("case left out", "false"), readers.Of(path))).Concat(ChangesOf(one, "value", $"{name}, value", null, readers.Of(path)));
            }
        }

        return changes;
    }

    private static IEnumerable<Change> ChangesOf(JsonObject at, string key, string name, ConditionMutant? dropped, IReadOnlyList<RuleDescriptor> readers, RuleDescriptor? rule = null)
    {
        if (at[key] is not JsonValue value || !value.TryGetValue<string>(out var written))
        {
            return [];
        }

        IEnumerable<ConditionMutant> mutants = ConditionMutants.Of(written);
        return (dropped is { } whole ? mutants.Append(whole) : mutants).DistinctBy(m => m.Text, StringComparer.Ordinal)
            .Select(m => new Change(new(rule, name, m.Change, m.Text, null), at, key, written, m.Text, [.. readers]));
    }

    private static IEnumerable<(string Name, JsonObject Value)> Members(JsonNode? json)
        => (json as JsonObject ?? []).Where(member => member.Value is JsonObject).Select(member => (member.Key, member.Value!.AsObject()));

    private static JsonObject Parse(string text) => JsonNode.Parse(text, documentOptions: AsRulesAreWritten)!.AsObject();

    /// <summary>A change, where it is made, and the rules that it can reach.</summary>
    private sealed record Change(RuleMutant Mutant, JsonObject At, string Key, JsonNode From, JsonNode To, List<RuleDescriptor> Readers)
    {
        /// <summary>Whether the change is where something is wrong.</summary>
        public bool IsAt(Diagnostic error)
            => string.Equals(Path.GetFileNameWithoutExtension(error.Location?.Path), Mutant.Rule?.Id ?? "ruleset", StringComparison.Ordinal)
                && (Mutant.Rule is not null || string.Equals(error.Location!.Pointer, Pointer, StringComparison.Ordinal));

        public string? FindKiller(Func<RuleDescriptor, RuleExample, bool> notices)
            => Readers.SelectMany(rule => rule.Examples, (rule, example) => (rule, example)).Where(e => notices(e.rule, e.example))
                .Select(e => Mutant.Rule is null ? $"{e.rule.Id}: {e.example.Title}" : e.example.Title).FirstOrDefault();

        /// <summary>The place as diagnostics give it: <c>$.derivedFacts[2].value</c> as <c>/derivedFacts/2/value</c>.</summary>
        private string Pointer => $"{At.GetPath()[1..].Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/')}/{Key}";
    }

    /// <summary>The rules that read a fact, by way of derived facts as well. A name that is met where it means another fact only adds rules that will notice nothing.</summary>
    private sealed class DerivedReaders(Ruleset ruleset, JsonObject json)
    {
        private readonly List<(RuleDescriptor Rule, string Text)> _rules =
            [.. ruleset.Rules.Select(r => (r, string.Join('\n', [r.When, r.Require, r.ExplainedBy, r.Value, r.Focus, .. r.Messages.Values])))];

        private readonly List<(string Path, string Text)> _derived = [.. (json["derivedFacts"] as JsonArray ?? []).Select(d => (d!["path"]!.GetValue<string>(), d.ToJsonString()))];
        private readonly string _ofAll = $"{json["applicability"]} {json["binds"]?["passedOn"]}";

        public IReadOnlyList<RuleDescriptor> Of(string path)
        {
            HashSet<string> names = [NameOf(path)];
            var toFollow = new Queue<string>(names);
            while (toFollow.TryDequeue(out var name))
            {
                foreach (var next in _derived.Where(d => IsIn(d.Text, name)).Select(d => NameOf(d.Path)).Where(names.Add))
                {
                    toFollow.Enqueue(next);
                }
            }

            return names.Any(name => IsIn(_ofAll, name)) ? ruleset.Rules : [.. _rules.Where(r => names.Any(name => IsIn(r.Text, name))).Select(r => r.Rule)];
        }

        private static string NameOf(string path) => path[(path.LastIndexOf('.') + 1)..];

        // Conditions in C# write names with a capital.
        private static bool IsIn(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A ruleset with one condition changed in one place.</summary>
/// <param name="Rule">The rule, or null where the condition stands in the ruleset's own file.</param>
/// <param name="Condition">Which condition: <c>when</c>, <c>require</c>, <c>explainedBy</c> or <c>value</c>; of the ruleset's file <c>applicability</c>, <c>binds.passedOn</c>, the path of a derived fact, with the number of the case, or a presumption.</param>
/// <param name="Change">What was changed: <c>&gt;= to &gt;</c>.</param>
/// <param name="Text">The condition after it.</param>
/// <param name="KilledBy">The first example that does not hold with it, or null where all hold.</param>
public sealed record RuleMutant(RuleDescriptor? Rule, string Condition, string Change, string Text, string? KilledBy);
