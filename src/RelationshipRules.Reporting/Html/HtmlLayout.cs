using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>What the page tells of one description: problems, findings and questions first, the figures, and the rest to unfold.</summary>
internal static class HtmlLayout
{
    private const int TopQuestions = 10;

    private static readonly (Severity Severity, string Heading)[] Urgency =
        [(Severity.Error, "Errors"), (Severity.Warning, "Warnings"), (Severity.Suggestion, "Suggestions")];

    public static readonly ReportLayout Layout = new(
        Head,
        new("Problems in the description", ReportSections.Diagnostics) { Name = "problems", Contents = "Problems in the description" },
        new("The description cannot be read", ReportSections.Diagnostics) { Name = "problems", Contents = "Problems in the description", OfReadable = false, OfUnreadable = true },
        new("Findings, the most urgent first", Findings) { Name = "findings", Contents = "Findings" },
        new("Resting on statements that contradict each other", ReportSections.Contradicted) { Name = "contradicted", Contents = "Contradictions" },
        new("Not stated: questions to ask", Questions) { Name = "questions", Contents = "Questions to ask" },
        new("Against the baseline", ReportSections.Baseline) { Name = "baseline", Contents = "Against the baseline" },
        new("Action plan", ActionPlan) { Name = "plan", Contents = "Action plan" },
        new("Scorecard", ReportSections.Scorecard) { Name = "score", Contents = "Scorecard" },
        new("At a glance", Glance) { Name = "glance", Contents = "At a glance" },
        new("Departures that are explained", static d => Counted(d, d.Explained)) { Name = "explained", IsFolded = true },
        new("Set aside in the description", static d => Counted(d, d.SetAside)) { Name = "aside", IsFolded = true },
        new("Rules that pull apart", static d => ReportSections.Conflicts(d, static r => $"{r.Id} ({r.Title})")) { Name = "conflicts", IsFolded = true },
        new("What is met, in short", Met) { Name = "met", IsFolded = true },
        new("What was checked, and against what", Basis) { Name = "basis", OfUnreadable = true, IsFolded = true },
        new("Numbers in force", Numbers) { Name = "numbers", OfUnreadable = true, IsFolded = true },
        new("Every rule and its outcome", static d => d.All.Count == 0 ? null : [new Drawing(page => RuleTable.Write(page, d))]) { Name = "all-rules", IsFolded = true });

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        if (!digest.IsReadable)
        {
            return [];
        }

