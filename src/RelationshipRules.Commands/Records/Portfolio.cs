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
/// <param name="again">The options of the call that another one to the same file needs too, each after a blank, of those that are asked for.</param>
internal sealed class Portfolio(string file, RecordReader reader, string profile, IReadOnlyList<string> terms, Func<Func<string, bool>, string> again)
{
    private const int MostRows = 15;

    /// <summary>What records are counted under, for as long as their descriptions are in memory.</summary>
    private static readonly ConditionalWeakTable<PartnershipDocument, PortfolioGroups> Groups = [];

    private static readonly (string What, RecordNote Note)[] None = [];

    private static PortfolioColumn File => new("file", CommandWords.Records_File, Width: 24);

    private long _decided;
    private long _notApplicable;
    private long _notOfTheDay;
    private int _before;
    private int _ofTold;
    private int _departingOfTold;
    private int _ofUntold;
    private int _departingOfUntold;

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
        Count(assessment);
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

    /// <summary>Counts apart the records that may be no partnership at all.</summary>
    private void Count(Assessment assessment)
    {
        var isTold = Groups.TryGetValue(assessment.Document, out var groups) && groups.RecipientKind is not null;
        var departs = assessment.Findings.Any(static f => f.Outcome.IsUnmet() && !f.IsSuppressed && f.Severity > Severity.Silent) ? 1 : 0;
        _ofTold += isTold ? 1 : 0;
        _departingOfTold += isTold ? departs : 0;
        _ofUntold += isTold ? 0 : 1;
        _departingOfUntold += isTold ? 0 : departs;
    }

    /// <summary>What is to be said of the file, to readers and to programs.</summary>
    public PortfolioNotes Tell()
    {
        var (notes, (never, ways)) = (Notes(), More());
        var differences = Differences();
        return new(
            [Read(notes), .. reader.Summary.Described > 0 ? [CannotTell(never, ways)] : Array.Empty<Section>(), .. differences.Rows.Count > 0 ? [Differences(differences)] : Array.Empty<Section>()],
            [
                new(
                    "records", CommandWords.Records,
                    [
                        File, new("what", CommandWords.Records_What) { Tells = What }, new("note", CommandWords.Records_Note, Width: 80), new("records", CommandWords.Records_Records, PortfolioColumnKind.Number),
                        new("places", CommandWords.Records_ForInstance, Width: 40),
                    ],
                    [
                        [file, "read", CommandWords.Records_ReadAs(RecordChoice.Title(reader.Format)), reader.Summary.Described, null],
                        .. reader.Summary.Refused > 0 ? [[file, "refused", CommandWords.Records_Refused, reader.Summary.Refused, null]] : Array.Empty<object?[]>(),
                        .. notes.Select(n => (object?[])[file, n.What, $"{Wording.Capitalised(n.Note.Text)}.", n.Note.Count > 0 ? n.Note.Count : null, n.Note.Places.Count > 0 ? string.Join(", ", n.Note.Places) : null]),
                        [file, "cannotTell", never, null, null],
                        .. ways.Select(way => (object?[])[file, "toAdd", way, null, null]),
                    ])
                {
                    Sheet = CommandWords.Records,
                },
                .. differences.Rows.Count > 0 ? [differences] : Array.Empty<PortfolioTable>(),
            ]);
    }

    /// <summary>What readers see in the place of the keys of notes.</summary>
    private static string What(string key) => key switch
    {
        "read" => CommandWords.Records_What_Read,
        "refused" => CommandWords.Records_What_Refused,
        "leftOut" => CommandWords.Records_What_LeftOut,
        "remark" => CommandWords.Records_What_Remark,
        "duplicate" => CommandWords.Records_What_Duplicate,
        "split" => CommandWords.Records_What_Split,
        "noCountry" => CommandWords.Records_What_NoCountry,
        "older" => CommandWords.Records_What_Older,
        "ofTheFile" => CommandWords.Records_What_OfTheFile,
        "recipientNotTold" => CommandWords.Records_What_Recipient,
        "unreadColumn" => CommandWords.Records_What_Column,
        "schema" => CommandWords.Records_What_Schema,
        "missing" => CommandWords.Records_What_Missing,
        "cannotTell" => CommandWords.Records_What_CannotTell,
        _ => CommandWords.Records_What_ToAdd,
    };

    private static string Told(RecordNote note) =>
        note.Count == 0 ? $"{Wording.Capitalised(note.Text)}."
        : note.Places.Count == 0 ? CommandWords.Records_Told(Wording.Number(note.Count), note.Text)
        : note.Count > note.Places.Count ? CommandWords.Records_ToldOfSome(Wording.Number(note.Count), note.Text, string.Join(", ", note.Places))
        : CommandWords.Records_ToldOf(Wording.Number(note.Count), note.Text, string.Join(", ", note.Places));

