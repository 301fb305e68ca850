using RelationshipRules.Model;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Sessions;

namespace RelationshipRules.Reporting.Trajectories;

/// <summary>Tells the path of a partnership: its phases in the order of time, and under each what changed since the one before.</summary>
internal sealed class TrajectorySection(Trajectory trajectory)
{
    private readonly bool _severalFiles = trajectory.Snapshots.Count > 1;
    private readonly bool _severalPairs = trajectory.Phases
        .Where(static p => p.Between is not null)
        .Select(static p => string.Join('\n', p.Between!.Order(StringComparer.Ordinal)))
        .Distinct(StringComparer.Ordinal)
        .Count() > 1;

    private readonly List<Block> _blocks = [];

    /// <summary>The path that a report tells: of several snapshots, or the one that the dated views of the relationship in a description make; null for none.</summary>
    public static Trajectory? Find(Assessment assessment, Trajectory? snapshots) =>
        snapshots ?? (Trajectory.From(assessment) is { IsPath: true, TellsClasses: true } own ? own : null);

    public static IReadOnlyList<Block>? Of(Assessment assessment, Trajectory? snapshots) =>
        Find(assessment, snapshots) is { } trajectory ? new TrajectorySection(trajectory).Write() : null;

    private List<Block> Write()
    {
        if (trajectory.Snapshots.Select(static s => s.Document.Partnership.Id).Where(static id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal).ToList() is { Count: > 1 } ids)
        {
            _blocks.Add(new Paragraph([Piece.Foreign(ReportWords.Path_SeveralIds(Wording.Join(ids!)))]) { Ink = Ink.Yellow });
        }

        foreach (var phase in trajectory.Phases)
        {
            _blocks.Add(new Paragraph(ReportWords.Path_Phase(Dates(phase), Class(phase))) { Hanging = 2, Ink = Ink.Strong });
            if (Details(phase) is { Length: > 0 } details)
            {
                Add(details, indent: 4);
            }

            foreach (var step in trajectory.Steps.Where(s => ReferenceEquals(s.To, phase)))
            {
                WriteStep(step);
            }
        }

        if (trajectory.Phases.Any(static p => !p.IsDated))
        {
            Add(trajectory.Steps.Any(static s => !s.To.IsDated) ? ReportWords.Path_OrderGiven : ReportWords.Path_UndatedHint, indent: 2);
        }

        if (!trajectory.TellsClasses)
        {
            Add(
                trajectory.Phases.Any(static p => p.Pointer is not null)
                    ? ReportWords.Path_NoClassRuleset
                    : ReportWords.Path_NoViews,
                indent: 2);
        }

        return _blocks;
    }

    private void Add(string text, int indent) => _blocks.Add(new Paragraph(text) { Indent = indent });

    private static string Dates(TrajectoryPhase phase) => (phase.StartedOn, phase.EndedOn) switch
    {
        ({ } start, { } end) => ReportWords.Path_FromTo(Wording.Day(start), Wording.Day(end)),
        ({ } start, null) => ReportWords.Path_From(Wording.Day(start)),
        (null, { } end) => ReportWords.Path_Until(Wording.Day(end)),
        _ when phase.DescribedOn is { } day => ReportWords.Path_AsOf(Wording.Day(day)),
        _ => ReportWords.Path_Undated,
    };

    private string Class(TrajectoryPhase phase) => phase.Classes.Count switch
    {
        > 1 => ReportWords.Path_Between(phase.ClassText),
        1 => phase.ClassText,
        _ => trajectory.TellsClasses ? ReportWords.Path_ClassNotStated : phase.Name,
    };

    private string Details(TrajectoryPhase phase)
    {
        // Where no class is told, the name stands in its place above.
        var parts = new List<string>(5);
        if (!string.Equals(Class(phase), phase.Name, StringComparison.Ordinal))
        {
            parts.Add(phase.Name);
        }

        if (phase.StatedBy is { } source)
        {
            parts.Add(source switch
            {
                AssessmentSource.Government => ReportWords.View_Government,
                AssessmentSource.CivilSociety => ReportWords.View_CivilSociety,
                AssessmentSource.JointReview => ReportWords.View_BothSides,
                _ => ReportWords.View_Neither,
            });
        }

        if (_severalPairs && phase.Between is { Count: > 0 } between)
        {
            parts.Add(ReportWords.Path_BetweenParties(Wording.Join([.. between.Select(id => NameOf(phase.Assessment, id))])));
        }

        if (_severalFiles && phase.Assessment.Document.Path is { } path)
        {
            parts.Add(path);
        }

        if (phase.Missing.Count > 0)
        {
            parts.Add(ReportWords.Path_NotStated(Wording.Join([.. phase.Missing.Select(static m => m.Title)])));
        }

        return string.Join(", ", parts);
    }

    private static string NameOf(Assessment assessment, string id) =>
        assessment.Document.Partnership.Parties?.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal))?.Name ?? id;

    private void WriteStep(TrajectoryStep step)
    {
        if (step.Overlaps)
        {
            Add(ReportWords.Path_Overlaps(step.From.Name), indent: 4);
        }

        // The class has been told with the phase, and a rule that only tells a derived fact says nothing more.
        var facts = step.Facts.Where(static f => f.Path is not "relationship.assessments[].class").Select(static f => ReportWords.Path_Change(f.Place is { } place ? ReportWords.Path_At(place, f.Title) : f.Title, f.FromText, f.ToText));
        var outcomes = step.Outcomes
            .Where(static o => IsDecided(o.From) || IsDecided(o.To))
            .Where(o => o.Rule.Kind != RuleKind.Classification || !step.Facts.Any(f => f.IsDerived && Tells(f, o)))
            .Select(static o => ReportWords.Path_Change($"{o.Rule.Id} {o.Rule.Title}{Element(o)}", Tell(o.From), Tell(o.To)));
        var changes = ItemList.Of([.. facts, .. outcomes]) with { Indent = 6 };
        if (changes.Items.Count == 0)
        {
            Add(ReportWords.Path_NothingElse(step.From.Name), indent: 4);
            return;
        }

        Add(step.Overlaps ? ReportWords.Path_DiffersFrom(step.From.Name) : ReportWords.Path_ChangedSince(step.From.Name), indent: 4);
        _blocks.Add(changes);
    }

    private static string Element(OutcomeChange change) =>
        (change.To ?? change.From) is { Rule.Scope: not "relationship.assessments" } finding ? Wording.Element(finding) : "";

    /// <summary>That a rule passed from not stated to not present is of no interest to a reader.</summary>
    private static bool IsDecided(Finding? finding) => finding is { Outcome: Outcome.Satisfied } || finding?.Outcome.IsDeparture() == true;

    private static bool Tells(FactChange fact, OutcomeChange outcome) =>
        string.Equals(fact.FromText, outcome.From?.ValueTitle ?? fact.FromText, StringComparison.Ordinal)
        && string.Equals(fact.ToText, outcome.To?.ValueTitle ?? fact.ToText, StringComparison.Ordinal);

    private static string Tell(Finding? finding) => finding is null ? ReportWords.Path_NotThere : finding.ValueTitle ?? finding.Value ?? finding.Label;
}
