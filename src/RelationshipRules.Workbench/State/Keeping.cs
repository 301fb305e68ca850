namespace RelationshipRules.Workbench.State;

/// <summary>Whether the browser keeps what is entered in this tab.</summary>
public enum Keeping
{
    /// <summary>It does.</summary>
    Here,

    /// <summary>It keeps nothing of any tab, or has no room.</summary>
    Nowhere,

    /// <summary>Another tab keeps something else in its place.</summary>
    Elsewhere,

    /// <summary>Another tab has cleared what was kept.</summary>
    Cleared,
}
