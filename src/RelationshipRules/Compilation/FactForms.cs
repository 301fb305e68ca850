using RelationshipRules.Facts;

namespace RelationshipRules.Compilation;

/// <summary>From the form in which a ruleset declares something to the type that conditions see.</summary>
internal static class FactForms
{
    public static ConditionType TypeOf(FactInfo info) => info.Type switch
    {
        FactType.Boolean => ConditionType.Bool,
        FactType.Integer => ConditionType.Int,
        FactType.Number => ConditionType.Double,
        FactType.Date => ConditionType.Day,
        FactType.Choice => Choice(info),
        FactType.ChoiceList => new ConditionType.ListOf(Choice(info)),
        FactType.TextList => TextListAccessor.ListType,
        _ => ConditionType.String,
    };

    private static ConditionType.Choice Choice(FactInfo info) => new(info.Path, [.. info.Values.Select(v => v.Name)]);
}
