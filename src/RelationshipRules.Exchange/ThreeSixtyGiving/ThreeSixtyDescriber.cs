using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Exchange.Describing;
using RelationshipRules.Exchange.Organisations;
using RelationshipRules.Exchange.Sources;
using RelationshipRules.Exchange.Values;

namespace RelationshipRules.Exchange.ThreeSixtyGiving;

/// <summary>Describes a grant of the 360Giving Data Standard: who gave how much to whom, for how long, and what follows from that.</summary>
/// <param name="file">The file, as evidence names it.</param>
/// <param name="more">States what the record says beyond the standard; null where it says no more.</param>
internal sealed partial class ThreeSixtyDescriber(string file, Action<SourceRecord, DescriptionDraft, DraftElement>? more = null)
{
    // Grants of the United Kingdom's departments are published from the government's own register of grants, and so named.
    private const string FromGrantsRegister = "360G-cabinetoffice-";

    // What such identifiers begin with is given out by 360Giving to those who publish.
    private const string FromPublishers = "360G-";
    private const int MostOrganisations = 50;
    private const int MostOfAnAddress = 2_000;

    /// <summary>What the published schema requires of a grant to an organisation.</summary>
    private static readonly string[] Required =
    [
        "id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization/0/id", "fundingOrganization/0/name", "recipientOrganization/0/id", "recipientOrganization/0/name",
    ];

    /// <summary>Lists of which some publishers have the one member without its brackets.</summary>
    private static readonly string[] OfOne = ["recipientOrganization", "fundingOrganization", "plannedDates", "grantProgramme", "beneficiaryLocation", "fundingType"];

    /// <summary>The list of a package, and that of what an API gives out, whose elements have the grant as their <c>data</c>.</summary>
    public static IReadOnlyList<string> Lists { get; } = ["grants", "results"];

    public DraftedRecord Describe(SourceRecord record)
    {
        record = WithLists(record);
        var drafted = new DraftedRecord
        {
            Id = record.Text("id"),
            Programme = record.Text("grantProgramme/0/title") ?? record.Text("grantProgramme/0/code"),
            Year = Year(record),
            Funder = Identity(record, "fundingOrganization/0"),
            Recipient = Identity(record, "recipientOrganization/0"),
            Amount = record.Text("amountAwarded"),
            AwardedOn = record.Text("awardDate"),
        };
        if (record.Problem is { } problem)
        {
            return drafted with { Refused = problem };
        }

        if (record.LeftOut is { } reason)
        {
            return drafted with { LeftOut = reason };
        }

        if (IsToAPerson(record))
        {
            return drafted with { LeftOut = RecordWords.LeftOut_Person };
        }

        if (drafted.Funder is null && drafted.Recipient is null)
        {
            return drafted with { Refused = RecordWords.Refused_Nobody };
        }

        var draft = new DescriptionDraft(file, record);
        var kind = Describe(draft, record, drafted);
        if (!record.TryGet("regrantType", out _) && draft.IsOutsideCivilSociety())
        {
            return drafted with { LeftOut = RecordWords.LeftOut_Body };
        }

        return drafted with { Description = draft.Finish(), Remarks = draft.Remarks, FunderKind = kind, Missing = more is null ? [.. Required.Where(path => !record.TryGet(path, out _)).Select(static path => path.Replace("/0/", "/", StringComparison.Ordinal))] : [] };
    }

    /// <summary>The record with the paths of the standard, where it is wrapped in what an API gives out, or has one member without the list.</summary>
    private static SourceRecord WithLists(SourceRecord record)
    {
        const string Wrapped = "data/";
        var isWrapped = !record.Fields.ContainsKey("id") && record.Fields.ContainsKey(Wrapped + "id");
        if (!isWrapped && !record.Fields.Keys.Any(static path => !string.Equals(PathOf(path), path, StringComparison.Ordinal)))
        {
            return record;
        }

        var fields = new Dictionary<string, SourceField>(StringComparer.Ordinal);
        foreach (var (path, field) in record.Fields)
        {
            if (!isWrapped || path.StartsWith(Wrapped, StringComparison.Ordinal))
            {
                fields.TryAdd(PathOf(isWrapped ? path[Wrapped.Length..] : path), field);
            }
        }

        return record with { Fields = fields };

        static string PathOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is var at and > 0 && at + 1 < path.Length && !char.IsAsciiDigit(path[at + 1]) && OfOne.Contains(path[..at], StringComparer.Ordinal)
            ? $"{path[..at]}/0{path[at..]}"
            : path;
    }

