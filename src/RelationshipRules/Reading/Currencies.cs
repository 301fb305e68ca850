using System.Collections.Frozen;

namespace RelationshipRules.Reading;

/// <summary>The currency codes of ISO 4217 that are in use for payments.</summary>
internal static class Currencies
{
    private const string Codes =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE " +
        "CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY " +
        "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO " +
        "NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB " +
        "TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG " +
        // Replaced, but still found in agreements of earlier years.
        "ANG BGN HRK SLL ZWL";

    private static readonly Lazy<FrozenSet<string>> Known = new(() => Codes.Split(' ').ToFrozenSet(StringComparer.Ordinal));

    public static IReadOnlyCollection<string> All => Known.Value;

    public static bool IsKnown(string code) =>
        // The usual ones need no table.
        code is "GBP" or "EUR" or "USD" || Known.Value.Contains(code);
}
