using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RelationshipRules.Facts;

namespace RelationshipRules.Compiler.Tests.Language;

/// <summary>Rulesets and descriptions of the library whose texts are in the invented language, so that what is left in English comes from the code.</summary>
internal static partial class PseudoData
{
    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The properties of rulesets and rules that readers see.</summary>
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "title", "summary", "reason", "note", "notes", "statement", "presumption", "meaning", "question", "ours", "anchor", "licence", "publisher", "author", "locator", "counted", "rationale", "remedy", "page", "pages",
    };

    private static readonly HashSet<string> OfDescriptions =
    [
        "title", "name", "document", "note", "quote", "clause", "page", "by", "justification", "expectedResults",
        .. FactCatalog.All.Where(static f => f.Type is FactType.Text or FactType.TextList && f.Format == default).Select(static f => f.Name),
    ];

    /// <summary>Copies rulesets of the library, with their texts said in the invented language.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="names">Which.</param>
    /// <returns>Their folders.</returns>
    public static string[] WriteRulesets(string folder, params string[] names) => Array.ConvertAll(names, name =>
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("rulesets", name), "*.json", SearchOption.AllDirectories))
        {
            var root = JsonNode.Parse(File.ReadAllText(file), null, Reading)!.AsObject();
            root.Remove("$schema");
            Say(root, static (key, parent) => Texts.Contains(key) || parent is "categories" or "messages");
            var copy = Path.Combine(folder, name, Path.GetRelativePath(Repository.PathTo("rulesets", name), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllText(copy, root.ToJsonString());
        }

        return Path.Combine(folder, name);
    });

    /// <summary>A description of the examples, with its texts said in the invented language.</summary>
    public static string Description(string name)
    {
        var root = JsonNode.Parse(File.ReadAllText(Repository.PathTo("examples", name + ".json")), null, Reading)!.AsObject();
        var ids = new HashSet<string>(Ids(root), StringComparer.Ordinal);
        Say(root, static (key, _) => OfDescriptions.Contains(key), ids);
        return root.ToJsonString();
    }

    /// <summary>The identifiers of the records of <see cref="Records"/>, and their currency.</summary>
    public static IReadOnlyList<string> RecordIds { get; } = ["360G-cabinetoffice-3", "360G-any-two", "360G-any-1", "360G-any-2", "360G-any-5", "GB-CHC-1234567", "GB-CHC-7654321", "GB-SC-SC012345", "GB-GOR-D12", "GB-LAE-ANY", "GB-EDU-123456"];

    /// <summary>A file of records whose own words are said in the invented language.</summary>
    /// <param name="titles">The titles.</param>
    /// <param name="rows">The rows.</param>
    public static string Records(string titles, params string[] rows) => string.Join('\n', rows
        .Select(static row => string.Join(',', row.Split(',').Select(static cell => RecordIds.Contains(cell) || cell is "GBP" or "Yes" or "No" || cell.StartsWith("http", StringComparison.Ordinal) ? cell : PseudoLanguage.Letters(cell))))
        .Prepend(titles));

    /// <summary>A local compact whose own words are said in the invented language.</summary>
    /// <param name="six">The months of notice that it promises.</param>
    public static string Compact(int six)
    {
        var compact = JsonNode.Parse($$"""
            {
              "id": "town", "name": "Town Compact", "country": "GB-ENG", "area": "Town", "status": "inForce", "from": "2012-05-01", "text": "part",
              "source": { "title": "Town Compact", "retrievedOn": "2026-11-01" },
              "clauses": [
                { "id": "c1", "number": "7", "paraphrase": "Months of notice", "duty": "government", "markers": ["at least"],
                  "numbers": [{ "measure": "notice", "value": {{six}}, "unit": "months", "bound": "min" }],
                  "mappings": [{ "undertaking": "4.4", "effect": "strengthens", "confirmedBy": "A. Reader", "confirmedOn": "2026-11-02" }] },
                { "id": "c2", "number": "8", "paraphrase": "Three years of funding", "duty": "government", "hedges": ["subject to budget"],
                  "numbers": [{ "measure": "term", "value": 3, "unit": "years", "bound": "min" }], "mappings": [{ "undertaking": "3.4", "axes": { "scope": "less", "modality": "more" }, "note": "Look again" }] },
                { "id": "c3", "number": "9", "paraphrase": "A panel settles disputes", "duty": "both", "adds": true, "facts": { "provisions": { "has": ["disputeResolution"] } } },
                { "id": "k{{six}}", "number": "10", "paraphrase": "Reports within days", "duty": "civilSociety", "visible": "cut", "numbers": [{ "measure": "notice", "state": "notVisible" }], "mappings": [{ "undertaking": "4.3" }] }
              ],
              "breaches": [{ "on": "2020-02-03", "undertaking": "4.4", "what": "Two weeks of notice", "resolvedOn": "2020-03-01", "how": "A letter" }]
            }
            """)!;
        Say(compact, static (key, _) => key is "name" or "title" or "area" or "paraphrase" or "confirmedBy" or "note" or "what" or "how");
        return compact.ToJsonString();
    }

    /// <summary>The texts of the national text, of the words that signal how firm a clause is, of the scorecard, and of the rules about compacts, the longest first.</summary>
    public static IReadOnlyList<string> OfNationalTexts { get; } =
    [
        .. new[] { Repository.PathTo("rulesets", "compacts"), Repository.PathTo("rulesets", "compact-health"), Repository.PathTo("rulesets", "crosswalks") }
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories))
            .SelectMany(static file => Values(JsonNode.Parse(File.ReadAllText(file), null, Reading)))
            .Where(static text => text.Length > 3 && text.Any(char.IsAsciiLetter))
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(static text => text.Length),
    ];

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => Values(member.Value)),
        JsonArray elements => elements.SelectMany(Values),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => [text.GetValue<string>()],
        _ => [],
    };

    /// <summary>The ids of the parts of a description, by which one part names another.</summary>
    public static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => member.Key is "id" && member.Value is JsonValue id ? [id.GetValue<string>()] : Ids(member.Value)),
        JsonArray elements => elements.SelectMany(Ids),
        _ => [],
    };

    /// <summary>The same of an example.</summary>
    public static IEnumerable<string> Ids(string name) => Ids(JsonNode.Parse(File.ReadAllText(Repository.PathTo("examples", name + ".json")), null, Reading));

    /// <summary>The units of a ruleset's own numbers.</summary>
    public static IEnumerable<string> Units(string ruleset) => Units(JsonNode.Parse(File.ReadAllText(Repository.PathTo("rulesets", ruleset, "ruleset.json")), null, Reading));

    private static IEnumerable<string> Units(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(static member => member.Key is "unit" ? [member.Value!.GetValue<string>()] : Units(member.Value)),
        JsonArray elements => elements.SelectMany(Units),
        _ => [],
    };

    private static void Say(JsonNode? node, Func<string, string?, bool> isText, HashSet<string>? kept = null, string? name = null, string? parent = null)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (key, value) in members.ToList())
                {
                    if (value is JsonValue text && text.GetValueKind() == JsonValueKind.String && isText(key, name) && kept?.Contains(text.GetValue<string>()) != true)
                    {
                        members[key] = Message(text.GetValue<string>());
                    }
                    else
                    {
                        Say(value, isText, kept, key, name);
                    }
                }

                break;
            case JsonArray elements:
                for (var i = 0; i < elements.Count; i++)
                {
                    if (name is not null && elements[i] is JsonValue text && text.GetValueKind() == JsonValueKind.String && isText(name, parent) && kept?.Contains(text.GetValue<string>()) != true)
                    {
                        elements[i] = Message(text.GetValue<string>());
                    }
                    else
                    {
                        Say(elements[i], isText, kept, name, parent);
                    }
                }

                break;
        }
    }

    /// <summary>A text with expressions in braces, which stay but for the wordings that they choose between.</summary>
    private static string Message(string text)
    {
        var said = "";
        var end = 0;
        foreach (Match expression in Expression().Matches(text))
        {
            said += PseudoLanguage.Letters(text[end..expression.Index]) + Wording().Replace(expression.Value, static w => PseudoLanguage.Letters(w.Value));
            end = expression.Index + expression.Length;
        }

        return said + PseudoLanguage.Letters(text[end..]);
    }

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Expression();

    /// <summary>What stands behind the question mark or the colon of a choice.</summary>
    [GeneratedRegex("(?<=[?:] *)'[^']*'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Wording();
}
