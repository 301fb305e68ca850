using System.Text.Json;
using System.Text.Json.Serialization;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Crosswalks;

/// <summary>What became of each item of one norm in another, as a file of the library has it.</summary>
/// <param name="From">The ruleset of the earlier norm.</param>
/// <param name="To">The ruleset of the later one.</param>
/// <param name="Title">What it is about.</param>
/// <param name="About">What was seen of the two.</param>
/// <param name="LastVerifiedOn">When it was last held against the texts.</param>
/// <param name="Items">The items of the earlier norm, in its order.</param>
/// <param name="New">What the later norm has that the earlier one had not.</param>
internal sealed record Crosswalk(string From, string To, string Title, string About, DateOnly LastVerifiedOn, IReadOnlyList<CrosswalkItem> Items, IReadOnlyList<string> New)
{
    private const string Folder = "crosswalks/";
    private const string Ending = ".json";

    /// <summary>The pairs of rulesets that there is one for.</summary>
    public static IReadOnlyList<(string From, string To)> Pairs { get; } =
    [
        .. EmbeddedFiles.Resources.Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static name => name[Folder.Length..^Ending.Length].Split('.'))
            .Select(static pair => (pair[0], pair[1])),
    ];

    /// <summary>The text of the file.</summary>
    public static byte[] Text(string from, string to) => EmbeddedFiles.ReadResource($"{Folder}{from}.{to}{Ending}") ?? throw new InvalidOperationException($"There is no crosswalk from '{from}' to '{to}'.");

    /// <summary>A verdict as readers are told it.</summary>
    public static string Word(CrosswalkVerdict verdict) => verdict switch
    {
        CrosswalkVerdict.Kept => CommandWords.Crosswalk_Kept,
        CrosswalkVerdict.Stronger => CommandWords.Crosswalk_Stronger,
        CrosswalkVerdict.Weaker => CommandWords.Crosswalk_Weaker,
        CrosswalkVerdict.Mixed => CommandWords.Effect_Mixed,
        CrosswalkVerdict.Absent => CommandWords.Crosswalk_Absent,
        _ => CommandWords.Effect_NotVisible,
    };

    public static Crosswalk Read(string from, string to) => JsonSerializer.Deserialize(Text(from, to), CrosswalkJson.Default.Crosswalk)!;
}

/// <summary>One item of the earlier norm.</summary>
/// <param name="Item">Its number.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="Rules">The rules that look at it.</param>
/// <param name="Note">What is the same, or is not.</param>
internal sealed record CrosswalkItem(string Item, CrosswalkVerdict Verdict, IReadOnlyList<string> Rules, string Note)
{
    /// <summary>Where the later norm has it, in the list of what was seen of it.</summary>
    public IReadOnlyList<string> Elements { get => field ?? []; init; }

    /// <summary>The rules of the later norm that ask the same.</summary>
    public IReadOnlyList<string> Counterparts { get => field ?? []; init; }

    /// <summary>The number that it had and the later norm has not, or null.</summary>
    public string? NumberLost { get; init; }
}

/// <summary>What became of an item. Absent and not visible are about what was seen of the later norm, and never count as lost.</summary>
internal enum CrosswalkVerdict
{
    Kept,
    Stronger,
    Weaker,
    Mixed,
    Absent,
    NotVisible,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip)]
[JsonSerializable(typeof(Crosswalk))]
internal sealed partial class CrosswalkJson : JsonSerializerContext;
