using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring.Testing;

/// <summary>
/// Assertions about one rule, for use in any test framework: what does not hold is a <see cref="RuleAssertionException"/> that tells
/// the rule, what was expected, and what came out, with missing facts and the trace.
/// </summary>
/// <example>
/// <code>
/// RuleTest.For(ruleset, "HSE0001")
///     .Given(new Partnership { Agreements = [new() { TermMonths = 12 }] })
///     .ShouldBeViolated().At("/agreements/0").WithMessage("The grant runs for 12 months.");
/// </code>
/// </example>
public sealed class RuleTest
{
    private readonly Ruleset? _ruleset;

    internal RuleTest(RelationshipAnalyzer analyzer, string id, Ruleset? ruleset)
    {
        Rule = analyzer.GetRule(id).Descriptor;
        Analyzer = analyzer;
        _ruleset = ruleset;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    internal RelationshipAnalyzer Analyzer { get; }

    /// <summary>Assertions about a rule as an analyzer runs it: with its profile, parameters and day.</summary>
    /// <param name="analyzer">The analyzer.</param>
    /// <param name="id">The rule's id.</param>
    /// <exception cref="ArgumentException">The analyzer has no such rule.</exception>
    public static RuleTest For(RelationshipAnalyzer analyzer, string id)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(id);
        return new(analyzer, id, null);
    }

    /// <summary>Assertions about a rule as the ruleset has it: on, at its own severity, on the day on which the ruleset was verified.</summary>
    /// <param name="ruleset">The ruleset, whether data or code. Descriptions are laid over its defaults for examples.</param>
    /// <param name="id">The rule's id.</param>
    /// <exception cref="ArgumentException">The ruleset has no such rule.</exception>
    /// <exception cref="AnalyzerConfigurationException">The ruleset has errors; the exception has all of them.</exception>
    public static RuleTest For(Ruleset ruleset, string id) => RulesetTest.For(ruleset).Rule(id);

    /// <summary>The rule's outcomes for a description built in code.</summary>
    /// <param name="partnership">The description.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    public RuleResult Given(Partnership partnership)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return Given(PartnershipDocument.FromPartnership(partnership));
    }

    /// <summary>The rule's outcomes for a description in JSON.</summary>
    /// <param name="json">The description.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public RuleResult Given(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return _ruleset is null ? new(this, PartnershipDocument.Parse(json)) : new(this, _ruleset.ParseExample(json));
    }

    /// <summary>The rule's outcomes for a description.</summary>
    /// <param name="document">The description.</param>
    /// <exception cref="ArgumentNullException">The description is null.</exception>
    public RuleResult Given(PartnershipDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _ruleset is not null && document.IsReadable && document.Diagnostics.Count == 0 ? Given(document.ToJson()) : new(this, document);
    }

    /// <summary>
    /// The rule has the outcome, message, subject and missing facts that each of its examples gives, and there is an example of each outcome that it can have.
    /// </summary>
    /// <exception cref="RuleAssertionException">It is not so; the message has every problem.</exception>
    /// <exception cref="InvalidOperationException">The test was made for an analyzer, which has no examples.</exception>
    public void ShouldHoldForAllExamples()
    {
        if (_ruleset is null)
        {
            throw new InvalidOperationException("Examples belong to rulesets: use RuleTest.For(ruleset, id).");
        }

        var problems = Rule.PossibleOutcomes.Except(Rule.Examples.Select(e => e.Outcome))
            .Select(o => $"no example has the outcome '{CodeJson.Name(o)}'")
            .ToList();
        foreach (var example in Rule.Examples)
        {
            try
            {
                var test = example.AsOf is { } day ? RulesetTest.For(_ruleset).Rule(Rule.Id, day) : this;
                var assertion = test.Given(example.Description).ShouldHave(example.Outcome);
                if (example.At is { } at)
                {
                    assertion.At(at);
                }

                if (example.Message is { } message)
                {
                    assertion.WithMessage(message);
                }

                if (example.Subject is { } subject)
                {
                    assertion.WithSubject(subject);
                }

                if (example.Missing is { } missing)
                {
                    assertion.WithMissing([.. missing]);
                }
            }
            catch (RuleAssertionException exception)
            {
                problems.Add($"example '{example.Title}': {exception.Message}");
            }
        }

        if (problems.Count > 0)
        {
            throw new RuleAssertionException(FailureText.List($"The examples of {Rule} do not hold:", problems));
        }
    }
}
