using System.CommandLine;
using RelationshipRules.Cli.Help;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Facts;
using RelationshipRules.Reporting.Text;

namespace RelationshipRules.Cli.Commands;

/// <summary>Tells what a rule asks, of whom, why and on what source; with a description, how it comes out there.</summary>
internal sealed class ExplainCommand : CliCommand
{
    private const int Column = 16;

    private readonly AnalyzerChoice _choice = new();
    private readonly Argument<string> _rule = new("RULE") { Description = "The rule's id." };

    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "A description, or - for standard input: shows the rule's outcome there and how it came about.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _trace = new("--trace")
    {
        Description = "With a description: also the steps by which the rule's conditions came to their values, for authors of rules.",
    };

    public ExplainCommand()
        : base(
            "explain",
            "Explains a rule: what it asks, of whom, why, and on what source. With a description, tells in sentences what it says about that and what decided.",
            new CommandExample("relrules explain CMP3041", "the rule by itself"),
            new CommandExample("relrules explain CMP3041 grant.json", "the rule in a description"))
    {
        Add(_rule);
        Add(_path);
        Add(_trace);
        _choice.AddTo(this);
    }

    /// <inheritdoc/>
    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var analyzer = _choice.Create(call, environment);
        var rule = AnalyzerChoice.FindRule(analyzer, call.GetRequiredValue(_rule));
        var noColour = call.GetValue<bool>("--no-color");
        if (call.GetValue(_path) is not { } path)
        {
            Printed.Page(environment, noColour, page => WriteRule(page, analyzer, rule));
            return ExitCode.Success;
        }

        var document = InputReader.ReadOne(path, environment, cancellationToken);
        var assessment = analyzer.Analyze(document, cancellationToken);
        var hasErrors = DiagnosticPrinter.WriteErrors(assessment, environment);

        if (!document.IsReadable)
        {
            return ExitCode.BadInput;
        }

