using RelationshipRules.Facts;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Questions;

/// <summary>The questions of many descriptions for readers: each once, what settles most first, with whom to ask and how many descriptions wait for it.</summary>
internal static class TallyDocument
{
    public static ReportDocument Of(QuestionTally tally, RelationshipAnalyzer analyzer) => new(
        CommandWords.Questions_TitleOfMany(tally.Descriptions),
        [
            new RowList([new(CommandWords.Head_Judged, CommandWords.Head_JudgedAsOf(Wording.Day(analyzer.AsOf), analyzer.ProfileName))]),
            new Paragraph(QuestionWords.Sum(tally)) { Indent = 0, IsApart = true },
        ],
        [
            .. tally.Questions.Count == 0 ? [] : (Section[])[new(CommandWords.Questions_WhatToAsk, [.. tally.Questions.SelectMany(static q => Blocks(q, CommandWords.Tally_CanSettle, CommandWords.Tally_SettleNone))])],
            .. tally.Presumed.Count == 0 ? [] : (Section[])[new(CommandWords.Presumed_SoFar, [.. tally.Presumed.SelectMany(static q => Blocks(q, CommandWords.Tally_CanChange, CommandWords.Tally_ChangeNone))])],
        ]);

    private static IEnumerable<Block> Blocks(TalliedQuestion question, Func<string, int, string, string> effect, Func<int, string, string> none)
    {
        var form = AnswerForm.ForReaders(question.Form);
        yield return new RowList([new(Wording.Number(question.Rank).PadLeft(3) + ".", $"{Wording.Capitalised(PartOf(question.Path))}: {question.Text}")]) { Indent = 0, Column = 6 };
        yield return new Paragraph(
        [
            .. form.Length > 0 ? (Line[])[CommandWords.Answer(form)] : [],
            CommandWords.Tally_OpenIn(
                QuestionWords.Side(question.AskOf), CommandWords.Questions_Descriptions(question.Descriptions), question.Places > question.Descriptions ? CommandWords.Tally_Places(question.Places) : "", Names(question)),
            question.CouldSettle == 0 ? none(question.Waiting, string.Join(", ", question.Rules)) : effect(Wording.Number(question.CouldSettle), question.Waiting, string.Join(", ", question.Rules)),
        ])
        {
            Indent = 6,
            Hanging = 2,
            Ink = Ink.Faint,
        };
    }

    private static string Names(TalliedQuestion question) => question.Descriptions > question.Names.Count
        ? CommandWords.Tally_MoreNames(string.Join(", ", question.Names), Wording.Number(question.Descriptions - question.Names.Count))
        : string.Join(", ", question.Names);

    /// <summary>What a reader calls the part that a fact belongs to: "agreements", "compact signatories", "the partnership".</summary>
    private static string PartOf(string path) =>
        path.LastIndexOf('.') is > 0 and var end ? ListPlace.Words(path[..end].Replace("[]", "", StringComparison.Ordinal)).Trim() : ModelPlaces.Whole;
}
