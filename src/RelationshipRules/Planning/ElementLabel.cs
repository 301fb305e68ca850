using System.Globalization;
using RelationshipRules.Analysis;
using RelationshipRules.Conditions;
using RelationshipRules.Descriptions;
using RelationshipRules.Facts;

namespace RelationshipRules.Planning;

/// <summary>Names the element of a list that a place is in.</summary>
internal static class ElementLabel
{
    /// <summary>The element for a reader, "agreement g1 (Advice)", or null where the place is in no list.</summary>
    public static string? Of(Partnership partnership, string pointer)
    {
        object? part = partnership;
        var type = ModelTypes.Partnership;
        var steps = pointer.Split('/');
        for (var i = 1; i < steps.Length && part is not null; i++)
        {
            if (type.Find(steps[i]) is not { } member)
            {
                return null;
            }

            var value = member.Get(part);
            switch (member.Type)
            {
                case ConditionType.Part inner:
                    (part, type) = (value.AsPart(), inner.Type);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part element } when i + 1 < steps.Length
                    && int.TryParse(steps[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                    && value.Kind == ValueKind.List && index < value.Count:
                    return Name(member, element.Type, value.ElementAt(index).AsPart(), index);
                default:
                    return null;
            }
        }

        return null;
    }

    private static string Name(FactMember list, ObjectType type, object? element, int index)
    {
        var id = (element as IIdentified)?.Id;
        var name = element is null ? null : ValueText.NameOf(element, type);
        var label = $"{ListPlace.Words(list.ElementName ?? "element")} {id ?? (index + 1).ToString(CultureInfo.InvariantCulture)}";
        return name is null || string.Equals(name, id, StringComparison.Ordinal) ? label : $"{label} ({name})";
    }
}
