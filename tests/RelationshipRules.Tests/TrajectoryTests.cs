using RelationshipRules.Authoring;
using RelationshipRules.Facts;
using RelationshipRules.Model;
using RelationshipRules.Sessions;
using RelationshipRules.Tests.Analysis;

namespace RelationshipRules.Tests;

public sealed class TrajectoryTests
{
    private static readonly RelationshipAnalyzer Analyzer = TestRuleset.Analyzer(new TestRuleset()
        .Derived(
            "relationship.assessments[].class",
            FactType.Text,
            ConditionType.String,
            "assessment.endsAlignment == 'similar' && assessment.meansAlignment == 'similar' ? 'cooperation' : assessment.endsAlignment == 'similar' ? 'complementarity' : 'confrontation'")
        .Rule("TST0001", "assessment.workingMode == 'together'", scope: "relationship.assessments")
        .Rule("TST0002", "agreement.termMonths >= 24", scope: "agreements")
        .Rule("TST0003", "context.policyAimsChanged == false"));

    [Fact]
    public void From_OneDescription_GivesDatedPhasesInTheOrderOfTime()
    {
        var trajectory = Trajectory.From(Analyze(
            View("third", Alignment.Dissimilar, Alignment.Dissimilar, start: "2018-06-01"),
            View("first", Alignment.Similar, Alignment.Similar, end: "2016-12-31") with { StatedBy = AssessmentSource.Independent },
            View("second", Alignment.Similar, Alignment.Dissimilar, start: "2017-01-01", end: "2018-05-31")));

        trajectory.Phases.Select(p => (p.Name, p.ClassText)).ShouldBe([("first", "cooperation"), ("second", "complementarity"), ("third", "confrontation")]);
        trajectory.IsPath.ShouldBeTrue();
        trajectory.TellsClasses.ShouldBeTrue();
        var first = trajectory.Phases[0];
        first.Pointer.ShouldBe("/relationship/assessments/1");
        first.Classes.ShouldBe(["cooperation"]);
        first.StatedBy.ShouldBe(AssessmentSource.Independent);
        first.StatedByText.ShouldBe("independent");
        first.EndedOn.ShouldBe(new DateOnly(2016, 12, 31));
        first.Because.Select(f => f.Text).ShouldBe(["similar", "similar"]);
        trajectory.Steps.Select(s => (s.From.Name, s.To.Name)).ShouldBe([("first", "second"), ("second", "third")]);
    }

    [Fact]
    public void From_PhaseWithoutAStart_IsPlacedByItsEnd()
    {
        var trajectory = Trajectory.From(Analyze(
            View("middle", Alignment.Similar, Alignment.Similar, end: "2016-12-31"),
            View("last", Alignment.Similar, Alignment.Similar, start: "2017-01-01"),
            View("first", Alignment.Similar, Alignment.Similar, start: "2014-11-01", end: "2015-06-30")));

        trajectory.Phases.Select(p => p.Name).ShouldBe(["first", "middle", "last"]);
    }

    [Fact]
    public void From_UndatedPhases_ComeLastAndHaveNoSteps()
    {
        var trajectory = Trajectory.From(Analyze(
            View("undated", Alignment.Similar, Alignment.Similar),
            View(null, Alignment.Similar, Alignment.Similar, start: "2015-01-01")));

        trajectory.Phases.Select(p => (p.Name, p.IsDated)).ShouldBe([("assessment 2", true), ("undated", false)]);
        trajectory.Steps.ShouldBeEmpty();
        trajectory.IsPath.ShouldBeFalse();
    }

    [Fact]
    public void Steps_BetweenViewsOfOneDescription_TellTheFactsAndOutcomesOfTheViews()
    {
        var step = Trajectory.From(Analyze(
            View("a", Alignment.Similar, Alignment.Similar, start: "2015-01-01", end: "2015-12-31") with { WorkingMode = WorkingMode.Together },
            View("b", Alignment.Dissimilar, Alignment.Similar, start: "2016-01-01") with { WorkingMode = WorkingMode.Adversarially, StatedBy = AssessmentSource.CivilSociety }))
            .Steps.Single();

        step.Facts.Select(f => (f.Path, f.FromText, f.ToText, f.IsDerived)).ShouldBe([
            ("relationship.assessments[].statedBy", "not stated", "civil society", false),
            ("relationship.assessments[].endsAlignment", "similar", "dissimilar", false),
            ("relationship.assessments[].workingMode", "together", "adversarially", false),
            ("relationship.assessments[].class", "cooperation", "confrontation", true),
        ]);
        step.Facts[1].From.ShouldBe("similar");
        step.Facts[0].From.ShouldBeNull();
        step.Facts[0].Pointer.ShouldBe("/relationship/assessments/1/statedBy");
        step.Outcomes.Select(o => o.ToString()).ShouldBe(["TST0001: met, then not met"]);
        step.Overlaps.ShouldBeFalse();
    }