    private IReadOnlyList<(string What, RecordNote Note)> Notes()
    {
        var summary = reader.Summary;
        return
        [
            .. summary.LeftOut.Select(static n => ("leftOut", n)), .. summary.Remarks.Select(static n => ("remark", n)), .. summary.Duplicates.Select(static n => ("duplicate", n)),
            .. summary.Splits.Select(static n => ("split", n)),
            .. summary.WithoutCountry > 0 ? [("noCountry", new(CommandWords.Records_NoCountry, summary.WithoutCountry, []))] : None,
            .. _before > 0 ? [("older", new(CommandWords.Records_Older(Average(_notOfTheDay, _before)), _before, []))] : None,
            .. summary.OfTheFile.Select(static note => ("ofTheFile", new RecordNote(note, 0, []))),
            .. _ofUntold > 0 ? [("recipientNotTold", new(CommandWords.Records_RecipientNotTold(Wording.Number(_departingOfUntold), Wording.Number(_ofTold), Wording.Number(_departingOfTold)), _ofUntold, []))] : None,
            .. summary.UnreadColumns.Select(static title => ("unreadColumn", new RecordNote(CommandWords.Records_UnreadColumn(title), 0, []))),
            .. summary.Inspected > 0 ? [("schema", new(CommandWords.Records_HeldAgainstSchema, summary.Inspected, []))] : None,
            .. summary.Noticed.Select(static n => ("schema", n with { Text = CommandWords.Records_BySchema(n.Text) })),
            .. summary.Missing.Select(static n => ("missing", n with { Text = CommandWords.Records_Missing(n.Text) })),
        ];
    }

    private Section Read(IReadOnlyList<(string What, RecordNote Note)> notes)
    {
        var summary = reader.Summary;
        var many = Math.Max(summary.Described, 1);
        Line[] lines =
        [
            summary.Refused > 0
                ? CommandWords.Records_SumRefused(summary.Described, file, RecordChoice.Title(reader.Format), Wording.Number(summary.Refused))
                : CommandWords.Records_Sum(summary.Described, file, RecordChoice.Title(reader.Format)),
            .. summary.Described == 0 ? Array.Empty<Line>() : [CommandWords.Records_Average(Average(summary.FactsStated, many), Average(_decided, many), Average(_notApplicable, many))],
        ];
        string[] items =
        [
            .. notes.Where(static n => n.What is not ("missing" or "unreadColumn")).Select(static n => n.What is "leftOut" ? CommandWords.Records_LeftOut(Told(n.Note)) : Told(n.Note)),
            .. summary.UnreadColumns.Count > 0 ? [CommandWords.Records_UnreadColumns(string.Join(", ", summary.UnreadColumns))] : Array.Empty<string>(),
            .. summary.Missing.Count > 0 ? [CommandWords.Records_AllMissing(string.Join(", ", summary.Missing.Select(static n => CommandWords.Records_MissingIn(n.Text, Wording.Number(n.Count)))))] : Array.Empty<string>(),
        ];
        return new(CommandWords.Records, [.. lines.Select(static l => new Paragraph(l)), .. items.Length > 0 ? [ItemList.Of(items)] : Array.Empty<Block>()]) { Name = "records", Contents = CommandWords.Records };
    }

    /// <summary>What such records can never tell, and what to do about it.</summary>
    private (string Never, IReadOnlyList<string> Ways) More()
    {
        var never = reader.Format switch
        {
            RecordFormat.Sheet => CommandWords.Records_NeverSheet,
            RecordFormat.OpenContracting => CommandWords.Records_NeverContracts,
            _ => CommandWords.Records_NeverGrants,
        };
        var isOfFoundations = reader.Summary.FunderKinds.OrderByDescending(static f => f.Value).FirstOrDefault().Key is "foundation";
        string[] ways =
        [
            .. terms.Count == 0
                ? [CommandWords.Records_WriteTerms($"relrules check {Wording.Argument(file)}{again(static _ => true)} --write-terms terms.jsonc", $"relrules check {Wording.Argument(file)}{again(static _ => true)} --terms terms.jsonc")]
                : Array.Empty<string>(),
            .. isOfFoundations && profile is not ("foundation" or "grant-maker" or "funder-yardstick" or "all")
                ? [CommandWords.Records_Foundations($"relrules check {Wording.Argument(file)}{again(static name => name is not ("--profile" or "--ruleset"))} --profile foundation")]
                : Array.Empty<string>(),
        ];
        return (never, ways);
    }

    private static Section CannotTell(string never, IReadOnlyList<string> ways) =>
        new(CommandWords.Records_CannotTell, [new Paragraph(never), .. ways.Count > 0 ? [ItemList.Of(ways)] : Array.Empty<Block>()]) { Name = "cannot-tell", Contents = CommandWords.Records_CannotTell };

    private PortfolioTable Differences() => new(
        "differences", CommandWords.Records_Differences,
        [
            new("programme", CommandWords.Records_Programme, Width: 30), new("fact", CommandWords.Records_Fact, Width: 30), new("termsValue", CommandWords.Records_TermsSay, Width: 20), new("recordValue", CommandWords.Records_RecordSays, Width: 20),
            new("records", CommandWords.Records_Records, PortfolioColumnKind.Number), new("places", CommandWords.Records_ForInstance),
        ],
        [.. reader.Summary.Differences.OrderByDescending(static d => d.Count).Select(static d => (object?[])[d.Programme ?? "", d.Path, d.TermsValue, d.RecordValue, d.Count, d.Places[0]])])
    {
        Sheet = CommandWords.Records_AgainstTerms,
    };

    private static Section Differences(PortfolioTable table) => new(table.Title, [new Paragraph(CommandWords.Records_RecordCounts), .. table.ToBlocks(MostRows)]) { Name = table.Name, Contents = table.Title };

    private static string Average(long sum, int count) => (sum / (double)count).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
