using RelationshipRules.Reporting.Documents;

namespace RelationshipRules.Cli.Explanations;

/// <summary>How a rule comes out in a description, and how it came about.</summary>
internal static class OutcomesDocument
{
    private const int DeepestIndent = 24;

    public static ReportDocument Of(RuleDescriptor rule, CompiledRule settings, Assessment assessment, bool withTrace)
    {
        var findings = assessment.GetFindings(rule.Id);
        var nothing = settings.Severity == Severity.None ? CommandWords.Outcomes_SwitchedOff(settings.SeverityOrigin) : CommandWords.Outcomes_None;
        return new(
            $"{rule.Id}  {rule.Title}",
            findings.Count == 0 ? [new Paragraph(nothing) { IsApart = true }] : [],
            [.. findings.Select(f => new Section(f.Message, [.. Blocks(assessment, f, withTrace)])), RuleDocument.Sources(rule)]);
    }

    private static string Heading(Finding finding) =>
        finding.ElementLabel is { } element ? $"{Wording.Capitalised(element)}: {finding.Label}" : Wording.Capitalised(finding.Label);

    private static IEnumerable<Block> Blocks(Assessment assessment, Finding finding, bool withTrace)
    {
        yield return new Paragraph(Heading(finding)) { Ink = Ink.Strong };
        var rows = new List<Row>();
        if (Wording.Place(finding.Location, assessment.Document.Path, withColumn: false) is { Length: > 0 } place)
        {
            rows.Add(new(CommandWords.Outcomes_Where, place));
        }

        if (finding.Suppression is { } mark)
        {
            rows.Add(new(CommandWords.Outcomes_SetAside, CommandWords.Outcomes_SetAsideBy(mark.By, mark.Justification)));
        }

        yield return new RowList(rows) { Column = RuleDocument.Column };
        foreach (var paragraph in finding.Explain().Paragraphs)
        {
            // Facts and numbers as a list; what is asked and what decided as text.
            yield return new Paragraph(paragraph.Title + ":") { Ink = Ink.Strong, IsApart = true };
            yield return paragraph.Topic is ExplanationTopic.Asked or ExplanationTopic.Decided
                ? new Paragraph(string.Join(' ', paragraph.Sentences)) { Indent = 4 }
                : ItemList.Of(paragraph.Sentences) with { Indent = 4 };
        }

        if (withTrace)
        {
            yield return new Paragraph(CommandWords.Outcomes_Trace) { Ink = Ink.Strong, IsApart = true };
            foreach (var step in finding.Trace.Children.SelectMany(static s => Steps(s, 4)))
            {
                yield return step;
            }
        }

        if (finding.Outcome.IsUnmet() && finding.Remedy.Length > 0)
        {
            yield return new RowList([new(CommandWords.Outcomes_Remedy, finding.Remedy)]) { Column = RuleDocument.Column, IsApart = true };
        }
    }

    private static IEnumerable<Block> Steps(TraceStep step, int indent)
    {
        var text = CommandWords.Trace_Step(step.Expression, step.Text);
        var own = new Paragraph(step.Role switch
        {
            "ruleset" => CommandWords.Trace_Ruleset(text),
            "when" => CommandWords.Trace_When(text),
            "require" => CommandWords.Trace_Require(text),
            "explainedBy" => CommandWords.Trace_ExplainedBy(text),
            "value" => CommandWords.Trace_Value(text),
            _ => text,
        })
        { Indent = Math.Min(indent, DeepestIndent), Hanging = 2 };
        return step.Children.Where(static c => !IsLiteral(c)).SelectMany(c => Steps(c, indent + 2)).Prepend(own);
    }

    /// <summary>A value written into the condition explains nothing.</summary>
    private static bool IsLiteral(TraceStep step) => step is { Children.Count: 0, Expression: ['\'' or '"' or '[' or (>= '0' and <= '9'), ..] };
}
