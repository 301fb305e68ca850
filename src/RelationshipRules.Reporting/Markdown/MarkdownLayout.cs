using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Markdown;

/// <summary>What Markdown tells: findings by urgency, questions, and at the end what was checked against what.</summary>
internal static class MarkdownLayout
{
    private const int TopQuestions = 10;

    public static readonly ReportLayout Layout = new(
        Head,
        new("Problems in the description", ReportSections.Diagnostics),
        new("The description cannot be read", ReportSections.Diagnostics) { OfReadable = false, OfUnreadable = true },
        new("What kind of partnership it is", static d => ReportSections.Classifications(d.Classified, Wording.Element)),
        new("Scorecard", ReportSections.Scorecard),
        new("Action plan", ActionPlan),
        new("Findings", static d => ReportSections.Findings(d, d.Open)),
        new("Departures that are explained", static d => ReportSections.Findings(d, d.Explained)),
        new("Set aside in the description", static d => ReportSections.Findings(d, d.SetAside)),
        new("Against the baseline", ReportSections.Baseline),
        new("Rules that pull apart", static d => ReportSections.Conflicts(d, static r => r.Id)),
        new("Resting on statements that contradict each other", ReportSections.Contradicted),
        new("Not stated: what to find out", Questions),
        new("What is met", static d => d.Scope == ReportScope.All ? ReportSections.Short(d.Met) : null),
        new("What does not apply", static d => d.Scope == ReportScope.All ? ReportSections.Short(d.NotApplicable) : null),
        new("Checked", Basis) { OfUnreadable = true });

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        if (!digest.IsReadable)
        {
            return [];
        }

        return
        [
            .. FindingText.Superseded(digest.Assessment).Select(static text => new Paragraph(text)),
            new Paragraph([Piece.Strong(digest.Headline)], digest.Tally),
            .. FindingText.Agreed(digest.Assessment.Document.Partnership) is { } agreed ? [new Paragraph([Piece.Foreign($"{agreed}.")])] : Array.Empty<Block>(),
            .. FindingText.InPart(digest.Assessment) is { } inPart ? [new Paragraph($"Known in part: {inPart}.")] : Array.Empty<Block>(),
            .. digest.Offer is { } offer ? [new Paragraph([Piece.Foreign(offer)])] : Array.Empty<Block>(),
        ];
    }

    private static IReadOnlyList<Block>? ActionPlan(ReportDigest digest)
    {
        var columns = ReportSections.PlanColumns(digest, static done => done, f =>
            [ReportSections.PlanText(f) + Wording.Element(f), " ", Piece.Small($"[{ReportSections.PlanRules(digest, f)}]")]);
        return columns is null ? null
            : digest.Questions.Count == 0 ? [columns]
            : [columns, new Paragraph($"{Wording.Count(digest.Questions.Count, "question is", "questions are")} open; what is not stated is in no column.")];
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
            items.Add(new($"File: {Wording.FileName(path)}"));
        }

        var tool = Piece.Small($"{digest.Options.ToolName} {digest.Options.ToolVersion}");
        items.Add(new([$"As of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}', by ", tool]));
        foreach (var ruleset in assessment.Rulesets)
        {
            var numbers = string.Join("; ", ruleset.Parameters.Select(static p => $"{p.Title}: {p.Text}"));
            items.Add(new([$"Against {ruleset.Title} ", Piece.Small($"({ruleset.Name} {ruleset.Version})"), digest.Applicability(ruleset)])
            {
                Rows = numbers.Length > 0 ? new([new("", numbers)]) : null,
            });
        }

        items.AddRange(FindingText.Presumed(assessment).Select(static p => new Item($"Presumed: {p}")));
        return [new ItemList(items)];
    }
}
