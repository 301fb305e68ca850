namespace RelationshipRules.Facts;

/// <summary>
/// Marks a property of the model as a fact. The property's XML summary is its meaning; this holds the rest.
/// Read by the source generator, which writes the symbol table, the JSON reader and the fact catalogue.
/// </summary>
/// <param name="title">Short name for readers, lower case, without its unit.</param>
/// <param name="question">A question that a person can answer.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FactAttribute(string title, string question) : Attribute
{
    /// <summary>Short name for readers.</summary>
    public string Title { get; } = title;

    /// <summary>A question that a person can answer.</summary>
    public string Question { get; } = question;

    /// <summary>The unit in words.</summary>
    public string? Unit { get; init; }

    /// <summary>The smallest number that makes sense; not a number where there is none.</summary>
    public double Min { get; init; } = double.NaN;

    /// <summary>The largest number that makes sense; not a number where there is none.</summary>
    public double Max { get; init; } = double.NaN;

    /// <summary>What a text must look like.</summary>
    public TextFormat Format { get; init; }

    /// <summary>Which side could make it different.</summary>
    public ChangeableBy ChangeableBy { get; init; }
}
