namespace RelationshipRules.Descriptions;

/// <summary>Who pays for volunteers' criminal-record checks.</summary>
public enum RecordCheckPayer
{
    /// <summary>No check is needed.</summary>
    NoCheckNeeded,

    /// <summary>Checks are free of charge.</summary>
    Nobody,

    /// <summary>Government pays.</summary>
    Government,

    /// <summary>The organisation pays.</summary>
    Organisation,

    /// <summary>The volunteers pay themselves.</summary>
    Volunteer,
}
