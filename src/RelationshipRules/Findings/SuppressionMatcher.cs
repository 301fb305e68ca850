using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;
using RelationshipRules.Reading;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Findings;

/// <summary>Matches the suppressions of a description with its findings and says which of them are unfit, expired or unused.</summary>
internal sealed class SuppressionMatcher(PartnershipDocument document, IReadOnlyList<Finding> findings, AnalysisBasis basis)
{
    /// <summary>How many unknown rules are told with the nearest that there is, which takes a look at all of them.</summary>
    private const int MostHints = 20;

    private readonly Dictionary<RuleOutcome, SuppressionMark> _marks = [];
    private readonly Dictionary<string, RuleFindings> _byRule = findings
        .GroupBy(finding => finding.Rule.Id, StringComparer.Ordinal)
        .ToDictionary(ofRule => ofRule.Key, static ofRule => new RuleFindings(ofRule), StringComparer.Ordinal);

    private readonly HashSet<string> _rules = basis.Rules.Select(rule => rule.Descriptor.Id).ToHashSet(StringComparer.Ordinal);
    private int _hints;

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
    private (string Id, string Message)? Apply(Suppression? suppression, string pointer)
    {
        // One that is not complete is among the problems of the description, and not in force.
        if (suppression is null || !TextFormats.IsRuleId(suppression.Rule) || string.IsNullOrWhiteSpace(suppression.Justification) || string.IsNullOrWhiteSpace(suppression.By))
        {
            return null;
        }

        if (!_rules.Contains(suppression.Rule))
        {
            // A description that is checked with some of the library's rulesets may hold a suppression for the others.
            return EmbeddedFiles.RulesetOf(suppression.Rule) is not null ? null
                : (SuppressionDiagnostics.UnknownRule, CoreWords.Suppression_UnknownRule(suppression.Rule, _hints++ < MostHints ? NearestName.Hint(suppression.Rule, _rules) : "."));
        }

        if (suppression.Until is { } until && until < basis.AsOf)
        {
            return (SuppressionDiagnostics.Expired, until == DateOnly.MinValue
                ? CoreWords.Suppression_LastDayUnreadable(suppression.Rule)
                : CoreWords.Suppression_Expired(suppression.Rule, Days.Tell(until)));
        }

        if (!_byRule.TryGetValue(suppression.Rule, out var ofRule))
        {
            // A rule that was switched off, or could not be evaluated, says nothing about its suppressions.
            return null;
        }

        var used = false;
        foreach (var finding in ofRule.Take(suppression.At ?? ""))
        {
            used |= _marks.TryAdd(finding.Result, new(suppression.By, suppression.Justification, suppression.Until, pointer));
        }

        return used ? null
            : suppression.At is not { Length: > 0 } at ? (SuppressionDiagnostics.Unused, CoreWords.Suppression_Unused(suppression.Rule))
            : Exists(at, ofRule) ? (SuppressionDiagnostics.Unused, CoreWords.Suppression_UnusedAt(suppression.Rule, at.Shown()))
            : (SuppressionDiagnostics.UnknownPlace, CoreWords.Suppression_UnknownPlace(suppression.Rule, at.Shown()));
    }

    private bool Exists(string at, RuleFindings ofRule) => at[0] == '/' ? document.Locate(at, out var isStated) is not null && isStated : ofRule.HasElement(at);

    /// <summary>The findings of one rule by the places that take them in, so that thousands of suppressions of it cost a look-up each.</summary>
    private sealed class RuleFindings(IEnumerable<Finding> findings)
    {
        private readonly Finding[] _all = [.. findings];
        private Dictionary<string, List<Finding>>? _byPlace;
        private HashSet<string>? _elements;

        /// <summary>
        /// The findings that could be suppressed at a place, a pointer or the id of an element: once, for all that a place takes in is suppressed then.
        /// </summary>
        public List<Finding> Take(string at)
        {
            _byPlace ??= Sort();
            return _byPlace.Remove(at, out var taken) ? taken : [];
        }

        public bool HasElement(string id) => (_elements ??= _all.Select(finding => finding.ElementId).OfType<string>().ToHashSet(StringComparer.Ordinal)).Contains(id);

        private Dictionary<string, List<Finding>> Sort()
        {
            var byPlace = new Dictionary<string, List<Finding>>(StringComparer.Ordinal);
            foreach (var finding in _all.Where(finding => finding.Outcome == Outcome.Undetermined || finding.Outcome.IsDeparture()))
            {
                var places = finding.Missing.Select(missing => missing.Pointer).Append(finding.ElementPointer).Append(finding.Subject).SelectMany(AtOrAbove).Append("");
                foreach (var place in (finding.ElementId is { } id && !id.StartsWith('/') ? places.Append(id) : places).Distinct(StringComparer.Ordinal))
                {
                    if (!byPlace.TryGetValue(place, out var there))
                    {
                        byPlace.Add(place, there = []);
                    }

                    there.Add(finding);
                }
            }

            return byPlace;
        }

        private static IEnumerable<string> AtOrAbove(string pointer)
        {
            for (var end = pointer.Length; end > 0; end = pointer.LastIndexOf('/', end - 1))
            {
                yield return pointer[..end];
            }
        }
    }
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
