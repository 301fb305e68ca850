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

            var title = reader.Text("title");
            var outcome = reader.Choice("outcome", RulesetKeys.Outcomes);
            var description = reader.Object("description");
            var asOf = reader.Date("asOf");
            var at = reader.Get("at").Kind == JsonKind.String ? reader.Get("at").GetString() : reader.Text("at");
            var message = reader.Text("message");
            var missing = reader.Has("missing") ? reader.Texts("missing") : null;
            if (title is not null && outcome is { } known && description.Kind == JsonKind.Object)
            {
                examples.Add(new()
                {
                    Title = title,
                    Outcome = known,
                    At = at,
                    AsOf = asOf,
                    Message = message,
                    Missing = missing,
                    Description = Encoding.UTF8.GetString(description.Raw),
                    Location = element.Location,
                });
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
                rule.Report(RulesetDiagnostics.DuplicateExample, $"This example is the same as '{seen[key].Title}'.", example.Location!);
            }
        }

        var place = list.Kind == JsonKind.None ? rule.Cursor.StartLocation : list.StartLocation;
        foreach (var outcome in descriptor.PossibleOutcomes)
        {
            if (!examples.Any(e => e.Outcome == outcome))
            {
                var name = RulesetKeys.Outcomes[outcome];
                rule.Report(RulesetDiagnostics.MissingExample, $"No example of {descriptor.Id} has the outcome '{name}'.", place);
            }
        }
    }

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
