namespace RelationshipRules.Reporting.Text;

/// <summary>How a piece of console text stands out. Colour only repeats what the words say.</summary>
internal enum Ink
{
    /// <summary>As it comes.</summary>
    Plain,

    /// <summary>Headings.</summary>
    Strong,

    /// <summary>Labels and asides.</summary>
    Faint,

    /// <summary>Errors.</summary>
    Red,

    /// <summary>Warnings.</summary>
    Yellow,

    /// <summary>Suggestions.</summary>
    Cyan,

    /// <summary>What is well.</summary>
    Green,
}
