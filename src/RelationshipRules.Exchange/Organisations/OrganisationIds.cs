using System.Text.RegularExpressions;

namespace RelationshipRules.Exchange.Organisations;

/// <summary>What the identifier of an organisation tells about it: its register is the part before the number.</summary>
internal static partial class OrganisationIds
{
    // The first that fits counts; # is a figure. Registers of org-id.guide; in the register of government organisations letters before the number say what they are.
    private static readonly (string Prefix, string? Kind, string? Country, Func<string> Register)[] Registers =
    [
        ("GB-LAE-", "localGovernment", "GB-ENG", static () => RecordWords.Register_EnglishAuthorities),
        ("GB-LAS-", "localGovernment", "GB-SCT", static () => RecordWords.Register_ScottishAuthorities),
        ("GB-PLA-", "localGovernment", "GB-WLS", static () => RecordWords.Register_WelshAuthorities),
        ("GB-LANI-", "localGovernment", "GB-NIR", static () => RecordWords.Register_IrishAuthorities),
        ("GB-LAN-", "localGovernment", "GB-NIR", static () => RecordWords.Register_IrishAuthorities),
        ("GB-GOR-D#", "nationalGovernment", "GB", static () => RecordWords.Register_Departments),
        ("GB-GOR-EA#", "nationalGovernment", "GB", static () => RecordWords.Register_Agencies),
        ("GB-GOR-PB#", "armsLengthBody", "GB", static () => RecordWords.Register_PublicBodies),
        ("GB-GOR-OT", null, null, static () => RecordWords.Register_Government),
        ("GB-EDU-", OrganisationWords.Outside, null, static () => RecordWords.Register_Schools),
        ("GB-NHS-", "healthBody", null, static () => RecordWords.Register_Health),
        ("GB-CHC-", null, null, static () => RecordWords.Register_EnglishCharities),
        ("GB-SC-", null, null, static () => RecordWords.Register_ScottishCharities),
        ("GB-NIC-", null, null, static () => RecordWords.Register_IrishCharities),
        ("XI-EORI-EU", "supranationalBody", null, static () => RecordWords.Register_European),
    ];

    private const int MostCharacters = 200;

    /// <summary>Bodies that give out money raised by the National Lottery, under the identifiers that they publish with.</summary>
    private static readonly string[] LotteryDistributors = ["GB-GOR-PC390", "GB-GOR-PB188", "GB-CHC-1036733", "GB-COH-RC000742", "GB-COH-RC000759", "GB-COH-RC000766", "GB-SB-ACNI", "360G-blf"];

    /// <summary>The kind of body that an identifier tells; null where it tells none.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="isFunder">Whether it gives the money: a charity that does is taken for a foundation.</param>
    /// <returns>The kind, and by what it is known.</returns>
    public static (string Kind, string Because)? KindOf(string id, bool isFunder)
    {
        if (LotteryDistributors.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            return ("lotteryDistributor", RecordWords.Because_Lottery);
        }

        if (IsCharity(id))
        {
            return isFunder ? ("foundation", RecordWords.Because_GivingCharity) : ("civilSociety", Because(id)!);
        }

        return Find(id) is { Kind: { } kind, Register: { } register } && !(isFunder && kind is OrganisationWords.Outside) ? (kind, register()) : null;
    }

    /// <summary>The country, or the part of the United Kingdom, that the register of a body is for; null where it tells none.</summary>
    public static string? CountryOf(string id) => Find(id).Country;

    /// <summary>The part of the United Kingdom in which a charity is registered; null for other organisations, and for a register of several parts.</summary>
    public static string? CountryOfCharity(string id) =>
        id.StartsWith("GB-SC-", StringComparison.OrdinalIgnoreCase) ? "GB-SCT" : id.StartsWith("GB-NIC-", StringComparison.OrdinalIgnoreCase) ? "GB-NIR" : null;

    /// <summary>Whether an organisation of a kind is none of civil society, so that what it is given is no partnership with it.</summary>
    public static bool IsOutsideCivilSociety(string? kind) => kind is not (null or "civilSociety" or "housingAssociation" or "foundation");

    /// <summary>
    /// An identifier as its register writes it: without the blanks that slipped into it, with hyphens where people put blanks or dashes, and in capitals. Null where it names nobody,
    /// for its number is missing, or only zeros: all who have it would be one.
    /// </summary>
    public static string? Clean(string id)
    {
        if (id.Length > MostCharacters || Parts().Match(id) is not { Success: true } parts)
        {
            return id.Any(char.IsWhiteSpace) ? string.Concat(id.Where(static c => !char.IsWhiteSpace(c))) : id;
        }

        var number = string.Concat(parts.Groups["number"].Value.Where(static c => !char.IsWhiteSpace(c)));
        return NoNumber().IsMatch(number) ? null : $"{parts.Groups["country"].Value}-{parts.Groups["register"].Value}-{number}".ToUpperInvariant();
    }

    /// <summary>Whether the identifier is of a register of charities.</summary>
    public static bool IsCharity(string id) =>
        ((string[])["GB-CHC-", "GB-SC-", "GB-NIC-"]).Any(register => id.StartsWith(register, StringComparison.OrdinalIgnoreCase) && id.AsSpan(register.Length).IndexOfAnyInRange('1', '9') >= 0);

    private static string? Because(string id) => Find(id).Register is { } register ? register() : null;

    private static (string Prefix, string? Kind, string? Country, Func<string> Register) Find(string id) =>
        Array.Find(Registers, r => r.Prefix.EndsWith('#') ? id.StartsWith(r.Prefix[..^1], StringComparison.OrdinalIgnoreCase) && id.Length >= r.Prefix.Length && char.IsAsciiDigit(id[r.Prefix.Length - 1]) : id.StartsWith(r.Prefix, StringComparison.OrdinalIgnoreCase)) is { Prefix: not null } found ? found

            // Departments publish with the bare number of the register of government organisations as well.
            : id.Length is 2 or 3 && id[0] == 'D' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? Registers.First(static r => r.Prefix is "GB-GOR-D#")
            : default;

    // Registers that identifiers begin with: of the United Kingdom, where what is a register is known. Others stay as they are.
    [GeneratedRegex(@"^(?<country>GB|XI)[\s\-_/\u2010-\u2015\u2212]+(?<register>CHC|SC|NIC|COH|LAE|LAS|PLA|LANI|LAN|GOR|NHS|EDU|UKPRN|MPR|REV)([\s\-_/\u2010-\u2015\u2212]+(?<number>.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(0+|n/?a|none|nil|null|unknown|exempt|excepted|tbc|tbd|x+|\W*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex NoNumber();
}
