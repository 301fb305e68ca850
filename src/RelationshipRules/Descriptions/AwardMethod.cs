namespace RelationshipRules.Descriptions;

/// <summary>How a recipient was chosen.</summary>
public enum AwardMethod
{
    /// <summary>A call for grant applications open to all who are eligible.</summary>
    OpenGrantCall,

    /// <summary>A scheme for small grants with light rules.</summary>
    SmallGrantScheme,

    /// <summary>A tender in which bids compete.</summary>
    CompetitiveTender,

    /// <summary>Talks with one or several candidates.</summary>
    Negotiated,

    /// <summary>An award to one organisation without competition.</summary>
    DirectAward,
}