    private static bool IsToAPerson(SourceRecord record)
    {
        const string Recipient = "recipientOrganization/0";
        return record.Fields.Keys.Any(static path => path.StartsWith("recipientIndividual", StringComparison.Ordinal) || path.StartsWith("toIndividualsDetails", StringComparison.Ordinal))
            || (Identity(record, "recipientOrganization/1") is null && !OrganisationIds.IsCharity(Identity(record, Recipient) ?? "")
                && ((string?[])[record.Text(Recipient + "/organisationType"), record.Text(Recipient + "/name")]).Any(static words => words is not null && OrganisationWords.IsPerson(words)));
    }

    private string? Describe(DescriptionDraft draft, SourceRecord record, DraftedRecord drafted)
    {
        draft.Root["id"] = drafted.Id ?? $"{record.Place} of the file";
        draft.Root["title"] = record.Text("title") ?? RecordWords.Title_Grant(record.Text("recipientOrganization/0/name") ?? drafted.Recipient ?? "");
        if (record.TryGet("awardDate", out var awarded) && Day(draft, record, "awardDate", awarded) is { } day)
        {
            draft.State("describedOn", day, awarded, RecordWords.Note_AsAwarded);
        }

        var (funderId, kind) = AddFunders(draft, record);
        var recipientId = AddRecipients(draft, record, funderId);
        var agreement = draft.Add("agreements", drafted.Id ?? "grant");
        agreement.Name("fundedBy", funderId);
        agreement.Name("recipient", recipientId);
        StateForm(agreement, record);
        StateTerm(agreement, record);
        StateValue(agreement, record);
        StateAward(agreement, record, kind);
        StateCountry(draft, record);
        more?.Invoke(record, draft, agreement);
        return kind;
    }

    private static (string? Id, string? Kind) AddFunders(DescriptionDraft draft, SourceRecord record)
    {
        string? first = null;
        string? kind = null;
        foreach (var (path, id) in Organisations(record, "fundingOrganization"))
        {
            if (AddParty(draft, record, path, id, isFunder: true) is { } party)
            {
                first ??= party.Element["id"]!.GetValue<string>();
                kind ??= party.Element["kind"]?.GetValue<string>();
            }
        }

        return (first, kind);
    }

    private static string? AddRecipients(DescriptionDraft draft, SourceRecord record, string? funder)
    {
        var recipients = Organisations(record, "recipientOrganization").ToList();
        if (recipients.Count > 1)
        {
            draft.Remarks.Add(RecordWords.SeveralRecipients);
        }

        string? first = null;
        foreach (var (path, id) in recipients)
        {
            if (string.Equals(id, funder, StringComparison.Ordinal))
            {
                draft.Remarks.Add(RecordWords.SameOrganisation);
                continue;
            }

            draft.Receivers.Add(id);

            if (AddParty(draft, record, path, id, isFunder: false) is { } party)
            {
                first ??= id;
                if (record.TryGet("regrantType", out var regrant))
                {
                    party.State("roles", new JsonObject { ["has"] = new JsonArray("intermediary") }, regrant, RecordWords.Note_Regrant);
                }
            }
        }

        return first;
    }

