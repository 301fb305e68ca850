namespace RelationshipRules.Descriptions;

/// <summary>How a consultation was run.</summary>
public enum ConsultationFormat
{
    /// <summary>A published paper to which people answer in writing.</summary>
    FormalWritten,

    /// <summary>A meeting that takes statements.</summary>
    Hearing,

    /// <summary>A meeting that works on the matter together.</summary>
    Workshop,

    /// <summary>Talks or messages without a set form.</summary>
    Informal,
}
