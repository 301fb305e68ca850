using System.Text.Json;
using System.Text.RegularExpressions;
using RelationshipRules.Authoring;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Tests.Rulesets;

public sealed partial class TraceabilityTests
{
    private static readonly string Folder = Repository.PathTo("rulesets", "traceability");

    /// <summary>Families whose entries bear the ids of rules.</summary>
    private static readonly string[] GrantMakers = ["OTG", "GGS", "ECS", "FFS"];

    [Fact]
    public void Files_OfTheRepository_CarryEveryEntryAndNameEveryRule()
    {
        var list = Read("entries");
        var core = list.GetProperty("rulesets").EnumerateArray().Select(r => r.GetString()!).ToHashSet(StringComparer.Ordinal);
        var rulesets = Ruleset.EmbeddedNames.Select(n => Ruleset.LoadEmbedded(n).Ruleset!).ToList();
        core.ShouldBeSubsetOf(rulesets.Select(r => r.Name));
        var check = new TraceabilityCheck(
            Entries(list),
            [.. rulesets.Where(r => core.Contains(r.Name)).SelectMany(r => r.Rules).Select(r => r.Id)],
            [.. rulesets.SelectMany(r => r.Rules).Select(r => r.Id)],
            [.. rulesets.Select(r => r.Name).SelectMany(DerivedFacts)]);
        var files = Directory.GetFiles(Folder, "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => n is not "entries")
            .Select(n => KeyValuePair.Create(n, Read(n)));

        check.Run(files).ShouldBeEmpty();
    }

    /// <summary>The catalogue is not part of the repository; where it lies beside it, the list of ids is compared with it.</summary>
    [Fact]
    public void Entries_WhereTheCatalogueIsThere_AreItsOwn()
    {
        var catalogue = Repository.PathTo("..", "shared", "catalogue");
        if (!Directory.Exists(catalogue))
        {
            return;
        }

        string[] files = ["compas.json", "others.json", "grant-makers.json"];
        var ids = files.SelectMany(f => EntryIds(Path.Combine(catalogue, f))).ToList();
        var undertakings = UndertakingRow().Matches(File.ReadAllText(Path.Combine(catalogue, "compact-2010.md"))).Select(m => "CMP " + m.Groups["number"].Value).ToList();
        undertakings.Count.ShouldBe(48);
        foreach (var family in Read("entries").GetProperty("entries").EnumerateObject())
        {
            var listed = family.Value.EnumerateArray().Select(e => e.GetString()!).ToList();
            var isNumberedAsItsSource = listed.TrueForAll(e => e.StartsWith(family.Name + " ", StringComparison.Ordinal));
            var start = GrantMakers.Contains(family.Name) && !isNumberedAsItsSource ? family.Name : family.Name + "-";
            var theirs = ids.Where(i => i.StartsWith(start, StringComparison.Ordinal)).Concat(family.Name is "CMP" ? undertakings : []).ToList();

            // "OTG 1.2" is numbered as its source numbers it, "IND-12" as the catalogue does.
            if (theirs.Count > 0 || !isNumberedAsItsSource)
            {
                listed.ShouldBe(theirs, ignoreOrder: true, family.Name);
            }
        }
    }

    [Theory]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] } }""", "{}", "A-2 stands in no file.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": { "context": "a figure" }, "A-3": { "context": "x" } }""", "{}", "f: A-3 is no entry of entries.json.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001", "AAA0009"] }, "A-2": { "context": "a figure" } }""", "{}", "f: A-1 names the rule AAA0009, which does not exist.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"], "derivedFacts": ["a.c"] }, "A-2": { "context": "a figure" } }""", "{}", "f: A-1 names the derived fact a.c, which does not exist.")]
    [InlineData("""{ "A-1": { "derivedFacts": ["a.b"] }, "A-2": { "context": "a figure" } }""", "{}", "The rule AAA0001 is named by no entry, and is not 'additional' with a reason.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": {} }""", "{}", "f: A-2 is carried by nothing, and 'context' does not say why.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": { "context": " " } }""", "{}", "f: A-2 is carried by nothing, and 'context' does not say why.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": { "rules": ["AAA0001"], "mergedInto": "A-7" } }""", "{}", "A-2 is merged into A-7, which stands in no file.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": { "rules": ["AAA0001"], "note": "n" } }""", "{}", "f: A-2 has the key 'note', which means nothing.")]
    [InlineData("""{ "A-1": { "derivedFacts": ["a.b"] }, "A-2": { "context": "a figure" } }""", """{ "AAA0001": "" }""", "f: additional AAA0001 has no reason.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": { "context": "a figure" } }""", """{ "AAA0001": "ours" }""", "f: additional AAA0001 is named by an entry, or twice.")]
    [InlineData("""{ "A-1": { "rules": ["AAA0001"] }, "A-2": { "context": "a figure" } }""", """{ "AAA0002": "ours" }""", "f: additional AAA0002 does not exist.")]
    public void Check_OneFault_IsNamed(string entries, string additional, string problem) => Check(entries, additional).ShouldBe([problem]);

    [Fact]
    public void Check_NoFault_IsSilent()
    {
        Check("""{ "A-1": { "rules": ["AAA0001"], "derivedFacts": ["a.b"] }, "A-2": { "rules": ["AAA0001"], "mergedInto": "A-1" } }""", "{}").ShouldBeEmpty();
        Check("""{ "A-1": { "derivedFacts": ["a.b"] }, "A-2": { "context": "a figure" } }""", """{ "AAA0001": "ours, because" }""").ShouldBeEmpty();
    }

    [Fact]
    public void Check_EntryInTwoFiles_IsNamed()
    {
        using var file = JsonDocument.Parse("""{ "catalogue": "f", "about": "", "entries": { "A-1": { "rules": ["AAA0001"] } } }""");
        new TraceabilityCheck(["A-1"], [], ["AAA0001"], []).Run([KeyValuePair.Create("f", file.RootElement), KeyValuePair.Create("g", file.RootElement)])
            .ShouldBe(["g: 'catalogue' is not the file's name.", "g: A-1 stands in f too."]);
    }

    private static IReadOnlyList<string> Check(string entries, string additional)
    {
        using var file = JsonDocument.Parse($$"""{ "catalogue": "f", "about": "", "entries": {{entries}}, "additional": {{additional}} }""");
        return new TraceabilityCheck(["A-1", "A-2"], ["AAA0001"], ["AAA0001"], ["a.b"]).Run([KeyValuePair.Create("f", file.RootElement)]);
    }

    private static List<string> Entries(JsonElement list) =>
        [.. list.GetProperty("entries").EnumerateObject().SelectMany(f => f.Value.EnumerateArray()).Select(e => e.GetString()!)];

    private static List<string> EntryIds(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return [.. document.RootElement.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()!)];
    }

    private static IEnumerable<string> DerivedFacts(string ruleset)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.PathTo("rulesets", ruleset, "ruleset.json")));
        return document.RootElement.TryGetProperty("derivedFacts", out var facts) ? [.. facts.EnumerateArray().Select(f => f.GetProperty("path").GetString()!)] : Array.Empty<string>();
    }

    private static JsonElement Read(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        return document.RootElement.Clone();
    }

    [GeneratedRegex(@"^\|\s*\**(?:CMP )?(?<number>[1-5]\.\d+)\**\s*\|", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex UndertakingRow();
}
