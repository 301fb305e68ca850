using RelationshipRules.Cli.Explanations;
using RelationshipRules.Facts;
using RelationshipRules.Reporting.Documents;
using RelationshipRules.Reporting.Markdown;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Cli.Docs;

internal static class RulePage
{
    private static readonly Outcome[] Told = [Outcome.Violated, Outcome.Unexplained, Outcome.Explained, Outcome.Satisfied, Outcome.Undetermined, Outcome.NotApplicable];

    public static string Write(CompiledRule compiled, string rulesetTitle)
    {
        var rule = compiled.Descriptor;
        Section?[] sections =
        [
            Text("Why it matters", rule.Rationale),
            new("What it asks", [new Paragraph(LooksAt(compiled)), new CodeBlock("cel", string.Join("\n\n", Conditions(rule)))]),
            new("What it says",
            [
                new Table(["Outcome", "Message"], [.. Told.Where(rule.Messages.ContainsKey).Select(o => (Line[])[OutcomeLabels.Get(rule.Kind, o), rule.Messages[o]])]),
            ]),
            Section("Parameters", new Table(["Name", "Value", "Meaning", "Basis"], [.. compiled.Parameters.Select(Parameter)]), compiled.Parameters.Count),
            List("What it needs to know", [.. compiled.FactPaths, .. RuleDocument.Day(compiled)], static p => [Piece.Code(p), FactCatalog.Find(p) is { } fact ? $": {fact.Question}" : ""]),
            Text("What to do", rule.Remedy),
            List("Source", rule.Citations, Source) ?? new("Source", []),
            List("Published figures", rule.Figures, static f => [$"{Wording.Figure(f)} (", .. Source(f.Citation), ")"]),
            Text("Notes", RuleDocument.Notes(rule)),
            List("Rules that pull the other way", rule.Conflicts, static c => [Link(c.Rule), $": {c.Reason}"]),
            Section("Rules that ask for nearly the same", new Paragraph(["A departure from several of them is told once: ", .. Links(rule.Restates), "."]), rule.Restates.Count),
            rule.Examples.Count > 0 ? new("Examples", [.. rule.Examples.SelectMany(e => Example(rule, e))]) : null,
        ];
        return MarkdownRenderer.Render(new($"{rule.Id}: {rule.Title}", [new Table(["", ""], [.. Head(compiled, rulesetTitle)])], [.. sections.OfType<Section>()])
        {
            Foot = [new Paragraph([new Piece("All rules", Url: "README.md")])],
        });
    }

    private static IEnumerable<Line[]> Head(CompiledRule compiled, string rulesetTitle)
    {
        var rule = compiled.Descriptor;
        yield return ["Ruleset", [$"{rulesetTitle} (", Piece.Code(rule.Ruleset), ")"]];
        yield return ["Part", rule.CategoryTitle];
        yield return ["Kind", Wording.Kind(rule.Kind)];
        yield return ["Asked of", Wording.Addressee(rule.Addressee)];
        yield return ["Severity", $"{Names.Of(rule.DefaultSeverity)}, unless a profile says otherwise"];
        if (compiled.DaysOfForce is { } days)
        {
            yield return ["In force", Wording.Capitalised(days.ToString())];
        }

        if (compiled.SupersededBy is { } successor)
        {
            yield return ["Replaced", successor.Url is { } url ? [successor.Statement, " ", new Piece(Wording.Capitalised(successor.Title), Url: url)] : successor.Statement];
        }

        if (rule.Tags.Count > 0)
        {
            yield return ["Tags", string.Join(", ", rule.Tags)];
        }

        if (rule.Replaces is { } replaced)
        {
            yield return ["Stands in for", [Link(replaced)]];
        }
    }

    private static Line LooksAt(CompiledRule rule) => rule.Descriptor.Scope is { } scope
        ? ["It looks at each of ", Piece.Code(scope), ", one by one; in its conditions one of them is called ", Piece.Code(rule.ElementName ?? ""), "."]
        : "It looks at the description as a whole.";

    private static IEnumerable<string> Conditions(RuleDescriptor rule)
    {
        (string Label, string? Condition)[] conditions =
        [
            ("applies when", rule.When), ("asks for", rule.Require), ("value", rule.Value), ("a departure counts as explained when", rule.ExplainedBy),
        ];
        return conditions.Where(static c => c.Condition is not null).Select(static c => $"// {c.Label}\n{c.Condition}");
    }

    private static Line[] Parameter(ParameterInForce parameter) =>
    [
        [Piece.Code(parameter.Name)],
        parameter.Text,
        parameter.Title,
        parameter.Citation is { } citation ? Wording.Cite(citation) : parameter.Ours ?? "",
    ];

    private static Line Source(Citation citation) =>
        [new Piece(Wording.Cite(citation), Url: citation.Url), citation.Anchor is { } anchor ? $"; search for \"{anchor}\"" : ""];

    private static IEnumerable<Block> Example(RuleDescriptor rule, RuleExample example)
    {
        yield return new SubHeading(example.Title);
        var day = example.AsOf is { } asOf ? $", judged on {Wording.Day(asOf)}" : "";
        yield return new Paragraph($"{Wording.Capitalised(OutcomeLabels.Get(rule.Kind, example.Outcome))}{day}:");
        yield return new CodeBlock("json", IndentedJson.Of(example.Description));
    }

    private static IEnumerable<Piece> Links(IReadOnlyList<string> rules) =>
        rules.SelectMany(static (id, i) => i == 0 ? [Link(id)] : new Piece[] { ", ", Link(id) });

    private static Piece Link(string rule) => new(rule, Url: rule + ".md");

    private static Section? Text(string heading, string? text) => text is { Length: > 0 } ? new(heading, [new Paragraph(text)]) : null;

    private static Section? List<T>(string heading, IReadOnlyCollection<T> source, Func<T, Line> write) =>
        Section(heading, new ItemList([.. source.Select(s => new Item(write(s)))]), source.Count);

    private static Section? Section(string heading, Block block, int count) => count > 0 ? new(heading, [block]) : null;
}
