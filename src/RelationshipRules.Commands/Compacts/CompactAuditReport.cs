using RelationshipRules.Cli.Crosswalks;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Compacts;

/// <summary>An audit with what it is told with: the rules about compacts on its facts, and what changed since an earlier version.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Health">What the rules about compacts say of its facts.</param>
/// <param name="Changes">What changed; null where no earlier version was given.</param>
internal sealed record CompactAuditReport(CompactAudit Audit, Assessment Health, CompactChanges? Changes)
{
    private static readonly string[] Outcomes = ["1 Independence", "2 Policy design", "3 Services", "4 Managing change", "5 Equality"];
    private static readonly CompactEffect[] Effects = [.. Enum.GetValues<CompactEffect>().Where(static e => e != CompactEffect.Adds)];

    /// <summary>Audits a compact.</summary>
    /// <param name="compact">The compact.</param>
    /// <param name="earlier">An earlier version of it; null for none.</param>
    /// <param name="asOf">The day as of which the rules about compacts judge.</param>
    /// <param name="cancellationToken">Stops the audit.</param>
    public static CompactAuditReport Of(LocalCompact compact, LocalCompact? earlier, DateOnly asOf, CancellationToken cancellationToken)
    {
        var audit = CompactAudit.Of(compact);
        var analyzer = RelationshipAnalyzer.Create(new AnalyzerOptions { Rulesets = [ScorecardQuestions.All.Ruleset], AsOf = asOf });
        var health = analyzer.Analyze(PartnershipDocument.Parse(CompactFacts.Describe(audit)), cancellationToken);
        return new(audit, health, earlier is null ? null : CompactChanges.Between(CompactAudit.Of(earlier), audit));
    }

    /// <summary>The latest joint scorecard and the one before it, be it of an earlier version.</summary>
    public (ScorecardRound? Now, ScorecardRound? Before) Scorecards => Audit.Compact.Scorecards switch
    {
        [var now, var before, ..] => (now, before),
        [var now] => (now, Changes?.LastRound is { } last && last.On < now.On ? last : null),
        _ => (null, Changes?.LastRound),
    };

    /// <summary>The outcomes of rules about compacts that its clauses decide.</summary>
    public IReadOnlyList<Finding> Decided => [.. Health.Outcomes.Where(static o => o.Outcome is not (Outcome.Undetermined or Outcome.NotApplicable)).Select(Health.GetFinding)];

    public ReportDocument Tell() => new(
        Audit.Compact.Name,
        [.. Head()],
        [
            new("At a glance", [EffectGrid.Of(Audit, Outcomes), Glance()]) { Name = "glance", Contents = "At a glance" },
            .. Section("numbers", "Numbers beside each other", Numbers()),
            new("The 48 undertakings", [Undertakings()]) { Name = "undertakings", Contents = "The 48 undertakings" },
            .. Section("clauses", "Clause by clause", Clauses()),
            .. Section("added", "What is added", Added()),
            .. Section("covenant", "What stays here, beside the Covenant", BesideCovenant()),
            .. Section("person", "Left to a person", LeftToPerson()),
            new("What could not be seen", [.. NotSeen()]) { Name = "unseen", Contents = "What could not be seen" },
            new("Joint scorecard", [.. Scorecard()]) { Name = "scorecard", Contents = "Joint scorecard" },
            .. Section("health", "What makes a compact work", HealthRows()),
            .. Section("plan", "Action plan", Plan()),
            .. Section("breaches", "Breaches", Breaches()),
            .. Section("changes", "What changed", Changed()),
            new("Checked", [Checked()]) { Name = "checked" },
        ])
    {
        Kicker = "Local compact, held against the national text clause by clause",
    };

    private IEnumerable<Block> Head()
    {
        var compact = Audit.Compact;
        yield return new Paragraph([Piece.Strong(Counts())]);
        yield return new Paragraph(CompactWords.HeldAgainst(Audit));
        yield return new Paragraph($"Seen: {CompactWords.Of(compact.Text)}. {(compact.Text == SeenText.Whole ? "What no clause is about is left out." : "What no clause is about was not seen, and is not counted as left out.")}");
        var proposed = Audit.Mappings.Count(static m => m.State == EffectState.Proposed);
        if (proposed > 0)
        {
            yield return new Paragraph($"{Wording.Count(proposed, "effect is", "effects are")} proposed from words and numbers, and not yet confirmed by a person.");
        }
    }

