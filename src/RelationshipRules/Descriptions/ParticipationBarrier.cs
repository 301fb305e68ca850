namespace RelationshipRules.Descriptions;

/// <summary>An obstacle to taking part.</summary>
public enum ParticipationBarrier
{
    /// <summary>Too little time, or meetings at the wrong time.</summary>
    Time,

    /// <summary>Travel, childcare or lost pay.</summary>
    Cost,

    /// <summary>Language or jargon.</summary>
    Language,

    /// <summary>Not knowing of the chance or of the subject.</summary>
    Information,

    /// <summary>Forms, rules or ways of meeting that deter.</summary>
    Procedure,

    /// <summary>Too few people or too little knowledge in the organisation.</summary>
    Capacity,
}
