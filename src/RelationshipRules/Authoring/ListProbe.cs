using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Authoring;

/// <summary>Finds out which list of the model a function gives, by trying it on a description that has an element in every list.</summary>
internal static class ListProbe
{
    private static readonly Lazy<(Partnership Description, List<(string Path, object Element)> Lists)> Probe = new(Make);

    private const string NoList = "(not a list of the description)";

    /// <summary>The list's path, or a text that names none.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A function that fails here gives no list, which is reported with the rule's other problems.")]
    public static string Find<TPart>(Func<Partnership, IReadOnlyList<TPart>?> forEach)
        where TPart : class
    {
        try
        {
            return forEach(Probe.Value.Description) is [{ } element] ? Probe.Value.Lists.Find(list => ReferenceEquals(list.Element, element)).Path ?? NoList : NoList;
        }
        catch (Exception)
        {
            return NoList;
        }
    }

    private static (Partnership Description, List<(string Path, object Element)> Lists) Make()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, ModelTypes.Partnership);
        }

        var description = PartnershipDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).Partnership;
        var lists = new List<(string Path, object Element)>();
        Collect(ModelTypes.Partnership, description, "", lists);
        return (description, lists);
    }

    private static void Write(Utf8JsonWriter json, ObjectType type)
    {
        json.WriteStartObject();
        foreach (var member in type.Members)
        {
            switch (member.Type)
            {
                case ConditionType.Part part when member.Fact is null:
                    json.WritePropertyName(member.Name);
                    Write(json, part.Type);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part }:
                    json.WriteStartArray(member.Name);
                    json.WriteStartObject();
                    json.WriteEndObject();
                    json.WriteEndArray();
                    break;
            }
        }

        json.WriteEndObject();
    }

    private static void Collect(ObjectType type, object part, string prefix, List<(string Path, object Element)> lists)
    {
        foreach (var member in type.Members)
        {
            var value = member.Get(part);
            switch (member.Type)
            {
                case ConditionType.Part inner when value.AsPart() is { } next:
                    Collect(inner.Type, next, $"{prefix}{member.Name}.", lists);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part } when value is { Kind: ValueKind.List, Count: > 0 }:
                    lists.Add((prefix + member.Name, value.ElementAt(0).AsPart()!));
                    break;
            }
        }
    }
}
