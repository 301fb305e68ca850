using System.CommandLine;
using System.Text.Json;
using RelationshipRules.Cli.Definitions;
using RelationshipRules.Cli.Evaluation;
using RelationshipRules.Cli.Hosting;
using RelationshipRules.Cli.Inputs;
using RelationshipRules.Cli.Outputs;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;

namespace RelationshipRules.Cli.Commands;

internal sealed class EvalCommand : CliCommand
{
    private readonly Argument<string> _expression = new("EXPRESSION") { Description = "The condition, as rules write it." };

    private readonly Argument<string?> _path = new("PATH")
    {
        Description = "A description, or - for standard input (default: one that states nothing).",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string[]> _set = new("--set")
    {
        Description = "Give a variable a value, as JSON: weeks=6, params.minimumNoticeMonths=3. Repeatable.",
        HelpName = "NAME=JSON",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly OutputFormat _format = new("console", "json");

    public EvalCommand()
        : base(
            "eval",
            "Evaluates a condition and prints its value: true, false, another value, or unknown with the facts that are missing.",
            new CommandExample("relrules eval \"agreements.exists(a, a.form == 'grant')\" partnership.json", "ask a description"),
            new CommandExample("relrules eval \"weeks >= 12\" --set weeks=6", "try a condition out"))
    {
        Add(_expression);
        Add(_path);
        Add(_set);
        _format.AddTo(this);
    }

    public override string Remarks => "A condition that starts with a minus sign goes after two dashes: relrules eval -- \"-1 < 0\".";

    public override int Run(ParseResult call, CliEnvironment environment, CancellationToken cancellationToken)
    {
        var format = _format.Read(call);
        var expression = call.GetRequiredValue(_expression);
        var conditions = new ConditionEnvironment(ModelTypes.Partnership);
        var bindings = (call.GetValue(_set) ?? []).Select(text => VariableBinding.Declare(text, conditions)).ToList();
        var errors = new List<ConditionError>();
        if (conditions.Compile(expression, null, null, errors) is not { } condition)
        {
            throw new CliException(ConditionText.Describe(expression, errors));
        }

        var hasBadInput = false;
        object root = new Model.Partnership();
        if (call.GetValue(_path) is { } path)
        {
            var document = InputReader.ReadOne(path, environment, cancellationToken);
            foreach (var error in document.Diagnostics.Where(static d => d.Severity == Severity.Error))
            {
                DiagnosticPrinter.WriteError(error, environment, document.Path);
                hasBadInput = true;
            }

            if (!document.IsReadable)
            {
                return ExitCode.BadInput;
            }

            root = document.Partnership;
        }

        var context = conditions.CreateContext();
        foreach (var binding in bindings)
        {
            context.SetInput(binding.Symbol, binding.Value);
        }

        context.Begin(root);
        var value = condition.Evaluate(context);
        if (value.Error is { } failure)
        {
            throw new CliException($"the condition has no value: {failure.Message}");
        }

        IReadOnlyList<MissingInput> missing = value.ContainsUnknown() ? condition.Missing(context) : [];
        if (string.Equals(format, "json", StringComparison.Ordinal))
        {
            Printed.Json(environment, json => WriteJson(json, expression, value, missing));
        }
        else
        {
            Printed.Page(environment, call.GetValue<bool>("--no-color"), page => WritePage(page, value, missing));
        }

        return hasBadInput ? ExitCode.BadInput : ExitCode.Success;
    }

    private static void WritePage(TextPage page, Value value, IReadOnlyList<MissingInput> missing)
    {
        page.Line(ConditionText.Of(value));
        if (missing.Count == 0)
        {
            return;
        }

        page.Line(missing.Count == 1 ? "This fact is not stated:" : "These facts are not stated:");
        foreach (var fact in missing)
        {
            page.Paragraph(fact.Fact is { } info ? $"- {fact.Pointer}: {info.Question}" : $"- {fact.Pointer}", indent: 2, hanging: 2);
        }
    }

    private static void WriteJson(Utf8JsonWriter json, string expression, Value value, IReadOnlyList<MissingInput> missing)
    {
        json.WriteStartObject();
        json.WriteString("expression", expression);
        json.WriteBoolean("unknown", value.IsUnknown);
        json.WritePropertyName("value");
        ConditionText.Write(json, value);
        json.WriteStartArray("missing");
        foreach (var fact in missing)
        {
            json.WriteStartObject();
            json.WriteString("pointer", fact.Pointer);
            json.WriteString("path", fact.Path);
            json.WriteString("question", fact.Fact?.Question);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
