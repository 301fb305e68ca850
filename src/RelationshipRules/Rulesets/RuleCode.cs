namespace RelationshipRules.Rulesets;

/// <summary>What of one rule is written in C#.</summary>
internal sealed class RuleCode
{
    private readonly Dictionary<string, CodeCondition> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<Outcome, CodeCondition> _messages = [];

    /// <summary>Whether a condition, as opposed to a message, is code.</summary>
    public bool HasConditions => _conditions.Count > 0;

    /// <summary>All that the conditions declare to read, each once.</summary>
    public IEnumerable<string> AllReads => _conditions.Values.SelectMany(c => c.Reads).Distinct(StringComparer.Ordinal);

    /// <summary>Sets the code of a condition.</summary>
    /// <param name="key">The key of the rule file that it stands for: <c>require</c>.</param>
    /// <param name="code">The code.</param>
    public void Set(string key, CodeCondition code) => _conditions[key] = code;

    /// <summary>Takes the code of a condition away.</summary>
    /// <param name="key">The key of the rule file that it stands for.</param>
    public void Remove(string key) => _conditions.Remove(key);

    /// <summary>Sets the code of a message.</summary>
    public void Set(Outcome outcome, CodeCondition code) => _messages[outcome] = code;

    /// <summary>Takes the code of a message away.</summary>
    public void Remove(Outcome outcome) => _messages.Remove(outcome);

    /// <summary>The code of a condition, or null where it is not code.</summary>
    public CodeCondition? Find(string key) => _conditions.GetValueOrDefault(key);

    /// <summary>The code of a message, or null where it is not code.</summary>
    public CodeCondition? FindMessage(Outcome outcome) => _messages.GetValueOrDefault(outcome);

    /// <summary>A copy that later changes leave as it is.</summary>
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
