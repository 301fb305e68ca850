using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RelationshipRules.Exchange.ThreeSixtyGiving;
using RelationshipRules.Facts;

namespace RelationshipRules.Exchange.Sheets;

/// <summary>Suggests what the columns of a sheet mean, by their titles.</summary>
internal static class MappingSuggestion
{
    // Words that grants systems use, in the order in which they are looked for: all words of an entry must be in the title.
    private static readonly (string[] Words, string Means)[] Usual =
    [
        (["charity"], "Recipient Org:Charity Number"),
        (["company", "number"], "Recipient Org:Company Number"),
        (["funder"], "Funding Org:Name"),
        (["department"], "Funding Org:Name"),
        (["programme"], "Grant Programme:Title"),
        (["program"], "Grant Programme:Title"),
        (["fund", "name"], "Grant Programme:Title"),
        (["scheme"], "Grant Programme:Title"),
        (["start"], "Planned Dates:Start Date"),
        (["end", "date"], "Planned Dates:End Date"),
        (["finish"], "Planned Dates:End Date"),
        (["duration"], "Planned Dates:Duration (months)"),
        (["term", "months"], "Planned Dates:Duration (months)"),
        (["length"], "Planned Dates:Duration (months)"),
        (["award", "date"], "Award Date"),
        (["decision", "date"], "Award Date"),
        (["approved"], "Award Date"),
        (["currency"], "Currency"),
        (["amount"], "Amount Awarded"),
        (["award"], "Amount Awarded"),
        (["awarded"], "Amount Awarded"),
        (["value"], "Amount Awarded"),
        (["organisation"], "Recipient Org:Name"),
        (["recipient"], "Recipient Org:Name"),
        (["applicant"], "Recipient Org:Name"),
        (["grantee"], "Recipient Org:Name"),
        (["project"], "Title"),
        (["title"], "Title"),
        (["reference"], "Identifier"),
        (["ref"], "Identifier"),
        (["id"], "Identifier"),
    ];

    public static string For(IReadOnlyList<string> titles)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var text = new StringBuilder("{\n  // What each column means: a title of the 360Giving Data Standard, or a fact. null leaves a column out. Look it over.\n  \"columns\": {\n");
        foreach (var title in titles.Select(static t => t.Trim()).Where(static t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            text.Append("    ").Append(Quote(title)).Append(": ").Append(Meaning(title, taken) ?? "null").Append(",\n");
        }

        text.Append("  },\n  // What holds for all records though no column says it.\n  \"fixed\": {\n");
        foreach (var (title, value) in ((string, string)[])[("Funding Org:Name", "WHO GIVES THE GRANTS"), ("Currency", "GBP")])
        {
            text.Append(taken.Contains(title) ? "    // " : "    ").Append(Quote(title)).Append(": ").Append(Quote(value)).Append(",\n");
        }

        return text.Append("  },\n}\n").ToString();
    }

    private static string? Meaning(string title, HashSet<string> taken)
    {
        if (ThreeSixtyTitles.IsKnown(title) && taken.Add(title))
        {
            return Quote(title);
        }

        var words = Words(title);
        var fact = FactCatalog.All.FirstOrDefault(f => f.Path.StartsWith("agreements[].", StringComparison.Ordinal) && (Words(f.Title).SetEquals(words) || Words(Spaced(f.Name)).SetEquals(words)));
        if (fact is not null && taken.Add(fact.Path))
        {
            return $"{{ \"fact\": {Quote(fact.Path)} }}";
        }

        var usual = Array.Find(Usual, u => !taken.Contains(u.Means) && u.Words.All(words.Contains));
        return usual.Means is { } means && taken.Add(means)
            ? means is "Amount Awarded" && SheetMapping.TimesOf(title) is not 1 and var times ? string.Create(CultureInfo.InvariantCulture, $"{{ \"title\": {Quote(means)}, \"times\": {times} }}") : Quote(means)
            : null;
    }

    private static HashSet<string> Words(string text) =>
        [.. string.Concat(text.Select(static c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Spaced(string name) => string.Concat(name.Select(static c => char.IsAsciiLetterUpper(c) ? $" {c}" : $"{c}"));

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
