using RelationshipRules.Facts;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Questions;

/// <summary>
/// The questions of many descriptions for readers: each once, what settles most first, with whom to ask and how many descriptions wait for it. A list in the console, a form to fill in where
/// it is passed on.
/// </summary>
internal static class TallyDocument
{
    public static ReportDocument Of(QuestionTally tally, RelationshipAnalyzer analyzer, bool isForm)
    {
        Func<TalliedQuestion, Effect, IEnumerable<Block>> tell = isForm ? FormBlocks : Blocks;
        IEnumerable<Section> sections =
        [
            .. tally.Questions.Count == 0 ? [] : (Section[])[new(CommandWords.Questions_WhatToAsk, [.. tally.Questions.SelectMany(q => tell(q, new(CommandWords.Tally_CanSettle, CommandWords.Tally_SettleNone)))])],
            .. tally.Presumed.Count == 0 ? [] : (Section[])[new(CommandWords.Presumed_SoFar, [.. tally.Presumed.SelectMany(q => tell(q, new(CommandWords.Tally_CanChange, CommandWords.Tally_ChangeNone)))])],
        ];
        return new(CommandWords.Questions_TitleOfMany(tally.Descriptions), isForm ? FormHead(tally, analyzer) : Head(tally, analyzer), [.. sections]);
    }

    private static IReadOnlyList<Block> Head(QuestionTally tally, RelationshipAnalyzer analyzer) =>
    [
        new RowList([new(CommandWords.Head_Judged, CommandWords.Head_JudgedAsOf(Wording.Day(analyzer.AsOf), analyzer.ProfileName))]),
        new Paragraph(QuestionWords.Sum(tally, isForm: false)) { Indent = 0, IsApart = true },
    ];

    private static IReadOnlyList<Block> FormHead(QuestionTally tally, RelationshipAnalyzer analyzer) =>
        [new Paragraph(Line.Fill(profile => CommandWords.Questions_FormHead(Wording.Day(analyzer.AsOf), profile, QuestionWords.Sum(tally, isForm: true)), [Piece.Code(analyzer.ProfileName)]))];

    private static IEnumerable<Block> Blocks(TalliedQuestion question, Effect effect)
    {
        var form = AnswerForm.ForReaders(question.Form);
        yield return new RowList([new(Wording.Number(question.Rank).PadLeft(3) + ".", Asked(question))]) { Indent = 0, Column = 6 };
        yield return new Paragraph(
        [
            .. form.Length > 0 ? (Line[])[CommandWords.Answer(form)] : [],
            CommandWords.Tally_OpenIn(QuestionWords.Side(question.AskOf), CommandWords.Questions_Descriptions(question.Descriptions), Places(question), Names(question)),
            effect.Tell(question),
        ])
        {
            Indent = 6,
            Hanging = 2,
            Ink = Ink.Faint,
        };
    }

    /// <summary>A line for the answer of each description that is named, for each has its own.</summary>
    private static IEnumerable<Block> FormBlocks(TalliedQuestion question, Effect effect)
    {
        var form = AnswerForm.ForReaders(question.Form);
        var rest = question.Descriptions - question.Names.Count;

        // Not a numbered list: the numbers are ranks, and a list would count anew.
        Line asked = [Piece.Strong($"{Wording.Number(question.Rank)}. {Asked(question)}")];
        yield return new Paragraph(form.Length > 0 ? [asked, $"({form})"] : [asked]);
        yield return new ItemList(
        [
            .. question.Names.Select(static name => new Item([Piece.Foreign(CommandWords.Tally_AnswerOf(Wording.FileName(name)))])),
            .. rest > 0 ? [new Item(CommandWords.Tally_AnswersOfMore(rest))] : (Item[])[],
            new(CommandWords.Questions_DocumentLine),
            new(CommandWords.Tally_Whom(QuestionWords.Side(question.AskOf), CommandWords.Questions_Descriptions(question.Descriptions), Places(question))),
            new(effect.Tell(question)),
        ]);
    }

    private static string Asked(TalliedQuestion question) => $"{Wording.Capitalised(PartOf(question.Path))}: {question.Text}";

    private static string Places(TalliedQuestion question) => question.Places > question.Descriptions ? CommandWords.Tally_Places(question.Places) : "";

    private static string Names(TalliedQuestion question) => question.Descriptions > question.Names.Count
        ? CommandWords.Tally_MoreNames(string.Join(", ", question.Names), Wording.Number(question.Descriptions - question.Names.Count))
        : string.Join(", ", question.Names);

    /// <summary>What a reader calls the part that a fact belongs to: "agreements", "compact signatories", "the partnership".</summary>
    private static string PartOf(string path) =>
        path.LastIndexOf('.') is > 0 and var end ? ListPlace.Words(path[..end].Replace("[]", "", StringComparison.Ordinal)).Trim() : ModelPlaces.Whole;

    /// <summary>How it is said what answers would do: some of what waits, or nothing alone.</summary>
    private sealed record Effect(Func<string, int, string, string> Some, Func<int, string, string> None)
    {
        public string Tell(TalliedQuestion question) => question.CouldSettle == 0
            ? None(question.Waiting, string.Join(", ", question.Rules))
            : Some(Wording.Number(question.CouldSettle), question.Waiting, string.Join(", ", question.Rules));
    }
}
