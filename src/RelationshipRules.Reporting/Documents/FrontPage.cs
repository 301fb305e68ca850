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
    private const int MostProblems = 200;
    private const int MostNames = 10;

    /// <summary>What a picture has room for.</summary>
    private const int MostYears = 8;

    private readonly OutcomeTally _tally = new();
    private readonly PortfolioTally _portfolio = new();
    private readonly List<Entry> _entries = [];
    private readonly List<Row> _unread = [];
    private readonly List<Row> _problems = [];
    private readonly HashSet<string> _superseded = new(StringComparer.Ordinal);
    private readonly Dictionary<BaselineState, int> _states = [];
    private IReadOnlyList<RulesetInForce>? _successors;
    private string? _basis;
    private string? _profile;
    private int _count;
    private int _readable;
    private int _withDepartures;
    private int _withProblems;
    private int _unmet;
    private int _aside;
    private int _told;
    private int _came;
    private readonly List<string> _cameFirst = [];

    /// <summary>Where the first of the pages that tell of a rule's departure has it.</summary>
    private readonly Dictionary<string, string> _pagesOfRules = new(StringComparer.Ordinal);

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
        _count++;
        if (part.Unread is { } problem)
        {
            if (_unread.Count < MostProblems)
            {
                _unread.Add(new(part.Name, [Piece.Foreign(problem)]));
            }

            return;
        }

        _readable++;
        _tally.Add(part.Tally);
        if (part.Problem is { } mistake)
        {
            _withProblems++;
            if (_problems.Count < MostProblems)
            {
                _problems.Add(new(part.Name, [Piece.Foreign(mistake)]));
            }
        }

        _withDepartures += part.Departures > 0 ? 1 : 0;
        (_unmet, _aside, _told) = (_unmet + part.Unmet, _aside + part.Aside, _told + part.Departures);
        if (!part.IsInBaseline && _came++ < MostNames)
        {
            _cameFirst.Add(part.Name);
        }

        foreach (var judged in page is null ? [] : part.Judged.Where(static j => j.Findings > 0))
        {
            _pagesOfRules.TryAdd(judged.Rule.Id, $"{page}#{judged.Rule.Id}");
        }

        _superseded.UnionWith(part.Superseded);
        _portfolio.Add(part, number, page);
        Change(BaselineState.New, part.New);
        Change(BaselineState.Known, part.Known);
        Change(BaselineState.Left, part.Left);
        _entries.Add(new(number, part.Name, part.File, page, part.Weight, part.Explained, part.NotStated, part.Met, part.New, part.Left));
        if (_entries.Count > 2 * mostRows)
        {
            KeepWorst();
        }
    }

    /// <summary>The page, with a remark on where the rest is, if there is more than is shown.</summary>
    /// <param name="inFull">The descriptions that are told in full after it.</param>
    /// <param name="inShort">The gravest, where they are told on the page itself.</param>
    /// <param name="isScreen">Whether that is their gravest departures alone, as there is room for on a screen.</param>
    /// <param name="first">What the maker of the report has to say of the batch as a whole.</param>
    public ReportDocument Tell(IReadOnlyList<ReportDigest> inFull, IReadOnlyList<ReportDigest> inShort, bool isScreen, IReadOnlyList<Section> first)
    {
        // What is wrong with the input comes first: it bears on all that follows.
        string[] counts =
        [
            .. (_count - _readable) > 0 ? [ReportWords.Front_NotRead(Wording.Number(_count - _readable))] : Array.Empty<string>(),
            .. _withProblems > 0 ? [ReportWords.Front_WithProblems(Wording.Number(_withProblems))] : Array.Empty<string>(),
            .. _readable > 0 ? [ReportWords.Front_WithDepartures(Wording.Number(_withDepartures))] : Array.Empty<string>(),
        ];
        var head = new List<Block>
        {
            new Paragraph($"{Wording.Capitalised(Wording.Join(counts))}.") { CssClass = "lead" },
        };
        if (_readable > 0)
        {
            head.Add(new Paragraph(ReportWords.Front_Outcomes(_tally.Tell(_unmet, _aside, _told))) { CssClass = "small" });
        }

        if (options.Baseline is { } baseline)
        {
            head.Add(new Paragraph(ReportWords.Front_SinceBaseline(
                ReportWords.Baseline_New(_states.GetValueOrDefault(BaselineState.New)), ReportWords.Baseline_Known(_states.GetValueOrDefault(BaselineState.Known)), Wording.Number(_states.GetValueOrDefault(BaselineState.Left)))));
            head.AddRange(Moved(ReportWords.Front_Came, _cameFirst, _came));
            head.AddRange(Moved(ReportWords.Front_Gone, [.. baseline.Gone.Take(MostNames)], baseline.Gone.Count));
        }

        head.InsertRange(0, _superseded.Select(static text => new Paragraph(text) { CssClass = "small" }));
        head.AddRange(_basis is null ? [] : [new Paragraph(_basis) { CssClass = "small" }]);
        Section?[] sections = [Problems("unread", ReportWords.Front_Unread, _unread, _count - _readable), Problems("mistakes", ReportWords.Front_Mistakes, _problems, _withProblems), .. first, Changes(), .. Groups(inFull), Descriptions(inFull), isScreen ? GravestDepartures(inShort) : Gravest(inShort), Rules(inFull), Figures(inFull), Questions()];
        return new(ReportWords.Front_Title(_count), head, [.. sections.OfType<Section>()]);
    }

    private void Change(BaselineState state, int count) => _states[state] = _states.GetValueOrDefault(state) + count;

    /// <summary>Which descriptions came or went since the baseline, by name as far as there is room.</summary>
    private static IEnumerable<Block> Moved(Func<int, string, string> tell, List<string> names, int count) => count == 0 ? [] :
        [new Paragraph([Piece.Foreign(tell(count, Wording.Join([.. names, .. count > names.Count ? [ReportWords.More_Names(Wording.Number(count - names.Count))] : Array.Empty<string>()])))])];

    private void KeepWorst()
    {
        var worst = Worst();
        _entries.Clear();
        _entries.AddRange(worst);
    }

    private List<Entry> Worst() => [.. _entries.OrderByDescending(static e => e.Weight).ThenBy(static e => e.Number).Take(mostRows)];

    private static Section? Problems(string name, string title, List<Row> rows, int count) => count == 0 ? null : new(
        title,
        [
            new RowList(rows) { Column = 30, RepeatsLabels = true },
            .. count > rows.Count ? [new Paragraph(ReportWords.More_And(Wording.Number(count - rows.Count)))] : Array.Empty<Block>(),
        ])
    {
        Name = name,
        Contents = title,
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
            ReportWords.Column_Description, new(ReportWords.Column_Errors, true), new(ReportWords.Column_Warnings, true), new(ReportWords.Column_Suggestions, true), new(ReportWords.Column_Explained, true),
            new(ReportWords.Column_NotStated, true), new(ReportWords.Column_Met, true),
            .. hasBaseline ? [new(ReportWords.Column_New, true), new(ReportWords.Column_Left, true)] : Array.Empty<TableColumn>(),
        ];
        string?[] remarks =
        [
            rows.Count < _readable ? ReportWords.Front_GravestInTable(Wording.Number(rows.Count), Wording.Number(_readable)) : null,
            inFull.Count > 0 && inFull.Count < _readable ? ReportWords.Front_GravestFollow(Wording.Number(inFull.Count)) : null,
        ];
        return new(
            ReportWords.Front_Descriptions,
            [
                new Table(columns, [.. rows.Select(e => Row(e, LinkOf(e.Number, e.Page, numbers), hasBaseline))]),
                .. remarks.OfType<string>().Select(static text => new Paragraph(text)),
            ])
        {
            Name = "descriptions",
            Contents = ReportWords.Front_DescriptionsInContents,
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

    /// <summary>The gravest departures of all: they are among those of the descriptions with the gravest.</summary>
    private Section? GravestDepartures(IReadOnlyList<ReportDigest> digests)
    {
        const int Most = 10;
        var gravest = digests.Where(static digest => digest.IsReadable)
            .SelectMany(static digest => digest.Open.Take(Most).Select(finding => (Digest: digest, Finding: finding)))
            .OrderByDescending(static departure => departure.Finding.Severity)
            .Take(Most)
            .ToList();
        Block[] hint = options.InFullHint is { } text ? [new Paragraph(text)] : [];
        return gravest.Count == 0 ? hint.Length == 0 || digests.Count == 0 ? null : new(ReportWords.Front_InFull, hint) { Name = "gravest" } : new(
            ReportWords.Front_Gravest,
            [
                new ItemList(
                [
                    .. gravest.Select(static departure => new Item(
                        [Piece.Foreign($"{FrontPart.FileOf(departure.Digest)}: "), $"{departure.Finding.Rule.Id}{Wording.Element(departure.Finding)}: {departure.Finding.Message} ", Piece.Small($"[{Wording.SeverityName(departure.Finding.Severity)}]")])),
                    .. _told > gravest.Count ? [new Item(ReportWords.More_Items(Wording.Number(_told - gravest.Count)))] : Array.Empty<Item>(),
                ]),
                .. hint,
            ])
        {
            Name = "gravest",
            Contents = ReportWords.Front_Gravest,
        };
    }

    private static Section? Gravest(IReadOnlyList<ReportDigest> digests)
    {
        const int Most = 5;
        return digests.Count == 0 ? null : new(
            ReportWords.Front_Gravest,
            [
                .. digests.Where(static digest => digest.IsReadable).SelectMany(digest => (Block[])
                [
                    new SubHeading(FrontPart.FileOf(digest)),
                    new ItemList(
                    [
                        .. digest.Open.Take(Most).Select(static f => new Item([$"{f.Rule.Id}{Wording.Element(f)}: {f.Message} ", Piece.Small($"[{Wording.SeverityName(f.Severity)}]")])),
                        .. digest.Open.Count > Most ? [new Item(ReportWords.More_Items(Wording.Number(digest.Open.Count - Most)))] : Array.Empty<Item>(),
                    ]),
                ]),
            ])
        {
            Name = "gravest",
            Contents = ReportWords.Front_Gravest,
        };
    }

    /// <summary>Funders, programmes, years and recipients side by side, where the descriptions are records that tell them.</summary>
    private IEnumerable<Section> Groups(IReadOnlyList<ReportDigest> inFull)
    {
        var numbers = inFull.Select(static digest => digest.Number).ToHashSet();
        foreach (var table in _portfolio.Groups())
        {
            yield return SectionOf(table, table.Name, [.. table.ToBlocks(TopGroups)]);
            if (table.Name is "programmes" && _portfolio.Grid(TopGroups, MostYears, gravest => LinkOf(gravest.Number, gravest.Page, numbers)) is { } grid)
            {
                yield return new(ReportWords.Table_ProgrammeYears, [new Paragraph(ReportWords.Front_GridExplanation) { CssClass = "small" }, grid, grid.ToTable(), .. grid.Remark is { } remark ? [new Paragraph(remark)] : Array.Empty<Block>()]) { Name = "programmeYears", Contents = ReportWords.Table_ProgrammeYears };
            }
        }
    }

    private Section? Changes() => options.Earlier is not { } earlier ? null : PortfolioChanges.ToSection(_portfolio, earlier, _profile, TopRules);

    private Section? Rules(IReadOnlyList<ReportDigest> inFull)
    {
        var table = _portfolio.Rules();
        var rows = table.Rows.Where(static r => r[^1] is > 0).ToList();
        return rows.Count == 0 ? null : SectionOf(table, "rules", [WithLinks((table with { Rows = rows }).ToBlocks(TopRules).First(), inFull)]);
    }

    private Section? Figures(IReadOnlyList<ReportDigest> inFull)
    {
        var table = _portfolio.Figures();
        return table.Rows.Count == 0 ? null : SectionOf(
            table,
            table.Name,
            [.. table.ToBlocks(TopRules).Select(block => WithLinks(block, inFull)), new Paragraph(ReportWords.Front_FiguresExplanation) { CssClass = "small" }]);
    }

    /// <summary>A table of rules, each with a link to the first description that departs from it, where one is told in full.</summary>
    private Block WithLinks(Block block, IReadOnlyList<ReportDigest> inFull) => block is not Table table ? block : table with
    {
        Rows = [.. table.Rows.Select(row => LinkOf(row[0].ToString(), inFull) is { } link ? [[Piece.Within(row[0].ToString(), link)], .. row.Skip(1)] : row)],
    };

    private string? LinkOf(string rule, IReadOnlyList<ReportDigest> inFull) =>
        inFull.FirstOrDefault(digest => digest.Open.Any(f => string.Equals(f.Rule.Id, rule, StringComparison.Ordinal))) is { } digest ? "#" + digest.Link(rule) : _pagesOfRules.GetValueOrDefault(rule);

    /// <summary>Where a description is told in full: on its own page, or further down on this one.</summary>
    private static string? LinkOf(int number, string? page, HashSet<int> inFull) => page ?? (inFull.Contains(number) ? $"#d{Wording.Number(number)}-one" : null);

    private Section? Questions()
    {
        var table = _portfolio.Questions();
        return table.Rows.Count == 0 ? null : SectionOf(
            table,
            "questions",
            [
                table.ToBlocks(TopQuestions).First(),
                .. _portfolio.HasGroups ? [new Paragraph(ReportWords.Front_QuestionsExplanation) { CssClass = "small" }] : Array.Empty<Block>(),
                .. _portfolio.Asked < _readable ? [new Paragraph(ReportWords.Front_QuestionsCounted(Wording.Number(_portfolio.Asked), Wording.Number(_readable), Wording.Number(PortfolioTally.MostAsked), Wording.Number(10 * PortfolioTally.MostAsked)))] : Array.Empty<Block>(),
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
