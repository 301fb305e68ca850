using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Findings;

/// <summary>Matches the suppressions of a description with its findings and says which of them are unfit, expired or unused.</summary>
internal sealed class SuppressionMatcher(PartnershipDocument document, IReadOnlyList<Finding> findings, AnalysisBasis basis)
{
    private readonly Dictionary<RuleOutcome, SuppressionMark> _marks = [];

    public SuppressionResult Match(IReadOnlyList<Suppression> suppressions)
    {
        var diagnostics = new List<Diagnostic>();
        for (var i = 0; i < suppressions.Count; i++)
        {
            var pointer = $"/suppressions/{PlainText.Number(i)}";
            if (Apply(suppressions[i], pointer) is var (id, message))
            {
                diagnostics.Add(new(id, Severity.Warning, message, document.Locate(pointer)));
            }
        }

        return new(_marks, diagnostics);
    }

    /// <summary>Marks what a suppression covers; gives what is wrong with it, if anything.</summary>
    private (string Id, string Message)? Apply(Suppression suppression, string pointer)
    {
        // One that is not complete is among the problems of the description, and not in force.
        if (!TextFormats.IsRuleId(suppression.Rule) || string.IsNullOrWhiteSpace(suppression.Justification) || string.IsNullOrWhiteSpace(suppression.By))
        {
            return null;
        }

        var rules = basis.Rules.Select(rule => rule.Descriptor.Id);
        if (!rules.Contains(suppression.Rule, StringComparer.Ordinal))
        {
            // A description that is checked with some of the library's rulesets may hold a suppression for the others.
            return EmbeddedFiles.HasRule(suppression.Rule) ? null
                : (SuppressionDiagnostics.UnknownRule, $"No rule '{suppression.Rule}' is loaded{NearestName.Hint(suppression.Rule, rules)}");
        }

        if (suppression.Until is { } until && until < basis.AsOf)
        {
            return (SuppressionDiagnostics.Expired, until == DateOnly.MinValue
                ? $"The last day of the suppression of {suppression.Rule} cannot be read, so it counts as expired."
                : $"The suppression of {suppression.Rule} expired on {Days.Tell(until)}.");
        }

        Finding[] outcomes = [.. findings.Where(f => string.Equals(f.Rule.Id, suppression.Rule, StringComparison.Ordinal))];
        var used = false;
        foreach (var finding in outcomes.Where(f => (f.Outcome == Outcome.Undetermined || f.Outcome.IsDeparture()) && Covers(suppression.At, f)))
        {
            used |= _marks.TryAdd(finding.Result, new(suppression.By, suppression.Justification, suppression.Until, pointer));
        }

        // A rule that was switched off, or could not be evaluated, says nothing about its suppressions.
        return used || outcomes.Length == 0 ? null
            : suppression.At is not { Length: > 0 } at ? (SuppressionDiagnostics.Unused, Unused(""))
            : Exists(at, outcomes) ? (SuppressionDiagnostics.Unused, Unused($" at '{at}'"))
            : (SuppressionDiagnostics.UnknownPlace, $"The suppression of {suppression.Rule} is for '{at}', which is not in the description.");

        string Unused(string place) => $"The suppression of {suppression.Rule} suppresses nothing: the rule has no finding{place}, or an earlier suppression covers it.";
    }

    /// <summary>Whether the place of a suppression, a pointer or the id of an element, takes in a finding.</summary>
    private static bool Covers(string? at, Finding finding) => string.IsNullOrEmpty(at)
        || (at[0] == '/'
            ? JsonPointer.IsAtOrBelow(finding.ElementPointer, at) || JsonPointer.IsAtOrBelow(finding.Subject, at) || finding.Missing.Any(missing => JsonPointer.IsAtOrBelow(missing.Pointer, at))
            : string.Equals(finding.ElementId, at, StringComparison.Ordinal));

    private bool Exists(string at, Finding[] outcomes)
        => at[0] == '/'
            ? document.Locate(at, out var isStated) is not null && isStated
            : outcomes.Any(finding => string.Equals(finding.ElementId, at, StringComparison.Ordinal));
}

internal sealed record SuppressionResult(IReadOnlyDictionary<RuleOutcome, SuppressionMark> Marks, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static SuppressionResult None { get; } = new(new Dictionary<RuleOutcome, SuppressionMark>(), []);
}

internal static class SuppressionDiagnostics
{
    public const string UnknownRule = "RRP0101";
    public const string UnknownPlace = "RRP0102";
    public const string Expired = "RRP0103";
    public const string Unused = "RRP0104";

    public static IReadOnlyList<(string Id, string Title)> All { get; } =
    [
        (UnknownRule, "A suppression names a rule that is neither loaded nor in the library"),
        (UnknownPlace, "A suppression names a place that is not in the description"),
        (Expired, "A suppression has expired"),
        (Unused, "A suppression suppresses nothing"),
    ];
}
