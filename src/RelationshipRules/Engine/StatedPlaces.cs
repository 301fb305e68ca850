using System.Runtime.InteropServices;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>
/// Which places of the model a description states, as a bit for each place that some condition reads: found once for a description, so that
/// a condition of whose places none is stated need not be evaluated. Immutable.
/// </summary>
internal sealed class StatedPlaces
{
    private const int BitsInWord = 64;

    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly Place[] _places;

    /// <summary>Numbers the places.</summary>
    /// <param name="paths">What conditions read, each as often as it likes: facts, parts and lists, without indexes.</param>
    public StatedPlaces(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            _bits.TryAdd(path, _bits.Count);
        }

        _places = PlacesOf(ModelTypes.Partnership, "");
    }

    /// <summary>How long the bits of a description are.</summary>
    public int WordCount => (_bits.Count + BitsInWord - 1) / BitsInWord;

    /// <summary>The bits of some of the places, word by word; words without any are left out.</summary>
    public StatedBits[] BitsOf(IEnumerable<string> paths)
        => [.. paths.Select(path => _bits[path]).GroupBy(bit => bit / BitsInWord, (word, bits) => new StatedBits(word, bits.Aggregate(0UL, (all, bit) => all | Mask(bit))))];

    /// <summary>Sets the bits of what a description states.</summary>
    /// <returns>Whether they tell all. They do not where a list has a null among its elements, as it can in a description made in code: of such an element not even that it says nothing is known.</returns>
    public bool TryRead(Partnership partnership, ulong[] stated)
    {
        Array.Clear(stated);
        return TryRead(partnership, _places, stated);
    }

    /// <summary>A description that states nothing, but that a list has an element.</summary>
    /// <param name="list">The list's path; null for none.</param>
    public static Partnership Nothing(string? list) =>
        list is null ? new() : PartnershipDocument.Parse(Enumerable.Reverse(list.Split('.')).Aggregate("[{}]", static (value, name) => $$"""{"{{name}}":{{value}}}""")).Partnership;

    private static bool TryRead(object part, Place[] places, ulong[] stated)
    {
        foreach (var place in places)
        {
            var value = place.Member.GetStated(part);
            if (value.IsUnknown)
            {
                continue;
            }

            foreach (var (word, mask) in place.Bits)
            {
                stated[word] |= mask;
            }

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
    private Place[] PlacesOf(ObjectType type, string path)
    {
        var places = new List<Place>();
        foreach (var member in type.Members)
        {
            var own = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
            var read = _bits.Keys.Where(other => other.StartsWith(own, StringComparison.Ordinal) && (other.Length == own.Length || other[own.Length] is '.' or '[')).ToList();
            if (read.Count > 0)
            {
                // A fact is one place, whatever it is made of.
                places.Add(member.Type switch
                {
                    ConditionType.Part part when !member.IsFact => new(member, BitsOf(read.Where(other => other.Length == own.Length)), PlacesOf(part.Type, own)),
                    ConditionType.ListOf { Element: ConditionType.Part part } => new(member, BitsOf(read.Where(other => other.Length == own.Length)), PlacesOf(part.Type, own + "[]")),
                    _ => new(member, BitsOf(read), []),
                });
            }
        }

        return [.. places];
    }

    private static ulong Mask(int bit) => 1UL << (bit % BitsInWord);

    /// <summary>A member that is read, or within which something is.</summary>
    private sealed record Place(FactMember Member, StatedBits[] Bits, Place[] Within);
}

/// <summary>Bits of one word.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StatedBits(int Word, ulong Mask);
