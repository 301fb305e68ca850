namespace RelationshipRules.Descriptions;

/// <summary>A kind of sponsor that a scheme admits.</summary>
public enum SponsorKind
{
    /// <summary>An organisation with a standing agreement to sponsor.</summary>
    AgreementHolder,

    /// <summary>A group that sponsors under another body's agreement.</summary>
    ConstituentGroup,

    /// <summary>An organisation that sponsors on its own.</summary>
    Organisation,

    /// <summary>A group of private people.</summary>
    PrivateGroup,

    /// <summary>A firm.</summary>
    Business,
}
