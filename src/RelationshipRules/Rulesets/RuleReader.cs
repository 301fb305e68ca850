using System.Text;
using RelationshipRules.Json;
using RelationshipRules.Reading;

namespace RelationshipRules.Rulesets;

/// <summary>Reads one rule file.</summary>
internal sealed class RuleReader(string ruleset, IReadOnlyDictionary<string, string>? categories, CitationReader citations, ICollection<Diagnostic> diagnostics)
{
    /// <summary>The rule, or null where it is no object. The id expected is that of the file's name; examples are in the text only where they are to be checked.</summary>
    public RuleSource? Read(JsonText text, string expectedId, bool withExamples, RuleCode? code)
    {
        if (JsonObjectReader.Open(text.Root, RulesetKeys.Rule, diagnostics, RulesetDiagnostics.Prefix) is not { } rule)
        {
            return null;
        }

        var id = ReadId(rule, expectedId);
        var kind = rule.Choice("kind", RulesetKeys.Kinds);
        var category = rule.Text("category");
        if (category is not null && categories is not null && !categories.ContainsKey(category))
        {
            rule.Report(RulesetDiagnostics.UnknownCategory, $"The category '{category.Shown()}' is not declared in ruleset.json{NearestName.Hint(category, categories.Keys)}", "category");
        }

        var messages = ReadMessages(rule);
        var source = new RuleSource
        {
            Root = text.Root,
            Scope = rule.TextCursor("scope"),
            When = rule.TextCursor("when"),
            Require = rule.TextCursor("require"),
            ExplainedBy = rule.TextCursor("explainedBy"),
            Value = rule.TextCursor("value"),
            Focus = rule.TextCursor("focus"),
            Messages = messages,
            IsChecked = !withExamples && code is null,
            Code = code,
            Conflicts = rule.ListCursor("conflicts"),
            Restates = rule.ListCursor("restates"),
            Replaces = rule.TextCursor("replaces"),
            Descriptor = new()
            {
                Id = id ?? expectedId,
                Title = rule.Text("title") ?? expectedId,
                Kind = kind ?? RuleKind.Undertaking,
                Addressee = rule.Choice("addressee", RulesetKeys.Addressees) ?? Addressee.Both,
                Ruleset = ruleset,
                Category = category ?? "",
                CategoryTitle = category is not null && categories is not null ? categories.GetValueOrDefault(category, "") : "",
                DefaultSeverity = rule.Choice("severity", RulesetKeys.Severities) ?? Severity.Warning,
                DaysOfForce = DaysOfForceReader.ReadDays(rule, citations),
                SupersededBy = DaysOfForceReader.ReadSuccessor(rule, isRule: true),
                Tags = rule.Texts("tags"),
                Scope = rule.Get("scope").GetString(),
                When = rule.Get("when").GetString() ?? "true",
                Require = rule.Get("require").GetString(),
                ExplainedBy = rule.Get("explainedBy").GetString(),
                Value = rule.Get("value").GetString(),
                Focus = rule.Get("focus").GetString(),
                IsInCode = code is { Conditions.Count: > 0 },
                Rationale = rule.Text("rationale") ?? "",
                Remedy = rule.Text("remedy") ?? "",
                Notes = rule.Text("notes"),
                IsAsWritten = rule.Truth("asWritten"),
                Citations = citations.ReadList(rule, "citations", "A rule"),
                Figures = FigureReader.Read(rule, citations, kind == RuleKind.Classification),
                Conflicts = ReadConflicts(rule),
                Restates = rule.Texts("restates"),
                Replaces = rule.Get("replaces").GetString(),
                ReadMessages = () => messages.ToDictionary(m => m.Outcome, m => m.Template.GetString()!),
                Path = text.Path,
                ReadExamples = () => ReadExamples(text),
            },
        };

        if (kind is { } known)
        {
            CheckParts(rule, known);
        }

        if (withExamples)
        {
            new ExampleReader(diagnostics).Check(rule, source.Descriptor, kind);
        }

        return source;
    }

