using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Reading;

/// <summary>Reads what a description says about itself: evidence, suppressions and extensions.</summary>
internal static class SideMapReader
{
    private static readonly NameTable EvidenceNames = new(["document", "page", "clause", "quote", "url", "note", "by", "side", "on"]);
    private static readonly NameTable SuppressionNames = new(["rule", "at", "justification", "by", "until"]);

    public static IReadOnlyDictionary<string, IReadOnlyList<Evidence>>? Evidence(DescriptionReader reader, JsonCursor value)
    {
        if (!reader.IsObject(value))
        {
            return null;
        }

        var map = new Dictionary<string, IReadOnlyList<Evidence>>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (!reader.IsOfFragment && MisplacedEvidence(member.Text, member.Name!) is { } misplaced)
            {
                reader.Problems.Add(DescriptionDiagnostics.EvidencePointsNowhere, misplaced, member.NameLocation, Severity.Warning);
            }

            var entries = new List<Evidence>();
            if (member.Kind == JsonKind.Array)
            {
                foreach (var element in member.EnumerateArray())
                {
                    Add(element);
                }
            }
            else
            {
                Add(member);
            }

            if (entries.Count > 0)
            {
                map[member.Name!] = entries;
            }

            void Add(JsonCursor entry)
            {
                if (reader.IsObject(entry) && EvidenceEntry(reader, entry) is { } evidence)
                {
                    entries.Add(evidence);
                }
            }
        }

