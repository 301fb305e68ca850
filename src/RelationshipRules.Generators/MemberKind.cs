namespace RelationshipRules.Generators;

/// <summary>What a property of the model is.</summary>
internal enum MemberKind
{
    Fact,
    Identifier,
    Part,
    PartList,
    SideMap,
}
