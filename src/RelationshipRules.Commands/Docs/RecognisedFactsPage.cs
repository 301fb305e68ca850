using System.Globalization;
using System.Text;

namespace RelationshipRules.Cli.Docs;

/// <summary>The facts that are looked for in agreements' words, with how many forms of words and examples each has.</summary>
internal static class RecognisedFactsPage
{
    public static string Write()
    {
        var set = RecogniserSet.Embedded;
        var page = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # Facts that are looked for in agreements

            `relrules propose` looks for {set.FactPaths.Count} facts by {set.PatternCount} forms of words; how, and how well, is in [documents.md](documents.md#how-facts-are-found). Each example is a text with what has to be found in
            it; about as many have words that are near and say something else, of which nothing may be proposed. How many forms a fact has says nothing of how often it is found.


            """).ReplaceLineEndings("\n"));
        var (forms, found, refused) = (0, 0, 0);
        page.Append("| fact | what it is | forms of words | examples to be found | examples to be passed over |\n|---|---|---:|---:|---:|\n");
        foreach (var fact in set.Recognisers.GroupBy(static r => r.Fact.Path, StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal))
        {
            var examples = fact.SelectMany(static r => r.Examples).ToList();
            var (own, stated) = (fact.Sum(static r => r.Patterns.Count), examples.Count(static e => e.Value is not null));
            page.Append(CultureInfo.InvariantCulture, $"| [`{fact.Key}`](descriptions/{PageOf(fact.Key)}) | {MarkdownText.Cell(fact.First().Fact.Title)} | {own} | {stated} | {examples.Count - stated} |\n");
            (forms, found, refused) = (forms + own, found + stated, refused + examples.Count - stated);
        }

        return page.Append(CultureInfo.InvariantCulture, $"| all | | {forms} | {found} | {refused} |\n").ToString();
    }

    private static string PageOf(string path) => $"{path[..path.IndexOfAny(['.', '['])]}.md#{path.Replace("[]", "", StringComparison.Ordinal)}";
}
