using System.Text.Json;

namespace RelationshipRules.Reporting.Baselines;

/// <summary>
/// How often an earlier run departed from each rule among the times that the rule was judged, over all and by programme. Takes the memory of its rules, however many descriptions the run had.
/// </summary>
internal sealed class EarlierRun
{
    /// <summary>What all descriptions together are counted under.</summary>
    public const string All = "";

    private readonly Dictionary<(string Programme, string Rule), EarlierCount> _counts = [];
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _programmes = new(StringComparer.Ordinal);

    /// <summary>How many descriptions it judged.</summary>
    public int Descriptions { get; private set; }

    /// <summary>The profile that it judged by; null where it is not told.</summary>
    public string? Profile { get; private set; }

    /// <summary>The day as of which it judged, as reports for programs write it; null where it is not told.</summary>
    public string? AsOf { get; private set; }

    /// <summary>Whether some of its rules are not told: of a report that lists departures alone, nobody can say among how many they are.</summary>
    public bool IsPartial { get; private set; }

    /// <summary>Its programmes, as it named them.</summary>
    public IEnumerable<string> Programmes => _programmes.Values;

    /// <summary>The rules that it judged.</summary>
    public IReadOnlyCollection<string> Rules => _rules;

    /// <summary>Whether it had a programme.</summary>
    public bool Has(string programme) => _programmes.ContainsKey(Key(programme));

    /// <summary>What it counted of a rule; null where it never judged it there.</summary>
    public EarlierCount? Find(string programme, string rule) => _counts.TryGetValue((Key(programme), rule), out var count) && count.Judged > 0 ? count : null;

    /// <summary>Reads the tables of a run, or a line of them; false where it is something else.</summary>
    /// <exception cref="FormatException">A row lacks what is compared.</exception>
    public bool ReadTables(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return false;
        }

        if (root.TryGetProperty("table", out _))
        {
            ReadRow(Text(root, "table") ?? throw new FormatException("a row has no name of its table."), root);
            return true;
        }

        var hasTables = root.TryGetProperty("tables", out var tables) && tables.ValueKind == JsonValueKind.Object;
        if (!hasTables && !root.TryGetProperty("asked", out _))
        {
            return false;
        }

        ReadHead(root);
        Descriptions = Number(root, "descriptions", "the file");
        foreach (var one in hasTables ? tables.EnumerateObject() : default)
        {
            foreach (var row in one.Value.ValueKind == JsonValueKind.Array ? one.Value.EnumerateArray() : default)
            {
                ReadRow(one.Name, row);
            }
        }

        return true;
    }

    /// <summary>Counts the results of a report on one description.</summary>
    public void AddReport(JsonElement root, JsonElement.ArrayEnumerator results)
    {
        Descriptions++;
        ReadHead(root);
        var judged = new Dictionary<string, bool>(StringComparer.Ordinal);
        var hasMet = false;
        foreach (var result in results)
        {
            var outcome = Text(result, "outcome");
            if (Text(result, "rule") is not { } rule || outcome is not ("satisfied" or "explained" or "violated" or "unexplained") || Text(result, "kind") is "classification" || Text(result, "severity") is "silent" or "none")
            {
                continue;
            }

            hasMet |= outcome is "satisfied";
            var departs = outcome is "violated" or "unexplained" && !(result.TryGetProperty("suppressed", out var mark) && mark.ValueKind == JsonValueKind.Object);
            judged[rule] = judged.GetValueOrDefault(rule) || departs;
        }

        IsPartial |= !hasMet && root.TryGetProperty("summary", out var summary) && summary.ValueKind == JsonValueKind.Object && summary.TryGetProperty("satisfied", out var met) && met.ValueKind == JsonValueKind.Number && met.TryGetInt32(out var number) && number > 0;
        foreach (var (rule, departs) in judged)
        {
            Add(All, rule, new(departs ? 1 : 0, 1));
        }
    }

    /// <summary>The name by which a programme is known again.</summary>
    private static string Key(string programme) => programme.ToUpperInvariant();

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement element, string name, string what) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : throw new FormatException($"{what} has no whole number '{name}'.");

    private void ReadHead(JsonElement root) => (Profile, AsOf) = (Text(root, "profile"), Text(root, "asOf"));

    private void ReadRow(string table, JsonElement row)
    {
        if (table is not ("rules" or "programmeRules"))
        {
            return;
        }

        var what = $"a row of the table '{table}'";
        var programme = table is "rules" ? All : Text(row, "programme") ?? throw new FormatException($"{what} has no 'programme'.");
        Add(programme, Text(row, "rule") ?? throw new FormatException($"{what} has no 'rule'."), new(Number(row, "departures", what), Number(row, "judged", what)));
    }

    private void Add(string programme, string rule, EarlierCount count)
    {
        var key = Key(programme);
        var sum = _counts.GetValueOrDefault((key, rule)) ?? new(0, 0);
        _counts[(key, rule)] = new(sum.Departures + count.Departures, sum.Judged + count.Judged);
        _ = programme.Length == 0 ? _rules.Add(rule) : _programmes.TryAdd(key, programme);
    }
}

/// <summary>How often a rule was departed from in an earlier run, and how often it was judged.</summary>
internal sealed record EarlierCount(int Departures, int Judged)
{
    /// <summary>The part of the times judged, 0 to 1.</summary>
    public double Share => Departures / (double)Judged;
}