    private static DraftElement? AddParty(DescriptionDraft draft, SourceRecord record, string path, string id, bool isFunder)
    {
        if (draft.Find("parties", id) is not null)
        {
            return null;
        }

        var party = draft.Add("parties", id);
        party.Name("name", record.Text($"{path}/name"));
        if (record.TryGet($"{path}/id", out var own) && OrganisationIds.KindOf(id, isFunder) is var (kind, because))
        {
            StateKind(kind, own, RecordWords.Note_Identifier(because));
        }
        else if (record.TryGet($"{path}/charityNumber", out var number) && IsCharityNumber(number.Value))
        {
            party.State("kind", isFunder ? "foundation" : "civilSociety", number, isFunder ? RecordWords.Note_GivingCharity : RecordWords.Note_CharityNumber);
        }
        else if (!isFunder && record.TryGet($"{path}/organisationType", out var type) && OrganisationWords.KindOf(type.Value) is { } told)
        {
            StateKind(told, type, null);
        }
        else if (record.TryGet($"{path}/name", out var name) && (isFunder ? OrganisationWords.KindOfFunder(name.Value) : OrganisationWords.KindOfName(name.Value)) is { } named)
        {
            StateKind(named, name, RecordWords.Note_Name);
        }

        return party;

        void StateKind(string kind, SourceField from, string? note)
        {
            if (kind is OrganisationWords.Outside)
            {
                draft.Outsiders.Add(id);
            }
            else
            {
                party.State("kind", kind, from, note);
            }
        }
    }

    /// <summary>Where there is no number, publishers write 0, "N/A", "exempt", or the number of a company beside such a word.</summary>
    private static bool IsCharityNumber(string text) => text.Length <= 30 && CharityNumber().IsMatch(text) && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0;

    private void StateForm(DraftElement agreement, SourceRecord record)
    {
        if (record.Fields.FirstOrDefault(static f => f.Key.StartsWith("fundingType/", StringComparison.Ordinal) && f.Key.EndsWith("/title", StringComparison.Ordinal)).Value is { } type
            && !type.Value.Contains("grant", StringComparison.OrdinalIgnoreCase))
        {
            agreement.Draft.Remarks.Add(RecordWords.NoGrant);
            return;
        }

        var from = record.Fields.GetValueOrDefault("id") ?? record.Fields.Values.First();
        agreement.State("form", "grant", from, more is null ? RecordWords.Note_StandardOfGrants : RecordWords.Note_TakenForGrants);
    }

