using System.Text.RegularExpressions;

namespace RelationshipRules.Exchange.Organisations;

/// <summary>What the identifier of an organisation tells about it: its register is the part before the number.</summary>
internal static class OrganisationIds
{
    /// <summary>What words tell of a recipient that is no organisation.</summary>
    public const string Person = "person";

    // The longest that fits counts. Registers of org-id.guide; in the register of government organisations a letter before the number says what they are.
    private static readonly (string Prefix, string? Kind, string? Country, string Register)[] Registers =
    [
        ("GB-LAE-", "localGovernment", "GB-ENG", "the register of local authorities in England"),
        ("GB-LAS-", "localGovernment", "GB-SCT", "the register of local authorities in Scotland"),
        ("GB-PLA-", "localGovernment", "GB-WLS", "the register of principal local authorities in Wales"),
        ("GB-LANI-", "localGovernment", "GB-NIR", "the register of local authorities in Northern Ireland"),
        ("GB-LAN-", "localGovernment", "GB-NIR", "the register of local authorities in Northern Ireland"),
        ("GB-GOR-D", "nationalGovernment", null, "the register of government organisations, as a department"),
        ("GB-GOR-EA", "nationalGovernment", null, "the register of government organisations, as an executive agency"),
        ("GB-GOR-PB", "armsLengthBody", null, "the register of government organisations, as a public body"),
        ("GB-GOR-OT", null, null, "the register of government organisations"),
        ("GB-NHS-", "healthBody", null, "the register of the health service"),
        ("GB-CHC-", null, null, "the register of charities in England and Wales"),
        ("GB-SC-", null, "GB-SCT", "the register of charities in Scotland"),
        ("GB-NIC-", null, "GB-NIR", "the register of charities in Northern Ireland"),
        ("XI-EORI-EU", "supranationalBody", null, "the bodies of the European Union"),
    ];

    /// <summary>Bodies that give out money raised by the National Lottery, under the identifiers that they publish with.</summary>
    private static readonly string[] LotteryDistributors = ["GB-GOR-PC390", "GB-GOR-PB188", "GB-CHC-1036733", "GB-COH-RC000742", "GB-COH-RC000759", "GB-COH-RC000766", "GB-SB-ACNI", "360G-blf"];

    /// <summary>What publishers write, the first that fits: a company limited by guarantee may be anything.</summary>
    private static readonly (Regex Pattern, string? Kind)[] Words =
    [
        (Word("""(not for|non)[ -]?profit"""), "civilSociety"),
        (Word("""not|non|no|other than|limited by guarantee"""), null),
        (Word("""individuals?|persons?|private citizen"""), Person),
        (Word("""charit\w*|voluntary|community (interest|benefit|group|organi[sz]ation)\w*|cics?|cios?|scios?|bencoms?|unincorporated|co-?operatives?|registered societ(y|ies)|industrial and provident|social enterprises?|vcse|ngo"""), "civilSociety"),
        (Word("""housing associations?|registered provider|registered social landlord"""), "housingAssociation"),
        (Word("""(local|unitary|combined) authorit(y|ies)|(county|city|borough|district|parish|town|community|metropolitan) council|council"""), "localGovernment"),
        (Word("""(government|central government|ministerial) departments?|executive agency"""), "nationalGovernment"),
        (Word("""nhs|health (board|trust|body)|clinical commissioning group"""), "healthBody"),
        (Word("""schools?|academ(y|ies)"""), "school"),
        (Word("""sole traders?|plc|public limited company|private (limited )?company|for[ -]profit|business(es)?"""), "business"),
    ];

    /// <summary>The kind of body that an identifier tells; null where it tells none.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="isFunder">Whether it gives the money: a charity that does is taken for a foundation.</param>
    /// <returns>The kind, and by what it is known.</returns>
    public static (string Kind, string Because)? KindOf(string id, bool isFunder)
    {
        if (LotteryDistributors.Contains(id, StringComparer.OrdinalIgnoreCase))
        {
            return ("lotteryDistributor", "a body that gives out money raised by the National Lottery");
        }

        if (IsCharity(id))
        {
            return isFunder ? ("foundation", "a charity that gives grants is taken for a foundation") : ("civilSociety", Because(id)!);
        }

        return Find(id) is { Kind: { } kind, Register: { } register } ? (kind, $"in {register}") : null;
    }

    /// <summary>The part of the United Kingdom that the register of a body is for; null where that is several or none.</summary>
    public static string? CountryOf(string id) => Find(id).Country;

    /// <summary>Whether an organisation of a kind is none of civil society, so that what it is given is no partnership with it.</summary>
    public static bool IsOutsideCivilSociety(string? kind) => kind is not (null or "civilSociety" or "housingAssociation" or "foundation");

    /// <summary>The kind of a recipient that words tell, such as "Registered charity" or "Community Interest Company"; null where they tell none.</summary>
    public static string? KindOfWords(string words) => Array.Find(Words, w => w.Pattern.IsMatch(words)).Kind;

    /// <summary>Whether the identifier is of a register of charities.</summary>
    public static bool IsCharity(string id) =>
        id.StartsWith("GB-CHC-", StringComparison.OrdinalIgnoreCase) || id.StartsWith("GB-SC-", StringComparison.OrdinalIgnoreCase) || id.StartsWith("GB-NIC-", StringComparison.OrdinalIgnoreCase);

    private static string? Because(string id) => Find(id).Register is { } register ? $"in {register}" : null;

    private static (string Prefix, string? Kind, string? Country, string Register) Find(string id) =>
        Array.Find(Registers, r => id.StartsWith(r.Prefix, StringComparison.OrdinalIgnoreCase)) is { Prefix: not null } found ? found

            // Departments publish with the bare number of the register of government organisations as well.
            : id.Length is 2 or 3 && id[0] == 'D' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? Registers.First(static r => r.Prefix is "GB-GOR-D")
            : default;

    private static Regex Word(string pattern) => new($@"\b({pattern})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
