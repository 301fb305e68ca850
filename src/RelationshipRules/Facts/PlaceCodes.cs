namespace RelationshipRules.Facts;

/// <summary>What lies in what, by the codes of ISO 3166: a part is in its country, and a part of the United Kingdom in one of its nations.</summary>
public static class PlaceCodes
{
    /// <summary>The codes of ISO 3166-2:GB for councils; those of three letters that no other nation has are England's.</summary>
    private const string Scotland = " ABD ABE AGB ANS CLK DGY DND EAY EDH EDU ELN ELS ERW FAL FIF GLG HLD IVC MLN MRY NAY NLK ORK PKN RFW SAY SCB SLK STG WDU WLN ZET ";
    private const string Wales = " AGY BGE BGW CAY CGN CMN CRF CWY DEN FLN GWN MON MTY NTL NWP PEM POW RCT SWA TOF VGL WRX ";
    private const string NorthernIreland = " ABC AND ANN BFS CCG DRS FMO LBC MEA MUL NMD ";

    /// <summary>What stands for several nations or for none of them.</summary>
    private const string Whole = " ENG SCT WLS NIR EAW GBN UKM ";

    /// <summary>Whether a place is an area or lies in it.</summary>
    /// <param name="place">The code of the place.</param>
    /// <param name="area">The code of the area.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool IsIn(string place, string area)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(area);
        return IsSameOrIn(place, area);
    }

    private static bool IsSameOrIn(string place, string area) =>
        string.Equals(place, area, StringComparison.Ordinal)
        || (area.Length == 2 && place.StartsWith(area, StringComparison.Ordinal) && place.Length > 2)
        || (place.StartsWith("GB-", StringComparison.Ordinal) && string.Equals(NationOf(place.AsSpan(3)), area, StringComparison.Ordinal));

    private static string? NationOf(ReadOnlySpan<char> part)
    {
        if (part.Length != 3)
        {
            return null;
        }

        ReadOnlySpan<char> code = [' ', part[0], part[1], part[2], ' '];
        return IsAmong(code, Whole) ? null
            : IsAmong(code, Scotland) ? "GB-SCT"
            : IsAmong(code, Wales) ? "GB-WLS"
            : IsAmong(code, NorthernIreland) ? "GB-NIR"
            : "GB-ENG";
    }

    private static bool IsAmong(ReadOnlySpan<char> code, string codes) => codes.AsSpan().Contains(code, StringComparison.Ordinal);
}