    /// <summary>When the grant begins and ends. Where the months that are told differ from the days by more than one, either may be right, and the length is known to lie between.</summary>
    private static void StateTerm(DraftElement agreement, SourceRecord record)
    {
        var remarks = agreement.Draft.Remarks;
        var starts = Days(agreement.Draft, record, "startDate");
        var ends = Days(agreement.Draft, record, "endDate");
        var hasSeveral = record.Fields.Keys.Any(static path => path.StartsWith("plannedDates/1/", StringComparison.Ordinal));
        if (hasSeveral)
        {
            remarks.Add(RecordWords.SeveralPeriods);
        }

        var start = starts.MinBy(static d => d.Day, StringComparer.Ordinal);
        var end = ends.MaxBy(static d => d.Day, StringComparer.Ordinal);
        if (start is not null && end is not null && IsBefore(end.Day, start.Day))
        {
            remarks.Add(RecordWords.EndBeforeStart);
            (start, end) = (null, null);
        }
        else if (end is not null && string.Equals(end.Day, start?.Day, StringComparison.Ordinal) && FieldText.WholeDay(end.Day) is not null)
        {
            remarks.Add(RecordWords.OneDay);
            end = null;
        }

        if (start is not null)
        {
            agreement.State("startsOn", start.Day, start.From);
        }

        if (end is not null)
        {
            agreement.State("endsOn", end.Day, end.From);
        }

        if (hasSeveral || !record.TryGet("plannedDates/0/duration", out var length))
        {
            return;
        }

        if (FieldText.Months(length.Times is 1 or null ? length.Value : string.Create(CultureInfo.InvariantCulture, $"{FieldText.Number(length.Value) * length.Times}")) is not { } months)
        {
            remarks.Add(RecordWords.LengthNotTaken);
            return;
        }

        var note = months.To - months.From == 1 && decimal.TryParse(length.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? RecordWords.Note_PartMonths : null;
        if (FieldText.WholeDay(start?.Day) is { } first && FieldText.WholeDay(end?.Day) is { } last
            && FieldText.MonthsThrough(first, last) is var counted && (counted < months.From - 1 || counted > months.To + 1))
        {
            remarks.Add(RecordWords.LengthBetween);
            months = (Math.Min(counted, months.From), Math.Max(counted, months.To));
            note = RecordWords.Note_MonthsCounted(counted.ToString(CultureInfo.InvariantCulture));
        }

        agreement.State("termMonths", months.From == months.To ? months.From : new JsonObject { ["from"] = months.From, ["to"] = months.To }, length, note);
    }

    /// <summary>Whether a day is before another, as far as both are known: a year is not before a day of it.</summary>
    private static bool IsBefore(string day, string other) => Math.Min(day.Length, other.Length) is var known && string.CompareOrdinal(day[..known], other[..known]) < 0;

    private static void StateValue(DraftElement agreement, SourceRecord record)
    {
        if (!record.TryGet("amountAwarded", out var awarded))
        {
            return;
        }

        var remarks = agreement.Draft.Remarks;
        var currency = (record.Text("currency") ?? "").ToUpperInvariant();
        if (awarded.Times is not { } times)
        {
            remarks.Add(RecordWords.Thousands(awarded.Name));
            return;
        }

        if (FieldText.Amount(awarded.Value, currency) * times is not { } amount || amount is < 0 or > FieldText.MostAmount)
        {
            remarks.Add(RecordWords.AmountNotTaken);
        }
        else if (amount == 0)
        {
            remarks.Add(RecordWords.AmountZero);
        }
        else if (currency.Length != 3 || currency.AsSpan().IndexOfAnyExceptInRange('A', 'Z') >= 0)
        {
            remarks.Add(RecordWords.NoCurrency);
        }
        else if (Months(agreement) is var (from, to))
        {
            // A year's part of what is spread evenly over a length that lies between two.
            var (most, least) = (decimal.Round(amount * 12 / Math.Max(from, 12), 2), decimal.Round(amount * 12 / Math.Max(to, 12), 2));
            var note = to <= 12 ? RecordWords.Note_WholeAmount : RecordWords.Note_SpreadAmount;
            agreement.State("annualValue", new JsonObject { ["amount"] = most == least ? most : new JsonObject { ["from"] = least, ["to"] = most }, ["currency"] = currency }, awarded, note);
        }
        else
        {
            // More than all of it cannot be due in one year.
            agreement.State("annualValue", new JsonObject { ["amount"] = new JsonObject { ["above"] = 0, ["to"] = amount }, ["currency"] = currency }, awarded, RecordWords.Note_AmountOfAllYears);
        }
    }

    private static (int From, int To)? Months(DraftElement agreement) => agreement.Element["termMonths"] switch
    {
        JsonObject between => ((int)between["from"]!, (int)between["to"]!),
        JsonValue stated => ((int)stated, (int)stated),
        _ when FieldText.WholeDay((string?)agreement.Element["startsOn"]) is { } first && FieldText.WholeDay((string?)agreement.Element["endsOn"]) is { } last
            && Math.Max(FieldText.MonthsThrough(first, last), 1) is var months => (months, months),
        _ => null,
    };

    private static void StateAward(DraftElement agreement, SourceRecord record, string? funderKind)
    {
        if (record.TryGet("fromOpenCall", out var call))
        {
            if (FieldText.YesNo(call.Value) is not { } isOpen)
            {
                agreement.Draft.Remarks.Add(RecordWords.OpenCall);
            }
            else if (isOpen)
            {
                agreement.State("awardMethod", "openGrantCall", call);
            }
        }

        StatePublication(agreement, record);

        if (funderKind is not (null or "foundation") && record.TryGet("fundingOrganization/0/id", out var funder))
        {
            agreement.State("fundingRoute", "direct", funder, RecordWords.Note_GivenDirectly);
        }

        if (record.TryGet("id", out var id) && id.Value.StartsWith(FromGrantsRegister, StringComparison.OrdinalIgnoreCase))
        {
            agreement.State("inGrantsRegister", true, id, RecordWords.Note_GrantsRegister);
        }

        // Nobody can be told of an award before it is made.
        if (record.TryGet("awardDate", out var awarded) && FieldText.WholeDay(FieldText.Day(awarded.Value, out _, record.MonthFirst?.Contains("awardDate") == true)) is { } day
            && FieldText.WholeDay(agreement.Element["startsOn"]?.GetValue<string>()) is { } start)
        {
            if (day > start.AddYears(1))
            {
                agreement.Draft.Remarks.Add(RecordWords.AwardedLate);
                return;
            }

            agreement.State("notifiedWeeksBeforeStart", new JsonObject { ["to"] = Math.Ceiling((start.DayNumber - day.DayNumber) * 10 / 7m) / 10 }, awarded, RecordWords.Note_NotBefore);
        }
    }

    private static void StatePublication(DraftElement agreement, SourceRecord record)
    {
        var page = record.TryGet("dataSource", out var source) && source.Value.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? source : null;
        if (page is not null && DataFile().IsMatch(page.Value.Length <= MostOfAnAddress ? page.Value : ""))
        {
            State(page, RecordWords.Note_FilePublished, "awards", "openData");
        }
        else if (record.TryGet("id", out var id) && id.Value.StartsWith(FromPublishers, StringComparison.OrdinalIgnoreCase))
        {
            State(id, RecordWords.Note_PublishersIdentifier, "awards", "openData");
        }
        else if (page is not null)
        {
            // A page may tell it in words alone.
            State(page, RecordWords.Note_GrantPublished, "awards");
        }

        void State(SourceField from, string note, params JsonNode?[] members) => agreement.State("resultsPublished", new JsonObject { ["has"] = new JsonArray(members) }, from, note);
    }

    /// <summary>The part of the country, where all that tells one tells the same.</summary>
    private static void StateCountry(DescriptionDraft draft, SourceRecord record)
    {
        // Where the money is spent, and who gives it; else where the recipient is, or at least is registered.
        List<(SourceField Field, string? Country)> funder = record.TryGet("fundingOrganization/0/id", out var giver) && Identity(record, "fundingOrganization/0") is { } funderId ? [(giver, OrganisationIds.CountryOf(funderId))] : [];
        List<(SourceField Field, string? Country)> registered = record.TryGet("recipientOrganization/0/id", out var receiver) && Identity(record, "recipientOrganization/0") is { } recipientId ? [(receiver, OrganisationIds.CountryOfCharity(recipientId))] : [];
        IEnumerable<(SourceField Field, string? Country)>[] tiers = [[.. Places(record, "beneficiaryLocation/"), .. funder.Where(static t => t.Country is not "GB")], Places(record, "recipientOrganization/0/"), registered];
        (SourceField Field, string Country)? whole = null;
        foreach (var tier in tiers)
        {
            var told = tier.Where(static t => t.Country is not null).Select(static t => (t.Field, Country: t.Country!)).ToList();
            var parts = told.Where(static t => t.Country is not "GB").ToList();
            whole ??= told.Find(static t => t.Country is "GB") is { Field: not null } country ? country : null;
            if (parts.Count == 0)
            {
                continue;
            }

            // That it is in the United Kingdom does not tell in which part of it, and no other country either.
            if (parts.TrueForAll(t => string.Equals(t.Country, parts[0].Country, StringComparison.Ordinal) && (whole is null || t.Country.StartsWith("GB-", StringComparison.Ordinal))))
            {
                draft.State("context", "country", parts[0].Country, parts[0].Field);
            }

            return;
        }

        // A body of the United Kingdom's government gives abroad as well: it tells the country where nothing else does.
        whole ??= funder.Find(static t => t.Country is "GB") is { Field: not null } body ? (body.Field, body.Country!) : null;
        if (whole is var (from, name))
        {
            draft.State("context", "country", name, from);
        }
    }

    private static IEnumerable<(SourceField Field, string? Country)> Places(SourceRecord record, string part) =>
        record.Fields.Where(f => f.Key.StartsWith(part, StringComparison.Ordinal)).Select(static f => (f.Value, CountryOfField(f.Key, f.Value.Value.Trim())));

    private static string? CountryOfField(string path, string value) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "geoCode" => CountryOfCode(value),
        "countryCode" => CountryOfName(value) ?? (value.Length == 2 && value.All(char.IsAsciiLetter) ? value.ToUpperInvariant() : null),
        "addressCountry" => CountryOfName(value),
        _ => null,
    };

