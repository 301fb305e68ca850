using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>A fact that a ruleset adds to the descriptions it reads.</summary>
/// <param name="Name">The name after <c>extensions.</c>.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Info">Its title, question and meaning.</param>
internal sealed record ExtensionSymbol(string Name, ConditionType Type, FactInfo Info);