    private string Counts()
    {
        var counts = Effects.Select(e => (Effect: e, Count: Audit.Undertakings.Count(u => u.Effect == e))).Where(static c => c.Count > 0).Select(static c => $"{CompactWords.Of(c.Effect)} {Wording.Number(c.Count)}");
        return $"Of 48 undertakings: {string.Join(", ", counts)}. Adds {Wording.Number(Audit.Additions.Count)}.";
    }

    private Table Glance()
    {
        return new(
            ["Outcome", .. Effects.Select(static e => new TableColumn(Wording.Capitalised(CompactWords.Of(e)), IsNumber: true))],
            [
                .. Audit.Undertakings.GroupBy(static u => u.Undertaking.Outcome).Select(g => (Line[])
                [
                    Outcomes[g.Key - 1],
                    .. Effects.Select(e => (Line)(g.Count(u => u.Effect == e) is > 0 and var count ? Wording.Number(count) : "")),
                ]),
            ]);
    }

    private Table? Numbers() => Rows(
        ["No.", "What is counted", "Nation", "Here", "Difference", "But not for", "In practice", "Clause"],
        Audit.Undertakings.SelectMany(u => u.Mappings.SelectMany(m => m.Numbers.Select(n => (Line[])
        [
            u.Undertaking.Number, n.Measure.Title, n.NationalText, n.LocalText, n.Delta ?? "", string.Join("; ", u.Exceptions), u.Judgement?.Practised ?? "", m.Clause.Label,
        ]))));

    private Table Undertakings() => new(
        ["No.", "What the nation says", "Here", "Whose word", "Numbers", "Clauses"],
        [
            .. Audit.Undertakings.Select(static u => (Line[])
            [
                u.Undertaking.Number,
                u.Undertaking.Title,
                [Piece.Strong(CompactWords.Of(u.Effect)), u.Judgement?.Reason is { } reason ? $" ({reason})" : u.Effect != u.Computed ? $" (proposed: {CompactWords.Of(u.Computed)})" : ""],
                CompactWords.WhoSays(u.Judgement?.ConfirmedBy, u.Judgement?.ConfirmedOn, u.State),
                CompactWords.Numbers(u),
                CompactWords.Clauses(u),
            ]),
        ]);

    private Table? Clauses() => Rows(
        ["Clause", "In our words", "No.", "Effect", "Because", "Whose word"],
        Audit.Mappings.OrderBy(m => Audit.Compact.Clauses.Index().First(c => ReferenceEquals(c.Item, m.Clause)).Index).Select(static m => (Line[])
        [
            [Piece.Link(m.Clause.Label, m.Clause.Url), m.Clause.Anchor is { } anchor ? $" “{anchor}”" : ""],
            m.Clause.Paraphrase + (m.Clause.Visible == ClauseVisibility.Cut ? " (cut short where it was read)" : ""),
            m.Mapping.Undertaking,
            [Piece.Strong(CompactWords.Of(m.Effect)), m.State == EffectState.Overruled ? $" (proposed: {CompactWords.Of(m.Proposed)})" : ""],
            CompactWords.Because(m) + (m.Mapping.Note is { } note ? $". {note}" : ""),
            CompactWords.WhoSays(m.Mapping.ConfirmedBy, m.Mapping.ConfirmedOn, m.State),
        ]));

    private ItemList? Added() => Audit.Additions.Count == 0 ? null : new([.. Audit.Additions.Select(c => new Item([Piece.Link(c.Label, c.Url), $": {c.Paraphrase}{Given(c)}"]))]);

