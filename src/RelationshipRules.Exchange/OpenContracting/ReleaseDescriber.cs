using System.Globalization;
using System.Text.Json.Nodes;
using RelationshipRules.Exchange.Describing;
using RelationshipRules.Exchange.Organisations;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Values;

namespace RelationshipRules.Exchange.OpenContracting;

/// <summary>Describes a release, or the compiled release of a record, of the Open Contracting Data Standard 1.1: an agreement for each award, with what its contract says.</summary>
/// <param name="file">The file, as evidence names it.</param>
internal sealed class ReleaseDescriber(string file)
{
    private const int MostOfAList = 50;

    public static IReadOnlyList<string> Lists { get; } = ["releases", "records"];

    public DraftedRecord Describe(SourceRecord record)
    {
        var drafted = new DraftedRecord { Id = record.Text("ocid"), Refused = record.Problem };
        if (record.Problem is not null)
        {
            return drafted;
        }

        var root = record.Fields.Keys.Any(static path => path.StartsWith("compiledRelease/", StringComparison.Ordinal)) ? "compiledRelease/" : "";
        var awards = Indexes(record, root + "awards").Where(i => record.Text($"{root}awards/{i}/status") is not ("cancelled" or "unsuccessful")).ToList();
        drafted = drafted with
        {
            Id = record.Text(root + "ocid") ?? drafted.Id,
            Programme = record.Text(root + "tender/title"),
            Funder = Identity(record, root + "buyer"),
            Year = (record.Text(root + "awards/0/date") ?? record.Text(root + "date")) is { } date && FieldText.Day(date, out _) is { } day ? int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture) : null,
            AwardedOn = record.Text(root + "awards/0/date"),
        };
        if (awards.Count == 0)
        {
            return drafted with { LeftOut = RecordWords.LeftOut_NotAwarded };
        }

        if (drafted.Funder is null)
        {
            return drafted with { Refused = RecordWords.Refused_NoBuyer };
        }

        var draft = new DescriptionDraft(file, record);
        draft.Root["id"] = drafted.Id ?? $"{record.Place} of the file";
        draft.Root["title"] = drafted.Programme ?? RecordWords.Title_Contract(record.Text(root + "buyer/name") ?? drafted.Funder);
        if (record.TryGet(root + "date", out var told) && FieldText.Day(told.Value, out _) is { } describedOn)
        {
            draft.State("describedOn", describedOn, told, RecordWords.Note_DayOfRelease);
        }

        var kind = AddParty(draft, record, root, root + "buyer", isFunder: true);
        string? recipient = null;
        foreach (var i in awards)
        {
            var suppliers = Indexes(record, $"{root}awards/{i}/suppliers").Select(s => $"{root}awards/{i}/suppliers/{s}").ToList();
            suppliers.ForEach(supplier => AddParty(draft, record, root, supplier, isFunder: false));
            if (suppliers.Count > 1)
            {
                draft.Remarks.Add(RecordWords.SeveralSuppliers);
            }

            var receivers = suppliers.Select(supplier => Identity(record, supplier)).DefaultIfEmpty(null).ToList();
            recipient ??= receivers[0];
            draft.Receivers.AddRange(receivers);
            StateAgreement(draft, record, root, i, drafted.Funder, receivers[0], kind);
        }

        if (draft.IsOutsideCivilSociety())
        {
            return drafted with { LeftOut = RecordWords.LeftOut_Suppliers };
        }

        // Who is paid for building or for goods is of civil society so seldom that it is not presumed.
        if (record.Text(root + "tender/mainProcurementCategory") is "works" or "goods" && !draft.Receivers.Exists(id => draft.Find("parties", id)?.Has("kind") == true))
        {
            return drafted with { LeftOut = RecordWords.LeftOut_Works };
        }

