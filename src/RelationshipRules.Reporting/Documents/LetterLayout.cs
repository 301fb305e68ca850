using RelationshipRules.Model;

namespace RelationshipRules.Reporting.Documents;

/// <summary>A draft of the letter that an organisation writes to its funder: what happened, what was promised, what to ask for, and where to go.</summary>
internal static class LetterLayout
{
    private const int TopQuestions = 5;

    public static readonly ReportLayout Layout = new(
        Head,
        new("The description cannot be read", ReportSections.Diagnostics) { Name = "problems", OfReadable = false, OfUnreadable = true },
        new("What happened", Happened) { Name = "happened" },
        new("What was promised", Promised) { Name = "promised" },
        new("What we ask for", Asked) { Name = "asked" },
        new("What we do not know", Unknown) { Name = "unknown" },
        new("Where to go with it", WhereToGo) { Name = "where" });

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        var parties = digest.Assessment.Document.Partnership.Parties ?? [];
        return
        [
            new Paragraph([Piece.Strong("A draft."), " Read it, correct it and put it into your own words before you send it: it says what the description says, and nothing that you know beside it."]),
            new RowList(
            [
                new("To", Names(parties.Where(static p => p.Kind is not (PartyKind.CivilSociety or null)), "the funder")),
                new("From", Names(parties.Where(static p => p.Kind is PartyKind.CivilSociety), "the organisation")),
                new("About", [Piece.Foreign(digest.Name)]),
                new("As of", Wording.Day(digest.Assessment.AsOf)),
            ]),
            .. FindingText.Superseded(digest.Assessment).Select(static text => new Paragraph(text)),
        ];

        static Line Names(IEnumerable<Party> of, string otherwise) =>
            Wording.Join([.. of.Select(static p => p.Name ?? p.Id).OfType<string>()]) is { Length: > 0 } names ? [Piece.Foreign(names)] : otherwise;
    }

    private static IReadOnlyList<Block>? Happened(ReportDigest digest)
    {
        var departures = OfGovernment(digest).ToList();
        return departures.Count == 0
            ? [new Paragraph("Nothing that is stated departs from what was promised. The questions below may change that.")]
            :
            [
                new ItemList([.. departures.Select(static f => new Item([Piece.Foreign(f.Message)])
                {
                    Rows = FindingText.Evidence(f).Select(static e => new Row("See", [Piece.Foreign(Wording.Cite(e))])).ToList() is { Count: > 0 } rows ? new RowList(rows) : null,
                })]),
            ];
    }

    /// <summary>What each place of a source asks, once, in the words of the rules.</summary>
    private static IReadOnlyList<Block>? Promised(ReportDigest digest) =>
        OfGovernment(digest).SelectMany(static f => f.Citations.Select(c => (Citation: c, f.Rule.Title)))
            .GroupBy(static c => Wording.Cite(c.Citation), StringComparer.Ordinal)
            .Select(static place => new Item([Piece.Link(place.Key, place.First().Citation.Url), ": ", string.Join("; ", place.Select(static c => c.Title).Distinct(StringComparer.Ordinal)), "."]))
            .ToList() is { Count: > 0 } items ? [new ItemList(items)] : null;

    private static IReadOnlyList<Block>? Asked(ReportDigest digest) =>
        OfGovernment(digest).Select(static f => f.Remedy).Where(static r => r.Length > 0).Distinct(StringComparer.Ordinal).Select(static r => new Item(r)).ToList() is { Count: > 0 } items
            ?
            [
                new ItemList(items),
                new Paragraph("We ask for an answer in writing, with the day by which each of these will be done, or the reasons why it will not."),
            ]
            : null;

    private static IReadOnlyList<Block>? Unknown(ReportDigest digest) => digest.Questions.Count == 0 ? null :
    [
        new Paragraph("Answers to these may add to what is said above, or take from it:"),
        ItemList.Of(digest.Questions.Take(TopQuestions).Select(static q => q.Text)),
    ];

    private static IReadOnlyList<Block> WhereToGo(ReportDigest digest)
    {
        var compact = digest.Assessment.Document.Partnership.Compact;
        return
        [
            ItemList.Of(
            [
                compact?.Provisions is { } provisions && provisions.Contains(CompactProvision.DisputeResolution)
                    ? "The local compact has a way to settle disputes: name it in the letter and ask for its first step."
                    : "If there is a local compact, see whether it has a way to settle disputes, and ask for its first step.",
                "Ask the local support organisation or council for voluntary service to come to the meeting.",
                "If that does not settle it, use the funder's own complaints procedure; where it is a local authority, an ombudsman may look at how the decision was made, once that is through.",
                "Courts can review a decision of a public body, and the time to ask them is short: in England promptly, and within three months at the latest. Seek legal advice at once if you think of it.",
            ]),
            new Paragraph("This is no legal advice."),
        ];
    }

    private static IEnumerable<Finding> OfGovernment(ReportDigest digest) => digest.Open.Where(static f => f.Rule.Addressee != Addressee.CivilSociety);
}
