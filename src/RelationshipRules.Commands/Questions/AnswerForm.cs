using System.Globalization;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Questions;

internal static class AnswerForm
{
    public static string ForAuthors(FactInfo fact) => fact.Type switch
    {
        FactType.Boolean => "true or false",
        FactType.Choice => $"one of: {string.Join(", ", fact.Values.Select(static v => v.Name))}",
        FactType.ChoiceList => $"any of: {string.Join(", ", fact.Values.Select(static v => v.Name))}; [] for none",
        FactType.TextList => "any number of texts; [] for none",
        _ => Plain(fact),
    };

    /// <summary>For somebody who is asked: values by their titles; for a list of parts or an identifier, which have no form, an empty text.</summary>
    public static string ForReaders(FactInfo? fact) => fact?.Type switch
    {
        null => "",
        FactType.Boolean => CommandWords.Form_YesOrNo,
        FactType.Choice => CommandWords.Form_OneOf(string.Join("; ", fact.Values.Select(static v => v.Title))),
        FactType.ChoiceList => CommandWords.Form_AnyOf(string.Join("; ", fact.Values.Select(static v => v.Title))),
        FactType.TextList => CommandWords.Form_AnyNumber,
        FactType.Number when PlainText.IsShare(fact.Unit) => CommandWords.Form_Share(fact.Unit.StartsWith("share of", StringComparison.Ordinal) ? fact.Unit["share".Length..] : ""),
        FactType.Integer or FactType.Number => Plain(fact) + Range(fact),
        _ => Plain(fact),
    };

    /// <summary>The range of a number, where its unit does not say it: ", 0 or more".</summary>
    private static string Range(FactInfo fact) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) =>
            CommandWords.Form_FromTo(least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)),
        _ => "",
    };

    private static string Plain(FactInfo fact)
    {
        var unit = fact.Unit;
        return fact.Type switch
        {
            FactType.Integer => unit is null ? CommandWords.Form_WholeNumber : CommandWords.Form_WholeNumberOf(unit),
            FactType.Number => unit is null ? CommandWords.Form_Number : CommandWords.Form_NumberOf(unit),
            FactType.Date => CommandWords.Form_Day,
            FactType.Money => CommandWords.Form_Money,
            _ => unit ?? CommandWords.Form_Text,
        };
    }
}
