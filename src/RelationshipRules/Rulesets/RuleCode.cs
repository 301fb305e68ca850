using RelationshipRules.Conditions.Nodes;

namespace RelationshipRules.Rulesets;

/// <summary>What of one rule is written in C#.</summary>
internal sealed class RuleCode
{
    private readonly Dictionary<string, CodeCondition> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<Outcome, CodeCondition> _messages = [];

    public bool HasConditions => _conditions.Count > 0;

    public IEnumerable<string> AllReads => _conditions.Values.SelectMany(c => c.Reads).Distinct(StringComparer.Ordinal);

    public void Set(string key, CodeCondition code) => _conditions[key] = code;

    public void Remove(string key) => _conditions.Remove(key);

    public void Set(Outcome outcome, CodeCondition code) => _messages[outcome] = code;

    public void Remove(Outcome outcome) => _messages.Remove(outcome);

    public CodeCondition? Find(string key) => _conditions.GetValueOrDefault(key);

    public CodeCondition? FindMessage(Outcome outcome) => _messages.GetValueOrDefault(outcome);

    public RuleCode Copy()
    {
        var copy = new RuleCode();
        foreach (var (key, code) in _conditions)
        {
            copy.Set(key, code.Copy());
        }

        foreach (var (outcome, code) in _messages)
        {
            copy.Set(outcome, code);
        }

        return copy;
    }
}

/// <summary>A condition, value or message written in C#, with the paths that it declares to read.</summary>
internal sealed record CodeCondition(string Text, CodeFunction Function)
{
    public List<string> Reads { get; } = [];

    public CodeCondition Copy()
    {
        var copy = new CodeCondition(Text, Function);
        copy.Reads.AddRange(Reads);
        return copy;
    }
}
