using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Reporting.Html;

/// <summary>What the page tells of one description: all, from the head to an appendix of every rule.</summary>
internal static class HtmlLayout
{
    private static readonly (Severity Severity, string Heading)[] Urgency =
        [(Severity.Error, "First: errors"), (Severity.Warning, "Next: warnings"), (Severity.Suggestion, "Then: suggestions")];

    public static readonly ReportLayout Layout = new(
        static d => d.IsReadable
            ? [.. FindingText.Superseded(d.Assessment).Select(static text => new Paragraph(text)), new Paragraph(d.Tally) { CssClass = "lead" }]
            : [],
        new("What was checked, and against what", Basis) { Name = "basis", Contents = "What was checked", OfUnreadable = true },
        new("At a glance", Glance) { Name = "glance", Contents = "At a glance" },

        // The link is there even where no rule gives points, and then leads nowhere.
        new("", static d => d.Options.Scorecard ? [] : null) { Name = "score", Contents = "Scorecard" },
        new("Scorecard", ReportSections.Scorecard) { Name = "score" },
        new("Action plan", ActionPlan) { Name = "plan", Contents = "Action plan" },
        new("Findings, the most urgent first", Findings) { Name = "findings", Contents = "Findings" },
        new("Departures that are explained", static d => Counted(d, d.Explained)) { Name = "explained", Contents = "Explained departures" },
        new("Set aside in the description", static d => Counted(d, d.SetAside)) { Name = "aside", Contents = "Set aside" },
        new("Against the baseline", ReportSections.Baseline) { Name = "baseline" },
        new("Rules that pull apart", static d => ReportSections.Conflicts(d, static r => $"{r.Id} ({r.Title})")) { Name = "conflicts" },
        new("Resting on statements that contradict each other", ReportSections.Contradicted) { Name = "contradicted" },
        new("Not stated: questions to ask", Questions) { Name = "questions", Contents = "Questions to ask" },
        new("What is met, in short", Met) { Name = "met", Contents = "What is met" },
        new("Problems in the description", ReportSections.Diagnostics) { Name = "problems", Contents = "Problems in the description" },
        new("The description cannot be read", ReportSections.Diagnostics) { Name = "problems", Contents = "Problems in the description", OfReadable = false, OfUnreadable = true },
        new("Numbers in force", Numbers) { Name = "numbers", Contents = "Numbers in force", OfUnreadable = true },
        new("Appendix: every rule", EveryRule) { Name = "all-rules", Contents = "Every rule", CssClass = "appendix" });

    private static IReadOnlyList<Block> Basis(ReportDigest digest)
    {
        var assessment = digest.Assessment;
        return
        [
            new RowList(
            [
                .. assessment.Document.Path is { } path ? [new Row("Description", [Piece.Foreign(path)])] : Array.Empty<Row>(),
                new("Judged as of", Wording.Day(assessment.AsOf)),
                new("Profile", assessment.ProfileName),
                .. assessment.Rulesets.Select(r => new Row("Against", [Piece.Strong(r.Title), $" ({r.Name} {r.Version}){digest.Applicability(r)}"])),
                .. FindingText.InPart(assessment) is { } inPart ? [new Row("Known in part", inPart)] : Array.Empty<Row>(),
                .. digest.IsReadable ? FindingText.Presumed(assessment).Select(static p => new Row("Presumed", p)) : [],
                .. digest.Offer is { } offer ? [new Row("Yardstick", [Piece.Foreign(offer)])] : Array.Empty<Row>(),
            ]),
        ];
    }

    private static IReadOnlyList<Block> Glance(ReportDigest digest) =>
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
                    "Need help: duties of a source that are not kept (errors), and risks that nothing is done about. What is not stated is in no column.")
                {
                    CssClass = "small",
                },
            ]
            : null;

    private static List<Block> Findings(ReportDigest digest)
    {
        var blocks = new List<Block>();
        if (digest.Open.Count == 0)
        {
            blocks.Add(new Paragraph("Nothing that is stated departs from the rules."));
        }

        foreach (var (severity, heading) in Urgency)
        {
            if (ReportSections.Findings(digest, digest.Open.Where(f => f.Severity == severity)) is { } findings)
            {
                blocks.Add(new SubHeading($"{heading} ({Wording.Number(findings.Count)})"));
                blocks.AddRange(findings);
            }
        }

        return blocks;
    }

    private static IReadOnlyList<Block>? Counted(ReportDigest digest, IReadOnlyList<Finding> findings) =>
        ReportSections.Findings(digest, findings) is { } blocks ? [new SubHeading(Wording.Count(findings.Count, "finding")), .. blocks] : null;

    private static IReadOnlyList<Block>? Questions(ReportDigest digest) =>
        digest.Questions.Count == 0
            ? null
            :
            [
                new Paragraph("What is not stated is no fault. The answers that settle most come first."),
                new Table(
                    ["Question", "About", new("Rules that wait", true)],
                    [.. digest.Questions.Select(static q => (Line[])[q.Text, [Piece.Foreign(q.Where.Length > 0 ? q.Where : "the whole")], Wording.Number(q.Rules.Count)])]),
            ];

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

    private static IReadOnlyList<Block>? EveryRule(ReportDigest digest) => digest.Scope != ReportScope.All ? null :
    [
        new Drawing(page =>
        {
            foreach (var ruleset in digest.All.GroupBy(static f => f.Rule.Ruleset, StringComparer.Ordinal))
            {
                var title = digest.Assessment.Rulesets.FirstOrDefault(r => string.Equals(r.Name, ruleset.Key, StringComparison.Ordinal))?.Title ?? ruleset.Key;
                page.Add($"<h3>{title}</h3>\n<table class=\"stack\"><thead><tr><th scope=\"col\">Rule</th><th scope=\"col\">What should hold</th><th scope=\"col\">Outcome</th></tr></thead><tbody>\n");
                foreach (var finding in ruleset)
                {
                    page.Add($"<tr><th scope=\"row\">{finding.Rule.Id}</th><td>{finding.Rule.Title}{Wording.Element(finding)}</td>");
                    page.Add($"<td class=\"{(finding.ValueTitle is null ? "o" : "value")}\">{OutcomeMark.Of(finding.CountedAs)} {finding.ValueTitle ?? finding.Label}{(finding.Contradictions.Count > 0 ? ", on statements that contradict each other" : "")}</td></tr>\n");
                }

                page.Add($"</tbody></table>\n");
            }
        }),
    ];
}
