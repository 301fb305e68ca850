using RelationshipRules.Facts;
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
        var partnership = digest.Assessment.Document.Partnership;
        var funders = Funders(partnership);
        return
        [
            .. ReportSections.Problems(digest),
            new Paragraph([Piece.Strong(ReportWords.Letter_Draft), " " + ReportWords.Letter_DraftAdvice]),
            new RowList(
            [
                new(ReportWords.Letter_To, Names(funders, ReportWords.Letter_TheFunder)),
                new(ReportWords.Letter_From, Names(Recipients(partnership, funders), ReportWords.Letter_TheOrganisation)),
                new(ReportWords.Letter_About, [Piece.Foreign(digest.Name)]),
                new(ReportWords.Letter_AsOf, Wording.Day(digest.Assessment.AsOf)),
            ]),
            .. FindingText.Superseded(digest.Assessment).Select(static text => new Paragraph(text)),
        ];

        static Line Names(IEnumerable<Party> of, string otherwise) =>
            Wording.Join([.. of.Select(static p => p.Name ?? p.Id).OfType<string>()]) is { Length: > 0 } names ? [Piece.Foreign(names)] : otherwise;
    }

    /// <summary>Whoever pays under an agreement; where none says who does, the public body if there is only one.</summary>
    private static List<Party> Funders(Partnership partnership)
    {
        var paying = Named(partnership, static a => a.FundedBy);
        var others = Parts(partnership.Parties).Where(IsPublic).ToList();
        return paying.Count > 0 ? paying : others.Count == 1 ? others : [];
    }

    /// <summary>Whoever is paid; where no agreement says who is, the civil society organisations that pay nothing.</summary>
    private static List<Party> Recipients(Partnership partnership, List<Party> funders) =>
        Named(partnership, static a => a.Recipient) is { Count: > 0 } paid ? paid : [.. Parts(partnership.Parties).Where(p => p.Kind is PartyKind.CivilSociety && !funders.Contains(p))];

    private static List<Party> Named(Partnership partnership, Func<Agreement, string?> role)
    {
        var ids = Parts(partnership.Agreements).Select(role).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. Parts(partnership.Parties).Where(p => p.Id is { } id && ids.Contains(id))];
    }

    /// <summary>The elements of a list; a host may leave holes in it.</summary>
    private static IEnumerable<T> Parts<T>(IEnumerable<T>? list) => (list ?? []).Where(static part => part is not null);

    private static bool IsPublic(Party party) => party.Kind is { } kind and not (PartyKind.CivilSociety or PartyKind.HousingAssociation or PartyKind.Foundation or PartyKind.Business);

    private static IReadOnlyList<Block>? Happened(ReportDigest digest)
    {
        var departures = OfGovernment(digest).ToList();
        return
        [
            .. Changes(digest.Assessment.Document.Partnership),
            departures.Count == 0
                ? new Paragraph(Nothing(digest))
                : new ItemList([.. departures.Select(static f => new Item([Piece.Foreign(f.Message)])
                {
                    Rows = FindingText.Evidence(f).Select(static e => new Row(ReportWords.Letter_See, [Piece.Foreign(Wording.Cite(e))])).ToList() is { Count: > 0 } rows ? new RowList(rows) : null,
                })]),
        ];
    }

    /// <summary>That there is nothing to complain of; of what nothing has come to yet, that nothing has happened.</summary>
    private static string Nothing(ReportDigest digest)
    {
        var nothing = digest.All.All(static f => f.Outcome is Outcome.NotApplicable or Outcome.Undetermined || f.Rule.Kind == RuleKind.Classification) ? ReportWords.Letter_NothingYet : ReportWords.Letter_NothingHappened;
        return digest.Questions.Count > 0 ? $"{nothing} {ReportWords.Letter_QuestionsBelow}" : nothing;
    }

    /// <summary>What was changed of the funding, when and how much of it there was, as far as it is stated; what the organisation itself wished for is no matter of the letter.</summary>
    private static IEnumerable<Block> Changes(Partnership partnership)
    {
        var items = Parts(partnership.FundingChanges).Where(static c => c.InitiatedBy is not ChangeInitiator.Provider).Select(change =>
        {
            var agreement = Parts(partnership.Agreements).FirstOrDefault(a => a.Id is { } id && string.Equals(id, change.Agreement, StringComparison.Ordinal));
            var what = change.ChangeKind is { } kind ? Title("changeKind", kind.ToString()) : ReportWords.Letter_Change;
            var of = (agreement is null ? null : FindingText.Agreed(partnership, agreement)) ?? change.Agreement;
            Row[] rows =
            [
                .. change.ChangeReason is { } reason ? [Tell("changeReason", Title("changeReason", reason.ToString()))] : Array.Empty<Row>(),
                .. Days(("decidedOn", change.DecidedOn), ("toldOn", change.ToldOn), ("writtenOn", change.WrittenOn), ("effectiveOn", change.EffectiveOn)),
            ];
            return new Item(of is null ? Wording.Capitalised(what) : Line.Fill(slot => ReportWords.Letter_ChangeOf(Wording.Capitalised(what), slot), [Piece.Foreign(of)])) { Rows = rows.Length > 0 ? new RowList(rows) { Indent = 4, Column = 44 } : null };
        }).ToList();
        return items.Count > 0 ? [new ItemList(items)] : [];

        static IEnumerable<Row> Days(params (string Fact, Known<DateOnly>? Day)[] days) => days.Where(static d => d.Day is not null).Select(static d => Tell(d.Fact, Wording.Day(d.Day!.Value)));

        static Row Tell(string fact, string text) => new(Wording.Capitalised(Find(fact).Title), text);

        static string Title(string fact, string name) => Find(fact).Values.First(v => string.Equals(v.Name, name, StringComparison.OrdinalIgnoreCase)).Title;

        static FactInfo Find(string fact) => FactCatalog.Find($"fundingChanges[].{fact}")!;
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
        var partnership = digest.Assessment.Document.Partnership;
        var compact = partnership.Compact;
        var funders = Funders(partnership);
        return
        [
            ItemList.Of(
            [
                compact?.Provisions is { } provisions && provisions.Contains(CompactProvision.DisputeResolution)
                    ? ReportWords.Letter_CompactHasWay
                    : ReportWords.Letter_CompactMayHaveWay,
                ReportWords.Letter_LocalSupport,
                ReportWords.Letter_Complaints,
                .. funders.Count == 0 || funders.Exists(static p => p.Kind is null || IsPublic(p)) ? [Courts(partnership.Context?.Country)] : Array.Empty<string>(),
            ]),
            new Paragraph(ReportWords.Letter_NoLegalAdvice),
        ];
    }

    /// <summary>How long there is to ask a court, where the description may be about a place for which that is known.</summary>
    private static string Courts(string? country) => country is null or "GB" || PlaceCodes.IsIn(country, "GB-ENG") || PlaceCodes.IsIn(country, "GB-WLS") ? ReportWords.Letter_Courts : ReportWords.Letter_CourtsElsewhere;

    private static IEnumerable<Finding> OfGovernment(ReportDigest digest) => digest.Open.Where(static f => f.Rule.Addressee != Addressee.CivilSociety);
}
