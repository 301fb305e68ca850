using RelationshipRules.Facts;
using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Explanations;

/// <summary>A rule by itself: what it asks, of whom, why and on what source.</summary>
internal static class RuleDocument
{
    public const int Column = 16;

    public static ReportDocument Of(RuleDescriptor rule, CompiledRule settings)
    {
        var head = new List<Row>
        {
            new(CommandWords.Rule_Kind, Wording.Kind(rule.Kind)),
            new(CommandWords.Rule_AskedOf, Wording.Addressee(rule.Addressee)),
            new(CommandWords.Severity, $"{Wording.SeverityName(settings.Severity)} ({settings.SeverityOrigin})"),
            new(CommandWords.Rule_Ruleset, $"{rule.Ruleset}, {rule.CategoryTitle}"),
        };
        if (settings.DaysOfForce is { } days)
        {
            head.Add(new(CommandWords.Rule_InForce, Wording.Capitalised(days.ToString())));
        }

        if (settings.SupersededBy is { } successor)
        {
            head.Add(new(CommandWords.Rule_Replaced, successor.Statement));
        }

        if (rule.Tags.Count > 0)
        {
            head.Add(new(CommandWords.Rule_Tags, string.Join(", ", rule.Tags)));
        }

        Section?[] sections =
        [
            Text(CommandWords.Rule_Why, rule.Rationale),
            new(CommandWords.Rule_Asks, [new RowList([.. Conditions(settings)]) { Column = Column }]),
            Section(CommandWords.Rule_Parameters, settings.Parameters.SelectMany(Parameter)),
            List(CommandWords.Rule_Facts, settings.FactPaths.Concat(Day(settings)).Select(static p => FactCatalog.Find(p) is { } fact ? $"{fact.Question} ({p})" : p)),
            Text(CommandWords.Rule_Remedy, rule.Remedy),
            Sources(rule),
            List(CommandWords.Rule_Figures, rule.Figures.Select(static f => $"{Wording.Figure(f)} ({Wording.Cite(f.Citation)})")),
            List(CommandWords.Rule_Conflicts, rule.Conflicts.Select(static c => $"{c.Rule}: {c.Reason}")),
            Text(CommandWords.Rule_Notes, Notes(rule)),
            List(CommandWords.Rule_Examples, rule.Examples.Select(e => $"{e.Title}: {OutcomeLabels.Get(rule.Kind, e.Outcome)}")),
        ];
        return new($"{rule.Id}  {rule.Title}", [new RowList(head) { Column = Column }], [.. sections.OfType<Section>()]);
    }

    /// <summary>The fact by whose day the rule judges.</summary>
    public static IEnumerable<string> Day(CompiledRule rule) => rule.DayPath is { } day ? [day] : [];

    public static Section Sources(RuleDescriptor rule) => new(CommandWords.Rule_Source, [.. rule.Citations.SelectMany(Source)]);

    /// <summary>The rule's notes, after whether its authors stand for it that condition and source agree.</summary>
    public static string? Notes(RuleDescriptor rule) => rule.IsAsWritten
        ? $"{CommandWords.Rule_AsWritten} {rule.Notes}".TrimEnd()
        : rule.Notes;

    private static IEnumerable<Row> Conditions(CompiledRule compiled)
    {
        var rule = compiled.Descriptor;
        yield return new(CommandWords.Rule_LooksAt, rule.Scope is { } scope ? CommandWords.Rule_LooksAtEach(scope, compiled.ElementName ?? "") : CommandWords.Rule_LooksAtWhole);
        yield return new(CommandWords.Rule_AppliesWhen, rule.When is "true" ? CommandWords.Rule_Always : rule.When);
        if (rule.Require is { } require)
        {
            yield return new(CommandWords.Rule_AsksFor, require);
        }

        if (rule.Value is { } value)
        {
            yield return new(CommandWords.Rule_Value, value);
        }

        if (rule.ExplainedBy is { } explainedBy)
        {
            yield return new(CommandWords.Rule_Unless, CommandWords.Rule_ThenExplained(explainedBy));
        }
    }

    private static IEnumerable<Block> Parameter(ParameterInForce parameter)
    {
        yield return new Paragraph(CommandWords.Rule_Parameter(parameter.Name, parameter.Text, parameter.Title, parameter.Origin)) { Hanging = 2 };
        if (parameter.Ours is { } reason)
        {
            yield return new Paragraph(reason) { Indent = 4 };
        }
    }

    private static IEnumerable<Block> Source(Citation citation)
    {
        yield return ItemList.Of([Wording.Cite(citation)]);
        if (citation.Anchor is { } anchor)
        {
            yield return new Paragraph(CommandWords.Rule_SearchFor(anchor)) { Indent = 4 };
        }

        if (citation.Url is { } url)
        {
            yield return new Paragraph(url) { Indent = 4 };
        }
    }

    private static Section? Text(string heading, string? text) => text is { Length: > 0 } ? new(heading, [new Paragraph(text)]) : null;

    private static Section? List(string heading, IEnumerable<string> texts) =>
        ItemList.Of(texts) is { Items.Count: > 0 } list ? new(heading, [list]) : null;

    private static Section? Section(string heading, IEnumerable<Block> blocks) => blocks.ToList() is { Count: > 0 } some ? new(heading, some) : null;
}
