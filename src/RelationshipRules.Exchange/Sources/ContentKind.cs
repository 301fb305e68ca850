namespace RelationshipRules.Exchange.Sources;

/// <summary>What a file is, from its beginning.</summary>
internal enum ContentKind
{
    /// <summary>Nothing that records could be read from.</summary>
    None,
    Json,
    Workbook,

    /// <summary>Text with separated values.</summary>
    Separated,
}