    /// <summary>Promises that hold here, and that the national text of today was not seen to have in full.</summary>
    private Table? BesideCovenant()
    {
        var items = Crosswalk.Read(Audit.National.Name, "covenant").Items.ToDictionary(static i => i.Item, StringComparer.Ordinal);
        return Rows(
            ["No.", "Here", "In the Covenant", "What of it"],
            Audit.Undertakings
                .Where(static u => u.Effect is CompactEffect.Adopts or CompactEffect.Strengthens or CompactEffect.Mixed)
                .Select(u => (Undertaking: u, Item: items[u.Undertaking.Number]))
                .Where(static p => p.Item.Verdict is CrosswalkVerdict.Weaker or CrosswalkVerdict.Mixed or CrosswalkVerdict.Absent or CrosswalkVerdict.NotVisible)
                .Select(static p => (Line[])
                [
                    p.Undertaking.Undertaking.Number, CompactWords.Of(p.Undertaking.Effect), Crosswalk.Word(p.Item.Verdict) + (p.Item.NumberLost is { } number ? $" (the nation had {number})" : ""), p.Item.Note,
                ]));
    }

    private string Given(Clause clause)
    {
        var numbers = clause.Numbers.Where(static n => n.State == NumberState.Given).Select(n => $"{Audit.National.Measure(n.Measure).Title}: {NumberComparison.Tell(n.Value!.Value, n.Unit!.Value, n.DayKind)}").ToList();
        return numbers.Count == 0 ? "" : $" ({string.Join("; ", numbers)})";
    }

    private ItemList? LeftToPerson() => Audit.Mappings.Any(static m => m.NeedsPerson)
        ? ItemList.Of(Audit.Mappings.Where(static m => m.NeedsPerson).Select(static m => $"{m.Clause.Label} on {m.Mapping.Undertaking}: {CompactWords.Because(m)}. Look there, and say whether it adopts, replaces or leaves out."))
        : null;

    private IEnumerable<Block> NotSeen()
    {
        var unseen = Audit.Undertakings.Where(static u => u.Effect == CompactEffect.NotVisible).Select(static u => u.Undertaking.Number).ToList();
        yield return new Paragraph(unseen.Count == 0
            ? "Nothing: each undertaking has a clause, or was looked for in all of the text."
            : $"{Wording.Count(unseen.Count, "undertaking")}: {string.Join(", ", unseen)}. Not to be seen is not to be missing.");
        var items = Audit.Compact.Clauses.Where(static c => c.Visible == ClauseVisibility.Cut).Select(static c => $"{c.Label} is cut short: {c.Paraphrase}")
            .Concat(Audit.Undertakings.SelectMany(static u => u.Numbers.Where(static n => n.Local.State == NumberState.NotVisible).Select(n => $"Whether {u.Undertaking.Number} has a number ({n.Measure.Title}) was not seen")))
            .Concat(Audit.Boilerplate.Select(static c => $"{c.Label} repeats the nation's own page, and is no clause of the compact"))
            .ToList();
        if (items.Count > 0)
        {
            yield return ItemList.Of(items);
        }
    }

    private IEnumerable<Block> Scorecard()
    {
        if (Scorecards is not ({ } now, var before))
        {
            yield return new Paragraph("No joint scorecard has been filled in: twelve questions, answered 0 to 3 by each side.");
            yield break;
        }

        yield return new Paragraph($"Of {Wording.Day(now.On)}{(before is null ? "; there is none from before" : $", beside that of {Wording.Day(before.On)}")}. Marks from 0 (not at all) to 3 (fully); the two sides' are never made into one.");
        yield return new Table(
            ["Question", new("Government", true), new("Last time", true), new("Civil society", true), new("Last time", true), "Note", "Rules behind it"],
            [
                .. ScorecardQuestions.All.Questions.Select(q => (Line[])
                [
                    q.Text, Mark(now, q, static a => a.Government), Mark(before, q, static a => a.Government), Mark(now, q, static a => a.CivilSociety), Mark(before, q, static a => a.CivilSociety),
                    Answer(now, q)?.Note ?? "", string.Join(" ", q.Rules),
                ]),
                ["Sum, of 36 at most", Sum(now, static a => a.Government), Sum(before, static a => a.Government), Sum(now, static a => a.CivilSociety), Sum(before, static a => a.CivilSociety), "", ""],
            ]);
    }

    private static ScorecardAnswer? Answer(ScorecardRound? round, ScorecardQuestion question) => round?.Answers.FirstOrDefault(a => string.Equals(a.Question, question.Id, StringComparison.Ordinal));

    private static string Mark(ScorecardRound? round, ScorecardQuestion question, Func<ScorecardAnswer, int?> side) =>
        round is null ? "" : Answer(round, question) is { } answer && side(answer) is { } mark ? Wording.Number(mark) : "–";