        return drafted with { Description = draft.Finish(), Remarks = draft.Remarks, FunderKind = kind, Recipient = recipient, Amount = record.Text($"{root}awards/{awards[0]}/value/amount") };
    }

    private static void StateAgreement(DescriptionDraft draft, SourceRecord record, string root, int award, string buyer, string? supplier, string? kind)
    {
        var at = $"{root}awards/{award}";
        var id = record.Text(at + "/id") ?? string.Create(CultureInfo.InvariantCulture, $"award-{award + 1}");
        var contract = Indexes(record, root + "contracts").Select(i => $"{root}contracts/{i}").FirstOrDefault(c => string.Equals(record.Text(c + "/awardID"), record.Text(at + "/id"), StringComparison.Ordinal));
        if (draft.Find("agreements", id) is not null)
        {
            draft.Remarks.Add(RecordWords.TwoAwards);
            return;
        }

        var agreement = draft.Add("agreements", id);
        agreement.Name("fundedBy", buyer);
        agreement.Name("recipient", supplier);
        agreement.State("form", "contract", record.Fields.GetValueOrDefault(at + "/id") ?? record.Fields.Values.First(), RecordWords.Note_StandardOfContracts);
        var starts = Day(draft, record, agreement, "startsOn", null, contract + "/period/startDate", at + "/contractPeriod/startDate");
        var ends = Day(draft, record, agreement, "endsOn", starts, contract + "/period/endDate", at + "/contractPeriod/endDate");
        Day(draft, record, agreement, "signedOn", null, contract + "/dateSigned");
        StateValue(record, agreement, starts, ends, contract + "/value", at + "/value");
        if (record.TryGet(root + "tender/procurementMethod", out var method))
        {
            if (method.Value is "open" or "selective")
            {
                agreement.State("awardMethod", "competitiveTender", method);
            }
            else if (method.Value is "direct")
            {
                agreement.State("awardMethod", "directAward", method);
            }
        }

        if (record.TryGet(root + "tender/tenderPeriod/endDate", out var closed) && FieldText.WholeDay(FieldText.Day(closed.Value, out _)) is { } last
            && FieldText.WholeDay(FieldText.Day(record.Text(root + "tender/tenderPeriod/startDate") ?? "", out _)) is { } first && last >= first)
        {
            agreement.State("applicationWeeks", decimal.Round((last.DayNumber - first.DayNumber) / 7m, 2), closed, RecordWords.Note_TenderPeriod);
        }

        if (kind is not null && record.Fields.GetValueOrDefault(root + "buyer/id") is { } buyerField)
        {
            agreement.State("fundingRoute", "direct", buyerField, RecordWords.Note_ContractDirectly);
        }
    }

    /// <summary>States a day that one of the fields tells; not that of <paramref name="notOn"/>, as the last day would be the first where no end is known.</summary>
    private static DateOnly? Day(DescriptionDraft draft, SourceRecord record, DraftElement agreement, string fact, DateOnly? notOn, params string[] paths)
    {
        foreach (var path in paths)
        {
            if (record.TryGet(path, out var field))
            {
                if (FieldText.Day(field.Value, out _) is not { } day)
                {
                    draft.Remarks.Add(RecordWords.NoDay(path[(path.LastIndexOf('/') + 1)..]));
                    continue;
                }

                var whole = FieldText.WholeDay(day);
                if (whole is not null && whole == notOn)
                {
                    draft.Remarks.Add(RecordWords.OneDay);
                    continue;
                }

                agreement.State(fact, day, field);
                return whole;
            }
        }

        return null;
    }

    private static void StateValue(SourceRecord record, DraftElement agreement, DateOnly? starts, DateOnly? ends, params string[] paths)
    {
        foreach (var path in paths)
        {
            if (record.TryGet(path + "/amount", out var field) && record.Text(path + "/currency") is { Length: 3 } currency && FieldText.Amount(field.Value, currency) is { } amount and > 0)
            {
                var months = starts is { } first && ends is { } last && last >= first ? Math.Max(FieldText.MonthsThrough(first, last), 1) : (int?)null;
                var (value, note) = months switch
                {
                    null => ((JsonNode)new JsonObject { ["above"] = 0, ["to"] = amount }, RecordWords.Note_ValueOfAllYears),
                    <= 12 => (JsonValue.Create(amount), RecordWords.Note_WholeValue),
                    _ => (JsonValue.Create(decimal.Round(amount * 12 / months.Value, 2)), RecordWords.Note_SpreadValue),
                };
                agreement.State("annualValue", new JsonObject { ["amount"] = value, ["currency"] = currency.ToUpperInvariant() }, field, note);
                return;
            }
        }
    }

    /// <summary>Adds an organisation, with what the list of parties says of it.</summary>
    /// <returns>Its kind, where that is told.</returns>
    private static string? AddParty(DescriptionDraft draft, SourceRecord record, string root, string path, bool isFunder)
    {
        var id = Identity(record, path);
        if (id is null || draft.Find("parties", id) is not null)
        {
            return null;
        }

        var party = draft.Add("parties", id);
        party.Name("name", record.Text(path + "/name"));
        var listed = Indexes(record, root + "parties").Select(i => $"{root}parties/{i}").FirstOrDefault(p => string.Equals(record.Text(p + "/id"), id, StringComparison.Ordinal));
        var scheme = record.Text(listed + "/identifier/scheme") is { } register && record.Text(listed + "/identifier/id") is { } number ? OrganisationIds.Clean($"{register}-{number}") ?? "" : OrganisationIds.Clean(id) ?? "";
        var from = record.Fields.GetValueOrDefault(listed + "/identifier/id") ?? record.Fields.GetValueOrDefault(path + "/id");
        if (!isFunder && !OrganisationIds.IsCharity(scheme) && record.TryGet(listed + "/details/vcse", out var vcse) && FieldText.YesNo(vcse.Value) is { } isVoluntary)
        {
            if (isVoluntary)
            {
                party.State("kind", "civilSociety", vcse, RecordWords.Note_Voluntary);
                return null;
            }

            // Which other kind it is, the release does not say.
            draft.Outsiders.Add(id);
        }

        // Who buys is a public body, whatever else its register tells.
        if (from is not null && OrganisationIds.KindOf(scheme, isFunder) is var (kind, because) && !(isFunder && kind is "foundation"))
        {
            return StateKind(kind, from, RecordWords.Note_Identifier(because));
        }

        return record.TryGet(path + "/name", out var name) && (isFunder ? OrganisationWords.KindOfFunder(name.Value) : OrganisationWords.KindOfName(name.Value)) is { } named ? StateKind(named, name, RecordWords.Note_Name) : null;

        string? StateKind(string told, SourceField field, string note)
        {
            if (told is OrganisationWords.Outside)
            {
                draft.Outsiders.Add(id);
                return null;
            }

            party.State("kind", told, field, note);
            return told;
        }
    }

    /// <summary>By what an organisation is known: its identifier, else its name.</summary>
    private static string? Identity(SourceRecord record, string path) => record.Text(path + "/id") ?? record.Text(path + "/name");

    private static IEnumerable<int> Indexes(SourceRecord record, string list)
    {
        for (var i = 0; i < MostOfAList; i++)
        {
            var start = string.Create(CultureInfo.InvariantCulture, $"{list}/{i}/");
            if (record.Fields.Keys.Any(path => path.StartsWith(start, StringComparison.Ordinal)))
            {
                yield return i;
            }
            else
            {
                yield break;
            }
        }
    }
}
