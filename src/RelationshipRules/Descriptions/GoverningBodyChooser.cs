namespace RelationshipRules.Descriptions;

/// <summary>Who elects, appoints or sits by right on an organisation's governing body.</summary>
public enum GoverningBodyChooser
{
    /// <summary>Its members elect it.</summary>
    Members,

    /// <summary>The people it serves choose or fill seats.</summary>
    ServiceUsers,

    /// <summary>The community it belongs to chooses or fills seats.</summary>
    Community,

    /// <summary>The sitting members of the body choose new ones.</summary>
    TrusteesThemselves,

    /// <summary>A funder appoints or approves members.</summary>
    Funder,

    /// <summary>A public body appoints or approves members, or sits by right.</summary>
    Government,
}
