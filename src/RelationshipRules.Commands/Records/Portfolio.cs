using System.Runtime.CompilerServices;
using RelationshipRules.Exchange;
using RelationshipRules.Model;
using RelationshipRules.Reporting;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Records;

/// <summary>What is to be said of a file of records as a whole: what was read and how, what such records cannot tell; and what each record is counted under.</summary>
/// <param name="file">The file, as the user knows it.</param>
/// <param name="reader">What reads it.</param>
/// <param name="profile">The profile that judges.</param>
/// <param name="terms">The files of the terms that are laid under the records.</param>
internal sealed class Portfolio(string file, RecordReader reader, string profile, IReadOnlyList<string> terms)
{
    private const int MostRows = 15;

    /// <summary>What records are counted under, for as long as their descriptions are in memory.</summary>
    private static readonly ConditionalWeakTable<PartnershipDocument, PortfolioGroups> Groups = [];

    private static readonly (string What, RecordNote Note)[] None = [];

    private static readonly PortfolioColumn File = new("file", "File", Width: 24);

    private long _decided;
    private long _notApplicable;
    private long _notOfTheDay;
    private int _before;

    /// <summary>Takes note of a record before it is judged.</summary>
    /// <param name="record">The record, which has a description.</param>
    public static void Read(DescribedRecord record)
    {
        var partnership = record.Document!.Partnership;
        var (recipient, funder) = (PartyOf(record.Recipient), PartyOf(partnership.Agreements is [var agreement, ..] ? agreement.FundedBy : null));
        Groups.Add(record.Document, new(
            record.Programme,
            record.Year,
            recipient?.Name ?? record.Recipient,
            recipient?.Size is { } size ? Names.Of(size) : null,
            recipient?.Kind is { } recipientKind ? Names.Of(recipientKind) : null,
            funder?.Kind is { } funderKind ? Names.Of(funderKind) : null));

        Party? PartyOf(string? id) => id is null ? null : partnership.Parties?.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal));
    }

    /// <summary>What a record is counted under; null for what is no record. On any thread.</summary>
    public static PortfolioGroups? GroupsOf(PartnershipDocument document) => Groups.TryGetValue(document, out var groups) ? groups : null;

    /// <summary>Counts a record in that has been judged.</summary>
    public void Add(Assessment assessment)
    {
        var (told, notOfTheDay) = (0, 0);
        foreach (var outcome in assessment.Outcomes)
        {
            if (outcome.Severity > Severity.Silent)
            {
                told++;
                notOfTheDay += outcome.Because == NotApplicableBecause.Day ? 1 : 0;
                _notApplicable += outcome.Outcome == Outcome.NotApplicable ? 1 : 0;
                _decided += outcome.Outcome is Outcome.NotApplicable or Outcome.Undetermined ? 0 : 1;
            }
        }

        if (notOfTheDay > told / 2)
        {
            _before++;
            _notOfTheDay += notOfTheDay;
        }
    }

    /// <summary>What is to be said of the file, to readers and to programs.</summary>
    public PortfolioNotes Tell()
    {
        var (notes, (never, ways)) = (Notes(), More());
        var differences = Differences();
        return new(
            [Read(notes), CannotTell(never, ways), .. differences.Rows.Count > 0 ? [Differences(differences)] : Array.Empty<Section>()],
            [
                new(
                    "records", "The records", [File, new("what", "What"), new("note", "Note", Width: 80), new("records", "Records", PortfolioColumnKind.Number), new("places", "For instance", Width: 40)],
                    [
                        [file, "read", $"Read as {RecordChoice.Title(reader.Format)}.", reader.Summary.Described, null],
                        .. reader.Summary.Refused > 0 ? [[file, "refused", "Could not be used.", reader.Summary.Refused, null]] : Array.Empty<object?[]>(),
                        .. notes.Select(n => (object?[])[file, n.What, $"{Wording.Capitalised(n.Note.Text)}.", n.Note.Count > 0 ? n.Note.Count : null, n.Note.Places.Count > 0 ? string.Join(", ", n.Note.Places) : null]),
                        [file, "cannotTell", never, null, null],
                        .. ways.Select(way => (object?[])[file, "toAdd", way, null, null]),
                    ])
                {
                    Sheet = "The records",
                },
                .. differences.Rows.Count > 0 ? [differences] : Array.Empty<PortfolioTable>(),
            ]);
    }

    private static string Told(RecordNote note) =>
        $"{Wording.Number(note.Count)}: {note.Text}{(note.Places.Count == 0 ? "" : $" ({string.Join(", ", note.Places)}{(note.Count > note.Places.Count ? " and others" : "")})")}.";

    private IReadOnlyList<(string What, RecordNote Note)> Notes()
    {
        var summary = reader.Summary;
        return
        [
            .. summary.LeftOut.Select(static n => ("leftOut", n)), .. summary.Remarks.Select(static n => ("remark", n)), .. summary.Duplicates.Select(static n => ("duplicate", n)),
            .. summary.Splits.Select(static n => ("split", n)),
            .. summary.WithoutCountry > 0 ? [("noCountry", new("the country is told neither by the record nor by terms: standards of one country judge it too", summary.WithoutCountry, []))] : None,
            .. _before > 0 ? [("older", new($"the day is one on which most of these standards did not hold: {Average(_notOfTheDay, _before)} rules do not apply for that reason, on average", _before, []))] : None,
            .. summary.UnreadColumns.Select(static title => ("unreadColumn", new RecordNote($"the column '{title}' means nothing here, and was not read", 0, []))),
            .. summary.Missing.Select(static n => ("missing", n with { Text = $"the standard requires '{n.Text}', which is not told" })),
        ];
    }

    private Section Read(IReadOnlyList<(string What, RecordNote Note)> notes)
    {
        var summary = reader.Summary;
        var many = Math.Max(summary.Described, 1);
        Line[] lines =
        [
            $"{Wording.Count(summary.Described, "record")} of {file} read as {RecordChoice.Title(reader.Format)}{(summary.Refused > 0 ? $"; {Wording.Number(summary.Refused)} could not be used" : "")}.",
            $"A record states {Average(summary.FactsStated, many)} facts on average; {Average(_decided, many)} rules are decided for each, and {Average(_notApplicable, many)} do not apply.",
        ];
        string[] items =
        [
            .. notes.Where(static n => n.What is not ("missing" or "unreadColumn")).Select(static n => $"{(n.What is "leftOut" ? "Left out: " : "")}{Told(n.Note)}"),
            .. summary.UnreadColumns.Count > 0 ? [$"Columns that mean nothing here, and were not read: {string.Join(", ", summary.UnreadColumns)}."] : Array.Empty<string>(),
            .. summary.Missing.Count > 0 ? [$"The standard requires more than they tell: {string.Join(", ", summary.Missing.Select(static n => $"{n.Text} (missing in {Wording.Number(n.Count)})"))}."] : Array.Empty<string>(),
        ];
        return new("The records", [.. lines.Select(static l => new Paragraph(l)), .. items.Length > 0 ? [ItemList.Of(items)] : Array.Empty<Block>()]) { Name = "records", Contents = "The records" };
    }

    /// <summary>What such records can never tell, and what to do about it.</summary>
    private (string Never, IReadOnlyList<string> Ways) More()
    {
        var never = reader.Format switch
        {
            RecordFormat.Sheet => "What no column of the sheet tells is to be asked of the programme, once for all its grants.",
            RecordFormat.OpenContracting => "Such records tell who bought what from whom, how it was tendered and for how long it runs. They never tell what the contract says: notice, payment, monitoring, who carries the risk; nor what came after it. "
                + "That is to be asked of those who let the contracts.",
            _ => "Such records tell who gave how much to whom and for how long. They never tell what the agreement says: notice, payment, monitoring, what the money may be spent on, who carries the risk; "
                + "nor how the award was decided, or what came after it. That is to be asked of the programme, once for all its grants.",
        };
        var isOfFoundations = reader.Summary.FunderKinds.OrderByDescending(static f => f.Value).FirstOrDefault().Key is "foundation";
        string[] ways =
        [
            .. terms.Count == 0
                ? [$"Write down once what all agreements of a programme have in common: relrules check {file} --write-terms terms.jsonc writes the questions; then relrules check {file} --terms terms.jsonc."]
                : Array.Empty<string>(),
            .. isOfFoundations && profile is not ("foundation" or "grant-maker" or "funder-yardstick" or "all")
                ? [$"The funders are foundations, whom the Compact does not bind: relrules check {file} --profile foundation judges them by their own standards."]
                : Array.Empty<string>(),
        ];
        return (never, ways);
    }

    private static Section CannotTell(string never, IReadOnlyList<string> ways) =>
        new("What such records cannot tell", [new Paragraph(never), .. ways.Count > 0 ? [ItemList.Of(ways)] : Array.Empty<Block>()]) { Name = "cannot-tell", Contents = "What such records cannot tell" };

    private PortfolioTable Differences() => new(
        "differences", "Where records say something else than the terms",
        [
            new("programme", "Programme", Width: 30), new("fact", "Fact", Width: 30), new("termsValue", "The terms say", Width: 20), new("recordValue", "A record says", Width: 20),
            new("records", "Records", PortfolioColumnKind.Number), new("places", "For instance"),
        ],
        [.. reader.Summary.Differences.OrderByDescending(static d => d.Count).Select(static d => (object?[])[d.Programme ?? "", d.Path, d.TermsValue, d.RecordValue, d.Count, d.Places[0]])])
    {
        Sheet = "Against the terms",
    };

    private static Section Differences(PortfolioTable table) => new(table.Title, [new Paragraph("What the record says counts."), .. table.ToBlocks(MostRows)]) { Name = table.Name, Contents = table.Title };

    private static string Average(long sum, int count) => (sum / (double)count).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
