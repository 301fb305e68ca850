using RelationshipRules.Authoring;

namespace RelationshipRules.Conditions;

/// <summary>Code of a rule, whatever it looks at and gives.</summary>
internal delegate Value CodeFunction(object part, RuleFacts facts);
