using System.Text.Json;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>A rule while it is built.</summary>
/// <param name="id">Its id.</param>
/// <param name="title">Its title.</param>
/// <param name="scope">The list that it looks at, a text that names none where there is no such list, or null for the whole description.</param>
internal sealed class RuleDraft(string id, string title, string? scope)
{
    /// <summary>The category of rules that name none.</summary>
    public const string DefaultCategory = "general";

    private static readonly string[] ConditionKeys = ["when", "require", "explainedBy", "value"];

    private readonly Dictionary<string, string> _conditions = new(StringComparer.Ordinal);
    private readonly Dictionary<Outcome, string> _messages = [];
    private readonly Dictionary<string, DraftCode> _code = new(StringComparer.Ordinal);
    private readonly Dictionary<Outcome, CodeCondition> _messageCode = [];

    public string Id => id;

    public RuleKind Kind { get; set; } = RuleKind.Undertaking;

    public Addressee Addressee { get; set; } = Addressee.Both;

    public string? Category { get; set; }

    public Severity Severity { get; set; } = Severity.Warning;

    public List<string> Tags { get; } = [];

    public string? Focus { get; set; }

    public string? Rationale { get; set; }

    public string? Remedy { get; set; }

    public string? Notes { get; set; }

    public bool IsAsWritten { get; set; }

    public string? Replaces { get; set; }

    public List<Citation> Citations { get; } = [];

    public List<ConflictReference> Conflicts { get; } = [];

    public List<RuleExample> Examples { get; } = [];

    public bool HasDefaultCategory => Category is null;

    /// <summary>The path of a fact of what the rule looks at.</summary>
    public string PathOf(string fact) => scope is null ? fact : $"{scope}[].{fact}";

    public void SetCode(string key, DraftCode code)
    {
        _conditions[key] = code.Text;
        _code[key] = code;
    }

    public void SetCondition(string key, string condition)
    {
        _conditions[key] = condition;
        _code.Remove(key);
    }

    public void SetMessage(Outcome outcome, string text, CodeText? code)
    {
        _messages[outcome] = text;
        _messageCode.Remove(outcome);
        if (code is not null)
        {
            _messageCode.Add(outcome, new(text, [], code));
        }
    }

    /// <summary>The rule as the file that it would be, with the code beside it.</summary>
    /// <summary>What is wrong with what the rule compares, with the condition's key.</summary>
    public IEnumerable<(string Key, string Problem)> Problems() =>
        from code in _code
        from problem in code.Value.Compared.Select(static use => use.Problem).OfType<string>().Distinct(StringComparer.Ordinal)
        select (code.Key, problem);

    public RuleCode ToRule() => new()
    {
        Id = id,
        Json = CodeJson.Write(Write),
        Conditions = _code.ToDictionary(c => c.Key, c => c.Value.Make(), StringComparer.Ordinal),
        Messages = _messageCode.ToDictionary(),
    };

    private void Write(Utf8JsonWriter json)
    {
        json.WriteString("id", id);
        json.WriteString("title", title);
        json.WriteString("kind", CodeJson.Name(Kind));
        json.WriteString("addressee", CodeJson.Name(Addressee));
        json.WriteString("category", Category ?? DefaultCategory);
        json.WriteString("severity", CodeJson.Name(Severity));
        CodeJson.WriteTexts(json, "tags", Tags);
        CodeJson.WriteText(json, "scope", scope);
        foreach (var key in ConditionKeys)
        {
            CodeJson.WriteText(json, key, _conditions.GetValueOrDefault(key));
        }

        CodeJson.WriteText(json, "focus", Focus);
        json.WriteStartObject("messages");
        foreach (var (outcome, text) in _messages.OrderBy(m => m.Key))
        {
            json.WriteString(CodeJson.Name(outcome), text);
        }

        json.WriteEndObject();
        CodeJson.WriteText(json, "rationale", Rationale);
        CodeJson.WriteText(json, "remedy", Remedy);
        CodeJson.WriteText(json, "notes", Notes);
        json.WriteBoolean("asWritten", IsAsWritten);
        json.WriteStartArray("citations");
        foreach (var citation in Citations)
        {
            CodeJson.WriteCitation(json, citation);
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("rule", conflict.Rule);
            json.WriteString("reason", conflict.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        CodeJson.WriteText(json, "replaces", Replaces);

        // Last, because a reader that has no use for them stops here.
        json.WriteStartArray("examples");
        foreach (var example in Examples)
        {
            WriteExample(json, example);
        }

        json.WriteEndArray();
    }

    private static void WriteExample(Utf8JsonWriter json, RuleExample example)
    {
        json.WriteStartObject();
        json.WriteString("title", example.Title);
        json.WriteString("outcome", CodeJson.Name(example.Outcome));
        CodeJson.WriteText(json, "at", example.At);
        CodeJson.WriteText(json, "asOf", CodeJson.Day(example.AsOf));
        CodeJson.WriteText(json, "message", example.Message);
        CodeJson.WriteText(json, "subject", example.Subject);
        if (example.Missing is { } missing)
        {
            CodeJson.WriteTexts(json, "missing", missing);
        }

        json.WritePropertyName("description");
        json.WriteRawValue(example.Description);
        json.WriteEndObject();
    }
}

/// <summary>Code of a rule while it is built: what it reads is declared after it.</summary>
/// <param name="Text">The code in one line.</param>
/// <param name="With">Makes the condition of the paths.</param>
internal sealed record DraftCode(string Text, Func<string, IReadOnlyList<string>, CodeCondition> With)
{
    public List<string> Reads { get; } = [];

    /// <summary>The parameters that it compares with facts.</summary>
    public List<ParameterUse> Compared { get; } = [];

    public CodeCondition Make() => With(Text, Reads);
}
