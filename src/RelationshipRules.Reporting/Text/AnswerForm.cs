using System.Globalization;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Reporting.Text;

/// <summary>What an answer looks like: what it is chosen from, or of what kind it is, in what unit, with an example.</summary>
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
        FactType.Boolean => ReportWords.Form_YesOrNo,
        FactType.Choice => ReportWords.Form_OneOf(string.Join("; ", fact.Values.Select(static v => v.Title))),
        FactType.ChoiceList => ReportWords.Form_AnyOf(string.Join("; ", fact.Values.Select(static v => v.Title))),
        FactType.TextList => ReportWords.Form_AnyNumber,
        FactType.Number when fact.Unit?.StartsWith("share", StringComparison.Ordinal) == true => ReportWords.Form_Share(fact.Unit.StartsWith("share of", StringComparison.Ordinal) ? fact.Unit["share".Length..] : ""),
        FactType.Integer or FactType.Number => ReportWords.Form_SuchAs(Plain(fact) + Range(fact), Example(fact)),
        FactType.Text when fact.Format == TextFormat.CountryCode => ReportWords.Form_SuchAs(Plain(fact), "GB-WLS"),
        _ => Plain(fact),
    };

    /// <summary>The range of a number, where its unit does not say it: ", 0 or more".</summary>
    private static string Range(FactInfo fact) => (fact.Minimum, fact.Maximum) switch
    {
        ({ } least, { } most) =>
            ReportWords.Form_FromTo(least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture)),
        _ => "",
    };

    /// <summary>A number that the fact can be.</summary>
    private static string Example(FactInfo fact)
    {
        var usual = fact.Type == FactType.Integer ? 12 : 2.5;
        return Math.Min(Math.Max(usual, fact.Minimum ?? usual), fact.Maximum ?? usual).ToString(CultureInfo.InvariantCulture);
    }

    private static string Plain(FactInfo fact)
    {
        var unit = fact.Unit;
        return fact.Type switch
        {
            FactType.Integer => unit is null ? ReportWords.Form_WholeNumber : ReportWords.Form_WholeNumberOf(unit),
            FactType.Number => unit is null ? ReportWords.Form_Number : ReportWords.Form_NumberOf(unit),
            FactType.Date => ReportWords.Form_Day,
            FactType.Money => ReportWords.Form_Money,
            _ => unit ?? ReportWords.Form_Text,
        };
    }
}
