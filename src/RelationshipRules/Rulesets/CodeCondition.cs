using RelationshipRules.Conditions;

namespace RelationshipRules.Rulesets;

/// <summary>A condition, value or message written in C#, with the paths that it declares to read.</summary>
/// <param name="Text">The source code, for readers.</param>
/// <param name="Function">The code.</param>
internal sealed record CodeCondition(string Text, CodeFunction Function)
{
    /// <summary>The paths that it declares to read.</summary>
    public List<string> Reads { get; } = [];

    /// <summary>A copy that later declarations leave as it is.</summary>
    public CodeCondition Copy()
    {
        var copy = new CodeCondition(Text, Function);
        copy.Reads.AddRange(Reads);
        return copy;
    }
}
