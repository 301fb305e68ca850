using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Findings;

/// <summary>What a fact is to a plan on the day of an analysis: its role, which time overrides.</summary>
internal static class RoleOnDay
{
    /// <summary>The days of each list whose elements have them: when what is recorded of an element happens, and when it is over.</summary>
    private static readonly Dictionary<string, (string Happens, string Ends)> Days = new(StringComparer.Ordinal)
    {
        ["agreements[]"] = ("signedOn", "endsOn"),
        ["consultations[]"] = ("openedOn", "closedOn"),
        ["fundingChanges[]"] = ("decidedOn", "effectiveOn"),
        ["relationship.assessments[]"] = ("startedOn", "endedOn"),
    };

    /// <summary>The role of a fact at its place.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="pointer">Its place.</param>
    /// <param name="assessment">The analysis.</param>
    /// <remarks>
    /// A record of what is still to come can be made otherwise, and what is to be done before something takes effect can be done until then. What
    /// is over is a record, except for what can still be made good.
    /// </remarks>
    public static FactRole Of(FactInfo fact, string pointer, Assessment assessment)
    {
        if (!Days.TryGetValue(fact.Group, out var days))
        {
            return fact.Role;
        }

        var today = assessment.AsOf.DayNumber;
        return fact switch
        {
            { Role: FactRole.Record, OnlyRises: var untilTheEnd } => Day(days.Happens)?.Least > today || (untilTheEnd && Day(days.Ends)?.Least > today) ? FactRole.Lever : FactRole.Record,
            { Role: FactRole.Lever, OnlyRises: false } => Day(days.Ends)?.Most < today ? FactRole.Record : FactRole.Lever,
            _ => fact.Role,
        };

        Interval? Day(string name) => ModelPlaces.Read(assessment.Document.Partnership, $"{ModelPlaces.OwnerOf(pointer)}/{name}")?.Value.ToInterval();
    }
}
