using System.Text;
using RelationshipRules.Json;

namespace RelationshipRules.Rulesets;

/// <summary>Reads the examples of a rule and checks that they show what they must.</summary>
internal sealed class ExampleReader(ICollection<Diagnostic> diagnostics)
{
    public IReadOnlyList<RuleExample> Read(JsonCursor list)
    {
        var examples = new List<RuleExample>();
        foreach (var element in list.EnumerateArray())
        {
            if (JsonObjectReader.Open(element, RulesetKeys.Example, diagnostics, RulesetDiagnostics.Prefix) is not { } reader)
            {
                continue;
            }

            var (title, outcome, description) = (reader.Text("title"), reader.Choice("outcome", RulesetKeys.Outcomes), reader.Object("description"));
            var asOf = reader.Date("asOf");
            var example = new RuleExample
            {
                Title = title ?? "",
                Outcome = outcome ?? default,
                Description = description.Kind == JsonKind.Object ? Encoding.UTF8.GetString(description.Raw) : "",
                AsOf = asOf,
                At = Pointer(reader, "at"),
                Message = reader.Text("message"),
                Subject = Pointer(reader, "subject"),
                Missing = reader.Has("missing") ? reader.Texts("missing") : null,
                Location = element.Location,
            };
            if (title is not null && outcome is not null && description.Kind == JsonKind.Object)
            {
                examples.Add(example);
            }
        }

        return examples.AsReadOnly();
    }

    public void Check(JsonObjectReader rule, RuleDescriptor descriptor, RuleKind? kind)
    {
        var list = rule.ListCursor("examples");
        if (kind is null || (rule.Has("examples") && list.Kind == JsonKind.None))
        {
            return;
        }

        var examples = Read(list);
        var seen = new Dictionary<string, RuleExample>(StringComparer.Ordinal);
        foreach (var example in examples)
        {
            // The same description may show two outcomes only at two places, or on two days.
            var key = $"{example.Outcome}\n{example.At}\n{example.AsOf}\n{Condense(example.Description)}";
            if (!seen.TryAdd(key, example))
            {
                rule.Report(RulesetDiagnostics.DuplicateExample, $"This example is the same as '{seen[key].Title.Shown()}'.", example.Location!);
            }
        }

        var place = list.Kind == JsonKind.None ? rule.Cursor.StartLocation : list.StartLocation;
        foreach (var outcome in descriptor.PossibleOutcomes.Where(outcome => !examples.Any(e => e.Outcome == outcome)))
        {
            rule.Report(RulesetDiagnostics.MissingExample, $"No example of {descriptor.Id} has the outcome '{RulesetKeys.Outcomes[outcome]}'.", place);
        }
    }

    // That of the description as a whole is empty, which other texts must not be.
    private static string? Pointer(JsonObjectReader reader, string key) => reader.Get(key).Kind == JsonKind.String ? reader.Get(key).GetString() : reader.Text(key);

    // White space outside texts does not make two examples differ.
    private static string Condense(string json)
    {
        var condensed = new StringBuilder(json.Length);
        var inText = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (inText && c == '\\')
            {
                condensed.Append(c).Append(json[++i]);
                continue;
            }

            inText ^= c == '"';
            if (inText || !char.IsWhiteSpace(c))
            {
                condensed.Append(c);
            }
        }

        return condensed.ToString();
    }
}
