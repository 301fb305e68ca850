using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Finds out what hangs on lists being whole.</summary>
/// <param name="partnership">The partnership whose lists they are.</param>
internal sealed class WholeList(Partnership partnership)
{
    /// <summary>How many partnerships are kept for what asks next: the lists of the description are asked for again and again, those of one element a few times in a row.</summary>
    private const int MostKept = 32;

    private readonly Dictionary<string, Partnership> _inPart = new(StringComparer.Ordinal);
    private JsonNode? _written;

    /// <summary>The partnership if one list were known to have its members, while nobody says that they are all.</summary>
    /// <param name="pointer">The list.</param>
    public Partnership InPart(string pointer)
    {
        if (!_inPart.TryGetValue(pointer, out var inPart))
        {
            if (_inPart.Count == MostKept)
            {
                _inPart.Clear();
            }

            _inPart[pointer] = inPart = Make(pointer);
        }

        return inPart;
    }

    private Partnership Make(string pointer)
    {
        _written ??= JsonNode.Parse(DescriptionWriter.Write(partnership))!;
        var place = pointer[1..].Split('/').Select(JsonPointer.Unescape)
            .Aggregate(_written, static (node, step) => node is JsonArray array ? array[int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture)]! : node[step]!);
        if (place is not JsonArray list)
        {
            // It was stated in part and is as good as whole: all that it could have is known, or all that matters.
            return partnership;
        }

        var members = list.Select(static (member, i) => Identified(member!.DeepClone(), i)).DistinctBy(static member => member.ToJsonString(), StringComparer.Ordinal);
        var known = new JsonObject { ["has"] = new JsonArray([.. members]) };
        return new DescriptionEdit(EditKind.Set, pointer, Encoding.UTF8.GetBytes(known.ToJsonString()), JsonLimits.Default).Apply(partnership);
    }

    /// <summary>What a list of parts is known to have needs an id.</summary>
    private static JsonNode Identified(JsonNode member, int index)
    {
        if (member is JsonObject part && part["id"] is null)
        {
            part["id"] = string.Create(CultureInfo.InvariantCulture, $"element-{index}");
        }

        return member;
    }
}
