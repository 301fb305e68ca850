namespace RelationshipRules.Reporting.Documents;

/// <summary>
/// What comes before the descriptions of a batch: a row for each, the worst first; the rules most often departed from; the questions that would settle most; what could
/// not be read. Takes the memory of its rows, of which it keeps the worst.
/// </summary>
internal sealed class FrontPage(ReportOptions options, int mostRows)
{
    private const int TopRules = 15;
    private const int TopQuestions = 10;
    private const int TopGroups = 15;
    private const int MostUnread = 200;

    /// <summary>What a picture has room for.</summary>
    private const int MostYears = 8;

    private readonly OutcomeTally _tally = new();
    private readonly PortfolioTally _portfolio = new();
    private readonly List<Entry> _entries = [];
    private readonly List<Row> _unread = [];
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);
    private readonly Dictionary<BaselineState, int> _states = [];
    private IReadOnlyList<RulesetInForce>? _successors;
    private string? _basis;
    private string? _profile;
    private int _count;
    private int _readable;
    private int _withDepartures;
    private int _withProblems;

    private enum BaselineState
    {
        New,
        Known,
        Left,
    }

    /// <summary>How urgent a description is among others: errors before warnings before suggestions.</summary>
    public static (int Errors, int Warnings, int Suggestions) Weight(ReportDigest digest) =>
        (digest.Open.Count(static f => f.Severity == Severity.Error), digest.Open.Count(static f => f.Severity == Severity.Warning), digest.Open.Count(static f => f.Severity == Severity.Suggestion));

    /// <summary>Makes of an assessment what the page takes of it, on any thread.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="showsPaths">Whether a description is called by its path.</param>
    /// <param name="number">Which description of the batch it is, from 1.</param>
    public FrontPart Count(Assessment assessment, bool showsPaths, int number)
    {
        _successors ??= [.. assessment.Rulesets.Where(FindingText.IsNormUntilReplaced)];
        _profile ??= assessment.ProfileName;
        return FrontPart.Of(assessment, options, showsPaths, PortfolioTally.IsAsked(number), _successors);
    }

    /// <summary>Counts a description in.</summary>
    /// <param name="part">What the page takes of it.</param>
    /// <param name="number">Which description of the batch it is where it can be told in full, from 1; else 0.</param>
    /// <param name="page">The page that it has for itself; null for none.</param>
    public void Add(FrontPart part, int number, string? page)
    {
        _basis ??= part.Basis;
        if (part.Unread is { } problem)
        {
            AddUnread(part.Name, problem);
            return;
        }

        _count++;
        _readable++;
        _tally.Add(part.Tally);
        _withProblems += part.HasErrors ? 1 : 0;
        _withDepartures += part.Departures > 0 ? 1 : 0;
        _superseded.UnionWith(part.Superseded);
        _portfolio.Add(part);
        Change(BaselineState.New, part.New);
        Change(BaselineState.Known, part.Known);
        Change(BaselineState.Left, part.Left);
        _entries.Add(new(number, part.Name, part.File, page, part.Weight, part.Explained, part.NotStated, part.Met, part.New, part.Left));
        if (_entries.Count > 2 * mostRows)
        {
            KeepWorst();
        }
    }

    /// <summary>Counts in what could not be opened at all.</summary>
    public void AddUnread(string name, string problem)
    {
        _count++;
        if (_unread.Count < MostUnread)
        {
            _unread.Add(new(name, [Piece.Foreign(problem)]));
        }
    }

    /// <summary>The page, with a remark on where the rest is, if there is more than is shown.</summary>
    /// <param name="inFull">The descriptions that are told in full after it.</param>
    /// <param name="inShort">The gravest, where they are told on the page itself.</param>
    /// <param name="first">What the maker of the report has to say of the batch as a whole.</param>
    public ReportDocument Tell(IReadOnlyList<ReportDigest> inFull, IReadOnlyList<ReportDigest> inShort, IReadOnlyList<Section> first)
    {
        string[] counts =
        [
            $"{Wording.Number(_withDepartures)} with departures",
            .. _withProblems > 0 ? [$"{Wording.Number(_withProblems)} with problems in the description"] : Array.Empty<string>(),
            .. (_count - _readable) > 0 ? [$"{Wording.Number((_count - _readable))} could not be read"] : Array.Empty<string>(),
        ];
        var head = new List<Block>
        {
            new Paragraph($"{Wording.Capitalised(Wording.Join(counts))}.") { CssClass = "lead" },
            new Paragraph($"Outcomes: {_tally}.") { CssClass = "small" },
        };
        if (options.Baseline is not null)
        {
            head.Add(new Paragraph($"Since the baseline: {Wording.Count(_states.GetValueOrDefault(BaselineState.New), "new finding")}, {Wording.Count(_states.GetValueOrDefault(BaselineState.Known), "known one")}, {Wording.Number(_states.GetValueOrDefault(BaselineState.Left))} that left it."));
        }

        head.InsertRange(0, _superseded.Select(static text => new Paragraph(text) { CssClass = "small" }));
        head.AddRange(_basis is null ? [] : [new Paragraph(_basis) { CssClass = "small" }]);
        Section?[] sections = [.. first, Changes(), .. Groups(), Unread(), Descriptions(inFull), Gravest(inShort), Rules(), Figures(), Questions()];
        return new($"All {Wording.Count(_count, "description")}", head, [.. sections.OfType<Section>()]);
    }

    private void Change(BaselineState state, int count) => _states[state] = _states.GetValueOrDefault(state) + count;

    private void KeepWorst()
    {
        var worst = Worst();
        _entries.Clear();
        _entries.AddRange(worst);
    }

    private List<Entry> Worst() => [.. _entries.OrderByDescending(static e => e.Weight).ThenBy(static e => e.Number).Take(mostRows)];

    private Section? Unread() => (_count - _readable) == 0 ? null : new(
        "What could not be read",
        [
            new RowList(_unread) { Column = 30, RepeatsLabels = true },
            .. (_count - _readable) > _unread.Count ? [new Paragraph($"And {Wording.Number((_count - _readable) - _unread.Count)} more.")] : Array.Empty<Block>(),
        ])
    {
        Name = "unread",
        Contents = "What could not be read",
    };

    private Section? Descriptions(IReadOnlyList<ReportDigest> inFull)
    {
        if (_entries.Count == 0)
        {
            return null;
        }

        var rows = Worst();
        var numbers = inFull.Select(static digest => digest.Number).ToHashSet();
        var hasBaseline = options.Baseline is not null;
        TableColumn[] columns =
        [
            "Description", new("Errors", true), new("Warnings", true), new("Suggestions", true), new("Explained", true), new("Not stated", true), new("Met", true),
            .. hasBaseline ? [new("New", true), new("Left", true)] : Array.Empty<TableColumn>(),
        ];
        string?[] remarks =
        [
            rows.Count < _readable ? $"The {Wording.Number(rows.Count)} with the gravest departures of {Wording.Number(_readable)}; the formats csv, json and jsonl have all." : null,
            inFull.Count > 0 && inFull.Count < _readable ? $"The {Wording.Number(inFull.Count)} with the gravest departures follow in full." : null,
        ];
        return new(
            "Descriptions, the gravest departures first",
            [
                new Table(columns, [.. rows.Select(e => Row(e, e.Page ?? (numbers.Contains(e.Number) ? $"#d{Wording.Number(e.Number)}-one" : null), hasBaseline))]),
                .. remarks.OfType<string>().Select(static text => new Paragraph(text)),
            ])
        {
            Name = "descriptions",
            Contents = "Descriptions",
        };
    }

    private static Line[] Row(Entry entry, string? link, bool hasBaseline)
    {
        var name = link is not null ? Piece.Within(entry.Name, link) : Piece.Foreign(entry.Name);
        return
        [
            entry.File is { } file ? [name, Piece.Note($" ({file})")] : [name],
            .. Array.ConvertAll(
                (int[])[entry.Weight.Errors, entry.Weight.Warnings, entry.Weight.Suggestions, entry.Explained, entry.Open, entry.Met, .. hasBaseline ? [entry.New, entry.Left] : Array.Empty<int>()],
                static number => (Line)Wording.Number(number)),
        ];
    }

    private static Section? Gravest(IReadOnlyList<ReportDigest> digests)
    {
        const int Most = 5;
        return digests.Count == 0 ? null : new(
            "The gravest departures",
            [
                .. digests.Where(static digest => digest.IsReadable).SelectMany(digest => (Block[])
                [
                    new SubHeading(FrontPart.FileOf(digest)),
                    new ItemList(
                    [
                        .. digest.Open.Take(Most).Select(static f => new Item([$"{f.Rule.Id}{Wording.Element(f)}: {f.Message} ", Piece.Small($"[{Names.Of(f.Severity)}]")])),
                        .. digest.Open.Count > Most ? [new Item($"and {Wording.Number(digest.Open.Count - Most)} more")] : Array.Empty<Item>(),
                    ]),
                ]),
            ])
        {
            Name = "gravest",
            Contents = "The gravest departures",
        };
    }

    /// <summary>Funders, programmes, years and recipients side by side, where the descriptions are records that tell them.</summary>
    private IEnumerable<Section> Groups()
    {
        foreach (var table in _portfolio.Groups())
        {
            yield return SectionOf(table, table.Name, [.. table.ToBlocks(TopGroups)]);
            if (table.Name is "programmes" && _portfolio.Grid(TopGroups, MostYears) is { } grid)
            {
                yield return new("By programme and year", [new Paragraph("How often records depart from a rule, of how often one was judged.") { CssClass = "small" }, grid, grid.ToTable(), .. grid.Remark is { } remark ? [new Paragraph(remark)] : Array.Empty<Block>()]) { Name = "programmeYears", Contents = "By programme and year" };
            }
        }
    }

    private Section? Changes() => options.Earlier is not { } earlier ? null : PortfolioChanges.ToSection(_portfolio, earlier, _profile, TopRules);

    private Section? Rules()
    {
        var table = _portfolio.Rules();
        var rows = table.Rows.Where(static r => r[^1] is > 0).ToList();
        return rows.Count == 0 ? null : SectionOf(table, "rules", [(table with { Rows = rows }).ToBlocks(TopRules).First()]);
    }

    private Section? Figures()
    {
        var table = _portfolio.Figures();
        return table.Rows.Count == 0 ? null : SectionOf(
            table,
            table.Name,
            [.. table.ToBlocks(TopRules), new Paragraph("A published figure counts what its source counted, in its year: read it beside the numbers here, not as a mark to reach.") { CssClass = "small" }]);
    }

    private Section? Questions()
    {
        var table = _portfolio.Questions();
        return table.Rows.Count == 0 ? null : SectionOf(
            table,
            "questions",
            [
                table.ToBlocks(TopQuestions).First(),
                .. _portfolio.HasGroups ? [new Paragraph("What is open in every record is a question to the programme: its answer goes into the terms, and counts for all. What is open in some is a question about those grants; what is asked about a party is one to that party.") { CssClass = "small" }] : Array.Empty<Block>(),
                .. _portfolio.Asked < _readable ? [new Paragraph($"Counted over {Wording.Number(_portfolio.Asked)} of the {Wording.Number(_readable)} descriptions: of the first {Wording.Number(PortfolioTally.MostAsked)} all, then each tenth, from {Wording.Number(10 * PortfolioTally.MostAsked)} on each hundredth, and so on.")] : Array.Empty<Block>(),
            ]);
    }

    private static Section SectionOf(PortfolioTable table, string name, IReadOnlyList<Block> blocks) => new(table.Title, blocks) { Name = name, Contents = table.Title };

    private sealed record Entry(
        int Number,
        string Name,
        string? File,
        string? Page,
        (int Errors, int Warnings, int Suggestions) Weight,
        int Explained,
        int Open,
        int Met,
        int New,
        int Left);
}
