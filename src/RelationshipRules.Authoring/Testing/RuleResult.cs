using RelationshipRules.Findings;

namespace RelationshipRules.Authoring.Testing;

/// <summary>What a rule came to for a description, to make assertions about.</summary>
public sealed class RuleResult
{
    /// <summary>The diagnostic of a rule that could not be evaluated.</summary>
    private const string RuleNotEvaluated = "RRE0001";

    private readonly RuleTest _test;
    private readonly PartnershipDocument _document;
    private readonly Lazy<Assessment> _assessment;

    internal RuleResult(RuleTest test, PartnershipDocument document)
    {
        _test = test;
        _document = document;
        _assessment = new(() => test.Analyzer.Analyze(document));
    }

    /// <summary>The rule's outcomes: one, or one for each element of its list.</summary>
    public IReadOnlyList<Finding> Findings => field ??= _assessment.Value.GetFindings(_test.Rule.Id);

    internal RuleDescriptor Rule => _test.Rule;

    private CompiledRule Compiled => _test.Analyzer.GetRule(Rule.Id);

    /// <summary>The rule is satisfied, at one place at least.</summary>
    /// <exception cref="RuleAssertionException">It is not.</exception>
    public OutcomeAssertion ShouldBeSatisfied() => ShouldHave(Outcome.Satisfied);

    /// <summary>The rule is violated, at one place at least.</summary>
    /// <exception cref="RuleAssertionException">It is not.</exception>
    public OutcomeAssertion ShouldBeViolated() => ShouldHave(Outcome.Violated);

    /// <summary>A departure from the rule is explained, at one place at least.</summary>
    /// <exception cref="RuleAssertionException">It is not.</exception>
    public OutcomeAssertion ShouldBeExplained() => ShouldHave(Outcome.Explained);

    /// <summary>The rule is not met unless that is explained, and whether it is is not stated, at one place at least.</summary>
    /// <exception cref="RuleAssertionException">It is not so.</exception>
    public OutcomeAssertion ShouldBeUnexplained() => ShouldHave(Outcome.Unexplained);

    /// <summary>The rule's outcome is open, at one place at least.</summary>
    /// <exception cref="RuleAssertionException">It is not.</exception>
    public OutcomeAssertion ShouldBeUndetermined() => ShouldHave(Outcome.Undetermined);

    /// <summary>The rule does not apply, at one place at least.</summary>
    /// <exception cref="RuleAssertionException">It does.</exception>
    public OutcomeAssertion ShouldBeNotApplicable() => ShouldHave(Outcome.NotApplicable);

    /// <summary>The rule has an outcome, at one place at least.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <exception cref="RuleAssertionException">It has another, or the description has problems, or the rule could not be evaluated.</exception>
    public OutcomeAssertion ShouldHave(Outcome outcome)
    {
        CheckDescription();
        var matching = Findings.Where(f => f.Outcome == outcome).ToList();
        return matching.Count > 0 ? new(this, outcome, matching) : throw Failure($"expected {FailureText.Name(outcome)}, was {FailureText.Outcomes(Findings)}.", Findings);
    }

    /// <summary>The rule cannot be evaluated at one place at least: its code fails, or it takes too many steps.</summary>
    /// <param name="containing">What the diagnostic says, among other things; null for anything.</param>
    /// <exception cref="RuleAssertionException">It can.</exception>
    public void ShouldNotBeEvaluated(string? containing = null)
    {
        CheckDocument();
        var errors = Errors();
        if (!errors.Exists(e => containing is null || e.Message.Contains(containing, StringComparison.Ordinal)))
        {
            var expected = containing is null ? "that it could not be evaluated" : $"that it could not be evaluated, with '{containing}'";
            throw Failure(errors.Count == 0 ? $"expected {expected}; was {FailureText.Outcomes(Findings)}." : $"expected {expected}; the diagnostic is: {errors[0].Message}", Findings);
        }
    }

    /// <summary>
    /// Stating more facts never changes a definite outcome: with any of the description's facts left out, the rule has the same outcome, is
    /// undetermined, or is unexplained where it was explained or violated. All facts are left out one by one, and those that the rule reads in every combination, or in pairs where they are many.
    /// </summary>
    /// <param name="except">Paths of facts that the rule asks about by whether they are stated at all; for conditions with <c>has()</c> these are known.</param>
    /// <exception cref="RuleAssertionException">It is not so; the message says which facts were left out, and what came out.</exception>
    public RuleResult ShouldObeyTheLawOfMoreFacts(params string[] except)
    {
        ArgumentNullException.ThrowIfNull(except);
        CheckDescription();
        var leaveAlone = except.Concat(Compiled.AbsencePaths).ToHashSet(StringComparer.Ordinal);
        var facts = StatedFacts().FindAll(f => !leaveAlone.Contains(f.Path));
        foreach (var without in FactRemoval.Choices(facts, Compiled.OutcomePaths.ToHashSet(StringComparer.Ordinal)))
        {
            var fewer = Without(without);
            foreach (var (less, more) in Match(fewer, without))
            {
                if (!MayBecome(less, more))
                {
                    throw Failure(
                        $"breaks the law of more facts: without {FailureText.Facts(without)} it is {FailureText.Name(less)}, and stating that makes it {FailureText.Name(more)}. "
                        + "What is not stated must leave an outcome open, never decide it.",
                        [more]);
                }
            }
        }

        return this;
    }

