using System.Text.Json.Nodes;
using RelationshipRules.Authoring;
using RelationshipRules.Compilation;
using RelationshipRules.Tests.Rulesets;

namespace RelationshipRules.Tests.Json;

/// <summary>Whatever is long in an input, or has line breaks, messages about it are one line and repeat no more of it than helps.</summary>
public sealed class MessageTests
{
    private static readonly string Long = new string('q', 50) + "\r\n\u2028" + new string('q', 100_000);

    private const string Profile =
        """
        {
          "name": "ours", "title": "Ours", "summary": "For tests.", "extends": ["default"], "presumptions": "declared",
          "rulesets": { "compact-2010": { "severity": "error", "yardstick": ["place"], "presume": ["england"], "rules": ["CMP4042"] } },
          "rules": { "CMP4042": "warning" }, "kinds": { "undertaking": "warning" }, "categories": { "compact-2010/funding": "warning" },
          "parameters": { "compact-2010/minimumNoticeMonths": { "value": 3, "reason": "So." } }
        }
        """;

    private const string Description =
        """
        {
          "title": "A", "describedOn": "2024-01-01", "context": { "country": "GB-ENG", "extensions": { "x": "y" } },
          "parties": [{ "id": "p", "kind": "government", "name": "P" }],
          "agreements": [{ "id": "a", "form": "grant", "fundedBy": "p", "startsOn": "2024-01-01", "termMonths": { "from": 2, "to": 3 }, "annualValue": { "amount": 5, "currency": "GBP" }, "eligibleCosts": { "has": ["training"], "not": ["overheads"] } }],
          "evidence": { "/agreements/0/form": { "document": "D", "url": "https://example.org/", "side": "government", "on": "2024-01-01" } },
          "suppressions": [{ "rule": "CMP4042", "at": "/agreements/0", "justification": "So.", "by": "Me", "until": "2030-01-01" }]
        }
        """;

    [Theory]
    [InlineData("ruleset.json")]
    [InlineData("rules/LOC0001.json")]
    [InlineData("rules/LOC0002.json")]
    public void OfARuleset_RepeatNothingWhole(string file) => Check(new TestRuleset().Files[file], text =>
    {
        var result = new TestRuleset().With(file, text).Load();
        return [.. result.Diagnostics, .. result.Ruleset?.Check() ?? []];
    });

    [Fact]
    public void OfAProfile_RepeatNothingWhole() => Check(Profile, text =>
    {
        var result = RelationshipRules.Profiles.Profile.Parse(text);
        return result.Profile is not { } profile ? result.Diagnostics
            : RelationshipAnalyzer.TryCreate(new() { Profile = profile, AsOf = new(2026, 11, 22) }, out _, out var diagnostics) ? diagnostics : [.. result.Diagnostics, .. diagnostics];
    });

    [Fact]
    public void OfADescription_RepeatNothingWhole()
    {
        var analyzer = RelationshipAnalyzer.Create(new() { ProfileName = "default", AsOf = new(2026, 11, 22) });
        Check(Description, text =>
        {
            var document = PartnershipDocument.Parse(text);
            return [.. document.Diagnostics, .. analyzer.Analyze(document).Diagnostics];
        });
    }

    private static void Check(string json, Func<string, IReadOnlyList<Diagnostic>> read)
    {
        var seen = 0;
        foreach (var spoilt in Spoilt(JsonNode.Parse(json)!))
        {
            foreach (var diagnostic in read(spoilt))
            {
                seen++;
                diagnostic.Message.ShouldNotContain(new string('q', 61), customMessage: diagnostic.Id);
                diagnostic.Message.ShouldAllBe(c => !char.IsControl(c) && c != '\u2028', diagnostic.Id + diagnostic.Message);
                diagnostic.Message.Length.ShouldBeLessThan(2000, diagnostic.Id);
            }
        }

        seen.ShouldBeGreaterThan(20);
    }

    /// <summary>The text with each of its texts and keys in turn made long.</summary>
    private static IEnumerable<string> Spoilt(JsonNode root)
    {
        foreach (var node in All(root).ToList())
        {
            switch (node)
            {
                case JsonObject members:
                    foreach (var key in members.Select(member => member.Key).ToList())
                    {
                        var value = members[key];
                        members.Remove(key);
                        members[Long] = value;
                        yield return root.ToJsonString();
                        members.Remove(Long);
                        members[key] = value;
                    }

                    break;
                case JsonValue { Parent: { } parent } value when value.GetValueKind() == System.Text.Json.JsonValueKind.String:
                    var text = value.GetValue<string>();
                    foreach (var other in new[] { Long, text + Long })
                    {
                        var longer = JsonValue.Create(other);
                        value.ReplaceWith(longer);
                        yield return root.ToJsonString();
                        longer.ReplaceWith(value);
                    }

                    break;
            }
        }
    }

    private static IEnumerable<JsonNode> All(JsonNode? node) => node switch
    {
        null => [],
        JsonObject members => [node, .. members.SelectMany(member => All(member.Value))],
        JsonArray items => [node, .. items.SelectMany(All)],
        _ => [node],
    };
}
