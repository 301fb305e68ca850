namespace RelationshipRules.Exchange;

/// <summary>What a file of records is.</summary>
public enum RecordFormat
{
    /// <summary>Grants in the 360Giving Data Standard: a JSON package, or a spreadsheet with the standard's titles or field names.</summary>
    ThreeSixtyGiving,

    /// <summary>Contracts in the Open Contracting Data Standard: a package of releases or of records with a compiled release, or a line of JSON for each.</summary>
    OpenContracting,

    /// <summary>A spreadsheet with titles of its own, which a mapping explains.</summary>
    Sheet,
}
