using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Finds out what hangs on a list being whole.</summary>
internal static class WholeList
{
    /// <summary>A partnership of which one list is known to have its members, while nobody says that they are all.</summary>
    /// <param name="partnership">The partnership.</param>
    /// <param name="pointer">The list.</param>
    public static Partnership InPart(Partnership partnership, string pointer)
    {
        var root = JsonNode.Parse(DescriptionWriter.Write(partnership))!;
        string[] steps = [.. pointer[1..].Split('/').Select(JsonPointer.Unescape)];
        var owner = steps[..^1].Aggregate(root, static (node, step) => node is JsonArray array ? array[int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture)]! : node[step]!);
        if (owner[steps[^1]] is not JsonArray list)
        {
            // It was stated in part and is as good as whole: all that it could have is known, or all that matters.
            return partnership;
        }

        var members = list.Select(static (member, i) => Identified(member!.DeepClone(), i)).DistinctBy(static member => member.ToJsonString(), StringComparer.Ordinal);
        owner[steps[^1]] = new JsonObject { ["has"] = new JsonArray([.. members]) };
        return PartnershipDocument.Parse(root.ToJsonString()).Partnership;
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