        var assessment = digest.Assessment;
        var rulesets = assessment.Rulesets.Where(static r => r.Applicability != RulesetApplicability.DoesNotApply).Select(static r => r.Title).ToList();
        return
        [
            .. FindingText.Superseded(assessment).Select(static text => new Paragraph(text) { CssClass = "small" }),
            new Paragraph(digest.Headline) { CssClass = "lead" },
            new Paragraph(digest.Tally) { CssClass = "small" },
            .. FindingText.Agreed(assessment.Document.Partnership) is { } agreed ? [new Paragraph([Piece.Foreign($"{agreed}.")]) { CssClass = "small" }] : Array.Empty<Paragraph>(),
            new Paragraph($"Judged as of {Wording.Day(assessment.AsOf)}, with the profile '{assessment.ProfileName}'{(rulesets.Count is > 0 and <= 3 ? $", by {Wording.Join(rulesets)}" : "")}.") { CssClass = "small" },
            .. digest.Offer is { } offer ? [new Paragraph([Piece.Foreign(offer)]) { CssClass = "small" }] : Array.Empty<Paragraph>(),
        ];
    }

    private static IReadOnlyList<Block> Basis(ReportDigest digest)
    {
        var assessment = digest.Assessment;
        return
        [
            new RowList(
            [
                .. assessment.Document.Path is { } path ? [new Row("Description", [Piece.Foreign(Wording.FileName(path))])] : Array.Empty<Row>(),
                new("Judged as of", Wording.Day(assessment.AsOf)),
                new("Profile", assessment.ProfileName),
                .. assessment.Rulesets.Select(r => new Row("Against", [Piece.Strong(r.Title), $" ({r.Name} {r.Version}){digest.Applicability(r)}"])),
                .. FindingText.InPart(assessment) is { } inPart ? [new Row("Known in part", inPart)] : Array.Empty<Row>(),
                .. digest.IsReadable ? FindingText.Presumed(assessment).Select(static p => new Row("Presumed", p)) : [],
            ]),
        ];
    }

    /// <summary>The figures: the grid of undertakings, the path of the relationship, opportunities against challenges, and how much is stated.</summary>
    public static IReadOnlyList<Block> Glance(ReportDigest digest) =>
    [
        .. ReportSections.Classifications(digest.Classified, Wording.Element) ?? [],
        new Drawing(page =>
        {
            UndertakingGrid.Write(page, digest);
            PositionPicture.Write(page, digest);
            SharePicture.WriteBalance(page, digest);
            SharePicture.WriteStated(page, digest);
        }),
    ];

    private static IReadOnlyList<Block>? ActionPlan(ReportDigest digest) =>
        ReportSections.PlanColumns(
            digest,
            static done => done.DistinctBy(static f => (f.Rule.Id, f.Outcome)),
            f => [ReportSections.PlanText(f) + (f.Outcome.IsUnmet() ? Wording.Element(f) : ""), " ", Piece.Small(ReportSections.PlanRules(digest, f))])
            is { } columns
            ?
            [
                columns,
                new Paragraph(
                    "Put right first: duties of a source that are not kept (errors), and risks that nothing is done about. What is not stated is in no column.")
                {
                    CssClass = "small",
                },
            ]
            : null;

    private static List<Block>? Findings(ReportDigest digest)
    {
        var blocks = new List<Block>();
        foreach (var (severity, heading) in Urgency)
        {
            if (ReportSections.Findings(digest, digest.Open.Where(f => f.Severity == severity)) is { } findings)
            {
                blocks.Add(new SubHeading($"{heading} ({Wording.Number(findings.Count)})"));
                blocks.AddRange(findings);
            }
        }

        return blocks.Count > 0 ? blocks : null;
    }

    private static IReadOnlyList<Block>? Counted(ReportDigest digest, IReadOnlyList<Finding> findings) =>
        ReportSections.Findings(digest, findings) is { } blocks ? [new SubHeading(Wording.Count(findings.Count, "finding")), .. blocks] : null;

    private static IReadOnlyList<Block>? Questions(ReportDigest digest)
    {
        var questions = digest.Questions;
        if (questions.Count == 0)
        {
            return null;
        }

        var rest = questions.Skip(TopQuestions).ToList();
        return
        [
            new Paragraph("What is not stated is no fault. The answers that settle most come first.") { CssClass = "small" },
            Table(questions.Take(TopQuestions)),
            .. rest.Count > 0 ? [new Fold(Wording.Count(rest.Count, "more question", "more questions"), [Table(rest)])] : Array.Empty<Block>(),
        ];

        static Table Table(IEnumerable<OpenQuestion> asked) => new(
            ["Question", "About", new("Rules that wait", true)],
            [.. asked.Select(static q => (Line[])[q.Text, [Piece.Foreign(q.Where.Length > 0 ? q.Where : "the whole")], Wording.Number(q.Rules.Count)])]);
    }

    private static IReadOnlyList<Block>? Met(ReportDigest digest)
    {
        var items = digest.Met.GroupBy(static f => f.Rule.Id, StringComparer.Ordinal).Select(static rule =>
        {
            var first = rule.First();
            var elements = Wording.Join([.. rule.Select(static f => f.ElementLabel).OfType<string>()]);
            return new Item([first.Rule.Title + (elements.Length > 0 ? $" ({elements})" : ""), " ", Piece.Small($"{first.Rule.Id}, {first.Label}")]);
        });
        return digest.Met.Count == 0 ? null : [new ItemList([.. items])];
    }

    /// <summary>The numbers that rules compare with: they are set by rulesets and profiles, and a reader may want to know.</summary>
    private static IReadOnlyList<Block>? Numbers(ReportDigest digest) =>
        digest.Assessment.Rulesets.SelectMany(static r => r.Parameters).Select(static p => (Line[])[p.Title, p.Text, p.Origin]).ToList() is { Count: > 0 } rows
            ? [new Table(["Number", "Value", "Set by"], rows)]
            : null;
}
