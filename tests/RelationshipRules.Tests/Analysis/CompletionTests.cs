using RelationshipRules.Facts;
using RelationshipRules.Profiles;
using RelationshipRules.Rulesets;
using RelationshipRules.Tests.Support;
using Xunit.Abstractions;

namespace RelationshipRules.Tests.Analysis;

/// <summary>
/// Whatever can be known is known: where a rule's outcome waits for facts with few values, those values do not all come to the same outcome, or the same class. Each way to state the facts
/// that an example of a shipped rule is said to lack is tried.
/// </summary>
public sealed class CompletionTests(ITestOutputHelper output)
{
    private const int MostCompletions = 64;

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Undetermined_WhereTheFactsHaveFewValues_TheyComeToSeveralOutcomes()
    {
        var problems = new List<string>();
        var tried = 0;
        foreach (var name in Ruleset.EmbeddedNames)
        {
            var ruleset = Ruleset.LoadFolder(Path.Combine(Repository.PathTo("rulesets"), name)).Ruleset.ShouldNotBeNull();
            var analyzer = RelationshipAnalyzer.Create(new()
            {
                Profile = Profile.Parse($$"""{ "name": "strict", "title": "Strict", "summary": "Nothing presumed.", "rulesets": { "{{name}}": {} }, "presumptions": "none" }""").Profile,
                AsOf = new(2026, 11, 22),
            });
            foreach (var (rule, example) in Sample.Of(ruleset.Rules.SelectMany(static rule => rule.Examples.Select(example => (rule, example))), static e => $"{e.rule.Id} {e.example.Title}"))
            {
                tried += Try(analyzer, rule.Id, ruleset.ParseExample(example.Description), problems);
            }
        }

        output.WriteLine($"{tried} completions");

        // A sample may hold no example of which few facts are lacking.
        if (Sample.IsWhole)
        {
            tried.ShouldBePositive();
        }

        problems.ShouldBeEmpty();
    }

    private static int Try(RelationshipAnalyzer analyzer, string rule, PartnershipDocument document, List<string> problems)
    {
        var tried = 0;
        foreach (var finding in analyzer.Analyze(document).GetFindings(rule).Where(static f => f.Outcome == Outcome.Undetermined))
        {
            var choices = finding.Missing.Select(static missing => missing.IsParameter || missing.IsInPart ? null : ValuesOf(missing.Path)).ToList();
            if (choices.Contains(null) || choices.Aggregate(1L, static (product, values) => product * values!.Count) > MostCompletions)
            {
                continue;
            }

            var outcomes = new HashSet<(Outcome Outcome, string? Value)>();
            foreach (var values in Ways(choices!))
            {
                var completed = document.Edit(finding.Missing.Zip(values, static (missing, value) => FactEdit.Set(missing.Pointer, value))).Document.ShouldNotBeNull();
                var settled = analyzer.Analyze(completed).GetFindings(rule).Single(f => f.ElementPointer == finding.ElementPointer);
                outcomes.Add((settled.Outcome, settled.Value));
                tried++;
            }

            if (outcomes.Count == 1 && outcomes.Single().Outcome != Outcome.Undetermined)
            {
                problems.Add($"{rule} waits for {string.Join(", ", finding.Missing.Select(static m => m.Pointer))}, and is {outcomes.Single().Outcome} whatever they are: {document.ToJson()}");
            }
        }

        return tried;
    }

    private static List<object>? ValuesOf(string path) => FactCatalog.Find(path) switch
    {
        { Type: FactType.Boolean } => [true, false],
        { Type: FactType.Choice } fact => [.. fact.Values.Select(static v => v.Name)],
        _ => null,
    };

    private static IEnumerable<IReadOnlyList<object>> Ways(IEnumerable<List<object>> choices) => choices.Aggregate(
        (IEnumerable<IReadOnlyList<object>>)[[]], static (ways, values) => ways.SelectMany(way => values.Select(value => (IReadOnlyList<object>)[.. way, value])));
}
