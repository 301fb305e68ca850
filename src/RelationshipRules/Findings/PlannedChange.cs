using RelationshipRules.Conditions.Goals;
using RelationshipRules.Findings;
using RelationshipRules.Model;

namespace RelationshipRules;

/// <summary>A proposal to change one fact.</summary>
public sealed record PlannedChange
{
    /// <summary>Tells what a fact is to become, without what that leads to.</summary>
    /// <param name="assessment">The analysis of the description that the fact is in.</param>
    /// <param name="target">The fact, with what it is to become.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlannedChange Of(Assessment assessment, FactTarget target)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(target);
        return new TargetText(assessment.Basis.Values, assessment.Document.Partnership, target).Describe();
    }

    /// <summary>Where the fact stands, or would stand.</summary>
    public required string Pointer { get; init; }

    /// <summary>The fact's path: <c>agreements[].terminationNoticeMonths</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its short name for readers: "termination notice".</summary>
    public required string Title { get; init; }

    /// <summary>The element that it belongs to, "agreement g1 (Advice)", or null.</summary>
    public string? Place { get; init; }

    /// <summary>The value that the description states: a <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> (dates as text), <see cref="Model.Money"/> or list of strings; null for not stated.</summary>
    public object? From { get; init; }

    /// <summary>The proposed value, of the same forms: the nearest one that does.</summary>
    public required object To { get; init; }

    /// <summary>All values of a choice that would do, the proposed one first; only that one for other facts.</summary>
    public required IReadOnlyList<object> Options { get; init; }

    /// <summary>The stated value in words; "not stated" where there is none.</summary>
    public required string FromText { get; init; }

    /// <summary>What it is to be, in words: "at least 3 months", "shared or with the party in control".</summary>
    public required string ToText { get; init; }

    /// <summary>The whole proposal in words: "agreement g1: termination notice: from 1 month to at least 3 months".</summary>
    public required string Text { get; init; }

    /// <summary>Who could make the change.</summary>
    public required ChangeableBy ChangeableBy { get; init; }

    /// <summary>The departures that it settles, alone or with the other changes; as they are before.</summary>
    public IReadOnlyList<Finding> Satisfies { get; init; } = [];

    /// <summary>The departures that it brings about, which are none now; as they would be.</summary>
    public IReadOnlyList<Finding> Breaks { get; init; } = [];

    /// <summary>The proposal in words.</summary>
    public override string ToString() => Text;
}
