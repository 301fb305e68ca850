using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Console;

/// <summary>What the console tells: to a reader who need not know rules or JSON, what is not met first, and always where it comes from.</summary>
internal static class ConsoleLayout
{
    private const int TopQuestions = 5;

    public static ReportLayout Layout => new(
        Head,
        [
            new(ReportWords.Section_Unreadable, ReportSections.Diagnostics) { OfReadable = false, OfUnreadable = true },
            new(ReportWords.Section_Classifications, static d => ReportSections.Classifications(
                d.Assessment.Classifications.Where(static c => c.Severity > Severity.Silent), static f => f.ElementLabel is { } element ? ", " + element : "")),
            new(ReportWords.Section_Path, static d => d.Path()),
            .. ReportSections.OfFindings,
            new(ReportWords.Section_Balance, static d => BalanceSection.Of(Balance.Of(d.Assessment))),
            new(ReportWords.Section_Sums, static d => [new Paragraph([.. Sums(d)])]),
            new(ReportWords.Section_NotStated, NotStated),
            new(ReportWords.Section_Met, static d => Rest(d, Outcome.Satisfied)),
            new(ReportWords.Section_NotApplicable, static d => Rest(d, Outcome.NotApplicable))
        ])
    {
        ShowsPaths = true,
    };

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        var assessment = digest.Assessment;
        var rows = new List<Row>();
        if (assessment.Document.Path is { } path && !string.Equals(path, digest.Name, StringComparison.Ordinal))
        {
            rows.Add(new(ReportWords.Head_File, path));
        }

        if (digest.IsReadable)
        {
            if (FindingText.Agreed(assessment.Document.Partnership) is { } agreed)
            {
                rows.Add(new(ReportWords.Head_Concerns, [Piece.Foreign(agreed)]));
            }

            rows.Add(new(ReportWords.Head_Judged, ReportWords.Head_JudgedAsOf(Wording.Day(assessment.AsOf), assessment.ProfileName)));
            rows.AddRange(assessment.Rulesets.Select(static r => new Row(ReportWords.Head_Against, $"{r.Title} ({r.Name} {r.Version}){FindingText.Applicability(r)}")));
            if (FindingText.InPart(assessment) is { } inPart)
            {
                rows.Add(new(ReportWords.Head_KnownInPart, inPart));
            }

            rows.AddRange(FindingText.Presumed(assessment).Select(static p => new Row(ReportWords.Head_Presumed, p)));
        }

        return
        [
            .. ReportSections.Problems(digest),
            .. FindingText.Superseded(assessment).Select(static text => new Paragraph(text)),
            .. digest.IsReadable ? [new Paragraph(digest.Headline) { Ink = Ink.Strong }] : Array.Empty<Paragraph>(),
            new RowList(rows) { Ink = Ink.Faint },
        ];
    }

    private static IEnumerable<Line> Sums(ReportDigest digest)
    {
        yield return digest.Tally;
        if (digest.Offer is { } offer)
        {
            yield return offer;
        }

    }

    /// <summary>What is not stated, of silent rules too: they may be the only ones that say what an element is called.</summary>
    private static List<Block>? NotStated(ReportDigest digest)
    {
        var undetermined = digest.Assessment.GetFindings(Outcome.Undetermined, Outcome.Unexplained);
        if (undetermined.Count == 0)
        {
            return null;
        }

        var blocks = new List<Block>();
        var questions = OpenQuestion.Group(digest.Questionnaire, undetermined);
        var isFull = digest.Scope >= ReportScope.Open;
        var shown = isFull ? questions.Count : Math.Min(TopQuestions, questions.Count);
        if (questions.Count > 0 && digest.All.Count(static f => f.Outcome == Outcome.Undetermined) is > 0 and var waiting)
        {
            blocks.Add(new Paragraph(shown < questions.Count ? ReportWords.NotStated_AnswerFirst(waiting) : ReportWords.NotStated_FindOut(waiting)));
        }

        blocks.AddRange(ReportSections.Questions(digest, questions, shown, q =>
            ReportWords.Count_Rules(q.Rules.Count).Replace(' ', TextPage.FixedSpace) + (isFull ? ": " + string.Join(", ", q.Rules) : "")));
        var parameters = undetermined
            .SelectMany(static f => f.Missing.Where(static m => m.IsParameter).Select(m => (m.Title, f.Rule.Id)))
            .Distinct()
            .GroupBy(static p => p.Title, static p => p.Id, StringComparer.Ordinal)
            .Select(p => ReportWords.NotStated_Parameter(Wording.Day(digest.Assessment.AsOf), p.Key, string.Join(", ", p)));
        blocks.Add(ItemList.Of(parameters, ListLook.Lines));
        return blocks;
    }

    private static IReadOnlyList<Block>? Rest(ReportDigest digest, Outcome outcome) =>
        digest.Scope == ReportScope.All
            ? ReportSections.Short(outcome == Outcome.Satisfied ? digest.Met : digest.Assessment.GetFindings(outcome))
            : null;
}
