namespace RelationshipRules.Generators;

/// <summary>A record or enum of the model.</summary>
internal sealed record TypeModel(
    string Name,
    string Summary,
    bool IsChoice,
    EquatableArray<MemberModel> Members,
    EquatableArray<ChoiceValueModel> Values,
    EquatableArray<Problem> Problems);
