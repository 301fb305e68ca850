using RelationshipRules.Exchange;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Records;

/// <summary>What is to be said of a file of records as a whole: what was read and how, what such records cannot tell, and how programmes, years and recipients compare.</summary>
/// <param name="file">The file, as the user knows it.</param>
/// <param name="reader">What reads it.</param>
/// <param name="profile">The profile that judges.</param>
/// <param name="terms">The files of the terms that are laid under the records.</param>
internal sealed class Portfolio(string file, RecordReader reader, string profile, IReadOnlyList<string> terms)
{
    private const int MostRows = 15;
    private const int MostGroups = 10_000;

    private readonly Dictionary<string, Group> _programmes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Group> _years = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> _recipients = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Group> _funders = new(StringComparer.Ordinal);
    private readonly Group _all = new();

    /// <summary>Counts a record in.</summary>
    public void Add(DescribedRecord record, Assessment assessment)
    {
        var counts = Counts.Of(assessment);
        _all.Add(counts);
        Into(_programmes, record.Programme ?? "(no programme)", counts);
        Into(_years, record.Year is { } year ? Wording.Number(year).Replace(",", "", StringComparison.Ordinal) : "(no day of award)", counts);
        Into(_recipients, Recipient(record), counts);
        var funder = record.Document!.Partnership.Parties?.FirstOrDefault(p => p.Id is { } id && id.Equals(record.Document.Partnership.Agreements?[0].FundedBy, StringComparison.Ordinal));
        Into(_funders, funder?.Kind is { } kind ? Names.Of(kind) : "(kind not told)", counts);
    }

    /// <summary>The sections of the front page.</summary>
    public IReadOnlyList<Section> Tell() =>
    [
        Read(),
        .. More() is { } more ? [more] : Array.Empty<Section>(),
        .. Differences() is { } differences ? [differences] : Array.Empty<Section>(),
        .. Compare("By kind of funder", "Kind", _funders, static g => g.OrderByDescending(static e => e.Value.Records)),
        .. Compare("By programme", "Programme", _programmes, static g => g.OrderByDescending(static e => e.Value.Departures).ThenByDescending(static e => e.Value.Records)),
        .. Compare("By year of the award", "Year", _years, static g => g.OrderBy(static e => e.Key, StringComparer.Ordinal)),
        .. Compare("Recipients with the most departures", "Recipient", _recipients, static g => g.Where(static e => e.Value.Departures > 0).OrderByDescending(static e => e.Value.Departures)),
    ];

    private static string Recipient(DescribedRecord record) =>
        record.Document!.Partnership.Parties?.FirstOrDefault(p => p.Id is { } id && id.Equals(record.Recipient, StringComparison.Ordinal))?.Name ?? record.Recipient ?? "(no recipient)";

    private static void Into(Dictionary<string, Group> groups, string name, Counts counts)
    {
        if (!groups.TryGetValue(name, out var group))
        {
            // Of a file with more, the rest is told together.
            name = groups.Count < MostGroups ? name : "(others)";
            groups[name] = group = groups.GetValueOrDefault(name) ?? new();
        }

        group.Add(counts);
    }

    private static string Note(RecordNote note) => $"{Wording.Number(note.Count)}: {note.Text} ({string.Join(", ", note.Places)}{(note.Count > note.Places.Count ? " and others" : "")}).";

    private Section Read()
    {
        var summary = reader.Summary;
        var many = Math.Max(summary.Described, 1);
        Line[] lines =
        [
            $"{Wording.Count(summary.Described, "record")} of {file} read as {RecordChoice.Title(reader.Format)}{(summary.Refused > 0 ? $"; {Wording.Number(summary.Refused)} could not be used" : "")}.",
            $"A record states {Average(summary.FactsStated, many)} facts on average; {Average(_all.Decided, many)} rules are decided for each, and {Average(_all.NotApplicable, many)} do not apply.",
        ];
        IReadOnlyList<string> notes = [.. summary.LeftOut.Select(static n => $"Left out: {Note(n)}"), .. summary.Remarks.Select(Note), .. summary.Duplicates.Select(Note), .. summary.Splits.Select(Note)];
        return new("The records", [.. lines.Select(static l => new Paragraph(l)), .. notes.Count > 0 ? [ItemList.Of(notes)] : Array.Empty<Block>()]) { Name = "records", Contents = "The records" };
    }

