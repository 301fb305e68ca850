using RelationshipRules.Reporting.Baselines;

namespace RelationshipRules.Reporting.Documents;

/// <summary>
/// Counts what many descriptions have in common: the rules most often departed from, programmes, years and recipients side by side, the questions that are open. Takes the memory of
/// its tables, which have a bound, and not of the descriptions.
/// </summary>
internal sealed class PortfolioTally
{
    /// <summary>The questions of so many descriptions are counted; what is not stated takes longer to work out than all else.</summary>
    public const int MostAsked = 1000;

    /// <summary>So many programmes have numbers of their own for each rule.</summary>
    private const int MostProgrammes = 500;

    private const int MostRecipients = 10_000;

    // What records are counted under that tell nothing: keys, which programs read as they are; readers see words in their place.
    private const string Others = "(others)";
    private const string NoProgramme = "(no programme)";
    private const string NoDay = "(no day of award)";
    private const string NoRecipient = "(no recipient)";
    private const string NoSize = "(size not told)";
    private const string NoKind = "(kind not told)";

    private static PortfolioColumn Programme => OfGroup("programme", ReportWords.Column_Programme, 30);

    private static PortfolioColumn Year => OfGroup("year", ReportWords.Column_Year);

    private static PortfolioColumn Rule => new("rule", ReportWords.Column_Rule, Width: 10);

    private static PortfolioColumn RuleTitle => new("title", ReportWords.Column_RuleTitle, Width: 44);

    /// <summary>How often a rule was decided in a record, and how often the record departed from it: the same in all tables.</summary>
    private static PortfolioColumn[] OfRules => [Number("departures", ReportWords.Column_Departures), Number("judged", ReportWords.Column_Judged), new("share", ReportWords.Column_Share, PortfolioColumnKind.Share)];

    private static PortfolioColumn[] OfGroups => [Number("records", ReportWords.Column_Records), Number("departing", ReportWords.Column_WithDepartures), .. OfRules, Number("decidedPerRecord", ReportWords.Column_DecidedPerRecord)];

    private static PortfolioColumn[] OfQuestions =>
    [
        new("question", ReportWords.Column_Question, Width: 70), new("fact", ReportWords.Column_Fact, Width: 30) { IsForPrograms = true }, Number("open", ReportWords.Column_Descriptions), Number("asked", ReportWords.Column_Of),
        Number("rulesWaiting", ReportWords.Column_RulesThatWait), new("askOf", ReportWords.Column_Ask) { Tells = AskOf },
    ];

    private readonly Totals _all = new();
    private readonly Dictionary<string, Totals> _programmes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Group> _years = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _sizes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _funders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _recipientKinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _recipients = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many descriptions were counted.</summary>
    public int Count => _all.Group.Records;

    /// <summary>Of how many of them the questions were counted.</summary>
    public int Asked => _all.Asked;

    /// <summary>Whether any of them is counted under a programme, a year or a recipient.</summary>
    public bool HasGroups => _years.Count > 0;

    /// <summary>Whether the questions of a description are counted: of the first thousand all, then of each tenth, from ten thousand on of each hundredth, as many of each power of ten.</summary>
    /// <param name="number">Which description it is, from 1.</param>
    public static bool IsAsked(int number)
    {
        var step = 1;
        for (long most = MostAsked; number > most; most *= 10)
        {
            step *= 10;
        }

        return number % step == 0;
    }

    /// <summary>Counts a description in.</summary>
    /// <param name="part">What is counted of it.</param>
    /// <param name="number">Which description of the report it is, from 1; 0 for none that is told in full.</param>
    /// <param name="page">The page that it has for itself; null for none.</param>
    public void Add(FrontPart part, int number = 0, string? page = null)
    {
        _all.Add(part);
        if (part.Groups is not { } groups)
        {
            return;
        }

        var programme = Bounded(_programmes, groups.Programme ?? NoProgramme, MostProgrammes);
        var year = groups.Year is { } told ? Wording.Number(told) : NoDay;
        var totals = Of(_programmes, programme);
        totals.Add(part);
        var ofYear = Of(totals.Years, year);
        ofYear.Add(part);
        if (ofYear.Gravest is not { } gravest || part.Weight.CompareTo(gravest.Weight) > 0)
        {
            ofYear.Gravest = new(part.Weight, number, page);
        }

        Of(_years, year).Add(part);
        Of(_sizes, groups.RecipientSize ?? NoSize).Add(part);
        Of(_recipientKinds, groups.RecipientKind ?? NoKind).Add(part);
        Of(_funders, groups.FunderKind ?? NoKind).Add(part);
        Of(_recipients, Bounded(_recipients, groups.Recipient ?? NoRecipient, MostRecipients)).Add(part);
    }

