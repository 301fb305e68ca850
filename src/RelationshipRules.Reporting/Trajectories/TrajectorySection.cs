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
        foreach (var phase in trajectory.Phases)
        {
            _blocks.Add(new Paragraph($"{Dates(phase)}: {Class(phase)}") { Hanging = 2, Ink = Ink.Strong });
            Add(Details(phase), indent: 4);
            foreach (var step in trajectory.Steps.Where(s => ReferenceEquals(s.To, phase)))
            {
                WriteStep(step);
            }
        }

        if (trajectory.Phases.Any(static p => !p.IsDated))
        {
            Add("What is undated has no place in the order; 'describedOn' says on which day a description was true.", indent: 2);
        }

        if (!trajectory.TellsClasses)
        {
            Add(
                trajectory.Phases.Any(static p => p.Pointer is not null)
                    ? "No ruleset in use works out classes; the ruleset 'relationship' does."
                    : "No view of the relationship is stated (relationship.assessments), so no class is told.",
                indent: 2);
        }

        return _blocks;
    }

    private void Add(string text, int indent) => _blocks.Add(new Paragraph(text) { Indent = indent });

    private static string Dates(TrajectoryPhase phase) => (phase.StartedOn, phase.EndedOn) switch
    {
        ({ } start, { } end) => $"{Wording.Day(start)} to {Wording.Day(end)}",
        ({ } start, null) => $"From {Wording.Day(start)}",
        (null, { } end) => $"Until {Wording.Day(end)}",
        _ when phase.DescribedOn is { } day => $"As of {Wording.Day(day)}",
        _ => "Undated",
    };

    private string Class(TrajectoryPhase phase) => phase.Classes.Count switch
    {
        > 1 => $"between {phase.ClassText} (a partial case)",
        1 => phase.ClassText,
        _ => trajectory.TellsClasses ? "class not stated" : phase.Name,
    };

    private string Details(TrajectoryPhase phase)
    {
        var parts = new List<string>(5) { phase.Name };
        if (phase.StatedBy is { } source)
        {
            parts.Add(source switch
            {
                AssessmentSource.Government => "as government sees it",
                AssessmentSource.CivilSociety => "as civil society sees it",
                AssessmentSource.JointReview => "as both sides see it",
                _ => "as an author of neither side sees it",
            });
        }

        if (_severalPairs && phase.Between is { Count: > 0 } between)
        {
            parts.Add("between " + Wording.Join([.. between.Select(id => NameOf(phase.Assessment, id))]));
        }

        if (_severalFiles && phase.Assessment.Document.Path is { } path)
        {
            parts.Add(path);
        }

        if (phase.Missing.Count > 0)
        {
            parts.Add("not stated: " + Wording.Join([.. phase.Missing.Select(static m => m.Title)]));
        }

        return string.Join(", ", parts);
    }

    private static string NameOf(Assessment assessment, string id) =>
        assessment.Document.Partnership.Parties?.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal))?.Name ?? id;

    private void WriteStep(TrajectoryStep step)
    {
        if (step.Overlaps)
        {
            Add($"Holds at the same time as {step.From.Name}, at least in part: it may be another view rather than a change.", indent: 4);
        }

        // The class has been told with the phase, and a rule that only tells a derived fact says nothing more.
        var facts = step.Facts.Where(static f => f.Path is not "relationship.assessments[].class").Select(static f => $"{f.Title}: {f.FromText}, then {f.ToText}");
        var outcomes = step.Outcomes
            .Where(static o => IsDecided(o.From) || IsDecided(o.To))
            .Where(o => o.Rule.Kind != RuleKind.Classification || !step.Facts.Any(f => f.IsDerived && Tells(f, o)))
            .Select(static o => $"{o.Rule.Id} {o.Rule.Title}{Element(o)}: {Tell(o.From)}, then {Tell(o.To)}");
        var changes = ItemList.Of([.. facts, .. outcomes]) with { Indent = 6 };
        if (changes.Items.Count == 0)
        {
            Add($"Nothing else changed since {step.From.Name}.", indent: 4);
            return;
        }

        Add($"{(step.Overlaps ? "Differs from" : "Changed since")} {step.From.Name}:", indent: 4);
        _blocks.Add(changes);
    }

    private static string Element(OutcomeChange change) =>
        (change.To ?? change.From) is { Rule.Scope: not "relationship.assessments" } finding ? Wording.Element(finding) : "";

    /// <summary>That a rule passed from not stated to not present is of no interest to a reader.</summary>
    private static bool IsDecided(Finding? finding) => finding is { Outcome: Outcome.Satisfied } || finding?.Outcome.IsDeparture() == true;

    private static bool Tells(FactChange fact, OutcomeChange outcome) =>
        string.Equals(fact.FromText, outcome.From?.ValueTitle ?? fact.FromText, StringComparison.Ordinal)
        && string.Equals(fact.ToText, outcome.To?.ValueTitle ?? fact.ToText, StringComparison.Ordinal);

    private static string Tell(Finding? finding) => finding is null ? "not there" : finding.ValueTitle ?? finding.Value ?? finding.Label;
}
