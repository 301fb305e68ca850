using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Markdown;

/// <summary>What Markdown tells: findings by urgency, questions, and at the end what was checked against what.</summary>
internal static class MarkdownLayout
{
    private const int TopQuestions = 10;

    public static ReportLayout Layout => new(
        Head,
        [
            new(ReportWords.Section_Unreadable, ReportSections.Diagnostics) { OfReadable = false, OfUnreadable = true },
            new(ReportWords.Section_Classifications, static d => ReportSections.Classifications(d.Classified, Wording.Element)),
            new(ReportWords.Section_Scorecard, ReportSections.Scorecard),
            new(ReportWords.Section_ActionPlan, ActionPlan),
            .. ReportSections.OfFindings,
            new(ReportWords.Section_QuestionsToFindOut, Questions),
            new(ReportWords.Section_Met, static d => d.Scope == ReportScope.All ? ReportSections.Short(d.Met) : null),
            new(ReportWords.Section_NotApplicable, static d => d.Scope == ReportScope.All ? ReportSections.Short(d.NotApplicable) : null),
            new(ReportWords.Section_Checked, Basis) { OfUnreadable = true }
        ]);

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        if (!digest.IsReadable)
        {
            return [];
        }

        return
        [
            .. ReportSections.Problems(digest),
            .. FindingText.Superseded(digest.Assessment).Select(static text => new Paragraph(text)),
            new Paragraph([Piece.Strong(digest.Headline)], digest.Tally),
            .. FindingText.Agreed(digest.Assessment.Document.Partnership) is { } agreed ? [new Paragraph([Piece.Foreign($"{agreed}.")])] : Array.Empty<Block>(),
            .. FindingText.InPart(digest.Assessment) is { } inPart ? [new Paragraph(ReportWords.Basis_KnownInPart(inPart))] : Array.Empty<Block>(),
            .. digest.Offer is { } offer ? [new Paragraph([Piece.Foreign(offer)])] : Array.Empty<Block>(),
        ];
    }

    private static IReadOnlyList<Block>? ActionPlan(ReportDigest digest)
    {
        var columns = ReportSections.PlanColumns(digest, static done => done, f =>
            [ReportSections.PlanText(f) + Wording.Element(f), " ", Piece.Small($"[{ReportSections.PlanRules(digest, f)}]")]);
        return columns is null ? null
            : digest.Questions.Count == 0 ? [columns]
            : [columns, new Paragraph(ReportWords.Plan_QuestionsOpen(digest.Questions.Count))];
    }

    private static IReadOnlyList<Block>? Questions(ReportDigest digest)
    {
        var shown = digest.Scope >= ReportScope.Open ? digest.Questions.Count : Math.Min(TopQuestions, digest.Questions.Count);
        return shown == 0 ? null : [.. ReportSections.Questions(digest, digest.Questions, shown, static q => string.Join(", ", q.Rules))];
    }

    private static IReadOnlyList<Block> Basis(ReportDigest digest)
    {
        var assessment = digest.Assessment;
        var items = new List<Item>();
        if (assessment.Document.Path is { } path)
        {
            items.Add(new(ReportWords.Basis_File(Wording.FileName(path))));
        }

        var tool = Piece.Small($"{digest.Options.ToolName} {digest.Options.ToolVersion}");
        items.Add(new(Line.Fill(slot => ReportWords.Basis_AsOf(Wording.Day(assessment.AsOf), assessment.ProfileName, slot), [tool])));
        foreach (var ruleset in assessment.Rulesets)
        {
            var numbers = string.Join("; ", ruleset.Parameters.Select(static p => $"{p.Title}: {p.Text}"));
            items.Add(new([.. Line.Fill(slot => ReportWords.Basis_Against(ruleset.Title, slot), [Piece.Small($"({ruleset.Name} {ruleset.Version})")]), digest.Applicability(ruleset)])
            {
                Rows = numbers.Length > 0 ? new([new("", numbers)]) : null,
            });
        }

        items.AddRange(FindingText.Presumed(assessment).Select(static p => new Item(ReportWords.Basis_Presumed(p))));
        return [new ItemList(items)];
    }
}