    /// <summary>What such records can never tell, and what to do about it.</summary>
    private Section? More()
    {
        var never = reader.Format switch
        {
            RecordFormat.Sheet => "What no column of the sheet tells is asked below of each record, and is a question to the programme.",
            RecordFormat.OpenContracting => "Such records tell who bought what from whom, how it was tendered and for how long it runs. They never tell what the contract says: notice, payment, monitoring, who carries the risk; nor what came after it. "
                + "What is asked below of each is a question to those who let the contracts.",
            _ => "Such records tell who gave how much to whom and for how long. They never tell what the agreement says: notice, payment, monitoring, what the money may be spent on, who carries the risk; "
                + "nor how the award was decided, or what came after it. What is asked below of each is a question to the programme.",
        };
        var isOfFoundations = _funders.OrderByDescending(static f => f.Value.Records).FirstOrDefault().Key is "foundation";
        string[] ways =
        [
            .. terms.Count == 0
                ? [$"Write down once what all agreements of a programme have in common: relrules check {file} --write-terms terms.jsonc writes the questions; then relrules check {file} --terms terms.jsonc."]
                : Array.Empty<string>(),
            .. isOfFoundations && profile is not ("foundation" or "grant-maker" or "funder-yardstick" or "all")
                ? [$"The funders are foundations, whom the Compact does not bind: relrules check {file} --profile foundation judges them by their own standards."]
                : Array.Empty<string>(),
        ];
        return new("What such records cannot tell", [new Paragraph(never), .. ways.Length > 0 ? [ItemList.Of(ways)] : Array.Empty<Block>()]) { Name = "cannot-tell", Contents = "What such records cannot tell" };
    }

    private Section? Differences()
    {
        var differences = reader.Summary.Differences;
        return differences.Count == 0 ? null : new(
            "Where records say something else than the terms",
            [
                new Paragraph("What the record says counts."),
                new Table(
                    ["Programme", "Fact", "The terms say", "A record says", new("Records", true), "For instance"],
                    [
                        .. differences.OrderByDescending(static d => d.Count).Take(MostRows).Select(static d => (Line[])
                        [
                            [Piece.Foreign(d.Programme ?? "")], d.Path, [Piece.Foreign(d.TermsValue)], [Piece.Foreign(d.RecordValue)], Wording.Number(d.Count), d.Places[0],
                        ]),
                    ]),
            ])
        {
            Name = "differences",
            Contents = "Where records say something else than the terms",
        };
    }

    private IEnumerable<Section> Compare(string title, string column, Dictionary<string, Group> groups, Func<Dictionary<string, Group>, IEnumerable<KeyValuePair<string, Group>>> order)
    {
        var rows = order(groups).ToList();
        if (rows.Count == 0 || (rows.Count == 1 && _all.Records > 1 && rows[0].Value.Records == _all.Records && rows[0].Key.StartsWith('(')))
        {
            yield break;
        }

        yield return new(
            title,
            [
                new Table(
                    [column, new("Records", true), new("With departures", true), new("Departures", true), new("Decided a record", true)],
                    [
                        .. rows.Take(MostRows).Select(static r => (Line[])
                        [
                            [Piece.Foreign(r.Key)], Wording.Number(r.Value.Records), Wording.Number(r.Value.WithDepartures), Wording.Number(r.Value.Departures), Average(r.Value.Decided, r.Value.Records),
                        ]),
                    ]),
                .. rows.Count > MostRows ? [new Paragraph($"And {Wording.Number(rows.Count - MostRows)} more.")] : Array.Empty<Block>(),
            ])
        {
            Name = title.ToLowerInvariant().Replace(' ', '-'),
            Contents = title,
        };
    }

    private static string Average(long sum, int count) => (sum / (double)count).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Counts(int Decided, int Departures, int NotApplicable)
    {
        public static Counts Of(Assessment assessment)
        {
            var (decided, departures, notApplicable) = (0, 0, 0);
            foreach (var outcome in assessment.Outcomes)
            {
                if (outcome.Severity <= Severity.Silent)
                {
                    continue;
                }

                notApplicable += outcome.Outcome == Outcome.NotApplicable ? 1 : 0;
                decided += outcome.Outcome is Outcome.NotApplicable or Outcome.Undetermined ? 0 : 1;
                departures += outcome.Outcome.IsUnmet() ? 1 : 0;
            }

            return new(decided, departures, notApplicable);
        }
    }

    private sealed class Group
    {
        public int Records { get; private set; }

        public int WithDepartures { get; private set; }

        public int Departures { get; private set; }

        public long Decided { get; private set; }

        public long NotApplicable { get; private set; }

        public void Add(Counts counts)
        {
            Records++;
            WithDepartures += counts.Departures > 0 ? 1 : 0;
            Departures += counts.Departures;
            Decided += counts.Decided;
            NotApplicable += counts.NotApplicable;
        }
    }
}
