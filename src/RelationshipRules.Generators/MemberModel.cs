namespace RelationshipRules.Generators;

/// <summary>A property of the model, as far as the generator needs it.</summary>
/// <param name="Name">The property's name in C#.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Form">The form of a fact or identifier.</param>
/// <param name="TypeName">The enum of a choice or the record of a part, otherwise empty.</param>
/// <param name="Summary">Its XML summary as plain text.</param>
internal sealed record MemberModel(string Name, MemberKind Kind, ValueForm Form, string TypeName, string Summary)
{
    public string JsonName => Names.Json(Name);

    public string Title { get; init; } = "";

    public string Question { get; init; } = "";

    public string Unit { get; init; } = "";

    public double Min { get; init; } = double.NaN;

    public double Max { get; init; } = double.NaN;

    public int Format { get; init; }

    public int ChangeableBy { get; init; }

    public int Role { get; init; }

    public bool OnlyRises { get; init; }

    /// <summary>The JSON names of the two days between which it counts, with a space between them; empty for none.</summary>
    public string Days { get; init; } = "";

    /// <summary>The property that has what is stated.</summary>
    public string StatedName => Days.Length == 0 || Form == ValueForm.Boolean ? Name : "Stated" + Name;

    public string ElementName { get; init; } = "";

    public string Reference { get; init; } = "";
}