    /// <summary>A code of the statistical office begins with the letter of its country, and has a number of eight figures.</summary>
    private static string? CountryOfCode(string code) => code.Length == 9 && code.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
        ? code[0] switch { 'E' => "GB-ENG", 'W' => "GB-WLS", 'S' => "GB-SCT", 'N' => "GB-NIR", 'K' => "GB", _ => null }
        : null;

    private static string? CountryOfName(string name) => name.ToLowerInvariant() switch
    {
        "england" or "gb-eng" => "GB-ENG",
        "wales" or "gb-wls" => "GB-WLS",
        "scotland" or "gb-sct" => "GB-SCT",
        "northern ireland" or "gb-nir" => "GB-NIR",
        "gb" or "uk" or "united kingdom" or "great britain" => "GB",
        _ => null,
    };

    private static List<ToldDay> Days(DescriptionDraft draft, SourceRecord record, string name)
    {
        var days = new List<ToldDay>();
        for (var i = 0; i < MostOrganisations; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"plannedDates/{i}/{name}");
            if (record.TryGet(path, out var field) && Day(draft, record, path, field) is { } day)
            {
                days.Add(new(day, field));
            }
        }

        return days;
    }

    private static string? Day(DescriptionDraft draft, SourceRecord record, string path, SourceField field)
    {
        var day = FieldText.Day(field.Value, out var order, record.MonthFirst?.Contains(path) == true);
        if (day is null)
        {
            draft.Remarks.Add(RecordWords.NoDay(field.Name));
        }
        else if (order == DayOrder.MonthFirst)
        {
            draft.Remarks.Add(RecordWords.MonthFirst(field.Name));
        }
        else if (order == DayOrder.Either && FieldText.WholeDay(day) is null)
        {
            draft.Remarks.Add(RecordWords.EitherDay(field.Name));
        }

        return day;
    }

    private static int? Year(SourceRecord record) =>
        (record.Text("awardDate") ?? record.Text("plannedDates/0/startDate")) is { } text && FieldText.Day(text, out _) is { } day ? int.Parse(day.AsSpan(0, 4), CultureInfo.InvariantCulture) : null;

    /// <summary>The organisations that a record names in a place, each once.</summary>
    private static IEnumerable<(string Path, string Id)> Organisations(SourceRecord record, string list)
    {
        for (var i = 0; i < MostOrganisations; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{list}/{i}");
            if (Identity(record, path) is { } id)
            {
                yield return (path, id);
            }
        }
    }

    /// <summary>By what an organisation is known: its identifier, else its name.</summary>
    private static string? Identity(SourceRecord record, string path) => (record.Text($"{path}/id") is { } id ? OrganisationIds.Clean(id) : null) ?? record.Text($"{path}/name");

    [GeneratedRegex(@"^\W*((SC|NIC)\W*)?[0-9]{5,8}(-[0-9]{1,3})?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex CharityNumber();

    [GeneratedRegex(@"\.(csv|json|xlsx?|ods|zip)\b|threesixtygiving|360giving|grantnav|\bopen-?data\b|/datasets?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex DataFile();

    /// <summary>A day with the field that tells it.</summary>
    private sealed record ToldDay(string Day, SourceField From);
}
