using RelationshipRules.Facts;
using RelationshipRules.Findings;

namespace RelationshipRules.Sessions;

/// <summary>Compares two phases of a partnership: their views of the relationship, and, where they come from two snapshots, all the rest.</summary>
internal static class Differences
{
    private const string Views = "relationship.assessments";
    private const string ViewList = "/relationship/assessments/";

    /// <summary>The facts that differ in the two views, dates apart.</summary>
    public static List<FactChange> OfViews(TrajectoryPhase from, TrajectoryPhase to)
        => Compare(WithoutDates(OfPhase(from)), WithoutDates(OfPhase(to)));

    /// <summary>The facts that differ.</summary>
    public static IReadOnlyList<FactChange> OfFacts(TrajectoryPhase from, TrajectoryPhase to)
    {
        var changes = OfViews(from, to);
        if (from.Assessment != to.Assessment)
        {
            changes.AddRange(Compare(OfRest(from.Assessment.GetStatedFacts()), OfRest(to.Assessment.GetStatedFacts())));
        }

        return changes;
    }

    /// <summary>The rules whose outcomes differ.</summary>
    public static IReadOnlyList<OutcomeChange> OfOutcomes(TrajectoryPhase from, TrajectoryPhase to)
    {
        var changes = Compare(OfView(from), OfView(to), static f => f.Rule.Id);
        if (from.Assessment != to.Assessment)
        {
            changes.AddRange(Compare(OfRest(from.Assessment), OfRest(to.Assessment), static f => f.Fingerprint));
        }

        return changes;
    }

    private static IEnumerable<Finding> OfView(TrajectoryPhase phase)
        => phase.Index < 0 ? [] : phase.Assessment.Outcomes.Select(phase.Assessment.GetFinding).Where(f => IsAboutViews(f) && f.ElementIndex == phase.Index);

    private static IEnumerable<Finding> OfRest(Assessment assessment) => assessment.Outcomes.Select(assessment.GetFinding).Where(f => !IsAboutViews(f));

    private static bool IsAboutViews(Finding finding) => string.Equals(finding.Rule.Scope, Views, StringComparison.Ordinal);

    /// <summary>What is stated and worked out about one view of the relationship, with keys that are the same for each view.</summary>
    public static IEnumerable<StatedFact> OfPhase(TrajectoryPhase phase)
        => phase.Pointer is not { } pointer ? [] : phase.Assessment.GetStatedFacts()
            .Where(fact => fact.Pointer.StartsWith(pointer + "/", StringComparison.Ordinal))
            .Select(fact => fact with { Key = fact.Pointer[(pointer.Length + 1)..] });

    private static IEnumerable<StatedFact> OfRest(IEnumerable<StatedFact> facts)
        => facts.Where(fact => fact.Key is not "describedOn" && !fact.Pointer.StartsWith(ViewList, StringComparison.Ordinal));

    /// <summary>That the dates of two phases differ is what makes them two.</summary>
    private static IEnumerable<StatedFact> WithoutDates(IEnumerable<StatedFact> facts) => facts.Where(f => f.Key is not ("startedOn" or "endedOn"));

    private static List<FactChange> Compare(IEnumerable<StatedFact> from, IEnumerable<StatedFact> to)
    {
        var changes = new List<FactChange>();
        var before = new Dictionary<string, StatedFact>(StringComparer.Ordinal);
        foreach (var fact in from)
        {
            before.TryAdd(fact.Key, fact);
        }

        foreach (var fact in to)
        {
            if (!before.Remove(fact.Key, out var earlier))
            {
                changes.Add(Change(null, fact));
            }
            else if (!string.Equals(earlier.Text, fact.Text, StringComparison.Ordinal))
            {
                changes.Add(Change(earlier, fact));
            }
        }

        changes.AddRange(before.Values.Select(gone => Change(gone, null)));
        return changes;
    }

    private static FactChange Change(StatedFact? from, StatedFact? to)
    {
        var fact = (to ?? from)!;
        return new()
        {
            Path = fact.Path,
            Pointer = fact.Pointer,
            Title = fact.Title,
            Place = fact.Pointer.StartsWith(ViewList, StringComparison.Ordinal) ? null : fact.Place,
            IsDerived = fact.IsDerived,
            From = from?.Value,
            To = to?.Value,
            FromText = from?.Text ?? PlainText.NotStated,
            ToText = to?.Text ?? PlainText.NotStated,
        };
    }

    private static List<OutcomeChange> Compare(IEnumerable<Finding> from, IEnumerable<Finding> to, Func<Finding, string> key)
    {
        var changes = new List<OutcomeChange>();
        var before = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var finding in from)
        {
            before.TryAdd(key(finding), finding);
        }

        foreach (var finding in to)
        {
            before.Remove(key(finding), out var earlier);
            if (earlier is null ? Tells(finding) : OutcomeChange.Is(earlier, finding))
            {
                changes.Add(new(finding.Rule, earlier, finding));
            }
        }

        changes.AddRange(before.Values.Where(Tells).Select(gone => new OutcomeChange(gone.Rule, gone, null)));
        return changes;
    }

    /// <summary>That a rule came or went with its element is worth telling only where it was decided.</summary>
    private static bool Tells(Finding finding) => finding.Outcome == Outcome.Satisfied || finding.Outcome.IsDeparture();
}
