namespace RelationshipRules.Descriptions;

/// <summary>Who wrote a text.</summary>
public enum TextDrafter
{
    /// <summary>Government alone, or with comments from the other side at most.</summary>
    Government,

    /// <summary>Both sides together.</summary>
    Jointly,

    /// <summary>Civil society alone, or with comments from the other side at most.</summary>
    CivilSociety,
}