        Printed.Page(environment, noColour, page => WriteOutcomes(page, analyzer, rule, assessment, call.GetValue(_trace)));
        return hasErrors ? ExitCode.BadInput : ExitCode.Success;
    }

    private static void WriteRule(TextPage page, RelationshipAnalyzer analyzer, RuleDescriptor rule)
    {
        var settings = analyzer.GetRule(rule.Id);
        page.Heading($"{rule.Id}  {rule.Title}", '=');
        page.Labelled("Kind", Wording.Kind(rule.Kind), 2, Column);
        page.Labelled("Asked of", Wording.Addressee(rule.Addressee), 2, Column);
        page.Labelled("Severity", $"{Wording.Severity(settings.Severity)} ({settings.SeverityOrigin})", 2, Column);
        page.Labelled("Ruleset", $"{rule.Ruleset}, {rule.CategoryTitle}", 2, Column);
        if (rule.Tags.Count > 0)
        {
            page.Labelled("Tags", string.Join(", ", rule.Tags), 2, Column);
        }

        Text(page, "Why it matters", rule.Rationale);
        Section(page, "What it asks");
        WriteConditions(page, settings);
        if (settings.Parameters.Count > 0)
        {
            Section(page, "Parameters");
            foreach (var parameter in settings.Parameters)
            {
                page.Paragraph($"{parameter.Name} is {parameter.Text}: {parameter.Title} ({parameter.Origin}).", indent: 2, hanging: 2);
                if (parameter.Ours is { } reason)
                {
                    page.Paragraph(reason, indent: 4);
                }
            }
        }

        if (settings.FactPaths.Count > 0)
        {
            Section(page, "What it needs to know");
            foreach (var path in settings.FactPaths)
            {
                page.Paragraph(FactCatalog.Find(path) is { } fact ? $"- {fact.Question} ({path})" : $"- {path}", indent: 2, hanging: 2);
            }
        }

        Text(page, "What to do where it is not met", rule.Remedy);
        Section(page, "Source");
        WriteSources(page, rule);
        if (rule.Conflicts.Count > 0)
        {
            Section(page, "Rules that pull the other way");
            foreach (var conflict in rule.Conflicts)
            {
                page.Paragraph($"- {conflict.Rule}: {conflict.Reason}", indent: 2, hanging: 2);
            }
        }

        Text(page, "Notes", rule.Notes);
        if (rule.Examples.Count > 0)
        {
            Section(page, "Examples");
            foreach (var example in rule.Examples)
            {
                page.Paragraph($"- {example.Title}: {OutcomeLabels.Get(rule.Kind, example.Outcome)}", indent: 2, hanging: 2);
            }
        }
    }

    private static void WriteConditions(TextPage page, CompiledRule compiled)
    {
        var rule = compiled.Descriptor;
        page.Labelled("Looks at", rule.Scope is { } scope ? $"each of {scope}, one by one (called '{compiled.ElementName}')" : "the description as a whole", 2, Column);
        page.Labelled("Applies when", string.Equals(rule.When, "true", StringComparison.Ordinal) ? "always" : rule.When, 2, Column);
        if (rule.Require is { } require)
        {
            page.Labelled("Asks for", require, 2, Column);
        }

        if (rule.Value is { } value)
        {
            page.Labelled("Value", value, 2, Column);
        }

        if (rule.ExplainedBy is { } explainedBy)
        {
            page.Labelled("Unless", $"{explainedBy} (then a departure counts as explained)", 2, Column);
        }
    }

    private static void WriteSources(TextPage page, RuleDescriptor rule)
    {
        foreach (var citation in rule.Citations)
        {
            page.Paragraph($"- {Wording.Cite(citation)}", indent: 2, hanging: 2);
            if (citation.Anchor is { } anchor)
            {
                page.Paragraph($"Search the source for: {anchor}", indent: 4);
            }

            if (citation.Url is { } url)
            {
                page.Line("    " + url);
            }
        }
    }

    private static void WriteOutcomes(TextPage page, RelationshipAnalyzer analyzer, RuleDescriptor rule, Assessment assessment, bool withTrace)
    {
        page.Heading($"{rule.Id}  {rule.Title}", '=');
        var any = false;
        foreach (var finding in assessment.GetFindings(rule.Id))
        {
            any = true;
            Section(page, finding.ElementLabel is { } element ? $"{Wording.Capitalised(element)}: {finding.Label}" : Wording.Capitalised(finding.Label));
            page.Paragraph(finding.Message, indent: 2);
            if (Wording.Place(finding.Location, assessment.Document.Path, withColumn: false) is { Length: > 0 } place)
            {
                page.Labelled("Where", place, 2, Column);
            }

            if (finding.Suppression is { } mark)
            {
                page.Labelled("Set aside", $"by {mark.By}: {mark.Justification}", 2, Column);
            }

            foreach (var paragraph in finding.Explain().Paragraphs)
            {
                WriteParagraph(page, paragraph);
            }

            if (withTrace)
            {
                page.Blank();
                page.Paragraph("How it came about:", indent: 2, ink: Ink.Strong);
                foreach (var step in finding.Trace.Children)
                {
                    WriteStep(page, step, 4);
                }
            }

            if (finding.Outcome == Outcome.Violated && finding.Remedy.Length > 0)
            {
                page.Blank();
                page.Labelled("What to do", finding.Remedy, 2, Column);
            }
        }

        if (!any)
        {
            page.Blank();
            var settings = analyzer.GetRule(rule.Id);
            page.Paragraph(
                settings.Severity == Severity.None
                    ? $"The rule is switched off: {settings.SeverityOrigin}."
                    : "The rule has no outcome for this description.",
                indent: 2);
        }

        Section(page, "Source");
        WriteSources(page, rule);
    }

    private static void WriteStep(TextPage page, TraceStep step, int indent)
    {
        var role = step.Role switch
        {
            "ruleset" => "the ruleset applies: ",
            "when" => "applies when: ",
            "require" => "asks for: ",
            "explainedBy" => "explained by: ",
            "value" => "value: ",
            _ => "",
        };
        page.Paragraph($"{role}{step.Expression}  is  {step.Text}", Math.Min(indent, 24), hanging: 2);
        foreach (var child in step.Children.Where(static c => !IsLiteral(c)))
        {
            WriteStep(page, child, indent + 2);
        }
    }

    /// <summary>A value written into the condition explains nothing.</summary>
    private static bool IsLiteral(TraceStep step) => step is { Children.Count: 0, Expression: ['\'' or '"' or '[' or (>= '0' and <= '9'), ..] };

    /// <summary>Facts and numbers as a list; what is asked and what decided as text.</summary>
    private static void WriteParagraph(TextPage page, ExplanationParagraph paragraph)
    {
        page.Blank();
        page.Paragraph(paragraph.Title + ":", indent: 2, ink: Ink.Strong);
        if (paragraph.Topic is ExplanationTopic.Asked or ExplanationTopic.Decided)
        {
            page.Paragraph(string.Join(' ', paragraph.Sentences), indent: 4);
            return;
        }

        foreach (var sentence in paragraph.Sentences)
        {
            page.Paragraph($"- {sentence}", indent: 4, hanging: 2);
        }
    }

    private static void Text(TextPage page, string heading, string? text)
    {
        if (text is { Length: > 0 })
        {
            Section(page, heading);
            page.Paragraph(text, indent: 2);
        }
    }

    private static void Section(TextPage page, string heading)
    {
        page.Blank();
        page.Heading(heading, '-');
    }
}
