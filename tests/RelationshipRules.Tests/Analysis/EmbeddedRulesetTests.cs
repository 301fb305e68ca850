using RelationshipRules.Authoring;
using RelationshipRules.Tests.Support;

namespace RelationshipRules.Tests.Analysis;

/// <summary>Properties that all embedded rules must have on any description.</summary>
public sealed class EmbeddedRulesetTests
{
    /// <summary>
    /// Facts that rules or derived facts test with <c>has()</c>, and whose statement may so change a rule's mind. A new one is added here on purpose or not at all.
    /// </summary>
    private static readonly string[] TestedForStatement = ["relationship.assessments[].endedOn"];

    private static readonly RelationshipAnalyzer Analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "all", AsOf = new(2026, 11, 22) });

    [Fact]
    public void Description_AsJsonAndInCode_HasTheSameOutcomes()
    {
        foreach (var document in Documents(60))
        {
            Analyzer.Analyze(document.Partnership).Outcomes.ShouldBe(Analyzer.Analyze(document).Outcomes);
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Finding_OfAnyOutcome_CanBeTold()
    {
        foreach (var assessment in Documents(Sample.Count(60), Sample.Number).Select(document => Analyzer.Analyze(document)))
        {
            assessment.Diagnostics.ShouldBeEmpty();
            foreach (var finding in assessment.GetFindings())
            {
                finding.Message.ShouldNotBeNullOrWhiteSpace();
                finding.Message.ShouldNotContain("{");
                finding.Fingerprint.Length.ShouldBe(32);
                finding.Trace.ShouldNotBeNull();
                finding.Location.Line.ShouldBeGreaterThan(0);
                if (finding.Outcome == Outcome.Undetermined)
                {
                    finding.Missing.ShouldNotBeEmpty(finding.ToString());
                    finding.Missing.ShouldAllBe(missing => missing.Title.Length > 0 && (missing.IsParameter || missing.Question != null));
                }
            }

            assessment.GetFindings().Select(f => (f.Fingerprint, f.Rule.Id)).Distinct().Count().ShouldBe(assessment.Outcomes.Count);
            assessment.DerivedFacts.ShouldAllBe(fact => fact.Value != null || fact.Missing.Count > 0 || fact.Text.Length > 0);
        }
    }

    [Fact]
    public void Analyzer_UsedFromSixteenThreads_GivesTheSameAsFromOne()
    {
        var documents = Documents(20);
        var expected = documents.ConvertAll(Tell);
        var actual = new string[16][];
        var threads = Enumerable.Range(0, 16).Select(t => new Thread(() => actual[t] = [.. documents.Select(Tell)])).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        actual.ShouldAllBe(told => told.SequenceEqual(expected));
    }

    [Fact]
    public void Evaluate_OfAllRules_AllocatesNothing()
    {
        var buffer = new OutcomeBuffer();
        foreach (var document in Documents(10, inPart: false))
        {
            for (var i = 0; i < 3; i++)
            {
                Analyzer.Evaluate(document, buffer);
            }

            var before = GC.GetAllocatedBytesForCurrentThread();
            Analyzer.Evaluate(document, buffer);
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        }
    }

    [SampledFact]
    [Trait("Tier", "thorough")]
    public void Fact_StatedLater_NeverChangesADefiniteOutcome()
    {
        Analyzer.Engine.Rules.SelectMany(PathsTested).Distinct(StringComparer.Ordinal).ShouldBe(TestedForStatement);
        var descriptions = new RandomDescriptions(Sample.Number);
        for (var i = 0; i < Sample.Count(20); i++)
        {
            var description = descriptions.Next(0.2 + (i % 5 * 0.15));
            var before = DecidedOutcomes.Of(Analyzer, description);
            for (var step = 0; step < 25; step++)
            {
                if (descriptions.StateOneMore(description, TestedForStatement) is not { } richer)
                {
                    continue;
                }

                var after = DecidedOutcomes.Of(Analyzer, richer);
                before.ShouldBeKeptBy(after);
                (description, before) = (richer, after);
            }
        }
    }

    private static IEnumerable<string> PathsTested(CompiledRule rule)
        => rule.TestedPaths;

    private static List<PartnershipDocument> Documents(int count, int seed = 4711, bool inPart = true)
    {
        var descriptions = new RandomDescriptions(seed, inPart);
        return [.. Enumerable.Range(0, count).Select(i => PartnershipDocument.Parse(descriptions.Next(0.1 + (i % 10 * 0.1)).ToJsonString()))];
    }

    private static string Tell(PartnershipDocument document)
        => string.Join('\n', Analyzer.Analyze(document).GetFindings().Select(f => $"{f} {f.Location} {f.Fingerprint} {string.Join(',', f.Missing.Select(m => m.Pointer))}"));
}
