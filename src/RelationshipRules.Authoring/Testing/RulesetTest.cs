using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring.Testing;

/// <summary>
/// Assertions about a whole ruleset, for use in any test framework: what does not hold is a <see cref="RuleAssertionException"/>.
/// Every rule is on, at its own severity, with the parameters of the day on which the ruleset was verified; descriptions are laid over
/// the ruleset's defaults for examples.
/// </summary>
public sealed class RulesetTest
{
    private readonly Ruleset _ruleset;
    private readonly Ruleset[] _others;
    private readonly Dictionary<DateOnly, RelationshipAnalyzer> _analyzers = [];

    private RulesetTest(Ruleset ruleset, Ruleset[] others)
    {
        _ruleset = ruleset;
        _others = others;
    }

    /// <summary>Assertions about a ruleset.</summary>
    /// <param name="ruleset">The ruleset, whether data or code.</param>
    /// <param name="others">Rulesets that it extends, where they are not the library's.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulesetTest For(Ruleset ruleset, params Ruleset[] others)
    {
        ArgumentNullException.ThrowIfNull(ruleset);
        ArgumentNullException.ThrowIfNull(others);
        return new(ruleset, others);
    }

    /// <summary>Assertions about one of its rules.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="asOf">The day of the analysis; null for the day on which the ruleset was verified.</param>
    /// <exception cref="ArgumentException">The ruleset has no such rule.</exception>
    /// <exception cref="AnalyzerConfigurationException">The ruleset has errors; the exception has all of them.</exception>
    public RuleTest Rule(string id, DateOnly? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return new(AnalyzerFor(asOf ?? _ruleset.LastVerifiedOn), id, _ruleset);
    }

    /// <summary>
    /// The ruleset is in order, there is an example of each outcome that a rule can have, and every rule has the outcome, message and
    /// missing facts that its examples give.
    /// </summary>
    /// <exception cref="RuleAssertionException">It is not so; the message has every problem.</exception>
    public void ShouldHoldForAllExamples()
    {
        var result = RulesetTestRunner.Run(_ruleset, _others);
        var problems = result.Diagnostics.Where(d => d.Severity == Severity.Error)
            .Select(d => $"{d.Id} {d.Message}{(d.Location?.Path is { } path ? $" ({path})" : "")}")
            .Concat(result.Failed.SelectMany(f => f.Problems.Select(p => $"{f.Rule.Id}, example '{f.Example.Title}': {p}")))
            .ToList();
        if (problems.Count > 0)
        {
            throw new RuleAssertionException(FailureText.List($"The examples of the ruleset '{_ruleset.Name}' do not hold:", problems));
        }
    }

    /// <summary>On every example, <see cref="RuleResult.ShouldObeyTheLawOfMoreFacts"/>.</summary>
    /// <param name="except">Paths of facts that a rule asks about by whether they are stated at all.</param>
    /// <exception cref="RuleAssertionException">It is not so.</exception>
    public void ShouldObeyTheLawOfMoreFacts(params string[] except)
    {
        ArgumentNullException.ThrowIfNull(except);
        ForEachExample(result => result.ShouldObeyTheLawOfMoreFacts(except));
    }

    /// <summary>On every example, <see cref="RuleResult.ShouldReadOnlyWhatItDeclares"/>.</summary>
    /// <exception cref="RuleAssertionException">It is not so.</exception>
    public void ShouldReadOnlyWhatItDeclares() => ForEachExample(result => result.ShouldReadOnlyWhatItDeclares());

    private void ForEachExample(Action<RuleResult> check)
    {
        foreach (var rule in _ruleset.Rules)
        {
            foreach (var example in rule.Examples)
            {
                check(Rule(rule.Id, example.AsOf).Given(example.Description));
            }
        }
    }

    private RelationshipAnalyzer AnalyzerFor(DateOnly asOf)
    {
        if (!_analyzers.TryGetValue(asOf, out var analyzer))
        {
            analyzer = ExampleAnalyzer.Create(_ruleset, _others, asOf);
            _analyzers.Add(asOf, analyzer);
        }

        return analyzer;
    }
}
