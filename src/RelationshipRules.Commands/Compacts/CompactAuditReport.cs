using RelationshipRules.Cli.Crosswalks;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Compacts;

/// <summary>An audit with what it is told with: the rules about compacts on its facts, and what changed since an earlier version.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Health">What the rules about compacts say of its facts.</param>
/// <param name="Changes">What changed; null where no earlier version was given.</param>
internal sealed record CompactAuditReport(CompactAudit Audit, Assessment Health, CompactChanges? Changes)
{
    private static string[] Outcomes => [CommandWords.Audit_Outcome_One, CommandWords.Audit_Outcome_Two, CommandWords.Audit_Outcome_Three, CommandWords.Audit_Outcome_Four, CommandWords.Audit_Outcome_Five];
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
            new(CommandWords.Audit_Glance, [EffectGrid.Of(Audit, Outcomes), Glance()]) { Name = "glance", Contents = CommandWords.Audit_Glance },
            .. Section("numbers", CommandWords.Audit_Numbers, Numbers()),
            new(CommandWords.Audit_Undertakings, [Undertakings()]) { Name = "undertakings", Contents = CommandWords.Audit_Undertakings },
            .. Section("clauses", CommandWords.Audit_Clauses, Clauses()),
            .. Section("added", CommandWords.Audit_Added, Added()),
            .. Section("covenant", CommandWords.Audit_BesideCovenant, BesideCovenant()),
            .. Section("person", CommandWords.Audit_Person, LeftToPerson()),
            new(CommandWords.Audit_NotSeen, [.. NotSeen()]) { Name = "unseen", Contents = CommandWords.Audit_NotSeen },
            new(CommandWords.Audit_Scorecard, [.. Scorecard()]) { Name = "scorecard", Contents = CommandWords.Audit_Scorecard },
            .. Section("health", CommandWords.Audit_Health, HealthRows()),
            .. Section("plan", CommandWords.Audit_Plan, Plan()),
            .. Section("breaches", CommandWords.Audit_Breaches, Breaches()),
            .. Section("changes", CommandWords.Audit_Changed, Changed()),
            new(CommandWords.Audit_Checked, [Checked()]) { Name = "checked" },
        ])
    {
        Kicker = CommandWords.Audit_Kicker,
    };

    private IEnumerable<Block> Head()
    {
        var compact = Audit.Compact;
        yield return new Paragraph([Piece.Strong(Counts())]);
        yield return new Paragraph(CompactWords.HeldAgainst(Audit));
        yield return new Paragraph(compact.Text == SeenText.Whole ? CommandWords.Audit_SeenWhole(CompactWords.Of(compact.Text)) : CommandWords.Audit_SeenPart(CompactWords.Of(compact.Text)));
        var proposed = Audit.Mappings.Count(static m => m.State == EffectState.Proposed);
        if (proposed > 0)
        {
            yield return new Paragraph(CommandWords.Audit_ProposedEffects(proposed));
        }
    }

    private string Counts()
    {
        var counts = Effects.Select(e => (Effect: e, Count: Audit.Undertakings.Count(u => u.Effect == e))).Where(static c => c.Count > 0).Select(static c => $"{CompactWords.Of(c.Effect)} {Wording.Number(c.Count)}");
        return CommandWords.Audit_Counts(string.Join(", ", counts), Wording.Number(Audit.Additions.Count));
    }

    private Table Glance()
    {
        return new(
            [CommandWords.Audit_Column_Outcome, .. Effects.Select(static e => new TableColumn(Wording.Capitalised(CompactWords.Of(e)), IsNumber: true))],
            [
                .. Audit.Undertakings.GroupBy(static u => u.Undertaking.Outcome).Select(g => (Line[])
                [
                    Outcomes[g.Key - 1],
                    .. Effects.Select(e => (Line)(g.Count(u => u.Effect == e) is > 0 and var count ? Wording.Number(count) : "")),
                ]),
            ]);
    }

    private Table? Numbers() => Rows(
        [CommandWords.Audit_Column_Number, CommandWords.Audit_Column_WhatIsCounted, CommandWords.Audit_Column_Nation, CommandWords.Audit_Column_Here, CommandWords.Audit_Column_Difference, CommandWords.Audit_Column_ButNotFor, CommandWords.Audit_Column_InPractice, CommandWords.Audit_Column_Clause],
        Audit.Undertakings.SelectMany(u => u.Mappings.SelectMany(m => m.Numbers.Select(n => (Line[])
        [
            u.Undertaking.Number, n.Measure.Title, n.NationalText, n.LocalText, n.Delta ?? "", string.Join("; ", u.Exceptions), u.Judgement?.Practised ?? "", m.Clause.Label,
        ]))));

    private Table Undertakings() => new(
        [CommandWords.Audit_Column_Number, CommandWords.Audit_Column_NationSays, CommandWords.Audit_Column_Here, CommandWords.Audit_Column_WhoseWord, CommandWords.Audit_Column_NumbersIn, CommandWords.Audit_Column_ClausesIn],
        [
            .. Audit.Undertakings.Select(static u => (Line[])
            [
                u.Undertaking.Number,
                u.Undertaking.Title,
                [Piece.Strong(CompactWords.Of(u.Effect)), u.Judgement?.Reason is { } reason ? $" ({reason})" : u.Effect != u.Computed ? CommandWords.Audit_Proposed(CompactWords.Of(u.Computed)) : ""],
                CompactWords.WhoSays(u.Judgement?.ConfirmedBy, u.Judgement?.ConfirmedOn, u.State),
                CompactWords.Numbers(u),
                CompactWords.Clauses(u),
            ]),
        ])
    {
        RowNames = [.. Audit.Undertakings.Select(EffectGrid.RowOf)],
    };

    private Table? Clauses() => Rows(
        [CommandWords.Audit_Column_Clause, CommandWords.Audit_Column_InOurWords, CommandWords.Audit_Column_Number, CommandWords.Audit_Column_Effect, CommandWords.Audit_Column_Because, CommandWords.Audit_Column_WhoseWord],
        Audit.Mappings.OrderBy(m => Audit.Compact.Clauses.Index().First(c => ReferenceEquals(c.Item, m.Clause)).Index).Select(static m => (Line[])
        [
            [Piece.Link(m.Clause.Label, m.Clause.Url), m.Clause.Anchor is { } anchor ? $" “{anchor}”" : ""],
            m.Clause.Visible == ClauseVisibility.Cut ? CommandWords.Audit_CutShort(m.Clause.Paraphrase) : m.Clause.Paraphrase,
            m.Mapping.Undertaking,
            [Piece.Strong(CompactWords.Of(m.Effect)), m.State == EffectState.Overruled ? CommandWords.Audit_Proposed(CompactWords.Of(m.Proposed)) : ""],
            CompactWords.Because(m) + (m.Mapping.Note is { } note ? $". {note}" : ""),
            CompactWords.WhoSays(m.Mapping.ConfirmedBy, m.Mapping.ConfirmedOn, m.State),
        ]));

    private ItemList? Added() => Audit.Additions.Count == 0 ? null : new([.. Audit.Additions.Select(c => new Item([Piece.Link(c.Label, c.Url), $": {c.Paraphrase}{Given(c)}"]))]);

    /// <summary>Promises that hold here, and that the national text of today was not seen to have in full.</summary>
    private Table? BesideCovenant()
    {
        var items = Crosswalk.Read(Audit.National.Name, "covenant").Items.ToDictionary(static i => i.Item, StringComparer.Ordinal);
        return Rows(
            [CommandWords.Audit_Column_Number, CommandWords.Audit_Column_Here, CommandWords.Audit_Column_InCovenant, CommandWords.Audit_Column_WhatOfIt],
            Audit.Undertakings
                .Where(static u => u.Effect is CompactEffect.Adopts or CompactEffect.Strengthens or CompactEffect.Mixed)
                .Select(u => (Undertaking: u, Item: items[u.Undertaking.Number]))
                .Where(static p => p.Item.Verdict is CrosswalkVerdict.Weaker or CrosswalkVerdict.Mixed or CrosswalkVerdict.Absent or CrosswalkVerdict.NotVisible)
                .Select(static p => (Line[])
                [
                    p.Undertaking.Undertaking.Number, CompactWords.Of(p.Undertaking.Effect), p.Item.NumberLost is { } number ? CommandWords.Audit_NumberLost(Crosswalk.Word(p.Item.Verdict), number) : Crosswalk.Word(p.Item.Verdict), p.Item.Note,
                ]));
    }

    private string Given(Clause clause)
    {
        var numbers = clause.Numbers.Where(static n => n.State == NumberState.Given).Select(n => $"{Audit.National.Measure(n.Measure).Title}: {NumberComparison.Tell(n.Value!.Value, n.Unit!.Value, n.DayKind)}").ToList();
        return numbers.Count == 0 ? "" : $" ({string.Join("; ", numbers)})";
    }

    private ItemList? LeftToPerson() => Audit.Mappings.Any(static m => m.NeedsPerson)
        ? ItemList.Of(Audit.Mappings.Where(static m => m.NeedsPerson).Select(static m => CommandWords.Audit_LookThere(m.Clause.Label, m.Mapping.Undertaking, CompactWords.Because(m))))
        : null;

    private IEnumerable<Block> NotSeen()
    {
        var unseen = Audit.Undertakings.Where(static u => u.Effect == CompactEffect.NotVisible).Select(static u => u.Undertaking.Number).ToList();
        yield return new Paragraph(unseen.Count == 0
            ? CommandWords.Audit_NothingUnseen
            : CommandWords.Audit_Unseen(unseen.Count, string.Join(", ", unseen)));
        var items = Audit.Compact.Clauses.Where(static c => c.Visible == ClauseVisibility.Cut).Select(static c => CommandWords.Audit_IsCutShort(c.Label, c.Paraphrase))
            .Concat(Audit.Undertakings.SelectMany(static u => u.Numbers.Where(static n => n.Local.State == NumberState.NotVisible).Select(n => CommandWords.Audit_NumberUnseen(u.Undertaking.Number, n.Measure.Title))))
            .Concat(Audit.Boilerplate.Select(static c => CommandWords.Audit_Repeats(c.Label)))
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
            yield return new Paragraph(CommandWords.Audit_NoScorecard);
            yield break;
        }

        yield return new Paragraph(before is null ? CommandWords.Audit_FirstScorecard(Wording.Day(now.On)) : CommandWords.Audit_NextScorecard(Wording.Day(now.On), Wording.Day(before.On)));
        yield return new Table(
            [CommandWords.Audit_Column_Question, new(CommandWords.Audit_Column_Government, true), new(CommandWords.Audit_Column_LastTime, true), new(CommandWords.Audit_Column_CivilSociety, true), new(CommandWords.Audit_Column_LastTime, true), CommandWords.Audit_Column_Note, CommandWords.Audit_Column_RulesBehind],
            [
                .. ScorecardQuestions.All.Questions.Select(q => (Line[])
                [
                    q.Text, Mark(now, q, static a => a.Government), Mark(before, q, static a => a.Government), Mark(now, q, static a => a.CivilSociety), Mark(before, q, static a => a.CivilSociety),
                    Answer(now, q)?.Note ?? "", string.Join(" ", q.Rules),
                ]),
                [CommandWords.Audit_SumOfMarks, Sum(now, static a => a.Government), Sum(before, static a => a.Government), Sum(now, static a => a.CivilSociety), Sum(before, static a => a.CivilSociety), "", ""],
            ]);
    }

    private static ScorecardAnswer? Answer(ScorecardRound? round, ScorecardQuestion question) => round?.Answers.FirstOrDefault(a => string.Equals(a.Question, question.Id, StringComparison.Ordinal));

    private static string Mark(ScorecardRound? round, ScorecardQuestion question, Func<ScorecardAnswer, int?> side) =>
        round is null ? "" : Answer(round, question) is { } answer && side(answer) is { } mark ? Wording.Number(mark) : "–";

    private static string Sum(ScorecardRound? round, Func<ScorecardAnswer, int?> side) =>
        round?.Answers.Any(a => side(a) is not null) == true ? Wording.Number(round.Answers.Sum(a => side(a) ?? 0)) : "";

    private Table? HealthRows() => Rows(
        [CommandWords.Audit_Column_Rule, CommandWords.Audit_Column_ShouldHold, CommandWords.Audit_Column_Here, CommandWords.Audit_Column_ClausesSay],
        Decided.Select(static f => (Line[])
        [
            f.Rule.Id, f.Rule.Title, f.ValueTitle ?? f.Label,
            string.Join("; ", FindingText.Evidence(f).Select(static e => (e.Clause is { } clause ? $"{clause}: " : "") + e.Note).Distinct(StringComparer.Ordinal)),
        ]));

    private Table? Plan() => Rows(
        [CommandWords.Audit_Column_Number, CommandWords.Audit_Column_Cause, CommandWords.Audit_Column_Action, CommandWords.Audit_Column_Owner, CommandWords.Audit_Column_By, CommandWords.Audit_Column_Success],
        Audit.Undertakings.Where(static u => u.Judgement?.Action is not null).Select(static u => (Line[])
        [
            u.Undertaking.Number, u.Judgement!.Cause ?? "", u.Judgement.Action!, u.Judgement.Owner ?? "", u.Judgement.By is { } day ? Wording.Day(day) : "", u.Judgement.Success ?? "",
        ]));

    private Table? Breaches() => Rows(
        [CommandWords.Audit_Column_Day, CommandWords.Audit_Column_Number, CommandWords.Audit_Column_Happened, CommandWords.Audit_Column_Resolved, CommandWords.Audit_Column_How],
        Audit.Compact.Breaches.OrderBy(static b => b.On).Select(static b => (Line[])
        [
            Wording.Day(b.On), b.Undertaking ?? "", b.What, b.ResolvedOn is { } day ? CommandWords.Audit_ResolvedAfter(Wording.Day(day), day.DayNumber - b.On.DayNumber) : CommandWords.Audit_NotYet, b.How ?? "",
        ]));

    private Block? Changed() => Changes is null ? null
        : Changes.Changes.Count == 0 ? new Paragraph(CommandWords.Audit_NothingSince(Changes.From))
        : new Table([CommandWords.Audit_Column_What, CommandWords.Audit_Before(Changes.From), CommandWords.Audit_Column_Now], [.. Changes.Changes.Select(static c => (Line[])[c.What, c.Before, c.After])]);

    private RowList Checked()
    {
        var compact = Audit.Compact;
        var review = compact.Review;
        (string Label, string? Text)[] rows =
        [
            (CommandWords.Audit_Column_Source, compact.Source.Title + (compact.Source.Url is { } url ? $", {url}" : "")),
            (CommandWords.Audit_Column_Retrieved, compact.Source.RetrievedOn is { } retrieved ? Wording.Day(retrieved) : null),
            (CommandWords.Audit_Column_Note, compact.Source.Note),
            (CommandWords.Audit_Column_Area, compact.Area),
            (CommandWords.Audit_Column_Status, compact.Status is { } status ? CompactWords.Of(status) : null),
            (CommandWords.Audit_Column_From, compact.From is { } from ? Wording.Day(from) : CommandWords.Audit_NotStated),
            (CommandWords.Audit_Column_To, compact.To is { } to ? Wording.Day(to) : null),
            (CommandWords.Audit_Column_Binds, compact.Bound.Count > 0 ? string.Join(", ", compact.Bound.Select(static p => p.Name)) : null),
            (CommandWords.Audit_Column_BindsNot, compact.BoundNot.Count > 0 ? string.Join(", ", compact.BoundNot) : null),
            (CommandWords.Audit_Column_ReviewedFor, review is null ? null : string.Join(", ", new[] { review.Government is { } government ? CommandWords.Audit_ForGovernment(government) : null, review.CivilSociety is { } civil ? CommandWords.Audit_ForCivilSociety(civil) : null }.OfType<string>())),
            (CommandWords.Audit_Column_ReviewedOn, review?.On is { } on ? Wording.Day(on) : null),
            (CommandWords.Audit_Column_NextReview, review?.NextOn is { } next ? Wording.Day(next) : null),
            (CommandWords.Audit_Column_NationalText, Audit.National.About),
            (CommandWords.Audit_Column_Rules, CommandWords.Audit_RulesDecided(Decided.Count, Wording.Number(Health.Outcomes.Count(static o => o.Outcome == Outcome.Undetermined)))),
        ];
        return new([.. rows.Where(static r => r.Text is { Length: > 0 }).Select(static r => new Row(r.Label, r.Text!))]) { Column = 18 };
    }

    private static IEnumerable<Section> Section(string name, string title, Block? block) => block is null ? [] : [new(title, [block]) { Name = name, Contents = title }];

    private static Table? Rows(IReadOnlyList<TableColumn> columns, IEnumerable<Line[]> rows) => rows.ToList() is { Count: > 0 } all ? new(columns, all) : null;
}
