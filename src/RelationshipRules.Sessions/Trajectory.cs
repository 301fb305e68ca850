using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Sessions;

/// <summary>
/// The path of one partnership through its phases: the classes of the relationship in each, and what changed in between. The phases are
/// the views of the relationship (<c>relationship.assessments</c>) of one description, or of several snapshots of the same partnership.
/// </summary>
/// <remarks>
/// Phases stand in the order of their dates; one without a start is placed by its end, one without either by the day on which its snapshot
/// was true (<c>describedOn</c>), where there are several snapshots. Undated ones come last, in the order given, and no
/// step leads to or from them; of several snapshots none of which bears a day, the order given is that of time. Classes are those of the derived fact <c>relationship.assessments[].class</c>: without a ruleset that
/// declares it, phases have dates and changes but no class. Immutable.
/// </remarks>
public sealed class Trajectory
{
    private const string ClassPath = "relationship.assessments[].class";
    private const string List = "/relationship/assessments";

    private Trajectory(IReadOnlyList<Assessment> snapshots, IReadOnlyList<TrajectoryPhase> phases, IReadOnlyList<TrajectoryStep> steps, IReadOnlyList<Assessment> unreadable)
    {
        Snapshots = snapshots;
        Phases = phases;
        Steps = steps;
        Unreadable = unreadable;
    }

    /// <summary>The snapshots that could be read, those with the earliest phases first.</summary>
    public IReadOnlyList<Assessment> Snapshots { get; }

    /// <summary>The snapshots that could not be read, in the order given; their diagnostics say why.</summary>
    public IReadOnlyList<Assessment> Unreadable { get; }

    /// <summary>The phases: dated ones in the order of time, then undated ones.</summary>
    public IReadOnlyList<TrajectoryPhase> Phases { get; }

    /// <summary>What changed from each phase that has a place in time to the next one between the same parties.</summary>
    public IReadOnlyList<TrajectoryStep> Steps { get; }

    /// <summary>Whether there is a path to tell: two or more dated phases.</summary>
    public bool IsPath => Phases.Count(p => p.IsDated) > 1;

    /// <summary>Whether a ruleset in use works out classes; where none does, phases have dates and changes only.</summary>
    public bool TellsClasses => Phases.Any(p => p.IsClassed);

    /// <summary>The snapshot of the last dated phase, or the last one given where no phase is dated; null where no snapshot could be read.</summary>
    public Assessment? Latest => Phases.LastOrDefault(p => p.IsDated)?.Assessment ?? (Snapshots.Count == 0 ? null : Snapshots[^1]);

    /// <summary>What a report is about: the latest snapshot, or, where none could be read, the last one given; null where there is none at all.</summary>
    public Assessment? Told => Latest ?? (Unreadable.Count == 0 ? null : Unreadable[^1]);

    /// <summary>The path that one description tells by the dates of its views of the relationship.</summary>
    /// <param name="assessment">The analysis of the description.</param>
    /// <exception cref="ArgumentNullException">The assessment is null.</exception>
    public static Trajectory From(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return From([assessment]);
    }

    /// <summary>
    /// The path that several snapshots of one partnership tell together. A view that several of them state alike is one phase. A snapshot
    /// that could not be read is left out, and is in <see cref="Unreadable"/>.
    /// </summary>
    /// <param name="snapshots">The analyses of the snapshots, in any order, made by one analyzer.</param>
    /// <exception cref="ArgumentNullException">The snapshots are null.</exception>
    public static Trajectory From(IEnumerable<Assessment> snapshots)
    {
        ArgumentNullException.ThrowIfNull(snapshots);
        var given = snapshots.ToList();
        var readable = given.FindAll(s => s.Document.IsReadable);
        var phases = new List<TrajectoryPhase>();
        var isInOrderGiven = readable.Count > 1 && !readable.Exists(static s => HasDays(s.Document.Partnership));
        foreach (var snapshot in readable)
        {
            AddPhases(snapshot, alone: readable.Count == 1, isMerged: !isInOrderGiven, phases);
        }

        // Stable, so that phases of the same day keep the order in which they are stated.
        var ordered = phases.Where(p => p.IsDated)
            .OrderBy(p => p.StartedOn?.Nearest ?? p.EndedOn?.Nearest ?? p.DescribedOn?.Nearest)
            .ThenBy(p => p.EndedOn?.Nearest ?? DateOnly.MaxValue)
            .Concat(phases.Where(p => !p.IsDated))
            .ToArray();
        var inOrder = ordered.Select(p => p.Assessment).Concat(readable).Distinct().ToArray();
        return new(inOrder, ordered, FindSteps(isInOrderGiven ? ordered : ordered.Where(p => p.IsDated)), given.FindAll(s => !s.Document.IsReadable));
    }