    [Fact]
    public void Steps_BetweenSnapshots_TellWhatChangedInTheWholeDescription()
    {
        var early = Analyze(new Partnership
        {
            Context = new() { PolicyAimsChanged = false },
            Agreements = [new() { Id = "old", TermMonths = 36 }, new() { Id = "kept", TermMonths = 36, AnnualValue = new(1000, "GBP") }],
            Relationship = new() { Assessments = [View("a", Alignment.Similar, Alignment.Similar, start: "2015-01-01")] },
        });
        var late = Analyze(new Partnership
        {
            Context = new() { PolicyAimsChanged = true },
            Agreements = [new() { Id = "kept", TermMonths = 12, AnnualValue = new(2000, "GBP") }],
            Relationship = new() { Assessments = [View("b", Alignment.Similar, Alignment.Similar, start: "2016-01-01")] },
        });

        // The order of the call does not matter.
        var trajectory = Trajectory.From([late, early]);
        trajectory.Snapshots.ShouldBe([early, late]);
        trajectory.Latest.ShouldBe(late);
        var step = trajectory.Steps.Single();
        step.Facts.Select(f => (f.Path, f.FromText, f.ToText)).ShouldBe([
            ("agreements[].annualValue", "GBP 1,000", "GBP 2,000"),
            ("agreements[].termMonths", "36 months", "12 months"),
            ("context.policyAimsChanged", "no", "yes"),
            ("agreements[].termMonths", "36 months", "not stated"),
        ], ignoreOrder: true);
        step.Outcomes.Select(o => (o.ToString(), (o.To ?? o.From)!.ElementId)).ShouldBe([
            ("TST0002: met, then not met", "kept"),
            ("TST0003: met, then not met", null),
            ("TST0002: met, then no outcome", "old"),
        ]);
    }

    [Fact]
    public void Steps_ExtensionWithASlashInItsName_HaveAPointerThatFindsIt()
    {
        Assessment Snapshot(string start, double number) => Analyze(new Partnership
        {
            Extensions = new Dictionary<string, ExtensionValue> { ["a/b"] = ExtensionValue.From(number) },
            Relationship = new() { Assessments = [View(null, Alignment.Similar, Alignment.Similar, start)] },
        });

        var late = Snapshot("2016-01-01", 2);
        var fact = Trajectory.From([Snapshot("2015-01-01", 1), late]).Steps.Single().Facts.Single(f => f.To is 2d);
        fact.Pointer.ShouldBe("/extensions/a~1b");
        late.Document.Locate(fact.Pointer, out var isStated);
        isStated.ShouldBeTrue();
    }

    [Fact]
    public void From_SnapshotsThatRepeatAPhase_TellItOnceWithItsEnd()
    {
        var first = View("a", Alignment.Similar, Alignment.Similar, start: "2015-01-01");
        var trajectory = Trajectory.From([
            Analyze(first),
            Analyze(first with { EndedOn = new DateOnly(2015, 12, 31) }, View("b", Alignment.Dissimilar, Alignment.Similar, start: "2016-01-01")),
        ]);

        trajectory.Phases.Select(p => (p.Name, p.EndedOn)).ShouldBe([("a", new DateOnly(2015, 12, 31)), ("b", null)]);
    }

    [Fact]
    public void From_SnapshotsWithoutViews_AreUndatedPhases()
    {
        var trajectory = Trajectory.From([Analyze(new Partnership { Title = "Rescue at sea" }), Analyze(View("a", Alignment.Similar, Alignment.Similar, start: "2015-01-01"))]);

        trajectory.Phases.Select(p => (p.Name, p.IsDated, p.ClassText)).ShouldBe([("a", true, "cooperation"), ("Rescue at sea", false, "not stated")]);
        trajectory.Phases[1].Pointer.ShouldBeNull();
    }

    [Fact]
    public void From_DescribedSnapshots_StandInTheOrderOfTheirDays_AndTellWhatChanged()
    {
        var trajectory = Trajectory.From([Snapshot("later", new DateOnly(2016, 1, 1), 12), Snapshot("undated", null, 6), Snapshot("earlier", Known.Year(2015), 36)]);

        trajectory.Phases.Select(p => (p.Name, p.IsDated)).ShouldBe([("earlier", true), ("later", true), ("undated", false)]);
        trajectory.Latest.ShouldNotBeNull().Document.Partnership.Title.ShouldBe("later");
        var fact = trajectory.Steps.ShouldHaveSingleItem().Facts.Single(f => f.Path == "agreements[].termMonths");
        (fact.From, fact.To).ShouldBe((36L, 12L));

        static Assessment Snapshot(string title, Known<DateOnly>? describedOn, int months) =>
            Analyze(new Partnership { Title = title, DescribedOn = describedOn, Agreements = [new() { Id = "g1", TermMonths = months }] });
    }

