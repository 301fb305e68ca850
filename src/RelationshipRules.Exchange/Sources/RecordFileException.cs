namespace RelationshipRules.Exchange.Sources;

/// <summary>A file of records cannot be read at all; the message says why, in words for its user.</summary>
public sealed class RecordFileException : Exception
{
    /// <summary>Tells what is in the way.</summary>
    /// <param name="message">A sentence.</param>
    public RecordFileException(string message)
        : base(message)
    {
    }

    /// <summary>Tells what is in the way, and what it was found by.</summary>
    /// <param name="message">A sentence.</param>
    /// <param name="innerException">What it was found by.</param>
    public RecordFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether it is a sheet of which no row has the titles that are looked for, so that a mapping may help.</summary>
    public bool LacksTitles { get; init; }

    /// <summary>A file that cannot be read.</summary>
    public RecordFileException()
        : this("The file cannot be read.")
    {
    }
}