    /// <summary>All tables that have rows.</summary>
    /// <param name="earlier">An earlier run to compare with; null for none.</param>
    public IReadOnlyList<PortfolioTable> Tables(EarlierRun? earlier)
    {
        PortfolioTable?[] tables =
        [
            Rules(), Figures(), earlier is null ? null : PortfolioChanges.ToTable(Changes(earlier)), .. Groups(), ProgrammeYears(), ProgrammeRules(), Questions(), ProgrammeQuestions(),
        ];
        return [.. tables.OfType<PortfolioTable>().Where(static t => t.Rows.Count > 0)];
    }

    /// <summary>The rules that were judged, those most often departed from first.</summary>
    public PortfolioTable Rules() => new(
        "rules", ReportWords.Table_Rules,
        [Rule, RuleTitle, new("severity", ReportWords.Column_Severity) { Tells = SeverityName }, .. OfRules, Number("findings", ReportWords.Column_Findings)],
        [.. Ranked(_all.Rules).Select(static r => (object?[])[r.Rule.Id, r.Rule.Title, Names.Of(r.Severity), r.Departures, r.Judged, r.Share, r.Findings])])
    {
        Sheet = ReportWords.Sheet_Rules,
    };

    /// <summary>What was published of the rules that were judged here, beside what was counted here.</summary>
    public PortfolioTable Figures() => new(
        "figures", ReportWords.Table_Figures,
        [
            Rule, RuleTitle with { IsForPrograms = true }, .. OfRules, new("publishedShare", ReportWords.Column_Published, PortfolioColumnKind.Share), Number("publishedOf", ReportWords.Column_Of) with { IsForPrograms = true },
            new("publishedYear", ReportWords.Column_Year, PortfolioColumnKind.Number), new("counted", ReportWords.Column_Counted, Width: 60), new("source", ReportWords.Column_Source, Width: 40), new("url", ReportWords.Column_Address, Width: 40) { IsForPrograms = true },
        ],
        [
            .. Ranked(_all.Rules).SelectMany(static r => r.Rule.Figures.Select(f => (object?[])
            [
                r.Rule.Id, r.Rule.Title, r.Departures, r.Judged, r.Share, f.Share, f.Of, f.Year, f.Of is { } of ? $"{Wording.Number(of)} {f.Counted}" : f.Counted, Wording.Cite(f.Citation), f.Citation.Url,
            ])),
        ])
    {
        Sheet = ReportWords.Sheet_Figures,
    };

