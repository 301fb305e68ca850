namespace RelationshipRules.NRules;

/// <summary>The names of what rules take from an assessment, apart from the ids of rulesets' rules; they are the names of those NRules rules too.</summary>
internal static class Shares
{
    /// <summary>The assessment as a whole.</summary>
    public const string Assessment = "RelationshipRules.Assessment";

    /// <summary>What was derived.</summary>
    public const string DerivedFacts = "RelationshipRules.DerivedFacts";

    /// <summary>What is wrong with the description, or with an evaluation.</summary>
    public const string Diagnostics = "RelationshipRules.Diagnostics";
}
