using System.Globalization;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Findings;

/// <summary>Matches the suppressions of a description with its findings and says which of them are unfit, expired or unused.</summary>
internal static class SuppressionMatcher
{
    public static SuppressionResult Match(PartnershipDocument document, IReadOnlyList<Finding> findings, IReadOnlyList<RuleDescriptor> rules, DateOnly asOf)
    {
        if (document.Partnership.Suppressions is not { Count: > 0 } suppressions)
        {
            return SuppressionResult.None;
        }

        var marks = new Dictionary<RuleOutcome, SuppressionMark>();
        var diagnostics = new List<Diagnostic>();
        for (var i = 0; i < suppressions.Count; i++)
        {
            var suppression = suppressions[i];
            var pointer = string.Create(CultureInfo.InvariantCulture, $"/suppressions/{i}");
            if (!IsFit(suppression, rules, asOf, Report))
            {
                continue;
            }

            // A rule that was switched off, or could not be evaluated, says nothing about its suppressions.
            var outcomes = findings.Where(f => string.Equals(f.Rule.Id, suppression.Rule, StringComparison.Ordinal)).ToArray();
            if (outcomes.Length == 0)
            {
                continue;
            }

            var used = false;
            foreach (var finding in outcomes.Where(f => IsOpen(f) && Covers(suppression.At, f)))
            {
                used |= marks.TryAdd(finding.Result, new(suppression.By, suppression.Justification, suppression.Until, pointer));
            }

            if (!used)
            {
                ReportUnused(suppression, outcomes, document, Report);
            }

            void Report(string id, Severity severity, string message) => diagnostics.Add(new(id, severity, message, document.Locate(pointer)));
        }

        return new(marks, diagnostics);
    }

    private static bool IsFit(Suppression suppression, IReadOnlyList<RuleDescriptor> rules, DateOnly asOf, Action<string, Severity, string> report)
    {
        // One that is not complete is among the problems of the description, and not in force.
        if (!TextFormats.IsRuleId(suppression.Rule) || string.IsNullOrWhiteSpace(suppression.Justification) || string.IsNullOrWhiteSpace(suppression.By))
        {
            return false;
        }

        if (!rules.Any(rule => string.Equals(rule.Id, suppression.Rule, StringComparison.Ordinal)))
        {
            // A description that is checked with some of the library's rulesets may hold a suppression for the others.
            if (!EmbeddedFiles.HasRule(suppression.Rule))
            {
                report(SuppressionDiagnostics.UnknownRule, Severity.Warning, $"No rule '{suppression.Rule}' is loaded{NearestName.Hint(suppression.Rule, rules.Select(rule => rule.Id))}");
            }

            return false;
        }

        if (suppression.Until == DateOnly.MinValue)
        {
            report(SuppressionDiagnostics.Expired, Severity.Warning, $"The last day of the suppression of {suppression.Rule} cannot be read, so it counts as expired.");
            return false;
        }

        if (suppression.Until is { } until && until < asOf)
        {
            report(SuppressionDiagnostics.Expired, Severity.Warning, $"The suppression of {suppression.Rule} expired on {Days.Write(until)}.");
            return false;
        }

        return true;
    }

    private static bool IsOpen(Finding finding) => finding.Outcome.IsDeparture() || finding.Outcome == Outcome.Undetermined;

    /// <summary>Whether the place of a suppression, a pointer or the id of an element, takes in a finding.</summary>
    private static bool Covers(string? at, Finding finding)
    {
        if (string.IsNullOrEmpty(at))
        {
            return true;
        }

        return at[0] == '/'
            ? IsAtOrBelow(finding.ElementPointer, at) || IsAtOrBelow(finding.Subject, at) || finding.Missing.Any(missing => IsAtOrBelow(missing.Pointer, at))
            : string.Equals(finding.ElementId, at, StringComparison.Ordinal);
    }

    private static bool IsAtOrBelow(string pointer, string place)
        => pointer.StartsWith(place, StringComparison.Ordinal) && (pointer.Length == place.Length || pointer[place.Length] == '/');

    private static void ReportUnused(Suppression suppression, Finding[] outcomes, PartnershipDocument document, Action<string, Severity, string> report)
    {
        if (suppression.At is { Length: > 0 } at && !Exists(at, outcomes, document))
        {
            report(SuppressionDiagnostics.UnknownPlace, Severity.Warning, $"The suppression of {suppression.Rule} is for '{at}', which is not in the description.");
            return;
        }

        var place = string.IsNullOrEmpty(suppression.At) ? "" : $" at '{suppression.At}'";
        report(SuppressionDiagnostics.Unused, Severity.Warning, $"The suppression of {suppression.Rule} suppresses nothing: the rule has no finding{place}, or an earlier suppression covers it.");
    }

    private static bool Exists(string at, Finding[] outcomes, PartnershipDocument document)
        => at[0] == '/'
            ? document.Locate(at, out var isStated) is not null && isStated
            : outcomes.Any(finding => string.Equals(finding.ElementId, at, StringComparison.Ordinal));
}

/// <summary>What the suppressions of a description come to.</summary>
internal sealed record SuppressionResult(IReadOnlyDictionary<RuleOutcome, SuppressionMark> Marks, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static SuppressionResult None { get; } = new(new Dictionary<RuleOutcome, SuppressionMark>(), []);
}

/// <summary>The diagnostics of suppressions (RRP01xx).</summary>
internal static class SuppressionDiagnostics
{
    public const string UnknownRule = "RRP0101";
    public const string UnknownPlace = "RRP0102";

    /// <summary>Its last day has passed, or cannot be read, which counts as passed.</summary>
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
