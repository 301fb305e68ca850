using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>What the page tells of one description: problems, findings and questions first, the figures, and the rest to unfold.</summary>
internal static class HtmlLayout
{
    private const int TopQuestions = 10;

    private static (Severity Severity, string Heading)[] Urgency =>
        [(Severity.Error, ReportWords.Urgency_Errors), (Severity.Warning, ReportWords.Urgency_Warnings), (Severity.Suggestion, ReportWords.Urgency_Suggestions)];

    public static ReportLayout Layout => new(
        Head,
        new(ReportWords.Section_Unreadable, ReportSections.Diagnostics) { Name = "problems", Contents = ReportWords.Section_Problems, OfReadable = false, OfUnreadable = true },
        new(ReportWords.Section_FindingsByUrgency, Findings) { Name = "findings", Contents = ReportWords.Section_Findings },
        new(ReportWords.Section_Contradicted, ReportSections.Contradicted) { Name = "contradicted", Contents = ReportWords.Section_ContradictedInContents },
        new(ReportWords.Section_QuestionsToAsk, Questions) { Name = "questions", Contents = ReportWords.Section_QuestionsInContents },
        new(ReportWords.Section_Baseline, ReportSections.Baseline) { Name = "baseline", Contents = ReportWords.Section_Baseline },
        new(ReportWords.Section_ActionPlan, ActionPlan) { Name = "plan", Contents = ReportWords.Section_ActionPlan },
        new(ReportWords.Section_Scorecard, ReportSections.Scorecard) { Name = "score", Contents = ReportWords.Section_Scorecard },
        new(ReportWords.Section_Glance, Glance) { Name = "glance", Contents = ReportWords.Section_Glance },
        new(ReportWords.Section_Explained, static d => Counted(d, d.Explained)) { Name = "explained", IsFolded = true },
        new(ReportWords.Section_SetAside, static d => Counted(d, d.SetAside)) { Name = "aside", IsFolded = true },
        new(ReportWords.Section_Conflicts, static d => ReportSections.Conflicts(d, static r => $"{r.Id} ({r.Title})")) { Name = "conflicts", IsFolded = true },
        new(ReportWords.Section_MetInShort, Met) { Name = "met", IsFolded = true },
        new(ReportWords.Section_Basis, Basis) { Name = "basis", OfUnreadable = true, IsFolded = true },
        new(ReportWords.Section_Numbers, Numbers) { Name = "numbers", OfUnreadable = true, IsFolded = true },
        new(ReportWords.Section_AllRules, static d => d.All.Count == 0 ? null : [new Drawing(page => RuleTable.Write(page, d))]) { Name = "all-rules", IsFolded = true });

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
            .. ReportSections.Problems(digest),
            .. FindingText.Superseded(assessment).Select(static text => new Paragraph(text) { CssClass = "small" }),
            new Paragraph(digest.Headline) { CssClass = "lead" },
            new Paragraph(digest.Tally) { CssClass = "small" },
            .. FindingText.Agreed(assessment.Document.Partnership) is { } agreed ? [new Paragraph([Piece.Foreign($"{agreed}.")]) { CssClass = "small" }] : Array.Empty<Paragraph>(),
            new Paragraph(rulesets.Count is > 0 and <= 3 ? ReportWords.Page_Judged(Wording.Day(assessment.AsOf), assessment.ProfileName, Wording.Join(rulesets)) : ReportWords.Judged(Wording.Day(assessment.AsOf), assessment.ProfileName))
            {
                CssClass = "small",
            },
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
                .. assessment.Document.Path is { } path ? [new Row(ReportWords.Head_Description, [Piece.Foreign(Wording.FileName(path))])] : Array.Empty<Row>(),
                new(ReportWords.Head_JudgedOn, Wording.Day(assessment.AsOf)),
                new(ReportWords.Head_Profile, assessment.ProfileName),
                .. assessment.Rulesets.Select(r => new Row(ReportWords.Head_Against, [Piece.Strong(r.Title), $" ({r.Name} {r.Version}){digest.Applicability(r)}"])),
                .. FindingText.InPart(assessment) is { } inPart ? [new Row(ReportWords.Head_KnownInPart, inPart)] : Array.Empty<Row>(),
                .. digest.IsReadable ? FindingText.Presumed(assessment).Select(static p => new Row(ReportWords.Head_Presumed, p)) : [],
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
                new Paragraph(ReportWords.Plan_Explanation) { CssClass = "small" },
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
        ReportSections.Findings(digest, findings) is { } blocks ? [new SubHeading(ReportWords.Count_Findings(findings.Count)), .. blocks] : null;

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
            new Paragraph(ReportWords.Questions_NoFault) { CssClass = "small" },
            Table(questions.Take(TopQuestions)),
            .. rest.Count > 0 ? [new Fold(ReportWords.Questions_More(rest.Count), [Table(rest)])] : Array.Empty<Block>(),
        ];

        static Table Table(IEnumerable<OpenQuestion> asked) => new(
            [ReportWords.Column_Question, ReportWords.Column_About, new(ReportWords.Column_RulesThatWait, true)],
            [.. asked.Select(static q => (Line[])[q.Form.Length > 0 ? [q.Text, " ", Piece.Small(ReportWords.Form_Answer(q.Form))] : q.Text, [Piece.Foreign(q.Where.Length > 0 ? q.Where : ReportWords.Questions_TheWhole)], Wording.Number(q.Rules.Count)])]);
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
            ? [new Table([ReportWords.Column_Number, ReportWords.Column_Value, ReportWords.Column_SetBy], rows)]
            : null;
}
