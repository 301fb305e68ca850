namespace RelationshipRules.Descriptions;

/// <summary>What an arrangement says about voluntary return.</summary>
public enum ReturnPosition
{
    /// <summary>It says nothing.</summary>
    NotAddressed,

    /// <summary>Return is one option among several.</summary>
    OneOptionAmongOthers,

    /// <summary>Return is what is expected, with exceptions.</summary>
    DefaultWithExceptions,

    /// <summary>Return is the only option.</summary>
    OnlyOption,
}