    /// <summary>Each rule that was judged in this run and in an earlier one, over all and by programme: what changed most first.</summary>
    public IReadOnlyList<RuleChange> Changes(EarlierRun earlier) =>
    [
        .. Changes(EarlierRun.All, _all, earlier).Concat(_programmes.SelectMany(p => Changes(p.Key, p.Value, earlier)))
            .OrderByDescending(static c => Math.Abs(c.Points)).ThenBy(static c => c.Programme, StringComparer.OrdinalIgnoreCase).ThenBy(static c => c.Rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rules that were judged.</summary>
    public IReadOnlyCollection<string> JudgedRules => _all.Rules.Keys;

    /// <summary>The programmes that there are.</summary>
    public IReadOnlyCollection<string> Programmes => _programmes.Keys;

    /// <summary>Funders, programmes, years and recipients, each side by side; none where there is nothing to compare.</summary>
    public IEnumerable<PortfolioTable> Groups()
    {
        PortfolioTable?[] tables =
        [
            Compare("funderKinds", ReportWords.Table_FunderKinds, ReportWords.Sheet_FunderKinds, OfGroup("funderKind", ReportWords.Column_Kind, 24) with { ChoicesOf = "parties[].kind" }, _funders.OrderByDescending(static g => g.Value.Records)),
            Compare("programmes", ReportWords.Table_Programmes, ReportWords.Sheet_Programmes, Programme, ByDepartures(_programmes.Select(static p => KeyValuePair.Create(p.Key, p.Value.Group)))),
            Compare("years", ReportWords.Table_Years, ReportWords.Sheet_Years, Year, _years.OrderByDescending(static g => g.Key, StringComparer.Ordinal)),
            Compare("recipientSizes", ReportWords.Table_RecipientSizes, ReportWords.Sheet_RecipientSizes, OfGroup("recipientSize", ReportWords.Column_Size, 20) with { ChoicesOf = "parties[].size" }, _sizes.OrderByDescending(static g => g.Value.Records)),
            Compare("recipientKinds", ReportWords.Table_RecipientKinds, ReportWords.Sheet_RecipientKinds, OfGroup("recipientKind", ReportWords.Column_Kind, 24) with { ChoicesOf = "parties[].kind" }, _recipientKinds.OrderByDescending(static g => g.Value.Records)),
            Compare("recipients", ReportWords.Table_Recipients, ReportWords.Sheet_Recipients, OfGroup("recipient", ReportWords.Column_Recipient, 40), ByDepartures(_recipients.Where(static g => g.Value.Departures > 0))),
        ];
        return tables.OfType<PortfolioTable>();
    }

    /// <summary>Each programme in each year; null where there is only one of both.</summary>
    public PortfolioTable? ProgrammeYears() => IsOfOneYear ? null : new(
        "programmeYears", ReportWords.Table_ProgrammeYears, [Programme, Year, .. OfGroups],
        [
            .. _programmes.OrderByDescending(static p => p.Value.Group.Departures).ThenBy(static p => p.Key, StringComparer.OrdinalIgnoreCase)
                .SelectMany(static p => p.Value.Years.OrderByDescending(static y => y.Key, StringComparer.Ordinal).Select(y => (object?[])[p.Key, y.Key, .. y.Value.Cells])),
        ])
    {
        Sheet = ReportWords.Sheet_ProgrammeYears,
    };

    /// <summary>How large a share of the rules judged a programme departs from in a year, as a picture, the latest years and what has none; null where there is only one of both.</summary>
    /// <param name="mostProgrammes">So many programmes.</param>
    /// <param name="mostYears">So many years.</param>
    /// <param name="linkOf">Where a description is told in full; null where it is not.</param>
    public DepartureGrid? Grid(int mostProgrammes, int mostYears, Func<GravestPart, string?> linkOf)
    {
        if (IsOfOneYear)
        {
            return null;
        }

        IReadOnlyList<KeyValuePair<string, Totals>> programmes = [.. _programmes.OrderByDescending(static p => p.Value.Group.Departures).ThenByDescending(static p => p.Value.Group.Records).Take(mostProgrammes)];
        var withoutDay = _years.Keys.Where(static y => y is ['(', ..]).ToList();
        IReadOnlyList<string> years = [.. _years.Keys.Except(withoutDay, StringComparer.Ordinal).Order(StringComparer.Ordinal).TakeLast(mostYears - withoutDay.Count), .. withoutDay];
        return new([.. programmes.Select(static p => GroupName(p.Key))], [.. years.Select(GroupName)], [.. programmes.Select(p => years.Select(y => p.Value.Years.GetValueOrDefault(y) is { } group ? (group.Departures, group.Judged) : default).ToArray())])
        {
            LeftOut = (_programmes.Count - programmes.Count, _years.Count - years.Count),
            Links = [.. programmes.Select(p => years.Select(y => p.Value.Years.GetValueOrDefault(y)?.Gravest is { } gravest ? linkOf(gravest) : null).ToArray())],
        };
    }

    /// <summary>The open questions, those that would settle most first.</summary>
    public PortfolioTable Questions()
    {
        IEnumerable<QuestionCount> ranked = Ranked(_all.Questions);
        return new("questions", ReportWords.Table_Questions, HasGroups ? OfQuestions : OfQuestions[..^1], [.. ranked.Select(q => HasGroups ? Cells(q, _all) : Cells(q, _all)[..^1])]) { Sheet = ReportWords.Sheet_ToAsk };
    }

    private bool IsOfOneYear => _programmes.Count < 2 && _years.Count < 2;

    private static IEnumerable<RuleChange> Changes(string programme, Totals totals, EarlierRun earlier) =>
        totals.Rules.Values.Select(r => earlier.Find(programme, r.Rule.Id) is { } then ? new RuleChange(programme, r.Rule, then, new(r.Departures, r.Judged)) : null).OfType<RuleChange>();

    private PortfolioTable? ProgrammeRules() => !HasGroups ? null : new(
        "programmeRules", ReportWords.Table_ProgrammeRules, [Programme, Rule, RuleTitle, .. OfRules],
        [
            .. ByDepartures(_programmes.Select(static p => KeyValuePair.Create(p.Key, p.Value.Group))).SelectMany(g => Ranked(_programmes[g.Key].Rules)
                .Select(r => (object?[])[g.Key, r.Rule.Id, r.Rule.Title, r.Departures, r.Judged, r.Share])),
        ])
    {
        Sheet = ReportWords.Sheet_ProgrammeRules,
    };

    private PortfolioTable? ProgrammeQuestions() => !HasGroups ? null : new(
        "programmeQuestions", ReportWords.Table_ProgrammeQuestions, [Programme, .. OfQuestions],
        [.. _programmes.OrderByDescending(static p => p.Value.Group.Records).SelectMany(static p => Ranked(p.Value.Questions).Select(q => (object?[])[p.Key, .. Cells(q, p.Value)]))])
    {
        Sheet = ReportWords.Sheet_ToAskByProgramme,
    };

    private PortfolioTable? Compare(string name, string title, string sheet, PortfolioColumn column, IEnumerable<KeyValuePair<string, Group>> groups)
    {
        var rows = groups.ToList();
        return rows.Count == 0 || (rows is [{ Key: ['(', ..] } only] && Count > 1 && only.Value.Records == Count) ? null
            : new(name, title, [column, .. OfGroups], [.. rows.Select(static g => (object?[])[g.Key, .. g.Value.Cells])]) { Sheet = sheet };
    }

    /// <summary>What is open in every description of a programme is a question to the programme, unless it is about a party; what is open in some is one about those.</summary>
    private static object?[] Cells(QuestionCount question, Totals of) =>
    [
        question.Text, question.Path, question.Open, of.Asked, question.Waiting,
        question.Path.StartsWith("parties", StringComparison.Ordinal) ? "party" : question.Open == of.Asked ? "programme" : "grant",
    ];

    private static PortfolioColumn Number(string name, string title) => new(name, title, PortfolioColumnKind.Number);

    private static PortfolioColumn OfGroup(string name, string title, double width = 12) => new(name, title, Width: width) { Tells = GroupName };

    /// <summary>What a reader sees in the place of a key for what records do not tell; any other is a name.</summary>
    public static string GroupName(string key) => key switch
    {
        Others => ReportWords.Group_Others,
        NoProgramme => ReportWords.Group_NoProgramme,
        NoDay => ReportWords.Group_NoDay,
        NoRecipient => ReportWords.Group_NoRecipient,
        NoSize => ReportWords.Group_NoSize,
        NoKind => ReportWords.Group_NoKind,
        PortfolioChanges.AllProgrammes => ReportWords.Group_All,
        _ => key,
    };

    private static string SeverityName(string name) => Wording.SeverityName(Names.All<Severity>().First(s => string.Equals(s.Value, name, StringComparison.Ordinal)).Key);

    private static string AskOf(string name) => name switch
    {
        "party" => ReportWords.AskOf_Party,
        "programme" => ReportWords.AskOf_Programme,
        _ => ReportWords.AskOf_Grant,
    };

    private static IEnumerable<RuleCount> Ranked(Dictionary<string, RuleCount> rules) =>
        rules.Values.OrderByDescending(static r => r.Departures > 0 ? r.Severity : Severity.None).ThenByDescending(static r => r.Departures).ThenBy(static r => r.Rule.Id, StringComparer.Ordinal);

    private static IEnumerable<QuestionCount> Ranked(Dictionary<string, QuestionCount> questions) =>
        questions.Values.OrderByDescending(static q => q.Weight).ThenByDescending(static q => q.Open).ThenBy(static q => q.Order);

    private static IEnumerable<KeyValuePair<string, Group>> ByDepartures(IEnumerable<KeyValuePair<string, Group>> groups) =>
        groups.OrderByDescending(static g => g.Value.Departures).ThenByDescending(static g => g.Value.Records);

    /// <summary>Of a file with more names, the rest is counted together.</summary>
    private static string Bounded<T>(Dictionary<string, T> groups, string name, int most) => groups.ContainsKey(name) || groups.Count < most ? name : Others;

    private static T Of<TKey, T>(Dictionary<TKey, T> groups, TKey key)
        where TKey : notnull
        where T : new()
    {
        if (!groups.TryGetValue(key, out var group))
        {
            groups[key] = group = new();
        }

        return group;
    }

    /// <summary>What is counted of all descriptions, and of those of one programme.</summary>
    private sealed class Totals
    {
        public Group Group { get; } = new();

        public int Asked { get; private set; }

        public Dictionary<string, Group> Years { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, RuleCount> Rules { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, QuestionCount> Questions { get; } = new(StringComparer.Ordinal);

        public void Add(FrontPart part)
        {
            Group.Add(part);
            foreach (var judged in part.Judged)
            {
                if (!Rules.TryGetValue(judged.Rule.Id, out var rule))
                {
                    Rules[judged.Rule.Id] = rule = new(judged.Rule);
                }

                rule.Add(judged);
            }

            Asked += part.Questions is null ? 0 : 1;
            foreach (var (text, path, rules, weight) in part.Questions ?? [])
            {
                // Of two facts one may be asked for in the same words.
                if (!Questions.TryGetValue(path, out var question))
                {
                    Questions[path] = question = new(text, path, Questions.Count);
                }

                question.Open++;
                question.Waiting += rules;
                question.Weight += weight;
            }
        }
    }

    private sealed class Group
    {
        private int _departing;
        private long _decided;

        /// <summary>The description with the gravest departures, where that is kept.</summary>
        public GravestPart? Gravest { get; set; }

        public int Records { get; private set; }

        public int Departures { get; private set; }

        public int Judged { get; private set; }

        public object?[] Cells => [Records, _departing, Departures, Judged, Judged == 0 ? null : Departures / (double)Judged, Math.Round(_decided / (double)Records, 1, MidpointRounding.AwayFromZero)];

        public void Add(FrontPart part)
        {
            Records++;
            _departing += part.Departures > 0 ? 1 : 0;
            _decided += part.Decided;
            Judged += part.Judged.Count;
            foreach (var rule in part.Judged)
            {
                Departures += rule.Findings > 0 ? 1 : 0;
            }
        }
    }

    private sealed class RuleCount(RuleDescriptor rule)
    {
        public RuleDescriptor Rule => rule;

        /// <summary>The gravest that it was given anywhere.</summary>
        public Severity Severity { get; private set; }

        public int Judged { get; private set; }

        public int Departures { get; private set; }

        public int Findings { get; private set; }

        public double Share => Departures / (double)Judged;

        public void Add(JudgedRule judged)
        {
            Severity = judged.Severity > Severity ? judged.Severity : Severity;
            Judged++;
            Departures += judged.Findings > 0 ? 1 : 0;
            Findings += judged.Findings;
        }
    }

    private sealed class QuestionCount(string text, string path, int order)
    {
        public string Text => text;

        public string Path => path;

        public int Order => order;

        public int Open { get; set; }

        public int Waiting { get; set; }

        public int Weight { get; set; }
    }
}

/// <summary>The description with the gravest departures among some.</summary>
/// <param name="Weight">How grave they are.</param>
/// <param name="Number">Which description of the report it is; 0 for none that is told in full.</param>
/// <param name="Page">The page that it has for itself; null for none.</param>
internal sealed record GravestPart((int Errors, int Warnings, int Suggestions) Weight, int Number, string? Page);