    /// <summary>
    /// The rule depends on nothing but the facts that it declares to read: leaving out any other fact, or all of them, changes nothing.
    /// Worth checking for rules in code; of conditions it is known what they read.
    /// </summary>
    /// <exception cref="RuleAssertionException">It is not so; the message says which fact is read without being declared.</exception>
    public RuleResult ShouldReadOnlyWhatItDeclares()
    {
        CheckDescription();
        var declared = Compiled.OutcomePaths.ToHashSet(StringComparer.Ordinal);
        var others = StatedFacts().FindAll(f => !declared.Contains(f.Path));
        foreach (var without in others.Select(f => (IReadOnlyList<StatedFact>)[f]).Append(others))
        {
            foreach (var (less, more) in Match(Without(without), without))
            {
                if (less.Outcome != more.Outcome || !string.Equals(less.Value, more.Value, StringComparison.Ordinal))
                {
                    throw Failure($"reads {FailureText.Facts(without)} without declaring it: without, it is {FailureText.Name(less)}, with it {FailureText.Name(more)}.", [more]);
                }
            }
        }

        return this;
    }

    /// <summary>Undetermined may become anything, and what is not met unless explained may become explained or violated; all else is final.</summary>
    private static bool MayBecome(Finding less, Finding more) => less.Outcome switch
    {
        Outcome.Undetermined => true,
        Outcome.Unexplained => more.Outcome.IsDeparture(),
        _ => less.Outcome == more.Outcome && string.Equals(less.Value, more.Value, StringComparison.Ordinal),
    };

    internal RuleAssertionException Failure(string problem, IReadOnlyList<Finding> findings) => new(FailureText.Of(Rule, problem, findings));

    private void CheckDocument()
    {
        // A slip in a test's description would make its outcome mean something else than it says.
        var problems = _document.Diagnostics.Concat(_assessment.Value.Diagnostics).Distinct()
            .Where(d => d.Severity >= Severity.Warning && !d.Id.StartsWith("RRE", StringComparison.Ordinal))
            .Select(d => $"{d.Id} {d.Message} ({(string.IsNullOrEmpty(d.Location?.Pointer) ? "the description" : d.Location.Pointer)})")
            .ToList();
        if (problems.Count > 0)
        {
            throw new RuleAssertionException(FailureText.List($"The description given to {Rule} has problems:", problems));
        }
    }

    private void CheckDescription()
    {
        CheckDocument();
        if (Errors() is [var error, ..])
        {
            throw Failure($"could not be evaluated. {error.Message} ({(string.IsNullOrEmpty(error.Location?.Pointer) ? "the description" : error.Location.Pointer)})", Findings);
        }

        if (Findings.Count == 0)
        {
            throw Failure($"has no outcome: the profile '{_assessment.Value.ProfileName}' switches it off.", []);
        }
    }

    private List<Diagnostic> Errors() => ErrorsOf(_assessment.Value);

    private List<Diagnostic> ErrorsOf(Assessment assessment) =>
        [.. assessment.Diagnostics.Where(d => string.Equals(d.Id, RuleNotEvaluated, StringComparison.Ordinal) && d.Message.StartsWith(Rule.Id + " ", StringComparison.Ordinal))];

    private List<StatedFact> StatedFacts() => FactRemoval.AllOf(_assessment.Value);

    private Assessment Without(IReadOnlyList<StatedFact> facts) => _test.Analyzer.Analyze(FactRemoval.Without(_document, facts));

    /// <summary>The outcomes without some facts beside those with all, place by place.</summary>
    private IEnumerable<(Finding Less, Finding More)> Match(Assessment fewer, IReadOnlyList<StatedFact> without)
    {
        if (ErrorsOf(fewer) is [var error, ..])
        {
            throw Failure($"cannot be evaluated without {FailureText.Facts(without)}. {error.Message}", Findings);
        }

        return fewer.GetFindings(Rule.Id).Zip(Findings);
    }
}
