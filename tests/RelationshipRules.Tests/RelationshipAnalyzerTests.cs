using RelationshipRules.Authoring;
using RelationshipRules.Model;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests;

public sealed class RelationshipAnalyzerTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Rule("TST0001", "agreement.termMonths >= 24", scope: "agreements", when: "agreement.form == 'grant'")
        .Rule("TST0002", "agreements.exists(a, a.exitPlan)")
        .Rule("TST0003", "context.country.startsWith('GB')"));

    [Fact]
    public void Evaluate_IntoAReusedBuffer_GivesTheOutcomesOfAnalyze()
    {
        var buffer = new OutcomeBuffer();
        foreach (var partnership in Partnerships(50))
        {
            Analyzer.Evaluate(partnership, buffer);
            var assessment = Analyzer.Analyze(partnership);

            buffer.AsSpan().ToArray().ShouldBe(assessment.Outcomes);
            buffer.Summarize().ShouldBe(assessment.Summary);
        }
    }

    [Fact]
    public void Evaluate_IntoAUsedBuffer_AllocatesNothing()
    {
        var buffer = new OutcomeBuffer();
        var partnership = Partnerships(1)[0];
        Run();
        Allocated.By(Run).ShouldBe(0);

        void Run()
        {
            for (var i = 0; i < 100; i++)
            {
                Analyzer.Evaluate(partnership, buffer);
            }
        }
    }

    [Fact]
    public void Buffer_UsedWithAnotherAnalyzer_FollowsIt()
    {
        var other = TestRuleset.Analyzer(new TestRuleset().Rule("OTH0001", "context.policyAimsChanged"));
        var buffer = new OutcomeBuffer();
        Analyzer.Evaluate(Partnerships(1)[0], buffer);
        other.Evaluate(new Partnership(), buffer);

        buffer.Select(o => o.Rule.Id).ShouldBe(["OTH0001"]);
        Should.Throw<ArgumentOutOfRangeException>(() => buffer[1]);
    }

    [Fact]
    public void Analyzer_UsedFromSixteenThreads_GivesTheSameAsFromOne()
    {
        var partnerships = Partnerships(200);
        var expected = partnerships.ConvertAll(p => Tell(Analyzer.Analyze(p)));
        var actual = new string[16][];
        var threads = Enumerable.Range(0, 16).Select(t => new Thread(() => actual[t] = [.. partnerships.Select(p => Tell(Analyzer.Analyze(p)))])).ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        actual.ShouldAllBe(told => told.SequenceEqual(expected));
    }

    [Fact]
    public void Assessment_ReadByManyThreads_TellsThemTheSame()
    {
        var assessment = Analyzer.Analyze(Partnerships(1)[0]);
        var told = new string[16];
        Parallel.For(0, told.Length, i => told[i] = Tell(assessment));

        told.Distinct(StringComparer.Ordinal).Count().ShouldBe(1);
    }

    [Fact]
    public void Assessments_ToldInTurn_TellWhatEachTellsAlone()
    {
        var partnerships = Partnerships(3);
        var expected = partnerships.ConvertAll(p => Analyzer.Analyze(p).GetFindings().Select(Words).ToList());
        var findings = partnerships.ConvertAll(p => Analyzer.Analyze(p).GetFindings());
        var told = partnerships.ConvertAll(_ => new List<string>());
        for (var i = 0; i < findings.Max(f => f.Count); i++)
        {
            for (var p = 0; p < told.Count; p++)
            {
                told[p].AddRange(findings[p].Skip(i).Take(1).Select(Words));
            }
        }

        told.ShouldBe(expected);

        static string Words(Finding finding) => $"{finding} {finding.Subject} {finding.ElementLabel} {finding.ValueTitle}";
    }

    [Fact]
    public void Analyze_Cancelled_ThrowsAndLeavesNothingBehind()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var buffer = new OutcomeBuffer();
        Analyzer.Evaluate(Partnerships(1)[0], buffer);

        Should.Throw<OperationCanceledException>(() => Analyzer.Analyze(Partnerships(1)[0], source.Token));
        Should.Throw<OperationCanceledException>(() => Analyzer.Evaluate(Partnerships(1)[0], buffer, source.Token));
        buffer.Count.ShouldBe(0);
        Should.Throw<OperationCanceledException>(() => Analyzer.Evaluate(new Partnership(), buffer, source.Token));
    }

    [Fact]
    public void Arguments_ThatAreNull_AreRejected()
    {
        Should.Throw<ArgumentNullException>(() => Analyzer.Analyze((Partnership)null!));
        Should.Throw<ArgumentNullException>(() => Analyzer.Analyze((PartnershipDocument)null!));
        Should.Throw<ArgumentNullException>(() => Analyzer.Evaluate(new Partnership(), null!));
        Should.Throw<ArgumentNullException>(() => RelationshipAnalyzer.Create(null!));
        Should.Throw<ArgumentException>(() => Analyzer.GetRule("TST0009")).Message.ShouldContain("TST000");
        Should.Throw<ArgumentException>(() => Analyzer.Analyze(new Partnership()).GetFinding(default));
    }

    [Fact]
    public void Rule_IsFoundByIdAndSuggestedForASlip()
    {
        Analyzer.FindRule("TST0002")!.Id.ShouldBe("TST0002");
        Analyzer.FindRule("XXX0000").ShouldBeNull();
        Analyzer.SuggestRule("TST0020").ShouldBe("TST0002");
        Analyzer.GetRule("TST0002").Severity.ShouldBe(Severity.Warning);
    }

    private static string Tell(Assessment assessment)
        => string.Join('\n', assessment.GetFindings().Select(f => $"{f} {f.Location.Pointer} {f.Fingerprint} {string.Join(',', f.Missing.Select(m => m.Pointer))}"));

    private static List<Partnership> Partnerships(int count)
    {
        var random = new Random(20261122);
        return [.. Enumerable.Range(0, count).Select(i => new Partnership
        {
            Context = random.Next(3) == 0 ? null : new() { Country = random.Next(2) == 0 ? "GB-ENG" : "FR" },
            Agreements = random.Next(5) == 0 ? null : [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Agreement
            {
                TermMonths = random.Next(3) == 0 ? null : random.Next(48),
                Form = random.Next(3) == 0 ? null : random.Next(2) == 0 ? AgreementForm.Grant : AgreementForm.Contract,
                ExitPlan = random.Next(3) == 0 ? null : random.Next(2) == 0,
            })],
        })];
    }
}
