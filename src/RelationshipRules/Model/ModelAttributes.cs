namespace RelationshipRules.Model;

/// <summary>
/// Marks a property of the model as a fact. The property's XML summary is its meaning; this holds the rest.
/// Read by the source generator, which writes the symbol table, the JSON reader and the fact catalogue.
/// </summary>
/// <param name="title">Short name for readers, lower case, without its unit.</param>
/// <param name="question">A question that a person can answer.</param>
/// <param name="role">What it is to a plan.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FactAttribute(string title, string question, FactRole role) : Attribute
{
    public string Title { get; } = title;

    public string Question { get; } = question;

    public FactRole Role { get; } = role;

    public string? Unit { get; init; }

    public double Min { get; init; } = double.NaN;

    public double Max { get; init; } = double.NaN;

    public TextFormat Format { get; init; }

    public ChangeableBy ChangeableBy { get; init; }

    /// <summary>For what has been done and can still be done, and for what a party does for others: more is proposed, less never.</summary>
    public bool OnlyRises { get; init; }
}

/// <summary>
/// Marks a number of months or weeks that follows from two days of the same part where they are stated and it is not. What is stated of it is
/// in an internal property of the same name with <c>Stated</c> before it, which is what is written. A truth value so marked is taken by rules to
/// say whether the days stand in this order; the property has what is stated, for a host's serializer could not tell the two apart.
/// </summary>
/// <param name="from">The property of the first day.</param>
/// <param name="to">The property of the last day.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute(string from, string to) : Attribute
{
    public string From { get; } = from;

    public string To { get; } = to;
}

/// <summary>Names one element of a list in conditions: in a rule over <c>agreements</c> the element is <c>agreement</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ElementNameAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>Marks an identifier that must be the id of an element of a list.</summary>
/// <param name="list">The list, by its name at the top of a description: <c>parties</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ReferenceAttribute(string list) : Attribute
{
    public string List { get; } = list;
}

/// <summary>
/// Marks a property that says something about the description and nothing about the partnership, such as its evidence.
/// Conditions do not see it, and the reader handles it by its name.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SideMapAttribute : Attribute;

/// <summary>How a value of a choice is shown to a reader, where that is not simply its name in words.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class TitleAttribute(string title) : Attribute
{
    public string Title { get; } = title;
}

/// <summary>What a text fact must look like.</summary>
public enum TextFormat
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>An ISO 3166 code of a country or of a part of one: <c>GB</c>, <c>GB-ENG</c>.</summary>
    CountryCode,
}

/// <summary>What a fact is to somebody who asks what could be done about a finding.</summary>
public enum FactRole
{
    /// <summary>It is as it is, and neither side sets it: a plan takes it as given.</summary>
    Circumstance,

    /// <summary>A term or a practice that can be made different: a plan may propose to.</summary>
    Lever,

    /// <summary>It has happened: a plan proposes to do otherwise from now on, and to change nothing of it.</summary>
    Record,
}

/// <summary>Which side could make a fact different, or do otherwise from now on.</summary>
public enum ChangeableBy
{
    /// <summary>Neither side: it is a circumstance.</summary>
    None,

    /// <summary>The public body.</summary>
    Government,

    /// <summary>The civil society organisation.</summary>
    CivilSociety,

    /// <summary>Either side, or both together.</summary>
    Both,

    /// <summary>The party that the fact is about, whichever side it is on.</summary>
    Itself,
}
