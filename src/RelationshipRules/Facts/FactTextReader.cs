using System.Globalization;
using System.Text;
using RelationshipRules.Model;

namespace RelationshipRules.Facts;

/// <summary>
/// Reads the texts of facts and choices from the two tables that the source generator embeds. Texts are data and not code,
/// so that a program that never shows one does not pay for making them.
/// </summary>
internal static class FactTextReader
{
    private static readonly Lazy<FactValue[][]> Choices = new(ReadChoices);

    private static readonly Lazy<Dictionary<string, string>> Parts = new(ReadParts);

    public static string PartSummary(string path) => CoreWords.Find(path, ".summary") ?? Parts.Value[path];

    public static IReadOnlyList<FactValue> ReadChoice(int index) => Choices.Value[index];

    public static FactInfo[] ReadFacts()
    {
        var lines = Encoding.UTF8.GetString(FactTexts.Facts).Split('\n');
        var facts = new FactInfo[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            facts[i] = ReadFact(lines[i].Split('\t'));
        }

        return facts;
    }

    private static FactInfo ReadFact(string[] fields)
    {
        var path = fields[0];
        var dot = path.LastIndexOf('.');
        var choice = fields[3].Length == 0 ? null : Facts.Choices.All[int.Parse(fields[3], CultureInfo.InvariantCulture)];
        return new FactInfo
        {
            Path = path,
            Name = path[(dot + 1)..],
            Group = dot < 0 ? "" : path[..dot],
            Type = (FactType)int.Parse(fields[1], CultureInfo.InvariantCulture),
            ChangeableBy = (ChangeableBy)int.Parse(fields[2], CultureInfo.InvariantCulture),
            ChoiceName = choice?.Type.Name,
            Values = choice?.Values ?? [],
            Unit = fields[4].Length == 0 ? null : fields[4],
            Minimum = ReadNumber(fields[5]),
            Maximum = ReadNumber(fields[6]),
            Format = (TextFormat)int.Parse(fields[7], CultureInfo.InvariantCulture),
            Role = (FactRole)int.Parse(fields[8], CultureInfo.InvariantCulture),
            OnlyRises = fields[9] is "1",
            FollowsFrom = [.. fields[10].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(day => path[..(dot + 1)] + day)],
            Title = fields[11],
            Question = fields[12],
            Meaning = fields[13],
        };
    }

    private static double? ReadNumber(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static FactValue[][] ReadChoices()
    {
        var blocks = Encoding.UTF8.GetString(FactTexts.Choices).Split("\n\n");
        var choices = new FactValue[blocks.Length][];
        for (var i = 0; i < blocks.Length; i++)
        {
            var choice = Facts.Choices.All[i];
            var lines = blocks[i].Split('\n');
            choices[i] = new FactValue[lines.Length];
            for (var j = 0; j < lines.Length; j++)
            {
                var tab = lines[j].IndexOf('\t', StringComparison.Ordinal);
                choices[i][j] = new FactValue(choice.Names[j], lines[j][..tab], lines[j][(tab + 1)..]) { Key = $"{choice.Type.Name}.{choice.Names[j]}" };
            }
        }

        return choices;
    }

    private static Dictionary<string, string> ReadParts()
    {
        var parts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Encoding.UTF8.GetString(FactTexts.Parts).Split('\n'))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            parts.Add(line[..tab], line[(tab + 1)..]);
        }

        return parts;
    }
}
