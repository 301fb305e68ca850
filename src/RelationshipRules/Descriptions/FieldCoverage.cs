namespace RelationshipRules.Descriptions;

/// <summary>The field that a compact covers.</summary>
public enum FieldCoverage
{
    /// <summary>All fields of joint work.</summary>
    Generic,

    /// <summary>Migration and integration.</summary>
    MigrationField,

    /// <summary>One programme.</summary>
    SingleProgramme,

    /// <summary>Others, but not the field of this partnership.</summary>
    ExcludesThisField,
}
