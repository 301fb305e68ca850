namespace RelationshipRules;

/// <summary>What a rule comes to for one subject, in three-valued logic. The words a reader sees depend on the rule's kind.</summary>
public enum Outcome
{
    /// <summary>The rule's condition of application is false.</summary>
    NotApplicable,

    /// <summary>Facts that would settle the rule are not stated.</summary>
    Undetermined,

    /// <summary>The rule applies and what it asks for holds.</summary>
    Satisfied,

    /// <summary>What the rule asks for does not hold, and the reasons that the source accepts were given (comply or explain).</summary>
    Explained,

    /// <summary>The rule applies and what it asks for does not hold.</summary>
    Violated,
}
