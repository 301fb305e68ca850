using RelationshipRules.Analysis;
using RelationshipRules.Conditions;
using RelationshipRules.Facts;

namespace RelationshipRules.Rulesets;

/// <summary>From the form in which a ruleset declares something to the types and values of conditions, and to words.</summary>
internal static class FactForms
{
    /// <summary>The type that conditions see.</summary>
    public static ConditionType TypeOf(FactInfo info) => info.Type switch
    {
        FactType.Boolean => ConditionType.Bool,
        FactType.Integer => ConditionType.Int,
        FactType.Number => ConditionType.Double,
        FactType.Date => ConditionType.Timestamp,
        FactType.Choice => Choice(info),
        FactType.ChoiceList => new ConditionType.ListOf(Choice(info)),
        FactType.TextList => TextListAccessor.ListType,
        _ => ConditionType.String,
    };

    /// <summary>A parameter's value for conditions.</summary>
    public static Value ValueOf(object? value) => value switch
    {
        bool truth => Value.From(truth),
        long whole => Value.From((long?)whole),
        double number => Value.From((double?)number),
        string text => Value.From(text),
        DateOnly date => Value.From((DateOnly?)date),
        IReadOnlyList<string> texts => Value.FromList(texts, TextListAccessor.Instance),
        _ => Value.Unknown,
    };

    /// <summary>A parameter's value in words, without its unit.</summary>
    public static string TextOf(object value) => value switch
    {
        bool truth => PlainText.Truth(truth),
        long whole => PlainText.Number(whole),
        double number => PlainText.Number(number),
        DateOnly date => PlainText.Moment(date.ToDateTime(TimeOnly.MinValue)),
        IReadOnlyList<string> texts => PlainText.Join(texts),
        _ => (string)value,
    };

    private static ConditionType.Choice Choice(FactInfo info) => new(info.Path, [.. info.Values.Select(v => v.Name)]);
}
