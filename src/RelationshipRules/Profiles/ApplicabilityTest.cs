namespace RelationshipRules;

/// <summary>
/// What decides, before any rule is looked at, whether a ruleset speaks of something. A profile may use a ruleset as a yardstick and waive
/// some of these.
/// </summary>
public enum ApplicabilityTest
{
    /// <summary>Whether the ruleset's own condition holds: the place that a code is for, or the work that the rules are about.</summary>
    Place,

    /// <summary>Whether the rule was in force already on the day of what it judges.</summary>
    Day,

    /// <summary>Whether the party on the side that a rule speaks to is of a kind that the ruleset binds.</summary>
    Party,
}
