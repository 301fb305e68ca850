using System.Text.Json;
using System.Text.Json.Nodes;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Workbench.State;

/// <summary>What the browser keeps between two visits.</summary>
/// <param name="By">Who answers.</param>
/// <param name="Side">The side on which they stand.</param>
/// <param name="Description">The description that is worked on; null for none.</param>
/// <param name="Compact">The local compact that is worked on; null for none.</param>
internal sealed record SavedWork(string By, Side? Side, SavedDescription? Description, SavedCompact? Compact)
{
    private const int Version = 1;

    /// <summary>Reads what was kept; null for what is damaged or of another version.</summary>
    public static SavedWork? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject saved && (int?)saved["version"] == Version && (string?)saved["text"] is { } text
                ? new(
                    (string?)saved["by"] ?? "",
                    Enum.TryParse<Side>((string?)saved["side"], out var side) ? side : null,
                    text.Length == 0 ? null : new(
                        (string?)saved["name"] ?? "partnership.json",
                        text,
                        (string?)saved["profile"] ?? "default",
                        Days.TryRead((string?)saved["asOf"], out var day) ? day : null,
                        Texts(saved["notKnown"]),
                        Texts(saved["refused"]),
                        saved["other"] is JsonObject other && (string?)other["text"] is { } theirs ? new((string?)other["name"] ?? "theirs.json", theirs, Texts(other["kept"])) : null),
                    saved["compact"] is JsonObject compact && (string?)compact["text"] is { } clauses ? new((string?)compact["name"] ?? "our-compact.json", clauses) : null)
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
        ["name"] = Description?.Name,
        ["profile"] = Description?.Profile,
        ["asOf"] = Description?.AsOf is { } day ? Days.Write(day) : null,
        ["by"] = By,
        ["side"] = Side?.ToString(),
        ["notKnown"] = List(Description?.NotKnown ?? []),
        ["refused"] = List(Description?.Refused ?? []),
        ["text"] = Description?.Text ?? "",
        ["other"] = Description?.Other is { } other ? new JsonObject { ["name"] = other.Name, ["text"] = other.Text, ["kept"] = List(other.Kept) } : null,
        ["compact"] = Compact is null ? null : new JsonObject { ["name"] = Compact.Name, ["text"] = Compact.Text },
    }.ToJsonString();

    private static JsonArray List(IReadOnlyList<string> texts) => new([.. texts.Select(static text => (JsonNode)text)]);

    private static IReadOnlyList<string> Texts(JsonNode? list) => [.. (list as JsonArray ?? []).Select(static text => (string?)text).OfType<string>()];
}

/// <summary>A description with all that was said about it on the way, as the browser keeps it, and as it is put aside where something else takes its place.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Text">The description.</param>
/// <param name="Profile">The profile that judges it.</param>
/// <param name="AsOf">The day as of which it is judged; null for today.</param>
/// <param name="NotKnown">The facts that nobody at hand knows, by pointer.</param>
/// <param name="Refused">The proposals of agreements that were refused, by what tells them from others.</param>
/// <param name="Other">The other side's description, held against it; null for none.</param>
internal sealed record SavedDescription(string Name, string Text, string Profile, DateOnly? AsOf, IReadOnlyList<string> NotKnown, IReadOnlyList<string> Refused, SavedOther? Other);

/// <summary>A local compact, as the browser keeps it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Text">The file.</param>
internal sealed record SavedCompact(string Name, string Text);

/// <summary>The other side's description, as the browser keeps it.</summary>
/// <param name="Name">The name of its file.</param>
/// <param name="Text">The description.</param>
/// <param name="Kept">The differences in which ours was kept.</param>
internal sealed record SavedOther(string Name, string Text, IReadOnlyList<string> Kept);
