namespace RelationshipRules;

/// <summary>A paragraph, heading, list item or row of a table of an agreement, with the place where it stands.</summary>
public sealed record Passage
{
    /// <summary>Its position among the passages, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its words on one line, its own number and spaces around it left out.</summary>
    public required string Text { get; init; }

    /// <summary>What it is.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>Its page, from 1; null where the format knows none.</summary>
    public int? Page { get; init; }

    /// <summary>Its number in the document's own counting, such as <c>7.2(a)</c> or <c>Schedule 1, 3</c>; null for none.</summary>
    public string? Clause { get; init; }

    /// <summary>The headings that it stands under, the outermost first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>The words that it goes on from: of an item in a list those before the colon, of a row of values the headings above it; empty for none.</summary>
    public string LeadIn { get; init; } = "";

    /// <summary>Where it begins in <see cref="AgreementText.Text"/>, in UTF-16 units.</summary>
    public required int Offset { get; init; }
}

/// <summary>What a passage is.</summary>
public enum PassageKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>A row of a table, cells with <c> | </c> between them.</summary>
    Row,
}
