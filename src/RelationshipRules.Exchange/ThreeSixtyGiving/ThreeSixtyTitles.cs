using System.Globalization;

namespace RelationshipRules.Exchange.ThreeSixtyGiving;

/// <summary>
/// The titles that a spreadsheet in the 360Giving Data Standard may have, and the fields that they mean: <c>Planned Dates:Start Date</c> is <c>plannedDates/0/startDate</c>. Names of
/// fields do as well, and case, blanks and question marks make no difference.
/// </summary>
internal static class ThreeSixtyTitles
{
    private static readonly Dictionary<string, string> Roots = Names(
        ("Identifier", "id"), ("Title", "title"), ("Description", "description"), ("Currency", "currency"), ("Amount Applied For", "amountAppliedFor"), ("Amount Awarded", "amountAwarded"),
        ("Amount Disbursed", "amountDisbursed"), ("Award Date", "awardDate"), ("URL", "url"), ("From An Open Call?", "fromOpenCall"), ("Last Modified", "dateModified"), ("Data Source", "dataSource"),
        ("For Regrant Type", "regrantType"), ("Regrant Type", "regrantType"), ("Location Scope", "locationScope"), ("Related Activity", "relatedActivity"));

    /// <summary>Those that hold several things, or a thing with parts.</summary>
    private static readonly Dictionary<string, string> Parts = Names(
        ("Planned Dates", "plannedDates"), ("Actual Dates", "actualDates"), ("Recipient Org", "recipientOrganization"), ("Funding Org", "fundingOrganization"), ("Grant Programme", "grantProgramme"),
        ("Beneficiary Location", "beneficiaryLocation"), ("Funding Type", "fundingType"), ("Classifications", "classifications"), ("Recipient Ind", "recipientIndividual"),
        ("To Individuals Details", "toIndividualsDetails"), ("Location", "location"), ("Related Document", "relatedDocument"));

    private static readonly Dictionary<string, string> Members = Names(
        ("Identifier", "id"), ("Name", "name"), ("Title", "title"), ("Code", "code"), ("Description", "description"), ("Start Date", "startDate"), ("End Date", "endDate"),
        ("Duration (months)", "duration"), ("Duration", "duration"), ("Charity Number", "charityNumber"), ("Company Number", "companyNumber"), ("Country", "addressCountry"),
        ("Country Code", "countryCode"), ("Geographic Code", "geoCode"), ("Geographic Code Type", "geoCodeType"), ("Organisation Type", "organisationType"), ("Department", "department"),
        ("Postal Code", "postalCode"), ("City", "addressLocality"), ("County", "addressRegion"), ("Web Address", "url"), ("Vocabulary", "vocabulary"), ("Primary Grant Reason", "primaryGrantReason"));

    /// <summary>Whether the standard has numbers for a field.</summary>
    public static bool AreNumbers(string field) => field is "amountAppliedFor" or "amountAwarded" or "amountDisbursed" or "duration" or "latitude" or "longitude";

    /// <summary>The fields without which a record says nothing of use: by them a sheet is known to be of the standard.</summary>
    public static bool AreOfTheStandard(IEnumerable<string> titles)
    {
        var paths = titles.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        return paths.Contains("id") && paths.Contains("amountAwarded") && paths.Any(static p => p.StartsWith("fundingOrganization/", StringComparison.Ordinal) || p.StartsWith("recipientOrganization/", StringComparison.Ordinal));
    }

    /// <summary>Whether the standard has a title.</summary>
    public static bool IsKnown(string title) => Steps(title) switch
    {
        [var root] => Roots.ContainsKey(Plain(root)),
        [var part, .. var rest] => Parts.ContainsKey(Plain(part)) && rest.All(static step => int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out _) || Parts.ContainsKey(Plain(step)) || Members.ContainsKey(Plain(step))),
        _ => false,
    };

    /// <summary>The path of the field that a title means; a title that the standard does not have is its own path.</summary>
    public static string PathOf(string title)
    {
        var steps = Steps(title);
        if (steps.Length == 1 && Roots.TryGetValue(Plain(steps[0]), out var root))
        {
            return root;
        }

        if (steps.Length < 2 || !Parts.TryGetValue(Plain(steps[0]), out var part))
        {
            return title;
        }

        var path = new List<string> { part };
        var wantsIndex = !part.StartsWith("recipientInd", StringComparison.Ordinal) && !part.StartsWith("toInd", StringComparison.Ordinal);
        foreach (var step in steps.Skip(1))
        {
            if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                path.Add(index.ToString(CultureInfo.InvariantCulture));
                wantsIndex = false;
                continue;
            }

            if (wantsIndex)
            {
                path.Add("0");
            }

            if (Parts.TryGetValue(Plain(step), out var inner))
            {
                path.Add(inner);
                wantsIndex = true;
            }
            else
            {
                path.Add(Members.GetValueOrDefault(Plain(step), step));
                wantsIndex = false;
            }
        }

        return string.Join('/', path);
    }

    private static string[] Steps(string title) => title.Split([':', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, string> Names(params (string Title, string Field)[] names)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (title, field) in names)
        {
            map[Plain(title)] = map[Plain(field)] = field;
        }

        return map;
    }

    private static string Plain(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
