using System.Text;

namespace RelationshipRules.Json;

/// <summary>The keys that one kind of object may have. The schemas for authors are tested against these lists.</summary>
internal sealed class KnownKeys
{
    private readonly byte[][] _utf8;
    private readonly int _required;

    /// <summary>Declares the keys.</summary>
    /// <param name="what">What the object is, for messages: "a rule".</param>
    /// <param name="required">Keys that must be there.</param>
    /// <param name="optional">Keys that may be there.</param>
    public KnownKeys(string what, string[] required, string[] optional)
    {
        What = what;
        Names = [.. required, .. optional];
        _required = required.Length;
        _utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
    }

    /// <summary>What the object is, with its article.</summary>
    public string What { get; }

    /// <summary>All keys, the required ones first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The keys that must be there.</summary>
    public IEnumerable<string> Required => Names.Take(_required);

    /// <summary>How many keys must be there.</summary>
    public int RequiredCount => _required;

    /// <summary>The position of a key among the names, or -1.</summary>
    public int IndexOf(ReadOnlySpan<byte> utf8)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (utf8.SequenceEqual(_utf8[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
