namespace RelationshipRules;

/// <summary>What sort of statement a rule encodes; it decides the words in which outcomes are told.</summary>
public enum RuleKind
{
    /// <summary>A promise made in a compact or code of practice.</summary>
    Undertaking,

    /// <summary>A condition that research names for the success of such work.</summary>
    SuccessFactor,

    /// <summary>Something a source advises.</summary>
    Recommendation,

    /// <summary>Something a source reports as learned.</summary>
    Lesson,

    /// <summary>Something to gain: applies where the partnership could have it, satisfied where it takes it.</summary>
    Opportunity,

    /// <summary>Something to lose: applies where the partnership is exposed, satisfied where the exposure is mitigated.</summary>
    Challenge,

    /// <summary>A weak spot of a code or arrangement; told like a challenge.</summary>
    Weakness,

    /// <summary>Puts the partnership in a class; information, never a fault.</summary>
    Classification,
}