        return map;
    }

    /// <summary>Reads suppressions. One that is not complete is kept, so that the others keep their places, but suppresses nothing.</summary>
    public static IReadOnlyList<Suppression>? Suppressions(DescriptionReader reader, JsonCursor value)
    {
        if (!reader.IsList(value))
        {
            return null;
        }

        var list = new List<Suppression>();
        foreach (var element in value.EnumerateArray())
        {
            list.Add(reader.IsObject(element) ? Suppression(reader, element) : new() { Rule = "", Justification = "", By = "" });
        }

        return list;
    }

    public static IReadOnlyDictionary<string, ExtensionValue>? Extensions(DescriptionReader reader, JsonCursor value)
    {
        if (!reader.IsObject(value))
        {
            return null;
        }

        var map = new Dictionary<string, ExtensionValue>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            if (Extension(reader, member) is { } extension)
            {
                map[member.Name!] = extension;
            }
        }

        return map;
    }

    /// <summary>What is wrong with the place of evidence in a description; null where the description states something there.</summary>
    public static string? MisplacedEvidence(JsonText description, string pointer)
    {
        if (pointer.Length == 0 || description.Find(pointer, out var around).Kind is not (JsonKind.None or JsonKind.Null))
        {
            return null;
        }

        var nearest = pointer[0] == '/' ? around.Pointer : null;
        return nearest is null
            ? $"'{pointer.Shown()}' is not a place in the description; write it like '/agreements/0/termMonths'."
            : $"The description states nothing at '{pointer.Shown()}'; the nearest place that it has is {(nearest.Length == 0 ? "its top" : $"'{nearest.Shown()}'")}.";
    }

    private static Evidence? EvidenceEntry(DescriptionReader reader, JsonCursor value)
    {
        var before = reader.Problems.Count;
        reader.CheckNames(value, EvidenceNames);
        var document = reader.Text(value.Member("document"u8));
        var page = value.Member("page"u8);
        var evidence = new Evidence(document ?? "")
        {
            Page = page.Kind == JsonKind.Number ? JsonWords.Quote(page) : reader.Text(page),
            Clause = reader.Text(value.Member("clause"u8)),
            Quote = reader.Text(value.Member("quote"u8)),
            Url = Address(reader, value.Member("url"u8)),
            Note = reader.Text(value.Member("note"u8)),
            By = reader.Text(value.Member("by"u8)),
            Side = (Side?)reader.Choice(value.Member("side"u8), Choices.Side),
            On = reader.Date(value.Member("on"u8)),
        };
        if (!string.IsNullOrWhiteSpace(document))
        {
            return evidence;
        }

        if (reader.Problems.Count == before)
        {
            reader.Problems.Add(DescriptionDiagnostics.BadEvidence, "Evidence needs a 'document': the text that shows the fact.", value.StartLocation);
        }

        return null;
    }

    private static string? Address(DescriptionReader reader, JsonCursor value)
    {
        var text = reader.Text(value);
        if (text is null || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            return text;
        }

        reader.Problems.Add(DescriptionDiagnostics.BadFormat, $"{JsonWords.Quote(value)} is not an address of the web, such as \"https://example.org/letter.pdf\".", value.Location);
        return null;
    }

    private static Suppression Suppression(DescriptionReader reader, JsonCursor value)
    {
        reader.CheckNames(value, SuppressionNames);
        var rule = RuleId(reader, value.Member("rule"u8));
        var place = value.Member("at"u8);
        var at = reader.Text(place);
        var justification = reader.Text(value.Member("justification"u8));
        var by = reader.Text(value.Member("by"u8));
        var day = value.Member("until"u8);

        // A date that cannot be read has passed: nobody may hide a finding for ever by a slip.
        var until = reader.Date(day) ?? (day.Kind is JsonKind.None or JsonKind.Null ? null : DateOnly.MinValue);
        var missing = new List<string>(3);
        Need(rule, "rule");
        Need(justification, "justification");
        Need(by, "by");
        if (missing.Count > 0)
        {
            reader.Problems.Add(
                DescriptionDiagnostics.BadSuppression,
                $"This suppression has no effect: it does not state {PlainText.JoinAlternatives(missing)}.",
                value.StartLocation);
        }

        // Without its place it would cover everything, so that it must not count as justified.
        var isPlaced = place.Kind is JsonKind.None or JsonKind.Null || at is not null;
        return new Suppression { Rule = rule ?? "", Justification = isPlaced ? justification ?? "" : "", By = by ?? "", At = at, Until = until };

        void Need(string? text, string name)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                missing.Add($"'{name}'");
            }
        }
    }

    private static string? RuleId(DescriptionReader reader, JsonCursor value)
    {
        var id = reader.Text(value);
        if (!string.IsNullOrWhiteSpace(id) && !TextFormats.IsRuleId(id))
        {
            reader.Problems.Add(
                DescriptionDiagnostics.BadSuppression,
                $"This suppression has no effect: {JsonWords.Quote(value)} is not the id of a rule, such as \"CMP2042\".",
                value.Location);
        }

        return id;
    }

    private static ExtensionValue? Extension(DescriptionReader reader, JsonCursor value)
    {
        switch (value.Kind)
        {
            case JsonKind.True or JsonKind.False:
                return ExtensionValue.From(value.Kind == JsonKind.True);
            case JsonKind.Number:
                return reader.Number(value, double.MinValue, double.MaxValue) is { } number ? ExtensionValue.From(number) : null;
            case JsonKind.String:
                return ExtensionValue.From(value.GetString()!);
            case JsonKind.Array:
                return reader.TextList(value) is { } texts ? ExtensionValue.From(texts) : null;
            case JsonKind.Object when DescriptionReader.IsInPart(value):
                return reader.TextList(value) is { } some ? ExtensionValue.From(some) : null;
            case JsonKind.Object when DescriptionReader.IsBounds(value):
                return reader.Number(value, double.MinValue, double.MaxValue) is { } bounds ? ExtensionValue.From(bounds) : null;
            case JsonKind.Object:
                reader.Problems.Add(
                    DescriptionDiagnostics.BadExtension,
                    $"'{JsonWords.NameOf(value)}' must be true, false, a number or its bounds, a text or a list of texts, but this is another object.",
                    value.StartLocation);
                return null;
            default:
                return null;
        }
    }
}