    [Fact]
    public void From_SnapshotsOfWhichNoneBearsADay_HasTheChangesInTheOrderGiven()
    {
        static Assessment Snapshot(int notice) => Analyze(new Partnership
        {
            Title = "Invented town",
            Relationship = new() { Assessments = [View("ours", Alignment.Similar, Alignment.Similar)] },
            Agreements = [new() { Id = "grant", TerminationNoticeMonths = notice }],
        });

        var trajectory = Trajectory.From([Snapshot(3), Snapshot(1), Snapshot(2)]);

        trajectory.Phases.Select(static p => (p.Name, p.IsDated)).ShouldBe([("ours", false), ("ours", false), ("ours", false)]);
        trajectory.Steps.Select(static s => s.Facts.Single(static f => f.Path is "agreements[].terminationNoticeMonths").ToString()).ShouldBe(["agreement grant, termination notice: 3 months, then 1 month", "agreement grant, termination notice: 1 month, then 2 months"]);
        Trajectory.From(Analyze(View("a", Alignment.Similar, Alignment.Similar), View("b", Alignment.Similar, Alignment.Dissimilar))).Steps.ShouldBeEmpty();
    }

    [Fact]
    public void From_DescribedSnapshotsWithOneUndatedViewEach_KeepBoth()
    {
        var view = View("a", Alignment.Similar, Alignment.Similar, null);
        var trajectory = Trajectory.From([Snapshot(2016), Snapshot(2015)]);

        trajectory.Phases.Select(p => p.DescribedOn).ShouldBe([new DateOnly(2015, 1, 1), new DateOnly(2016, 1, 1)]);
        trajectory.Steps.Count.ShouldBe(1);
        Trajectory.From(Snapshot(2015)).Phases.ShouldHaveSingleItem().IsDated.ShouldBeFalse();

        Assessment Snapshot(int year) => Analyze(new Partnership { DescribedOn = new DateOnly(year, 1, 1), Relationship = new() { Assessments = [view] } });
    }

    [Fact]
    public void Steps_OfSeveralPairsOfParties_StayWithinTheirPair()
    {
        var trajectory = Trajectory.From(Analyze(
            View("ab-1", Alignment.Similar, Alignment.Similar, start: "2015-01-01") with { Between = ["a", "b"] },
            View("ac-1", Alignment.Similar, Alignment.Similar, start: "2015-06-01") with { Between = ["a", "c"] },
            View("ab-2", Alignment.Dissimilar, Alignment.Similar, start: "2016-01-01") with { Between = ["b", "a"] },
            View("?", Alignment.Dissimilar, Alignment.Similar, start: "2017-01-01")));

        trajectory.Steps.Select(s => (s.From.Name, s.To.Name)).ShouldBe([("ab-1", "ab-2")]);
    }

    [Fact]
    public void Steps_OfAViewWithoutParties_AreOfTheOnlyPair() =>
        Trajectory.From(Analyze(
            View("ab", Alignment.Similar, Alignment.Similar, start: "2015-01-01") with { Between = ["a", "b"] },
            View("?", Alignment.Dissimilar, Alignment.Similar, start: "2017-01-01"))).Steps.Count.ShouldBe(1);

    [Theory]
    [InlineData("2015-01-01", "2016-06-30", "2016-01-01", true)]
    [InlineData("2015-01-01", "2015-12-31", "2016-01-01", false)]
    [InlineData("2016-01-01", null, "2016-01-01", true)]
    [InlineData("2015-01-01", null, "2016-01-01", false)]
    [InlineData("2015-01-01", "2019-01-01", null, true)]
    [InlineData("2015-01-01", "2018-12-31", null, false)]
    public void Step_BetweenPhasesOfTheSameTime_SaysSo(string start, string? end, string? next, bool overlaps) =>
        Trajectory.From(Analyze(
            View("a", Alignment.Similar, Alignment.Similar, start, end),
            View("b", Alignment.Dissimilar, Alignment.Similar, start: next, end: "2019-01-01"))).Steps.Single().Overlaps.ShouldBe(overlaps);

    [Fact]
    public void From_NothingReadable_SaysWhatCouldNotBeRead()
    {
        var unreadable = Analyzer.Analyze(PartnershipDocument.Parse("[]"));
        var trajectory = Trajectory.From(unreadable);
        trajectory.Phases.ShouldBeEmpty();
        trajectory.Snapshots.ShouldBeEmpty();
        trajectory.Unreadable.ShouldBe([unreadable]);
        trajectory.Latest.ShouldBeNull();
        Trajectory.From([]).IsPath.ShouldBeFalse();
        Should.Throw<ArgumentNullException>(() => Trajectory.From((Assessment)null!));
        Should.Throw<ArgumentNullException>(() => Trajectory.From((IEnumerable<Assessment>)null!));
    }

    private static Assessment Analyze(params IReadOnlyList<RelationshipAssessment> views) => Analyze(new Partnership { Relationship = new() { Assessments = views } });

    private static Assessment Analyze(Partnership partnership) => Analyzer.Analyze(partnership);

    private static RelationshipAssessment View(string? id, Alignment ends, Alignment means, string? start = null, string? end = null) => new()
    {
        Id = id,
        EndsAlignment = ends,
        MeansAlignment = means,
        StartedOn = start is null ? null : DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
        EndedOn = end is null ? null : DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture),
    };
}
