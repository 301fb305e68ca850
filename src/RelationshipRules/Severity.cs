namespace RelationshipRules;

/// <summary>How urgent a finding is. The scale is Roslyn's, so that editors and CI need no translation.</summary>
public enum Severity
{
    /// <summary>The rule is off: it is not evaluated.</summary>
    None,

    /// <summary>Evaluated and kept in machine-readable reports, but not shown to a reader.</summary>
    Silent,

    /// <summary>Worth considering; the source hedges or leaves it to judgement.</summary>
    Suggestion,

    /// <summary>A departure from what the source asks for.</summary>
    Warning,

    /// <summary>A departure from a duty, a number or a promise that the source states without hedging.</summary>
    Error,
}
