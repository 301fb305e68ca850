using System.Globalization;
using System.Text;
using NRules;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Formats;

namespace RelationshipRules.NRules.Tests.Support;

/// <summary>What a session says about descriptions, held against what the library says.</summary>
internal static class SessionContent
{
    /// <summary>Every fact in the session about our descriptions, and no other, is what the analyzer says of them.</summary>
    public static void ShouldHold(this ISession session, RelationshipAnalyzer analyzer, IReadOnlyDictionary<string, PartnershipDocument> descriptions)
    {
        var facts = session.Query<RelationshipFact>().AsEnumerable().Where(fact => fact is not (ElementFact or ApplicabilityFact)).ToList();
        var said = facts.Select(Tell).Order(StringComparer.Ordinal);
        var expected = descriptions.SelectMany(d => Tell(analyzer, d.Key, d.Value)).Order(StringComparer.Ordinal);
        string.Join('\n', said).ShouldBe(string.Join('\n', expected));
    }

    /// <summary>The same in words: messages, remedies, places.</summary>
    public static void ShouldSay(this ISession session, RelationshipAnalyzer analyzer, string key, PartnershipDocument document)
    {
        var said = session.Findings(key).Select(fact => Words(fact.Finding)).Order(StringComparer.Ordinal);
        var expected = analyzer.Analyze(document).GetFindings().Select(Words).Order(StringComparer.Ordinal);
        string.Join('\n', said).ShouldBe(string.Join('\n', expected));
    }

    /// <summary>Reports in all formats from the session's assessment are the analyzer's to the byte.</summary>
    public static void ShouldReport(this ISession session, RelationshipAnalyzer analyzer, string key, PartnershipDocument document)
    {
        var (said, expected) = (session.Query<AssessmentFact>().Single(fact => fact.DescriptionKey == key).Assessment, analyzer.Analyze(document));
        foreach (var format in ReportFormats.All)
        {
            Write(format, said).ShouldBe(Write(format, expected), format.Name);
        }

        static string Write(ReportFormat format, Assessment assessment)
        {
            using var output = new MemoryStream();
            using (var report = format.Open(output, new() { Scope = ReportScope.All, Trace = true, ActionPlan = true, Scorecard = true }))
            {
                report.Write(assessment);
                report.Complete();
            }

            return Encoding.UTF8.GetString(output.ToArray());
        }
    }

    private static IEnumerable<string> Tell(RelationshipAnalyzer analyzer, string key, PartnershipDocument document)
    {
        // The outcomes come from the evaluation that makes no findings, so that findings are held against it as well.
        var buffer = new OutcomeBuffer();
        analyzer.Evaluate(document, buffer);
        var assessment = analyzer.Analyze(document);
        var suppressed = assessment.GetFindings().Where(finding => finding.IsSuppressed).Select(finding => finding.Result).ToHashSet();
        foreach (var outcome in buffer)
        {
            yield return Tell(key, outcome, suppressed.Contains(outcome));
        }

        foreach (var fact in assessment.DerivedFacts)
        {
            yield return Tell(key, fact);
        }

        foreach (var conflict in assessment.Conflicts)
        {
            yield return Tell(key, conflict);
        }

        foreach (var finding in assessment.GetFindings().Where(finding => finding.IsSuppressed))
        {
            yield return Tell(key, finding.Suppression!, finding.Fingerprint);
        }

        foreach (var group in assessment.FindingGroups)
        {
            yield return Tell(key, group);
        }

        foreach (var diagnostic in assessment.Diagnostics)
        {
            yield return $"{key} {diagnostic}";
        }

        yield return $"{key} {assessment.Summary}";
    }

    private static string Tell(RelationshipFact fact) => fact switch
    {
        FindingFact finding => Tell(finding.DescriptionKey, finding.Finding.Result, finding.IsSuppressed),
        DerivationFact derivation => Tell(fact.DescriptionKey, derivation.Fact),
        DiagnosticFact diagnostic => $"{fact.DescriptionKey} {diagnostic.Diagnostic}",
        ConflictFact conflict => Tell(fact.DescriptionKey, conflict.Conflict),
        SuppressionFact suppression => Tell(fact.DescriptionKey, suppression.Mark, suppression.Finding.Finding.Fingerprint),
        FindingGroupFact group => Tell(fact.DescriptionKey, group.Group),
        AssessmentFact assessment => $"{fact.DescriptionKey} {assessment.Assessment.Summary}",
        _ => throw new InvalidOperationException($"A fact of an unexpected kind: {fact.GetType()}."),
    };

    private static string Tell(string key, RuleOutcome outcome, bool suppressed)
        => string.Create(CultureInfo.InvariantCulture, $"{key} {outcome.Rule.Id}[{outcome.ElementIndex}] {outcome.Outcome} {outcome.Severity} {suppressed}");

    private static string Tell(string key, DerivedFact fact) => $"{key} {fact.Ruleset} {fact.Pointer} = {fact.Text}";

    private static string Tell(string key, RuleConflict conflict) => $"{key} {conflict.First.Id} {conflict.Second.Id} {conflict.Reason}";

    private static string Tell(string key, SuppressionMark mark, string finding) => $"{key} {finding} {mark}";

    private static string Tell(string key, FindingGroup group) => $"{key} {string.Join(' ', group.Findings.Select(finding => $"{finding.Rule.Id}[{finding.ElementIndex}]"))}";

    private static string Words(Finding finding) => $"{finding.Fingerprint} {finding.Location} {finding.ElementLabel} {finding} {finding.Remedy}";
}
