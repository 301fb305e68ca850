using System.Security.Cryptography;
using System.Text;
using RelationshipRules.Facts;

namespace RelationshipRules.Findings;

/// <summary>The identity of a finding across runs: the first 16 bytes, in hexadecimal, of the SHA-256 of the UTF-8 text <c>relrules/1 LF rule LF place</c>.</summary>
/// <remarks>
/// The place is <c>/agreements#g1</c> for an element with an id, so that reordering a list changes nothing; without an id it is the element's
/// pointer, <c>/agreements/0</c>; for rules over the whole description it is the rule's focus as a pointer, or empty. Neither line,
/// message nor outcome is part of it: a finding that turns from violated to explained is still the same finding.
/// </remarks>
internal static class FindingFingerprint
{
    public static string Compute(string rule, string place)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"relrules/1\n{rule}\n{place}")), 0, 16).ToLowerInvariant();

    public static string PlaceOf(string listPointer, int index, string? elementId)
        => string.IsNullOrEmpty(elementId) ? $"{listPointer}/{PlainText.Number(index)}" : $"{listPointer}#{elementId}";
}