    private static string? ReadId(JsonObjectReader rule, string expectedId)
    {
        var id = rule.Text("id");
        if (id is not null && !TextFormats.IsRuleId(id))
        {
            rule.Report(RulesetDiagnostics.BadId, $"'{id.Shown()}' is not a rule id: three capital letters and four digits, as in CMP2042.", "id");
            return null;
        }

        if (id is not null && !string.Equals(id, expectedId, StringComparison.Ordinal))
        {
            rule.Report(RulesetDiagnostics.IdIsNotFileName, $"The rule's id is {id}, but its file is named '{expectedId}.json'; the two must be the same.", "id");
        }

        return id;
    }

    private static List<MessageSource> ReadMessages(JsonObjectReader rule)
    {
        var messages = new List<MessageSource>(RulesetKeys.Outcomes.Names.Count);
        var reader = rule.OpenObject("messages", RulesetKeys.Messages);
        foreach (var outcome in RulesetKeys.Outcomes.Values)
        {
            if (reader?.TextCursor(RulesetKeys.Outcomes[outcome]) is { Kind: not JsonKind.None } cursor)
            {
                messages.Add(new(outcome, cursor));
            }
        }

        return messages;
    }

    private static List<ConflictReference> ReadConflicts(JsonObjectReader rule) =>
    [
        .. rule.OpenEach("conflicts", RulesetKeys.Conflict)
            .Select(static c => c.Text("rule") is { } other && c.Text("reason") is { } reason ? new ConflictReference(other, reason) : null)
            .OfType<ConflictReference>(),
    ];

    private static void CheckParts(JsonObjectReader rule, RuleKind kind)
    {
        var isClass = kind == RuleKind.Classification;
        if (!rule.Has(isClass ? "value" : "require"))
        {
            var needed = isClass
                ? "A classification needs the key 'value': the expression that gives its value."
                : "A rule of this kind needs the key 'require': the condition that should hold.";
            rule.Report(RulesetDiagnostics.RequireOrValue, needed, rule.Cursor.StartLocation);
        }

        foreach (var key in (ReadOnlySpan<string>)(isClass ? ["require", "explainedBy"] : ["value"]))
        {
            if (rule.Has(key))
            {
                var message = isClass ? $"A classification demands nothing, so it has no '{key}'." : "Only a classification has the key 'value'.";
                rule.Report(RulesetDiagnostics.RequireOrValue, message, rule.Get(key).NameLocation);
            }
        }

        if (isClass)
        {
            return;
        }

        if (rule.Has("explainedBy") && kind is RuleKind.Opportunity or RuleKind.Challenge or RuleKind.Weakness)
        {
            rule.Report(RulesetDiagnostics.RequireOrValue, "Only what a rule asks of somebody can be explained: an opportunity, challenge or weakness has no 'explainedBy'.", rule.Get("explainedBy").NameLocation);
        }

        if (!rule.Has("remedy"))
        {
            rule.ReportMissing("A rule needs the key 'remedy': what to do about a violation.", rule.Cursor);
        }

        var messages = rule.Get("messages");
        if (messages.Kind != JsonKind.Object)
        {
            return;
        }

        if (!messages.TryGetProperty("violated"u8, out _))
        {
            rule.ReportMissing("The messages need the key 'violated'.", messages);
        }

        var isExplained = rule.Has("explainedBy");
        foreach (var outcome in (ReadOnlySpan<string>)["explained", "unexplained"])
        {
            var hasMessage = messages.TryGetProperty(Encoding.UTF8.GetBytes(outcome), out var message);
            if (isExplained && !hasMessage)
            {
                rule.Report(RulesetDiagnostics.ExplainedMessage, $"A rule with 'explainedBy' needs the message '{outcome.Shown()}'.", messages.StartLocation);
            }
            else if (hasMessage && !isExplained)
            {
                rule.Report(RulesetDiagnostics.ExplainedMessage, $"The message '{outcome.Shown()}' can never be shown, for the rule has no 'explainedBy'.", message.NameLocation);
            }
        }
    }

    // The whole text again, for it may have been read only up to the examples.
    private static IReadOnlyList<RuleExample> ReadExamples(JsonText text)
    {
        var ignored = new List<Diagnostic>();
        var whole = JsonText.Parse(text.Memory, JsonLimits.Default, text.Path, ignored, RulesetDiagnostics.Prefix, hasLines: text.HasLines);
        return whole.Root.TryGetProperty("examples"u8, out var list) ? new ExampleReader(ignored).Read(list) : [];
    }
}