    private static bool HasDays(Partnership partnership) =>
        partnership.DescribedOn is not null || partnership.Relationship?.Assessments?.Any(view => view is { StartedOn: not null } or { EndedOn: not null }) == true;

    private static void AddPhases(Assessment snapshot, bool alone, bool isMerged, List<TrajectoryPhase> phases)
    {
        var partnership = snapshot.Document.Partnership;
        var views = partnership.Relationship?.Assessments ?? [];
        var describedOn = alone || views.Count > 1 ? null : partnership.DescribedOn;
        if (views.Count == 0 && !alone)
        {
            phases.Add(new()
            {
                Name = partnership.Title ?? partnership.Id ?? snapshot.Document.Path ?? SessionWords.Phase_Snapshot,
                Assessment = snapshot,
                DescribedOn = describedOn,
                StatedByText = PlainText.NotStated,
                ClassText = PlainText.NotStated,
            });
        }

        for (var i = 0; i < views.Count; i++)
        {
            var phase = CreatePhase(snapshot, views[i], i) with { DescribedOn = views[i] is { StartedOn: null, EndedOn: null } ? describedOn : null };
            var known = !isMerged ? -1 : phases.FindIndex(p => p.Assessment != snapshot && IsSame(p, phase));
            if (known < 0)
            {
                phases.Add(phase);
            }
            else if (phases[known].EndedOn is null)
            {
                // The earlier snapshot could not know when the phase would end.
                phases[known] = phases[known] with { EndedOn = phase.EndedOn };
            }
        }
    }

    private static TrajectoryPhase CreatePhase(Assessment snapshot, RelationshipAssessment view, int index)
    {
        var pointer = string.Create(CultureInfo.InvariantCulture, $"{List}{(snapshot.Document.Partnership.Relationship?.Assessments is KnownList { IsWhole: false } ? "/has" : "")}/{index}");
        var derived = snapshot.DerivedFacts.FirstOrDefault(d =>
            string.Equals(d.Path, ClassPath, StringComparison.Ordinal) && string.Equals(d.Pointer, pointer + "/class", StringComparison.Ordinal));
        var source = snapshot.GetStatedFacts().FirstOrDefault(f => string.Equals(f.Pointer, pointer + "/statedBy", StringComparison.Ordinal));
        return new()
        {
            Name = string.IsNullOrEmpty(view.Id) ? SessionWords.Phase_View(PlainText.Number(index + 1)) : view.Id,
            Id = view.Id,
            Pointer = pointer,
            Index = index,
            Assessment = snapshot,
            Between = view.Between,
            StatedBy = view.StatedBy,
            StatedByText = source?.Text ?? PlainText.NotStated,
            StartedOn = view.StartedOn,
            EndedOn = view.EndedOn,
            Classes = derived?.Value switch
            {
                string one => [one],
                IReadOnlyList<string> several => several,
                _ => [],
            },
            ClassText = derived?.Text ?? PlainText.NotStated,
            Because = derived?.Because ?? [],
            Missing = derived?.Missing ?? [],
            IsClassed = derived is not null,
        };
    }

    /// <summary>Whether two snapshots state the same view: the same facts, except that the one may not know its end yet.</summary>
    private static bool IsSame(TrajectoryPhase known, TrajectoryPhase phase) =>
        known.StartedOn == phase.StartedOn
        && known.DescribedOn == phase.DescribedOn
        && (known.EndedOn is null || phase.EndedOn is null || known.EndedOn == phase.EndedOn)
        && string.Equals(known.Id, phase.Id, StringComparison.Ordinal)
        && string.Equals(Pair(known), Pair(phase), StringComparison.Ordinal)
        && Differences.OfViews(known, phase).Count == 0;

    private static List<TrajectoryStep> FindSteps(IEnumerable<TrajectoryPhase> inTime)
    {
        var phases = inTime.ToList();

        // A view that names no parties is taken to be about the only pair that the others name.
        var pairs = phases.Select(Pair).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var usual = pairs.Count == 1 ? pairs[0] : "";
        var steps = new List<TrajectoryStep>();
        var last = new Dictionary<string, TrajectoryPhase>(StringComparer.Ordinal);
        foreach (var phase in phases)
        {
            var pair = Pair(phase) ?? usual;
            if (last.TryGetValue(pair, out var before) && (phase.IsDated || before.Assessment != phase.Assessment))
            {
                steps.Add(new(before, phase, Differences.OfFacts(before, phase), Differences.OfOutcomes(before, phase)));
            }

            last[pair] = phase;
        }

        return steps;
    }

    private static string? Pair(TrajectoryPhase phase) =>
        phase.Between is { Count: > 0 } between ? string.Join('\n', between.Order(StringComparer.Ordinal)) : null;
}
