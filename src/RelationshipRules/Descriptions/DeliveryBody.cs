namespace RelationshipRules.Descriptions;

/// <summary>Who deals with the people served from day to day.</summary>
public enum DeliveryBody
{
    /// <summary>Public bodies.</summary>
    Government,

    /// <summary>Civil society organisations.</summary>
    CivilSociety,

    /// <summary>Firms.</summary>
    Business,

    /// <summary>An organisation whose members are states, such as IOM or UNHCR.</summary>
    IntergovernmentalBody,
}