    private static string Sum(ScorecardRound? round, Func<ScorecardAnswer, int?> side) =>
        round?.Answers.Any(a => side(a) is not null) == true ? Wording.Number(round.Answers.Sum(a => side(a) ?? 0)) : "";

    private Table? HealthRows() => Rows(
        ["Rule", "What should hold", "Here", "What its clauses say"],
        Decided.Select(static f => (Line[])
        [
            f.Rule.Id, f.Rule.Title, f.ValueTitle ?? f.Label,
            string.Join("; ", FindingText.Evidence(f).Select(static e => (e.Clause is { } clause ? $"{clause}: " : "") + e.Note).Distinct(StringComparer.Ordinal)),
        ]));

    private Table? Plan() => Rows(
        ["No.", "Cause", "Action", "Owner", "By", "What success looks like"],
        Audit.Undertakings.Where(static u => u.Judgement?.Action is not null).Select(static u => (Line[])
        [
            u.Undertaking.Number, u.Judgement!.Cause ?? "", u.Judgement.Action!, u.Judgement.Owner ?? "", u.Judgement.By is { } day ? Wording.Day(day) : "", u.Judgement.Success ?? "",
        ]));

    private Table? Breaches() => Rows(
        ["Day", "No.", "What happened", "Resolved", "How"],
        Audit.Compact.Breaches.OrderBy(static b => b.On).Select(static b => (Line[])
        [
            Wording.Day(b.On), b.Undertaking ?? "", b.What, b.ResolvedOn is { } day ? $"{Wording.Day(day)}, after {Wording.Count(day.DayNumber - b.On.DayNumber, "day")}" : "not yet", b.How ?? "",
        ]));

    private Block? Changed() => Changes is null ? null
        : Changes.Changes.Count == 0 ? new Paragraph($"Nothing since {Changes.From}.")
        : new Table(["What", $"Before ({Changes.From})", "Now"], [.. Changes.Changes.Select(static c => (Line[])[c.What, c.Before, c.After])]);

    private RowList Checked()
    {
        var compact = Audit.Compact;
        var review = compact.Review;
        (string Label, string? Text)[] rows =
        [
            ("Source", compact.Source.Title + (compact.Source.Url is { } url ? $", {url}" : "")),
            ("Retrieved", compact.Source.RetrievedOn is { } retrieved ? Wording.Day(retrieved) : null),
            ("Note", compact.Source.Note),
            ("Area", compact.Area),
            ("Status", compact.Status is { } status ? CompactWords.Of(status) : null),
            ("From", compact.From is { } from ? Wording.Day(from) : "not stated"),
            ("To", compact.To is { } to ? Wording.Day(to) : null),
            ("Binds", compact.Bound.Count > 0 ? string.Join(", ", compact.Bound.Select(static p => p.Name)) : null),
            ("Does not bind", compact.BoundNot.Count > 0 ? string.Join(", ", compact.BoundNot) : null),
            ("Reviewed for", review is null ? null : string.Join(", ", new[] { review.Government is { } government ? $"government: {government}" : null, review.CivilSociety is { } civil ? $"civil society: {civil}" : null }.OfType<string>())),
            ("Reviewed on", review?.On is { } on ? Wording.Day(on) : null),
            ("Next review", review?.NextOn is { } next ? Wording.Day(next) : null),
            ("National text", Audit.National.About),
            ("Rules", $"{Wording.Count(Decided.Count, "rule")} about compacts decided by what its clauses say; {Wording.Number(Health.Outcomes.Count(static o => o.Outcome == Outcome.Undetermined))} ask for what they do not say"),
        ];
        return new([.. rows.Where(static r => r.Text is { Length: > 0 }).Select(static r => new Row(r.Label, r.Text!))]) { Column = 18 };
    }

    private static IEnumerable<Section> Section(string name, string title, Block? block) => block is null ? [] : [new(title, [block]) { Name = name, Contents = title }];

    private static Table? Rows(IReadOnlyList<TableColumn> columns, IEnumerable<Line[]> rows) => rows.ToList() is { Count: > 0 } all ? new(columns, all) : null;
}
