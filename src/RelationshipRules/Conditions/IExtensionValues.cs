namespace RelationshipRules.Conditions;

/// <summary>What the <c>extensions</c> member of a model part must be, so that conditions can read it.</summary>
internal interface IExtensionValues
{
    /// <summary>The stated value, or <see cref="Value.Unknown"/>.</summary>
    Value Find(string name);
}
