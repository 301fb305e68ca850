using System.Security.Cryptography;
using System.Text;
using RelationshipRules.Authoring;
using RelationshipRules.Findings;

namespace RelationshipRules.Tests.Analysis;

public sealed class FingerprintTests
{
    [Fact]
    public void Fingerprint_IsTheDocumentedHash()
    {
        var expected = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("relrules/1\nTST0001\n/agreements#g1")))[..32].ToLowerInvariant();
        FindingFingerprint.Compute("TST0001", FindingFingerprint.PlaceOf("/agreements", 3, "g1")).ShouldBe(expected);
    }

    [Fact]
    public void Place_WithId_DoesNotDependOnTheIndex()
        => FindingFingerprint.PlaceOf("/agreements", 0, "g1").ShouldBe(FindingFingerprint.PlaceOf("/agreements", 7, "g1"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Place_WithoutId_IsThePointer(string? id) => FindingFingerprint.PlaceOf("/agreements", 2, id).ShouldBe("/agreements/2");
}
