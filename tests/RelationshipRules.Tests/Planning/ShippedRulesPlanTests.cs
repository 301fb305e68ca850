using System.Globalization;
using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Rulesets;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Planning;

/// <summary>Plans for all worked examples under all rules: whatever is proposed leads where it says.</summary>
public sealed class ShippedRulesPlanTests
{
    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    public static TheoryData<string> Rulesets => [.. Ruleset.EmbeddedNames];

    public static TheoryData<string> Examples => [.. Directory.GetFiles(Repository.PathTo("examples"), "*.json").Select(Path.GetFileName).OfType<string>()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Plan_OfAnExample_LeadsWhereItSays(string example)
    {
        var document = PartnershipDocument.Load(Repository.PathTo("examples", example));
        var assessment = Analyzer.Analyze(document);
        var plan = ChangePlan.Create(Analyzer, assessment);

        plan.Steps.Select(step => step.Finding).ShouldBe(assessment.Findings.Where(f => f is { Outcome: Outcome.Violated or Outcome.Unexplained, IsSuppressed: false, Severity: > Severity.Silent }));
        foreach (var step in plan.Steps)
        {
            (step.Reason is null).ShouldBe(step.IsSettled);
            (step.FromNowOn.Count == 0 || step.FromNowOn.Any(change => assessment.RoleOf(FactCatalog.Find(change.Path)!, change.Pointer) == FactRole.Record)).ShouldBeTrue($"{step.Finding}");
            foreach (var alternative in step.Alternatives)
            {
                alternative.Changes.ShouldNotBeEmpty();
                foreach (var change in alternative.Changes)
                {
                    foreach (var option in change.Options)
                    {
                        OutcomeAfter(document, alternative.Changes, step.Finding, change.Pointer, option).ShouldBe(alternative.Outcome, $"{step.Finding}\n{change} as {option}");
                    }

                    (alternative.Changes.Count == 1 || OutcomeAfter(document, [.. alternative.Changes.Where(other => other != change)], step.Finding) != alternative.Outcome)
                        .ShouldBeTrue($"{step.Finding}\n{change} is not needed");
                }
            }
        }

        foreach (var change in plan.Changes)
        {
            var fact = FactCatalog.Find(change.Path)!;
            assessment.RoleOf(fact, change.Pointer).ShouldBe(FactRole.Lever, change.Text);
            change.Text.ShouldNotMatch(@"add (.+) and add \1 or ", "What is added anyhow is no choice.");
            (fact.OnlyRises && IsLess(fact, change.From, change.To)).ShouldBeFalse(change.Text);
            change.Text.ShouldNotBeNullOrWhiteSpace();
            change.Text.ShouldNotContain("unknown");
        }

        var all = new AnalysisSession(Analyzer, document);
        var delta = all.Apply(plan.Changes.Select(change => FactEdit.Set(change.Pointer, change.To)));
        var settled = all.Assessment.GetFindings().ToDictionary(f => (f.Rule.Id, f.ElementIndex), f => f.Outcome);
        plan.Steps.ShouldAllBe(step => step.IsSettled == (settled[new(step.Finding.Rule.Id, step.Finding.ElementIndex)] == Outcome.Satisfied || settled[new(step.Finding.Rule.Id, step.Finding.ElementIndex)] == Outcome.Explained));
        delta.Outcomes.Count.ShouldBe(plan.Effect.Outcomes.Count);
        plan.Changes.Select(change => change.Pointer).ShouldBeUnique();
        assessment.Document.ShouldBeSameAs(document);
    }

    [SampledTheory]
    [Trait("Tier", "thorough")]
    [MemberData(nameof(Rulesets))]
    public void Plan_OfARulesExampleThatDeparts_HasAWayWhereAnySingleFactHasOne(string name)
    {
        var ruleset = Ruleset.LoadEmbedded(name).Ruleset!;
        foreach (var rule in Sample.Of(ruleset.Rules, rule => rule.Id))
        {
            foreach (var example in rule.Examples.Where(example => example.Outcome == Outcome.Violated))
            {
                var analyzer = RelationshipAnalyzer.Create(new()
                {
                    Profile = ExampleProfile.Create(ruleset),
                    Rulesets = [],
                    AdditionalRulesets = [ruleset],
                    AsOf = example.AsOf ?? ruleset.LastVerifiedOn,
                });
                var document = ruleset.ParseExample(example.Description);
                foreach (var step in ChangePlan.Create(analyzer, analyzer.Analyze(document), new() { Rules = [rule.Id] }).Steps)
                {
                    // Of that rule the only way is to take out the one duty that is stated and to state another, so that the rule stays in force.
                    if (step.Alternatives.Count == 0 && step.FromNowOn.Count == 0 && rule.Id != "IND2011")
                    {
                        step.Reason.ShouldNotBeNull();
                        Attempts(document.Partnership, analyzer.GetRule(rule.Id).FactPaths)
                            .FirstOrDefault(attempt => OutcomeAfter(analyzer, document, attempt, step.Finding) == Outcome.Satisfied)
                            .ShouldBeNull($"{step.Finding}");
                    }

                    foreach (var way in step.Alternatives)
                    {
                        OutcomeAfter(document, way.Changes, step.Finding, analyzer: analyzer).ShouldBe(way.Outcome, $"{step.Finding}: {way.Changes[0]}");
                    }
                }
            }
        }
    }

    /// <summary>Changes of one fact each, of those that parties can change, at every place that there is: all choices, and numbers of every size.</summary>
    private static IEnumerable<FactEdit> Attempts(Partnership partnership, IReadOnlyList<string> paths)
    {
        foreach (var fact in paths.Select(FactCatalog.Find).OfType<FactInfo>().Where(fact => fact.Role != FactRole.Circumstance))
        {
            foreach (var pointer in Places(partnership, fact.Path))
            {
                var names = fact.Values.Select(value => value.Name).ToArray();
                foreach (var value in fact.Type switch
                {
                    _ when fact.OnlyRises => [true, names, names.LastOrDefault() ?? "", 1000000],
                    FactType.Boolean => [true, false],
                    FactType.Choice => names,
                    FactType.ChoiceList => [Array.Empty<string>(), names, .. names.Select(name => new[] { name })],
                    FactType.Integer or FactType.Number => [0, 1, 1000000],
                    FactType.TextList => [Array.Empty<string>()],
                    _ => Array.Empty<object>(),
                })
                {
                    yield return FactEdit.Set(pointer, value);
                }
            }
        }
    }

    private static bool IsLess(FactInfo fact, object? from, object to)
    {
        return (from, to) switch
        {
            (bool stated, bool wanted) => stated && !wanted,
            (IEnumerable<string> stated, IEnumerable<string> wanted) => stated.Except(wanted).Any(),
            (string stated, string wanted) when fact.Type == FactType.Choice => Position(wanted) < Position(stated),
            (string stated, string wanted) => string.CompareOrdinal(wanted, stated) < 0,
            (long or double, long or double) => Convert.ToDouble(to, CultureInfo.InvariantCulture) < Convert.ToDouble(from, CultureInfo.InvariantCulture),
            _ => false,
        };

        int Position(string name) => fact.Values.ToList().FindIndex(value => value.Name == name);
    }

    private static IEnumerable<string> Places(Partnership partnership, string path)
    {
        var end = path.IndexOf("[].", StringComparison.Ordinal);
        if (end < 0)
        {
            return [ListPlace.PointerOf(path)];
        }

        var list = ModelTypes.Partnership.Find(path[..end])?.Get(partnership) ?? Value.Unknown;
        return list.Kind == ValueKind.List ? Enumerable.Range(0, list.Count).Select(i => string.Create(CultureInfo.InvariantCulture, $"/{path[..end]}/{i}/{path[(end + 3)..]}")) : [];
    }

    private static Outcome? OutcomeAfter(RelationshipAnalyzer analyzer, PartnershipDocument document, FactEdit edit, Finding finding)
    {
        var session = new AnalysisSession(analyzer, document);
        return session.TryApply([edit], out _, out _) ? session.OutcomeOf(finding.Result) : null;
    }

    private static Outcome OutcomeAfter(PartnershipDocument document, IReadOnlyList<PlannedChange> changes, Finding finding, string? pointer = null, object? option = null, RelationshipAnalyzer? analyzer = null)
    {
        var session = new AnalysisSession(analyzer ?? Analyzer, document);
        session.Apply(changes.Select(change => FactEdit.Set(change.Pointer, change.Pointer == pointer ? option : change.To)));
        return session.Assessment.Outcomes.Single(outcome => outcome.Rule.Id == finding.Rule.Id && outcome.ElementIndex == finding.Result.ElementIndex).Outcome;
    }
}
