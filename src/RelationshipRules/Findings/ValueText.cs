using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

/// <summary>Writes values for readers: choices by their titles, money with its currency, what is not stated as such.</summary>
internal sealed class ValueText
{
    private readonly Dictionary<string, Dictionary<string, string>> _titlesByChoice = new(StringComparer.Ordinal);

    /// <summary>Learns the titles of all choices of the model.</summary>
    public ValueText(ObjectType root) => Learn(root, []);

    /// <summary>Learns the titles of a choice that is not part of the model.</summary>
    public void Learn(ConditionType type, FactInfo info)
    {
        var name = type switch
        {
            ConditionType.Choice choice => choice.Name,
            ConditionType.ListOf { Element: ConditionType.Choice choice } => choice.Name,
            _ => null,
        };
        if (name is not null && info.Values.Count > 0)
        {
            // Two choices of the model may share values; the first to claim a name keeps it.
            _titlesByChoice.TryAdd(name, info.Values.ToDictionary(v => v.Name, v => v.Title, StringComparer.Ordinal));
        }
    }

    /// <summary>A value in words.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type of the expression that it came from, or null where that is not known.</param>
    /// <param name="fact">The fact that it is the value of, or null.</param>
    public string Write(Value value, ConditionType? type, FactInfo? fact)
    {
        switch (value.Kind)
        {
            case ValueKind.Bool:
                return PlainText.Truth(value.AsBoolean());
            case ValueKind.Int:
                return PlainText.Number(value.AsInt64());
            case ValueKind.Double:
                return PlainText.Number(value.AsDouble());
            case ValueKind.Bounds:
                return value.Bounds!.ToString();
            case ValueKind.Day:
                return PlainText.Day(value.AsDay());
            case ValueKind.String:
                return Title(value.AsText(), type, fact);
            case ValueKind.List:
                return WriteList(value, (type as ConditionType.ListOf)?.Element, fact);
            case ValueKind.Object:
                return WritePart(value.AsPart()!, (type as ConditionType.Part)?.Type);
            default:
                return PlainText.NotStated;
        }
    }

    private static string WritePart(object part, ObjectType? type)
    {
        if (type?.Find("amount") is { } amount && type.Find("currency") is { } currency && amount.Get(part).TryGetNumber(out var number))
        {
            return PlainText.Money(number, currency.Get(part) is { Kind: ValueKind.String } code ? code.AsText() : null);
        }

        return ModelPlaces.NameOf(part, type) ?? "stated";
    }

    private string WriteList(Value list, ConditionType? element, FactInfo? fact)
    {
        var items = new string[list.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Write(list.ElementAt(i), element, fact);
        }

        if (!list.TryGetOutsiders(out var outsiders))
        {
            return PlainText.Join(items);
        }

        string[] others = [.. Enumerable.Range(0, outsiders.Count).Select(i => Write(outsiders[i], element, fact))];
        var not = others.Length == 0 ? "" : $"not {PlainText.Join(others, " or ")}";
        return items.Length == 0 ? not.Length == 0 ? PlainText.NotStated : not : $"at least {PlainText.Join(items)}{(not.Length == 0 ? "" : $", and {not}")}";
    }

    private string Title(string text, ConditionType? type, FactInfo? fact)
    {
        if (fact?.Values.FirstOrDefault(v => string.Equals(v.Name, text, StringComparison.Ordinal)) is { } known)
        {
            return known.Title;
        }

        return type is ConditionType.Choice choice && _titlesByChoice.TryGetValue(choice.Name, out var titles) ? titles.GetValueOrDefault(text, text) : text;
    }

    private void Learn(ObjectType type, HashSet<ObjectType> seen)
    {
        if (!seen.Add(type))
        {
            return;
        }

        foreach (var member in type.Members)
        {
            if (member.Fact is { } fact)
            {
                Learn(member.Type, fact);
            }

            switch (member.Type)
            {
                case ConditionType.Part part:
                    Learn(part.Type, seen);
                    break;
                case ConditionType.ListOf { Element: ConditionType.Part part }:
                    Learn(part.Type, seen);
                    break;
            }
        }
    }
}
