using RelationshipRules.Facts;

namespace RelationshipRules.Reporting.Documents;

/// <summary>The contents of sections that several kinds of report have. Where they differ in a word, the layout gives it.</summary>
internal static class ReportSections
{
    /// <summary>What texts, in a console or not, tell one after the other: what departs, and what bears on it.</summary>
    public static SectionPlan[] OfFindings =>
    [
        new(ReportWords.Section_Findings, static d => Findings(d, d.Open)),
        new(ReportWords.Section_Explained, static d => Findings(d, d.Explained)),
        new(ReportWords.Section_SetAside, static d => Findings(d, d.SetAside)),
        new(ReportWords.Section_Baseline, Baseline),
        new(ReportWords.Section_Conflicts, static d => Conflicts(d, static r => r.Id)),
        new(ReportWords.Section_Contradicted, Contradicted),
    ];

    public static IReadOnlyList<Block>? Classifications(IEnumerable<Finding> findings, Func<Finding, string> element) =>
        List(findings, ListLook.Paragraphs, f =>
            new([$"{f.Rule.Title}{element(f)}: ", Piece.Strong(f.ValueTitle ?? f.Value), " ", Piece.Small($"({f.Rule.Id})")]));

    public static IReadOnlyList<Block>? Scorecard(ReportDigest digest) =>
        digest.Options.Scorecard && ScorecardArea.Of(digest) is { Count: > 0 } areas
            ?
            [
                new Table(
                    [ReportWords.Scorecard_Area, new(ReportWords.Scorecard_Points, true), new(ReportWords.Scorecard_Of, true), new(ReportWords.Scorecard_StillOpen, true), new(ReportWords.Scorecard_Rules, true)],
                    [.. areas.Select(static a => (Line[])[a.Title, .. Array.ConvertAll([a.Points, a.Maximum, a.Open, a.Rules], Wording.Number)])]),
                new Paragraph(ReportWords.Scorecard_Explanation) { CssClass = "small" },
            ]
            : null;

    /// <summary>
    /// The three columns that review teams work with; null where they are not asked for. A risk that nothing is done about, and a duty of the
    /// source that is not kept (severity error), is to be put right first; other departures could be done better. What is not stated is in no column: it is a question.
    /// </summary>
    public static ColumnList? PlanColumns(ReportDigest digest, Func<IEnumerable<Finding>, IEnumerable<Finding>> alreadyDo, Func<Finding, Line> write)
    {
        if (!digest.Options.ActionPlan)
        {
            return null;
        }

        return new(
        [
            Column(ReportWords.Plan_AlreadyDo, alreadyDo(digest.All.Where(IsDone))),
            Column(ReportWords.Plan_CouldDoBetter, digest.Open.Where(static f => !IsUrgent(f))),
            Column(ReportWords.Plan_PutRightFirst, digest.Open.Where(IsUrgent)),
        ]);

        ListColumn Column(string title, IEnumerable<Finding> findings) =>
            new(title, new([.. findings.Select(f => new Item(write(f)))]) { Look = ListLook.Tight });
    }

    private static bool IsDone(Finding finding) =>
        finding.Rule.Kind != RuleKind.Classification && (finding.CountedAs == Outcome.Satisfied || finding is { Outcome: Outcome.Explained, IsSuppressed: false });

    private static bool IsUrgent(Finding finding) =>
        finding.Severity == Severity.Error || finding.Rule.Kind is RuleKind.Challenge or RuleKind.Weakness;

    public static string PlanText(Finding finding) => finding switch
    {
        { Outcome: Outcome.Violated or Outcome.Unexplained, Remedy.Length: > 0 } => finding.Remedy,
        { Outcome: Outcome.Violated or Outcome.Unexplained } => finding.Message,
        { Outcome: Outcome.Explained } => ReportWords.Plan_Explained(finding.Rule.Title),
        _ => finding.Rule.Title,
    };

    public static string PlanRules(ReportDigest digest, Finding finding) =>
        $"{finding.Rule.Id}{FindingText.AlsoRules(digest.Assessment, finding)}, {Wording.Addressee(finding.Rule.Addressee)}";

    public static IReadOnlyList<Block>? Findings(ReportDigest digest, IEnumerable<Finding> findings) =>
        findings.Select(f => (Block)new FindingBlock(f, Wording.SeverityName(f.Severity) + FindingText.BaselineMark(digest.Comparison, f), [.. Rows(digest, f)]) { Anchor = digest.Anchor(f.Rule.Id) }).ToList()
            is { Count: > 0 } blocks ? blocks : null;

    public static IReadOnlyList<Block>? Baseline(ReportDigest digest) =>
        digest.Comparison is { } comparison
            ? [new Paragraph(FindingText.BaselineSum(comparison)), ItemList.Of(comparison.Left.Select(FindingText.HasLeft), ListLook.Tight)]
            : null;

    public static IReadOnlyList<Block>? Conflicts(ReportDigest digest, Func<RuleDescriptor, string> name) =>
        List(digest.Assessment.Conflicts, ListLook.Lines, c => new(ReportWords.Conflict(name(c.First), name(c.Second), c.Reason)));

