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
            new("Kind", Wording.Kind(rule.Kind)),
            new("Asked of", Wording.Addressee(rule.Addressee)),
            new("Severity", $"{Names.Of(settings.Severity)} ({settings.SeverityOrigin})"),
            new("Ruleset", $"{rule.Ruleset}, {rule.CategoryTitle}"),
        };
        if (settings.DaysOfForce is { } days)
        {
            head.Add(new("In force", Wording.Capitalised(days.ToString())));
        }

        if (settings.SupersededBy is { } successor)
        {
            head.Add(new("Replaced", successor.Statement));
        }

        if (rule.Tags.Count > 0)
        {
            head.Add(new("Tags", string.Join(", ", rule.Tags)));
        }

        Section?[] sections =
        [
            Text("Why it matters", rule.Rationale),
            new("What it asks", [new RowList([.. Conditions(settings)]) { Column = Column }]),
            Section("Parameters", settings.Parameters.SelectMany(Parameter)),
            List("What it needs to know", settings.FactPaths.Concat(Day(settings)).Select(static p => FactCatalog.Find(p) is { } fact ? $"{fact.Question} ({p})" : p)),
            Text("What to do where it is not met", rule.Remedy),
            Sources(rule),
            List("Published figures", rule.Figures.Select(static f => $"{Wording.Figure(f)} ({Wording.Cite(f.Citation)})")),
            List("Rules that pull the other way", rule.Conflicts.Select(static c => $"{c.Rule}: {c.Reason}")),
            Text("Notes", Notes(rule)),
            List("Examples", rule.Examples.Select(e => $"{e.Title}: {OutcomeLabels.Get(rule.Kind, e.Outcome)}")),
        ];
        return new($"{rule.Id}  {rule.Title}", [new RowList(head) { Column = Column }], [.. sections.OfType<Section>()]);
    }

    /// <summary>The fact by whose day the rule judges.</summary>
    public static IEnumerable<string> Day(CompiledRule rule) => rule.DayPath is { } day ? [day] : [];

    public static Section Sources(RuleDescriptor rule) => new("Source", [.. rule.Citations.SelectMany(Source)]);

    /// <summary>The rule's notes, after whether its authors stand for it that condition and source agree.</summary>
    public static string? Notes(RuleDescriptor rule) => rule.IsAsWritten
        ? $"The condition asks what the cited place says, no more and no less. {rule.Notes}".TrimEnd()
        : rule.Notes;

    private static IEnumerable<Row> Conditions(CompiledRule compiled)
    {
        var rule = compiled.Descriptor;
        yield return new("Looks at", rule.Scope is { } scope ? $"each of {scope}, one by one (called '{compiled.ElementName}')" : "the description as a whole");
        yield return new("Applies when", rule.When is "true" ? "always" : rule.When);
        if (rule.Require is { } require)
        {
            yield return new("Asks for", require);
        }

        if (rule.Value is { } value)
        {
            yield return new("Value", value);
        }

        if (rule.ExplainedBy is { } explainedBy)
        {
            yield return new("Unless", $"{explainedBy} (then a departure counts as explained)");
        }
    }

    private static IEnumerable<Block> Parameter(ParameterInForce parameter)
    {
        yield return new Paragraph($"{parameter.Name} is {parameter.Text}: {parameter.Title} ({parameter.Origin}).") { Hanging = 2 };
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
            yield return new Paragraph($"Search the source for: {anchor}") { Indent = 4 };
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
