namespace RelationshipRules.Generators;

/// <summary>A value of an enum of the model.</summary>
internal sealed record ChoiceValueModel(string Name, string Title, string Summary)
{
    public string JsonName => Names.Json(Name);
}
