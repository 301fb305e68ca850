using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Workbench.State;

/// <summary>What the browser keeps between two visits.</summary>
/// <param name="FileName">The name of the description.</param>
/// <param name="Profile">The profile that judges it.</param>
/// <param name="AsOf">The day as of which it is judged; null for today.</param>
/// <param name="By">Who answers.</param>
/// <param name="Side">The side on which they stand.</param>
/// <param name="NotKnown">The facts that nobody at hand knows, by pointer.</param>
/// <param name="Refused">The proposals of agreements that were refused, by what tells them from others.</param>
/// <param name="Text">The description.</param>
internal sealed record SavedWork(string FileName, string Profile, DateOnly? AsOf, string By, Side? Side, IReadOnlyList<string> NotKnown, IReadOnlyList<string> Refused, string Text)
{
    private const int Version = 1;

    /// <summary>Reads what was kept; null for what is damaged or of another version.</summary>
    public static SavedWork? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject saved && (int?)saved["version"] == Version && (string?)saved["text"] is { } text
                ? new(
                    (string?)saved["name"] ?? "partnership.json",
                    (string?)saved["profile"] ?? "default",
                    Days.TryRead((string?)saved["asOf"], out var day) ? day : null,
                    (string?)saved["by"] ?? "",
                    Enum.TryParse<Side>((string?)saved["side"], out var side) ? side : null,
                    Texts(saved["notKnown"]),
                    Texts(saved["refused"]),
                    text)
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public string Write() => new JsonObject
    {
        ["version"] = Version,
        ["name"] = FileName,
        ["profile"] = Profile,
        ["asOf"] = AsOf is { } day ? Days.Write(day) : null,
        ["by"] = By,
        ["side"] = Side?.ToString(),
        ["notKnown"] = new JsonArray([.. NotKnown.Select(static pointer => (JsonNode)pointer)]),
        ["refused"] = new JsonArray([.. Refused.Select(static proposal => (JsonNode)proposal)]),
        ["text"] = Text,
    }.ToJsonString();

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(static text => (string?)text).OfType<string>()];
}
