using System.Runtime.CompilerServices;

namespace RelationshipRules.Json;

/// <summary>The names that files use for the values of an enum.</summary>
/// <remarks>
/// Two arrays, not pairs in a framework collection: code for generic types of the framework over our own types cannot be
/// compiled ahead and would be most of what loading costs in a new process.
/// </remarks>
/// <typeparam name="T">The enum; its numbers are ints.</typeparam>
internal sealed class NameTable<T>(string[] names, T[] values)
    where T : struct, Enum
{
    /// <summary>The names, in the order in which messages list them.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The value of a name, or null.</summary>
    public T? Find(string name)
    {
        var index = Array.IndexOf(names, name);
        return index < 0 ? null : values[index];
    }

    /// <summary>The name of a value.</summary>
    public string NameOf(T value)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (Unsafe.As<T, int>(ref values[i]) == Unsafe.As<T, int>(ref value))
            {
                return names[i];
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no name.");
    }
}
