using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Conditions;

/// <summary>
/// A condition over descriptions, in the language that rules are written in (docs/condition-language.md): read and checked
/// once, evaluated as often as wanted. Immutable and safe for use by several threads.
/// </summary>
public sealed class Condition
{
    private readonly ConditionEnvironment _environment;
    private readonly CompiledCondition _compiled;

    private Condition(ConditionEnvironment environment, CompiledCondition compiled)
    {
        _environment = environment;
        _compiled = compiled;
    }

    /// <summary>The condition as written.</summary>
    public string Text => _compiled.Text;

    /// <summary>The paths of the facts that it can read, such as <c>agreements[].termMonths</c>.</summary>
    public IReadOnlyList<string> FactPaths => _compiled.FactPaths;

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition, such as <c>agreements.exists(a, a.termMonths >= 24)</c>.</param>
    /// <param name="condition">The condition, where it can be used.</param>
    /// <param name="diagnostics">What is wrong with it, each with line and column; empty where nothing is.</param>
    /// <param name="variables">Names that are given values at evaluation; each hides a fact of the same name.</param>
    /// <returns>Whether the condition can be used.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">A variable is named twice.</exception>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out Condition? condition,
        out IReadOnlyList<Diagnostic> diagnostics,
        IEnumerable<string>? variables = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var environment = new ConditionEnvironment(ModelTypes.Partnership);
        foreach (var name in variables ?? [])
        {
            environment.AddVariable(name, ConditionType.Dyn);
        }

        var errors = new List<ConditionError>();
        var compiled = environment.Compile(text, null, null, errors);
        condition = compiled is null ? null : new Condition(environment, compiled);
        diagnostics = [.. errors.Select(e => new Diagnostic(e.Id, Severity.Error, e.Message, new SourceLocation("", e.Line, e.Column, e.EndLine, e.EndColumn)))];
        return condition is not null;
    }

    /// <summary>Evaluates the condition.</summary>
    /// <param name="partnership">What is stated.</param>
    /// <param name="values">
    /// Values of the variables: true or false, numbers, text, days (DateOnly), or lists of these; null is not stated, and so is a
    /// variable that is left out.
    /// </param>
    /// <exception cref="ArgumentNullException">The partnership is null.</exception>
    /// <exception cref="ArgumentException">A value is of another kind, or its name is not a variable of the condition.</exception>
    public ConditionResult Evaluate(Partnership partnership, IReadOnlyDictionary<string, object?>? values = null)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        var context = _environment.CreateContext();
        if (values is not null)
        {
            foreach (var (name, value) in values)
            {
                var symbol = _environment.FindInput(name) ?? throw new ArgumentException($"'{name}' is not a variable of the condition.", nameof(values));
                context.SetInput(symbol, PlainValue.From(value) ?? throw new ArgumentException($"'{name}' has a value that conditions do not know.", nameof(values)));
            }
        }

        context.Begin(partnership);
        var result = _compiled.Evaluate(context);
        return new ConditionResult(result, [.. _compiled.Missing(context).Select(ToMissing)]);
    }

    private static MissingFact ToMissing(MissingInput missing) =>
        new(missing.Pointer, missing.Path, missing.Fact?.Title ?? missing.Path, missing.Fact?.Question, IsInPart: missing.IsInPart);
}
