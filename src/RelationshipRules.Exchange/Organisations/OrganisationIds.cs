namespace RelationshipRules.Exchange.Organisations;

/// <summary>What the identifier of an organisation tells about it: its register is the part before the number.</summary>
internal static class OrganisationIds
{
    // The longest that fits counts. Registers of org-id.guide; in the register of government organisations a letter before the number says what they are.
    private static readonly (string Prefix, string? Kind, string? Country, string Register)[] Registers =
    [
        ("GB-LAE-", "localGovernment", "GB-ENG", "the register of local authorities in England"),
        ("GB-LAS-", "localGovernment", "GB-SCT", "the register of local authorities in Scotland"),
        ("GB-PLA-", "localGovernment", "GB-WLS", "the register of principal local authorities in Wales"),
        ("GB-LANI-", "localGovernment", "GB-NIR", "the register of local authorities in Northern Ireland"),
        ("GB-LAN-", "localGovernment", "GB-NIR", "the register of local authorities in Northern Ireland"),
        ("GB-GOR-D", "nationalGovernment", "GB", "the register of government organisations, as a department"),
        ("GB-GOR-EA", "nationalGovernment", "GB", "the register of government organisations, as an executive agency"),
        ("GB-GOR-PB", "armsLengthBody", "GB", "the register of government organisations, as a public body"),
        ("GB-GOR-OT", null, null, "the register of government organisations"),
        ("GB-NHS-", "healthBody", null, "the register of the health service"),
        ("GB-CHC-", null, null, "the register of charities in England and Wales"),
        ("GB-SC-", null, null, "the register of charities in Scotland"),
        ("GB-NIC-", null, null, "the register of charities in Northern Ireland"),
        ("XI-EORI-EU", "supranationalBody", null, "the bodies of the European Union"),
    ];

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
            return ("lotteryDistributor", "a body that gives out money raised by the National Lottery");
        }

        if (IsCharity(id))
        {
            return isFunder ? ("foundation", "a charity that gives grants is taken for a foundation") : ("civilSociety", Because(id)!);
        }

        return Find(id) is { Kind: { } kind, Register: { } register } ? (kind, $"in {register}") : null;
    }

    /// <summary>The country, or the part of the United Kingdom, that the register of a body is for; null where it tells none.</summary>
    public static string? CountryOf(string id) => Find(id).Country;

    /// <summary>The part of the United Kingdom in which a charity is registered; null for other organisations, and for a register of several parts.</summary>
    public static string? CountryOfCharity(string id) =>
        id.StartsWith("GB-SC-", StringComparison.OrdinalIgnoreCase) ? "GB-SCT" : id.StartsWith("GB-NIC-", StringComparison.OrdinalIgnoreCase) ? "GB-NIR" : null;

    /// <summary>Whether an organisation of a kind is none of civil society, so that what it is given is no partnership with it.</summary>
    public static bool IsOutsideCivilSociety(string? kind) => kind is not (null or "civilSociety" or "housingAssociation" or "foundation");

    /// <summary>An identifier without the blanks that slipped into it.</summary>
    public static string WithoutBlanks(string id) => id.Any(char.IsWhiteSpace) ? string.Concat(id.Where(static c => !char.IsWhiteSpace(c))) : id;

    /// <summary>Whether the identifier is of a register of charities.</summary>
    public static bool IsCharity(string id) =>
        id.StartsWith("GB-CHC-", StringComparison.OrdinalIgnoreCase) || id.StartsWith("GB-SC-", StringComparison.OrdinalIgnoreCase) || id.StartsWith("GB-NIC-", StringComparison.OrdinalIgnoreCase);

    private static string? Because(string id) => Find(id).Register is { } register ? $"in {register}" : null;

    private static (string Prefix, string? Kind, string? Country, string Register) Find(string id) =>
        Array.Find(Registers, r => id.StartsWith(r.Prefix, StringComparison.OrdinalIgnoreCase)) is { Prefix: not null } found ? found

            // Departments publish with the bare number of the register of government organisations as well.
            : id.Length is 2 or 3 && id[0] == 'D' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? Registers.First(static r => r.Prefix is "GB-GOR-D")
            : default;
}
