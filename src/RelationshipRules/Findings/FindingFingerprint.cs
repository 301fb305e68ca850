using System.Security.Cryptography;
using System.Text;

namespace RelationshipRules.Findings;

/// <summary>
/// The identity of a finding across runs: the first 16 bytes, as lower-case hexadecimal, of the SHA-256 of the UTF-8 text
/// <c>relrules/1 LF rule LF place</c>.
/// </summary>
/// <remarks>
/// The place is <c>/agreements#g1</c> for an element with an id, so that reordering a list changes nothing; without an id it is the element's
/// pointer, <c>/agreements/0</c>; for rules over the whole description it is the rule's focus as a pointer, or empty. Neither line,
/// message nor outcome is part of it: a finding that turns from violated to explained is still the same finding.
/// </remarks>
internal static class FindingFingerprint
{
    private const string Scheme = "relrules/1";

    /// <summary>The fingerprint of a rule at a place.</summary>
    public static string Compute(string rule, string place)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Scheme}\n{rule}\n{place}"));
        return Convert.ToHexString(hash, 0, 16).ToLowerInvariant();
    }

    /// <summary>The place of an element of a list.</summary>
    public static string PlaceOf(string listPointer, int index, string? elementId)
        => string.IsNullOrEmpty(elementId)
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{listPointer}/{index}")
            : $"{listPointer}#{elementId}";
}
