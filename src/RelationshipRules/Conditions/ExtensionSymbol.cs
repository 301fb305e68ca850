using RelationshipRules.Facts;

namespace RelationshipRules.Conditions;

/// <summary>A fact that a ruleset adds to the descriptions it reads.</summary>
/// <param name="Owner">The path of the part that has it: <c>agreements[]</c>; empty for the description itself.</param>
/// <param name="Name">The name after <c>extensions.</c>.</param>
/// <param name="Type">Its declared type.</param>
/// <param name="Info">Its title, question and meaning.</param>
internal sealed record ExtensionSymbol(string Owner, string Name, ConditionType Type, FactInfo Info);
