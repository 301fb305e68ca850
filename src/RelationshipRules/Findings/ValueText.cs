using RelationshipRules.Compilation;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Findings;

/// <summary>Writes values for readers: choices by their titles, money with its currency, what is not stated as such.</summary>
internal sealed class ValueText
{
    /// <summary>What a reader still reads: a message about ten thousand elements would name all of them, in each of ten thousand findings.</summary>
    private const int MostListed = 20;

    private readonly Dictionary<string, Dictionary<string, FactValue>> _valuesByChoice = new(StringComparer.Ordinal);

    public ValueText(IEnumerable<DerivedFactPlan> derived)
    {
        Learn(ModelTypes.Partnership, []);
        foreach (var fact in derived)
        {
            Learn(fact.Read.Type, fact.Info);
        }
    }

    /// <summary>A value in words, as that of an expression of the type and of the fact, as far as they are known.</summary>
    public string Write(Value value, ConditionType? type, FactInfo? fact) => value.Kind switch
    {
        ValueKind.Bool => PlainText.Truth(value.AsBoolean()),
        ValueKind.Int => PlainText.Number(value.AsInt64()),
        ValueKind.Double => PlainText.Number(value.AsDouble()),
        ValueKind.Bounds => value.Bounds!.ToString(),
        ValueKind.Day => Days.Tell(value.AsDay()),
        ValueKind.String => Title(value.AsText(), type, fact),
        ValueKind.List => WriteList(value, (type as ConditionType.ListOf)?.Element, fact),
        ValueKind.Object => WritePart(value.AsPart()!, (type as ConditionType.Part)?.Type),
        _ => PlainText.NotStated,
    };

    public string WriteWithUnit(Value value, ConditionType? type, FactInfo? fact)
    {
        if (fact is { Unit: { } unit } && PlainText.IsShare(unit))
        {
            // A share is told in per cent wherever a person reads it, and written from 0 to 1.
            return value.TryGetNumber(out var share) ? PlainText.WithUnit(share, unit)
                : value.Bounds is { IsDays: false } bounds ? PlainText.PerCent(bounds.ToString(Phrases.PercentOf), unit)
                : Write(value, type, fact);
        }

        var text = Write(value, type, fact);
        return value.ToInterval() is { IsDays: false } ? PlainText.WithUnit(text, fact?.Unit) : text;
    }

    private string WriteList(Value value, ConditionType? element, FactInfo? fact)
    {
        value.TryGetList(out var list);
        if (element is ConditionType.Part { Type: var type } && Array.Exists(First(list), part => ModelPlaces.NameOf(part.AsPart()!, type) is null))
        {
            return PlainText.Number(list.Count);
        }

        var items = Items(list, element, fact);
        if (!value.TryGetOutsiders(out var outsiders))
        {
            return PlainText.Join(items);
        }

        var others = Items(outsiders, element, fact);
        var not = others.Length == 0 ? "" : CoreWords.Value_Not(PlainText.JoinAlternatives(others));
        return (items.Length, not.Length) switch
        {
            (0, 0) => PlainText.NotStated,
            (0, _) => CoreWords.Value_NotRest(not),
            (_, 0) => CoreWords.Value_AtLeast(PlainText.Join(items)),
            _ => CoreWords.Value_AtLeastNot(PlainText.Join(items), not),
        };
    }

    /// <summary>The elements of a list for a sentence; of a long one the first, and how many more there are.</summary>
    private string[] Items(ListReader list, ConditionType? element, FactInfo? fact)
    {
        var items = First(list).Select(item => Write(item, element, fact));
        return list.Count <= MostListed ? [.. items] : [.. items.SkipLast(1), CoreWords.Value_More(PlainText.Number(list.Count - MostListed + 1))];
    }

    private static Value[] First(ListReader list)
    {
        var first = new Value[Math.Min(list.Count, MostListed)];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = list[i];
        }

        return first;
    }

    private static string WritePart(object part, ObjectType? type)
        => part is Model.Money { Amount: var amount, Currency: var currency }
            ? amount.Bounds?.ToString(number => PlainText.Money(number, currency)) ?? PlainText.Money((double)amount.Exact!.Value, currency)
            : ModelPlaces.NameOf(part, type) ?? CoreWords.Value_Stated;

    private string Title(string text, ConditionType? type, FactInfo? fact)
        => TitleOf(text, fact)
            ?? (type is ConditionType.Choice choice ? _valuesByChoice.GetValueOrDefault(choice.Name)?.GetValueOrDefault(text)?.Title : null)
            ?? text;

    private static string? TitleOf(string text, FactInfo? fact)
    {
        for (var i = 0; i < fact?.Values.Count; i++)
        {
            if (string.Equals(fact.Values[i].Name, text, StringComparison.Ordinal))
            {
                return fact.Values[i].Title;
            }
        }

        return null;
    }

    private void Learn(ConditionType type, FactInfo info)
    {
        if (OfElement(type) is ConditionType.Choice choice && info.Values.Count > 0)
        {
            // Two choices of the model may share values; the first to claim a name keeps it.
            _valuesByChoice.TryAdd(choice.Name, info.Values.ToDictionary(v => v.Name, StringComparer.Ordinal));
        }
    }

    private void Learn(ObjectType type, HashSet<ObjectType> seen)
    {
        foreach (var member in seen.Add(type) ? type.Members : [])
        {
            if (member.Fact is { } fact)
            {
                Learn(member.Type, fact);
            }

            if (OfElement(member.Type) is ConditionType.Part part)
            {
                Learn(part.Type, seen);
            }
        }
    }

    private static ConditionType OfElement(ConditionType type) => (type as ConditionType.ListOf)?.Element ?? type;
}

/// <summary>The value of a classification as conditions know it, several separated by spaces, and in words; null where there is none.</summary>
internal sealed record ClassifiedValue(string? Value, string? Title);
