using RelationshipRules.Conditions;
using RelationshipRules.Reading;

namespace RelationshipRules.Facts;

/// <summary>The values of one choice, by their position in its enum. Instances come from the source generator.</summary>
internal sealed class ChoiceTable
{
    private readonly string[] _names;
    private readonly int _index;
    private NameTable? _table;

    /// <summary>Makes the table of a choice.</summary>
    /// <param name="name">The enum's name.</param>
    /// <param name="index">Position among all choices, to find its texts.</param>
    /// <param name="names">The JSON names of its values, separated by spaces: one literal is cheaper to start with than an array.</param>
    public ChoiceTable(string name, int index, string names)
    {
        _names = names.Split(' ');
        _index = index;
        Type = new ConditionType.Choice(name, _names);
    }

    /// <summary>The type that the checker uses.</summary>
    public ConditionType.Choice Type { get; }

    /// <summary>The JSON names, in the enum's order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The values with their texts; made on demand.</summary>
    public IReadOnlyList<FactValue> Values => field ??= FactTextReader.ReadChoice(_index);

    /// <summary>The position of the value with this JSON name, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> utf8) => (_table ??= new NameTable(_names)).IndexOf(utf8);

    /// <summary>The JSON name of a value, or null where the number is no value of the enum.</summary>
    public string? NameOf(int value) => (uint)value < (uint)_names.Length ? _names[value] : null;

    /// <summary>The value as conditions see it; unknown where the number is no value of the enum.</summary>
    public Value ValueOf(int value) => (uint)value < (uint)_names.Length ? Value.From(_names[value]) : Value.Unknown;
}
