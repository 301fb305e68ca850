using RelationshipRules.Facts;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Questions;

/// <summary>The questions of many descriptions for readers: each once, what settles most first, with whom to ask and how many descriptions wait for it.</summary>
internal static class TallyDocument
{
    public static ReportDocument Of(QuestionTally tally, RelationshipAnalyzer analyzer) => new(
        $"Questions about {Wording.Count(tally.Descriptions, "description")}",
        [
            new RowList([new("Judged", $"as of {Wording.Day(analyzer.AsOf)}, with the profile '{analyzer.ProfileName}'")]),
            new Paragraph(QuestionWords.Sum(tally)) { Indent = 0, IsApart = true },
        ],
        [
            .. tally.Questions.Count == 0 ? [] : (Section[])[new("What to ask, what settles most first", [.. tally.Questions.SelectMany(static q => Blocks(q, "can settle", "settle none alone"))])],
            .. tally.Presumed.Count == 0 ? [] : (Section[])[new("Presumed so far", [.. tally.Presumed.SelectMany(static q => Blocks(q, "can change", "change none alone"))])],
        ]);

    private static IEnumerable<Block> Blocks(TalliedQuestion question, string effect, string none)
    {
        var form = AnswerForm.ForReaders(question.Form);
        yield return new RowList([new(Wording.Number(question.Rank).PadLeft(3) + ".", $"{Wording.Capitalised(PartOf(question.Path))}: {question.Text}")]) { Indent = 0, Column = 6 };
        yield return new Paragraph(
        [
            .. form.Length > 0 ? (Line[])[$"Answer: {form}"] : [],
            $"{QuestionWords.Side(question.AskOf)}. Open in {Wording.Count(question.Descriptions, "description")}{(question.Places > question.Descriptions ? $", at {Wording.Count(question.Places, "place")}" : "")}: {Names(question)}.",
            $"Answers {(question.CouldSettle == 0 ? none : $"{effect} {question.CouldSettle}")} of {Wording.Count(question.Waiting, "outcome")} of {string.Join(", ", question.Rules)}.",
        ])
        {
            Indent = 6,
            Hanging = 2,
            Ink = Ink.Faint,
        };
    }

    private static string Names(TalliedQuestion question) => question.Descriptions > question.Names.Count
        ? $"{string.Join(", ", question.Names)} and {question.Descriptions - question.Names.Count} more"
        : string.Join(", ", question.Names);

    /// <summary>What a reader calls the part that a fact belongs to: "agreements", "compact signatories", "the partnership".</summary>
    private static string PartOf(string path) =>
        path.LastIndexOf('.') is > 0 and var end ? ListPlace.Words(path[..end].Replace("[]", "", StringComparison.Ordinal)).Trim() : "the partnership";
}
