using RelationshipRules.Model;

namespace RelationshipRules.Reporting.Documents;

/// <summary>A draft of the letter that an organisation writes to its funder: what happened, what was promised, what to ask for, and where to go.</summary>
internal static class LetterLayout
{
    private const int TopQuestions = 5;

    public static ReportLayout Layout => new(
        Head,
        new(ReportWords.Section_Unreadable, ReportSections.Diagnostics) { Name = "problems", OfReadable = false, OfUnreadable = true },
        new(ReportWords.Letter_Happened, Happened) { Name = "happened" },
        new(ReportWords.Letter_Promised, Promised) { Name = "promised" },
        new(ReportWords.Letter_Asked, Asked) { Name = "asked" },
        new(ReportWords.Letter_Unknown, Unknown) { Name = "unknown" },
        new(ReportWords.Letter_WhereToGo, WhereToGo) { Name = "where" });

    private static IReadOnlyList<Block> Head(ReportDigest digest)
    {
        var parties = digest.Assessment.Document.Partnership.Parties ?? [];
        return
        [
            new Paragraph([Piece.Strong(ReportWords.Letter_Draft), " " + ReportWords.Letter_DraftAdvice]),
            new RowList(
            [
                new(ReportWords.Letter_To, Names(parties.Where(static p => p.Kind is not (PartyKind.CivilSociety or null)), ReportWords.Letter_TheFunder)),
                new(ReportWords.Letter_From, Names(parties.Where(static p => p.Kind is PartyKind.CivilSociety), ReportWords.Letter_TheOrganisation)),
                new(ReportWords.Letter_About, [Piece.Foreign(digest.Name)]),
                new(ReportWords.Letter_AsOf, Wording.Day(digest.Assessment.AsOf)),
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
            ? [new Paragraph(ReportWords.Letter_NothingHappened)]
            :
            [
                new ItemList([.. departures.Select(static f => new Item([Piece.Foreign(f.Message)])
                {
                    Rows = FindingText.Evidence(f).Select(static e => new Row(ReportWords.Letter_See, [Piece.Foreign(Wording.Cite(e))])).ToList() is { Count: > 0 } rows ? new RowList(rows) : null,
                })]),
            ];
    }

    /// <summary>What each place of a source asks, once, in the words of the rules.</summary>
    private static IReadOnlyList<Block>? Promised(ReportDigest digest) =>
        OfGovernment(digest).SelectMany(static f => f.Citations.Select(c => (Citation: c, f.Rule.Title)))
            .GroupBy(static c => Wording.Cite(c.Citation), StringComparer.Ordinal)
            .Select(static place => new Item(Line.Fill(ReportWords.Letter_Promise, [Piece.Link(place.Key, place.First().Citation.Url)], string.Join("; ", place.Select(static c => c.Title).Distinct(StringComparer.Ordinal)))))
            .ToList() is { Count: > 0 } items ? [new ItemList(items)] : null;

    private static IReadOnlyList<Block>? Asked(ReportDigest digest) =>
        OfGovernment(digest).Select(static f => f.Remedy).Where(static r => r.Length > 0).Distinct(StringComparer.Ordinal).Select(static r => new Item(r)).ToList() is { Count: > 0 } items
            ?
            [
                new ItemList(items),
                new Paragraph(ReportWords.Letter_AnswerInWriting),
            ]
            : null;

    private static IReadOnlyList<Block>? Unknown(ReportDigest digest) => digest.Questions.Count == 0 ? null :
    [
        new Paragraph(ReportWords.Letter_Answers),
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
                    ? ReportWords.Letter_CompactHasWay
                    : ReportWords.Letter_CompactMayHaveWay,
                ReportWords.Letter_LocalSupport,
                ReportWords.Letter_Complaints,
                ReportWords.Letter_Courts,
            ]),
            new Paragraph(ReportWords.Letter_NoLegalAdvice),
        ];
    }

    private static IEnumerable<Finding> OfGovernment(ReportDigest digest) => digest.Open.Where(static f => f.Rule.Addressee != Addressee.CivilSociety);
}
