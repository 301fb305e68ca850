using System.Text;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Files;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Docs;

/// <summary>The files of the repository that are written from the code and the rules, and how they compare with what is on disk.</summary>
internal static class GeneratedFiles
{
    private const string RuleFolder = "docs/rules";

    /// <summary>The files that differ from what they should be, with what they should hold; null for a file that should not be there.</summary>
    public static IReadOnlyList<(string Path, string? Content)> FindStale(string root, CliCommand commands)
    {
        var files = Create(root, commands);
        var stale = new List<(string, string?)>();
        foreach (var (path, content) in files)
        {
            var fullPath = Path.Combine(root, path);
            if (!string.Equals(DiskFile.ReadText(fullPath), content, StringComparison.Ordinal))
            {
                stale.Add((path, content));
            }
        }

        foreach (var folder in ((string[])[RuleFolder, FactPages.Folder]).Where(folder => FilePlace.Of(Path.Combine(root, folder)).IsFolder))
        {
            foreach (var file in DiskFile.Entries(Path.Combine(root, folder)).Select(static e => e.Name).Where(static name => name.EndsWith(".md", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                var path = $"{folder}/{file}";
                if (!files.ContainsKey(path))
                {
                    stale.Add((path, null));
                }
            }
        }

        return stale;
    }

    private static SortedDictionary<string, string> Create(string root, CliCommand commands)
    {
        // The day does not matter to the pages but for parameters; the day of verification keeps them from changing by themselves.
        var rulesets = RelationshipAnalyzer.Create(new AnalyzerOptions { Rulesets = Ruleset.EmbeddedNames }).Rulesets;
        var asOf = rulesets.Max(static r => r.LastVerifiedOn);
        var analyzer = RelationshipAnalyzer.Create(new AnalyzerOptions { Rulesets = Ruleset.EmbeddedNames, AsOf = asOf });
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["docs/rules/README.md"] = RuleIndexPage.Write(analyzer),
            ["docs/diagnostics.md"] = DiagnosticsPage.Write(),
            ["docs/recognised-facts.md"] = RecognisedFactsPage.Write(),
            ["rulesets/schemas/description.schema.json"] = Text(DescriptionSchema.Write),
            ["docs/cli.md"] = CommandLineReference.Write(DiskFile.ReadText(Path.Combine(root, "docs/cli.md")), commands),
        };
        foreach (var (path, page) in FactPages.Write())
        {
            files[path] = page;
        }

        foreach (var rule in analyzer.Rules)
        {
            var title = analyzer.Rulesets.FirstOrDefault(r => string.Equals(r.Name, rule.Ruleset, StringComparison.Ordinal))?.Title ?? rule.Ruleset;
            files[$"{RuleFolder}/{rule.Id}.md"] = RulePage.Write(analyzer.GetRule(rule.Id), title);
        }

        return files;
    }

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