    /// <summary>The first questions, or all where the scope says so.</summary>
    public static IEnumerable<Block> Questions(ReportDigest digest, IReadOnlyList<OpenQuestion> questions, int shown, Func<OpenQuestion, string> rules)
    {
        yield return new ItemList(
        [
            .. questions.Take(shown).Select(q => new Item([q.Text + (q.Where.Length > 0 ? $" ({q.Where})" : ""), " ", Piece.Small($"[{rules(q)}]")])
            {
                Rows = q.Form.Length > 0 ? new RowList([new("", ReportWords.Form_Answer(q.Form))]) { Indent = 4, Column = 6, Ink = Ink.Faint } : null,
            }),
        ]);
        if (shown < questions.Count)
        {
            var more = questions.Count - shown;
            yield return new Paragraph(digest is { ShowsPaths: true, Options.OpenHint: { } hint } ? Line.Fill(slot => ReportWords.Questions_MoreOpenHint(more, slot), [Piece.Small("; " + hint)]) : ReportWords.Questions_MoreOpen(more));
        }
    }

    public static IReadOnlyList<Block>? Short(IEnumerable<Finding> findings) =>
        findings.Select(static f => new Row(f.Rule.Id, $"{f.Rule.Title}{Wording.Element(f)}: {f.Message}")).ToList() is { Count: > 0 } rows
            ? [new RowList(rows) { Column = 11, RepeatsLabels = true, Separator = " " }]
            : null;

    /// <summary>What is wrong with a description that can be read, before anything that is said of it: what a mistake touches was not judged.</summary>
    public static IEnumerable<Block> Problems(ReportDigest digest) =>
        digest.IsReadable && Diagnostics(digest) is { } problems ? [new Paragraph([Piece.Strong(ReportWords.Section_Problems + ":")]), .. problems] : [];

    public static IReadOnlyList<Block>? Diagnostics(ReportDigest digest) =>
        List(digest.Assessment.Diagnostics, ListLook.Lines, d =>
            new([Piece.Foreign(Wording.Line(d, digest.Assessment.Document.Path, isSentOn: !digest.ShowsPaths))]) { Ink = Wording.InkOf(d.Severity) });

    /// <summary>What would be met, had the description not stated the opposite as well.</summary>
    public static IReadOnlyList<Block>? Contradicted(ReportDigest digest) =>
        List(digest.Contradicted, ListLook.Lines, f =>
            new([Piece.Foreign(ReportWords.Contradicted(f.Rule.Id, f.Rule.Title + Wording.Element(f), f.Label, string.Join(' ', f.Contradictions.Select(Contradicted))))]));

    private static string Contradicted(Contradiction contradiction) =>
        $"{contradiction.Message} {string.Join("; ", contradiction.Facts.Select(static fact => $"{fact.Title}: {fact.Text}"))}.";

    private static IReadOnlyList<Block>? List<T>(IEnumerable<T> source, ListLook look, Func<T, Item> write) =>
        source.Select(write).ToList() is { Count: > 0 } items ? [new ItemList(items) { Look = look }] : null;

    private static IEnumerable<FindingRow> Rows(ReportDigest digest, Finding finding)
    {
        if (finding.Suppression is { } mark)
        {
            yield return new(FindingRowKind.SetAside, [Piece.Foreign(FindingText.SetAside(mark))]);
        }

        var side = Wording.Addressee(finding.Rule.Addressee);
        yield return new(FindingRowKind.For, side);
        yield return new(FindingRowKind.Where, [Piece.Foreign(FindingText.Where(digest, finding))]);
        foreach (var evidence in FindingText.Evidence(finding))
        {
            yield return new(FindingRowKind.Evidence, evidence.Url is { } url ? [Piece.Foreign(Wording.Cite(evidence)), ", ", Piece.Link(url, url)] : [Piece.Foreign(Wording.Cite(evidence))]);
        }

        foreach (var citation in finding.Citations)
        {
            yield return new(FindingRowKind.Source, [Piece.Link(Wording.Cite(citation), citation.Url)]);
        }

        yield return new(FindingRowKind.Rule, ReportWords.Finding_RuleFor(finding.Rule.Id, Wording.Kind(finding.Rule.Kind), side));
        string[] grounds =
        [
            .. finding.Outcome.IsUnmet() ? finding.WholeLists.Select(static list => string.Equals(list.Text, PlainText.Join([]), StringComparison.Ordinal) ? ReportWords.Finding_StatedNone(list.Title) : ReportWords.Finding_StatedAll(list.Title, list.Text)) : [],
            .. FindingText.Presumed(digest.Assessment, finding),
        ];
        if (grounds.Length > 0)
        {
            yield return new(FindingRowKind.RestsOn, [Piece.Foreign(string.Join("; ", grounds))]);
        }

        foreach (var contradiction in finding.Contradictions)
        {
            yield return new(FindingRowKind.RestsOn, [Piece.Foreign(ReportWords.Finding_RestsOnContradiction(Contradicted(contradiction)))]);
        }

        if (finding is { Outcome: Outcome.Unexplained, IsSuppressed: false, Missing: [var reason, ..] })
        {
            yield return new(FindingRowKind.FindOut, reason.Question ?? reason.Title);
        }

        if (finding is { Outcome: Outcome.Violated or Outcome.Unexplained, IsSuppressed: false, Remedy.Length: > 0 })
        {
            yield return new(FindingRowKind.Remedy, finding.Remedy);
        }

        foreach (var also in FindingText.Also(digest.Assessment, finding))
        {
            yield return new(FindingRowKind.Also, [Piece.Foreign(also)]);
        }
    }
}
