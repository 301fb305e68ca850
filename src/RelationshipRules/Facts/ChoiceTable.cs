using RelationshipRules.Json;

namespace RelationshipRules.Facts;

/// <summary>The values of one choice, by their position in its enum. Instances come from the source generator.</summary>
internal sealed class ChoiceTable
{
    private readonly string[] _names;
    private readonly int _index;

    // The names are separated by spaces, for one literal is cheaper to start with than an array; the index is for the texts.
    public ChoiceTable(string name, int index, string names)
    {
        _names = names.Split(' ');
        _index = index;
        Type = new ConditionType.Choice(name, _names);
    }

    public ConditionType.Choice Type { get; }

    public IReadOnlyList<string> Names => _names;

    public NameTable Table => field ??= new(_names);

    /// <summary>The values with their texts; made on demand.</summary>
    public IReadOnlyList<FactValue> Values => field ??= FactTextReader.ReadChoice(_index);

    /// <summary>The JSON name of a value, or null where the number is no value of the enum.</summary>
    public string? NameOf(int value) => (uint)value < (uint)_names.Length ? _names[value] : null;

    public Value ValueOf(int value) => NameOf(value) is { } name ? Value.From(name) : Value.Unknown;
}
