using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>
/// Which conditions and rules a description says anything for, as a bit for each: found once for a description, so that those for which it says nothing need not be evaluated. Immutable.
/// </summary>
internal sealed class StatedPlaces
{
    private const int BitsInWord = 64;

    private readonly ulong[] _always;
    private readonly Place[] _places;

    /// <summary>The readers that read each place of which something is stated, by its number.</summary>
    private readonly List<ulong[]> _readers = [];

    /// <summary>Finds out who reads what.</summary>
    /// <param name="reads">What each reads, each place as often as it likes: facts, parts and lists, without indexes. Null for one that is always to be evaluated.</param>
    public StatedPlaces(IReadOnlyList<IReadOnlyList<string>?> reads)
    {
        ReaderWordCount = RoundUp(RoundUp(reads.Count, BitsInWord) / BitsInWord, Vector<ulong>.Count);
        _always = new ulong[ReaderWordCount];
        var byPath = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        for (var reader = 0; reader < reads.Count; reader++)
        {
            if (reads[reader] is not { } paths)
            {
                Set(_always, reader);
                continue;
            }

            foreach (var path in paths)
            {
                if (!byPath.TryGetValue(path, out var readers))
                {
                    byPath.Add(path, readers = new ulong[ReaderWordCount]);
                }

                Set(readers, reader);
            }
        }

        _places = PlacesOf(ModelTypes.Partnership, "", byPath);
    }

    /// <summary>How many words the bits of the places take.</summary>
    public int WordCount => RoundUp(_readers.Count, BitsInWord) / BitsInWord;

    /// <summary>How many words the bits of those take who read them.</summary>
    public int ReaderWordCount { get; }

    /// <summary>Whether a description says something for a reader.</summary>
    /// <param name="spoken">What <see cref="TryRead(Partnership, ulong[], ulong[])"/> has found.</param>
    /// <param name="reader">The reader.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpokenTo(ulong[] spoken, int reader) => (spoken[(uint)reader / BitsInWord] & (1UL << reader)) != 0;

    /// <summary>Finds out for whom a description says something.</summary>
    /// <param name="partnership">The description.</param>
    /// <param name="stated">Room for the places that it states.</param>
    /// <param name="spoken">Receives the bits of those who read any of them.</param>
    /// <returns>Whether that tells all. It does not where a list has a null among its elements, as it can in a description made in code: of such an element not even that it says nothing is known.</returns>
    public bool TryRead(Partnership partnership, ulong[] stated, ulong[] spoken)
    {
        Array.Clear(stated);
        if (!TryRead(partnership, _places, stated))
        {
            return false;
        }

        _always.CopyTo(spoken);
        for (var word = 0; word < stated.Length; word++)
        {
            for (var bits = stated[word]; bits != 0; bits &= bits - 1)
            {
                Add(_readers[(word * BitsInWord) + BitOperations.TrailingZeroCount(bits)], spoken);
            }
        }

        return true;
    }

    /// <summary>A description that states nothing, but that a list has an element.</summary>
    /// <param name="list">The list's path; null for none.</param>
    public static Partnership Nothing(string? list) =>
        list is null ? new() : PartnershipDocument.Parse(Enumerable.Reverse(list.Split('.')).Aggregate("[{}]", static (value, name) => $$"""{"{{name}}":{{value}}}""")).Partnership;

    private static bool TryRead(object part, Place[] places, ulong[] stated)
    {
        foreach (var place in places)
        {
            var value = place.GetStated(part);
            if (value.IsUnknown)
            {
                continue;
            }

            Set(stated, place.Number);
            if (place.Within.Length == 0)
            {
                continue;
            }

            if (value.AsPart() is { } inner)
            {
                if (!TryRead(inner, place.Within, stated))
                {
                    return false;
                }

                continue;
            }

            for (var i = 0; i < value.Count; i++)
            {
                if (value.ElementAt(i).AsPart() is not { } element || !TryRead(element, place.Within, stated))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The members of a part that are read, or within which something is.</summary>
    private Place[] PlacesOf(ObjectType type, string path, Dictionary<string, ulong[]> byPath)
    {
        var places = new List<Place>();
        foreach (var member in type.Members)
        {
            var own = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var read = byPath.Keys.Where(other => other.StartsWith(own, StringComparison.Ordinal) && (other.Length == own.Length || other[own.Length] is '.' or '[')).ToList();
            if (read.Count > 0)
            {
                // A fact is one place, whatever it is made of.
                places.Add(member.Type switch
                {
                    ConditionType.Part part when !member.IsFact => new(member.GetStated, Number(read.Where(other => other.Length == own.Length)), PlacesOf(part.Type, own, byPath)),
                    ConditionType.ListOf { Element: ConditionType.Part part } => new(member.GetStated, Number(read.Where(other => other.Length == own.Length)), PlacesOf(part.Type, own + "[]", byPath)),
                    _ => new(member.GetStated, Number(read), []),
                });
            }
        }

        return [.. places];

        int Number(IEnumerable<string> paths)
        {
            var readers = new ulong[ReaderWordCount];
            foreach (var read in paths)
            {
                Add(byPath[read], readers);
            }

            _readers.Add(readers);
            return _readers.Count - 1;
        }
    }

    private static void Add(ulong[] bits, ulong[] to)
    {
        var from = MemoryMarshal.Cast<ulong, Vector<ulong>>(bits);
        var into = MemoryMarshal.Cast<ulong, Vector<ulong>>(to.AsSpan());
        for (var i = 0; i < from.Length; i++)
        {
            into[i] |= from[i];
        }
    }

    private static void Set(ulong[] bits, int bit) => bits[bit / BitsInWord] |= 1UL << bit;

    private static int RoundUp(int number, int multiple) => (number + multiple - 1) / multiple * multiple;

    /// <summary>A member that is read, or within which something is.</summary>
    private sealed record Place(Func<object, Value> GetStated, int Number, Place[] Within);
}
