using System.Text.Json;

namespace RelationshipRules.Tests.Rulesets;

/// <summary>Checks that the files of rulesets/traceability carry every entry of the catalogue, and name every rule.</summary>
/// <param name="expected">The ids of the entries.</param>
/// <param name="rules">The ids of the rules that must be named.</param>
/// <param name="known">The ids of all rules that may be named.</param>
/// <param name="derivedFacts">The paths of all derived facts.</param>
internal sealed class TraceabilityCheck(
    IReadOnlyCollection<string> expected, IReadOnlyCollection<string> rules, IReadOnlyCollection<string> known, IReadOnlyCollection<string> derivedFacts)
{
    private static readonly string[] FileKeys = ["catalogue", "about", "entries", "additional"];
    private static readonly string[] EntryKeys = ["rules", "derivedFacts", "mergedInto", "context"];

    private readonly List<string> _problems = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    /// <summary>What is wrong, in words; empty where the files are complete.</summary>
    /// <param name="files">The files, by name.</param>
    public IReadOnlyList<string> Run(IEnumerable<KeyValuePair<string, JsonElement>> files)
    {
        var merged = new List<(string Entry, string Into)>();
        foreach (var (name, file) in files)
        {
            CheckKeys(name, file, FileKeys);
            if (!string.Equals(file.GetProperty("catalogue").GetString(), name, StringComparison.Ordinal))
            {
                _problems.Add($"{name}: 'catalogue' is not the file's name.");
            }

            foreach (var entry in file.GetProperty("entries").EnumerateObject())
            {
                CheckEntry(name, entry, merged);
            }

            if (file.TryGetProperty("additional", out var additional))
            {
                foreach (var rule in additional.EnumerateObject())
                {
                    CheckAdditional(name, rule);
                }
            }
        }

        _problems.AddRange(expected.Where(e => !_places.ContainsKey(e)).Select(e => $"{e} stands in no file."));
        _problems.AddRange(merged.Where(m => !_places.ContainsKey(m.Into)).Select(m => $"{m.Entry} is merged into {m.Into}, which stands in no file."));
        _problems.AddRange(rules.Where(r => !_named.Contains(r)).Select(r => $"The rule {r} is named by no entry, and is not 'additional' with a reason."));
        return _problems;
    }

    private void CheckEntry(string file, JsonProperty entry, List<(string Entry, string Into)> merged)
    {
        var place = $"{file}: {entry.Name}";
        if (!expected.Contains(entry.Name))
        {
            _problems.Add($"{place} is no entry of entries.json.");
        }

        if (!_places.TryAdd(entry.Name, file))
        {
            _problems.Add($"{place} stands in {_places[entry.Name]} too.");
        }

        CheckKeys(place, entry.Value, EntryKeys);
        var carriers = 0;
        foreach (var rule in Texts(entry.Value, "rules"))
        {
            carriers++;
            _named.Add(rule);
            if (!known.Contains(rule))
            {
                _problems.Add($"{place} names the rule {rule}, which does not exist.");
            }
        }

        foreach (var fact in Texts(entry.Value, "derivedFacts"))
        {
            carriers++;
            if (!derivedFacts.Contains(fact))
            {
                _problems.Add($"{place} names the derived fact {fact}, which does not exist.");
            }
        }

        if (entry.Value.TryGetProperty("mergedInto", out var into))
        {
            merged.Add((entry.Name, into.GetString() ?? ""));
        }

        var context = entry.Value.TryGetProperty("context", out var why) ? why.GetString() : null;
        if (carriers == 0 && string.IsNullOrWhiteSpace(context))
        {
            _problems.Add($"{place} is carried by nothing, and 'context' does not say why.");
        }
    }

    private void CheckAdditional(string file, JsonProperty rule)
    {
        var place = $"{file}: additional {rule.Name}";
        if (!known.Contains(rule.Name))
        {
            _problems.Add($"{place} does not exist.");
        }

        if (string.IsNullOrWhiteSpace(rule.Value.GetString()))
        {
            _problems.Add($"{place} has no reason.");
        }

        if (!_named.Add(rule.Name))
        {
            _problems.Add($"{place} is named by an entry, or twice.");
        }
    }

    private void CheckKeys(string place, JsonElement element, string[] keys) =>
        _problems.AddRange(element.EnumerateObject().Where(p => !keys.Contains(p.Name, StringComparer.Ordinal)).Select(p => $"{place} has the key '{p.Name}', which means nothing."));

    private static IEnumerable<string> Texts(JsonElement element, string key) =>
        element.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(e => e.GetString() ?? "") : [];
}
