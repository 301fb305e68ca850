namespace RelationshipRules.Conditions.Syntax;

/// <summary>The macros over lists; each is written as its name with a small first letter.</summary>
internal enum MacroKind
{
    All,
    Exists,
    Filter,
    Map,
}
