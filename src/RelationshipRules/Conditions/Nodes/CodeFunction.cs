using RelationshipRules.Facts;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>Code of a rule, whatever it looks at and gives.</summary>
internal delegate Value CodeFunction(object part, CodeReads reads);
