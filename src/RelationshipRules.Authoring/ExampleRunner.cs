using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>Runs examples of one ruleset; each day's analyzer is made once.</summary>
internal sealed class ExampleRunner(Ruleset ruleset, IReadOnlyList<Ruleset>? others, ExampleDocuments documents)
{
    private readonly Dictionary<DateOnly, RelationshipAnalyzer> _analyzers = [];

    public ExampleResult Run(RuleDescriptor rule, RuleExample example, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var asOf = example.AsOf ?? ruleset.LastVerifiedOn;
        if (!_analyzers.TryGetValue(asOf, out var analyzer))
        {
            _analyzers.Add(asOf, analyzer = ExampleAnalyzer.Create(ruleset, others, asOf));
        }

        return Compare(rule, example, analyzer.Analyze(documents.Read(example), cancellationToken));
    }

    private static ExampleResult Compare(RuleDescriptor rule, RuleExample example, Assessment assessment)
    {
        var problems = new List<string>();

        // In somebody's description a warning may stand; in an example it is a slip of its author.
        foreach (var diagnostic in assessment.Diagnostics.Where(d => d.Severity >= Severity.Warning))
        {
            problems.Add($"{diagnostic.Location?.Pointer}: {diagnostic.Id} {diagnostic.Message}".TrimStart(':', ' '));
        }

        var outcomes = assessment.Outcomes.Where(o => string.Equals(o.Rule.Id, rule.Id, StringComparison.Ordinal)).ToList();
        var meant = example.At is null ? outcomes : outcomes.FindAll(o => string.Equals(assessment.GetFinding(o).ElementPointer, example.At, StringComparison.Ordinal));
        if (meant.Count != 1)
        {
            problems.Add(meant.Count == 0
                ? $"The rule has no outcome{(example.At is null ? "" : $" at '{example.At}', only at {PlainText.Join([.. outcomes.Select(o => $"'{assessment.GetFinding(o).ElementPointer}'")])}")}."
                : $"The rule has {meant.Count.ToString(CultureInfo.InvariantCulture)} outcomes here; say in 'at' which is meant: {PlainText.JoinAlternatives([.. meant.Select(o => $"'{assessment.GetFinding(o).ElementPointer}'")])}.");
            return new(rule, example, null, problems);
        }

        var outcome = meant[0];
        var finding = assessment.GetFinding(outcome);
        if (outcome.Outcome != example.Outcome)
        {
            var missing = finding.Missing.Count == 0 ? "" : $" Not stated: {PlainText.Join([.. finding.Missing.Select(m => m.Pointer)])}.";
            problems.Add($"Expected {NameOf(example.Outcome)}, was {NameOf(outcome.Outcome)}: {finding.Message}{missing}");
        }

        if (example.Message is not null && !string.Equals(example.Message, finding.Message, StringComparison.Ordinal))
        {
            problems.Add($"Expected the message \"{example.Message}\", was \"{finding.Message}\".");
        }

        if (example.Subject is not null && !string.Equals(example.Subject, finding.Subject, StringComparison.Ordinal))
        {
            problems.Add($"Expected to point at '{example.Subject}', points at '{finding.Subject}'.");
        }

        if (example.Missing is not null)
        {
            var missing = finding.Missing.Select(m => m.Pointer).ToHashSet(StringComparer.Ordinal);
            if (!missing.SetEquals(example.Missing))
            {
                problems.Add($"Expected as missing: {PlainText.Join([.. example.Missing])}; were: {PlainText.Join([.. missing])}.");
            }
        }

        return new(rule, example, outcome.Outcome, problems);
    }

    private static string NameOf(Outcome outcome) => CodeJson.Name(outcome);
}

/// <summary>The descriptions of a ruleset's examples, each read once.</summary>
internal sealed class ExampleDocuments(Ruleset ruleset)
{
    private readonly Dictionary<RuleExample, PartnershipDocument> _read = new(ReferenceEqualityComparer.Instance);

    public PartnershipDocument Read(RuleExample example)
    {
        if (!_read.TryGetValue(example, out var document))
        {
            _read.Add(example, document = ruleset.ParseExample(example.Description));
        }

        return document;
    }
}
