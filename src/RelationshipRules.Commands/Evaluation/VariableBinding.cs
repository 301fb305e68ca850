using System.Text.Json;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Evaluation;

internal sealed record VariableBinding(InputSymbol Symbol, Value Value)
{
    private const string ParameterPrefix = "params.";

    public static VariableBinding Declare(string text, ConditionEnvironment conditions)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new CliException($"--set: '{text}' is not NAME=JSON, such as weeks=6 or form='\"grant\"'.");
        }

        var name = text[..equals];
        var shortName = name.StartsWith(ParameterPrefix, StringComparison.Ordinal) ? name[ParameterPrefix.Length..] : name;
        if (!IsName(shortName))
        {
            throw new CliException($"--set: '{name}' is not a name; use letters, digits and '_', or params. and such a name.");
        }

        var (value, type) = Read(name, text[(equals + 1)..]);
        if (conditions.Inputs.Any(i => string.Equals(i.Name, name, StringComparison.Ordinal)))
        {
            throw new CliException($"--set: '{name}' is set twice.");
        }

        return new VariableBinding(shortName.Length < name.Length ? conditions.AddParameter(shortName, type) : conditions.AddVariable(name, type), value);
    }

    private static (Value Value, ConditionType Type) Read(string name, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement) ?? throw new CliException($"--set: the value of '{name}' is an object; a variable can be true, false, a number, text, null or a list of these.");
        }
        catch (InvalidOperationException error)
        {
            throw new CliException($"--set: '{json}' holds half a character.", inner: error);
        }
        catch (JsonException error)
        {
            throw new CliException($"--set: '{json}' is not JSON; text needs double quotation marks: {name}='\"{json}\"'.", inner: error);
        }
    }

    private static (Value Value, ConditionType Type)? Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                return (Value.From(json.GetBoolean()), ConditionType.Bool);
            case JsonValueKind.Null:
                return (Value.Unknown, ConditionType.Dyn);
            case JsonValueKind.String:
                return (Value.From(json.GetString()), ConditionType.String);
            case JsonValueKind.Number when json.TryGetInt64(out var whole):
                return (Value.From((long?)whole), ConditionType.Int);
            case JsonValueKind.Number:
                return (Value.From((double?)json.GetDouble()), ConditionType.Double);
            case JsonValueKind.Array:
                var items = json.EnumerateArray().Select(Read).ToList();
                return items.TrueForAll(static i => i is not null)
                    ? (Value.FromValues([.. items.Select(static i => i!.Value.Value)]), new ConditionType.ListOf(ElementType(items)))
                    : null;
            default:
                return null;
        }
    }

    private static ConditionType ElementType(List<(Value Value, ConditionType Type)?> items) =>
        items.Count > 0 && items.TrueForAll(i => i!.Value.Type == items[0]!.Value.Type) ? items[0]!.Value.Type : ConditionType.Dyn;

    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
