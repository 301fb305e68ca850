using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Authoring;

/// <summary>
/// What the code of a rule reads besides the part that it looks at: the whole description, and by path whatever the rule declares
/// with <c>Reads</c>: parameters, extensions, derived facts, facts of the model. Reading a path that is not declared throws, which
/// the analysis reports as a diagnostic of that rule.
/// </summary>
public readonly ref struct RuleFacts
{
    private readonly EvaluationContext _context;
    private readonly CodeNode _node;

    internal RuleFacts(EvaluationContext context, CodeNode node)
    {
        _context = context;
        _node = node;
    }

    /// <summary>The whole description.</summary>
    public Partnership Partnership => (Partnership)_context.Root!;

    /// <summary>The day of the analysis.</summary>
    public DateOnly AsOf => _node.Day.Evaluate(_context).AsDay();

    /// <summary>A truth value at a declared path.</summary>
    /// <param name="path">The path, as declared: <c>agreement.extensions.qualityMark</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no truth value.</exception>
    public TruthValue Truth(string path)
    {
        var value = Read(path);
        return value.IsUnknown ? TruthValue.Unknown : value.TryGetBoolean(out var truth) ? TruthValue.Known(truth) : throw Mismatch(path, value, "a truth value");
    }

    /// <summary>A truth value that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no truth value.</exception>
    public TruthValue Truth(ParameterBuilder parameter) => Truth(PathOf(parameter));

    /// <summary>A number at a declared path.</summary>
    /// <param name="path">The path, as declared: <c>params.minimumTermMonths</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no number.</exception>
    public Fact<double> Number(string path)
    {
        var value = Read(path);
        return value.IsUnknown ? default : value.TryGetNumber(out var number) ? new(number) : throw Mismatch(path, value, "a number");
    }

    /// <summary>A number that is a parameter; not stated where the parameter has no value for the day of the analysis.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no number.</exception>
    public Fact<double> Number(ParameterBuilder parameter) => Number(PathOf(parameter));

    /// <summary>A text, or the name of a choice, at a declared path.</summary>
    /// <param name="path">The path, as declared: <c>relationship.class</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no text.</exception>
    public Fact<string> Text(string path)
    {
        var value = Read(path);
        return value.IsUnknown ? default : value.TryGetText(out var text) ? new(text) : throw Mismatch(path, value, "a text");
    }

    /// <summary>A text that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no text.</exception>
    public Fact<string> Text(ParameterBuilder parameter) => Text(PathOf(parameter));

    /// <summary>A day at a declared path.</summary>
    /// <param name="path">The path, as declared.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no day.</exception>
    public Fact<DateOnly> Day(string path)
    {
        var value = Read(path);
        return value.IsUnknown ? default : value.TryGetDay(out var day) ? new(day) : throw Mismatch(path, value, "a day");
    }

    /// <summary>A day that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no day.</exception>
    public Fact<DateOnly> Day(ParameterBuilder parameter) => Day(PathOf(parameter));

    /// <summary>A list of texts, or of the names of choices, at a declared path; a list with elements that are not stated is not stated.</summary>
    /// <param name="path">The path, as declared.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no list of texts.</exception>
    public FactList<string> Texts(string path)
    {
        var value = Read(path);
        if (value.ContainsUnknown())
        {
            return default;
        }

        if (!value.TryGetList(out var list))
        {
            throw Mismatch(path, value, "a list of texts");
        }

        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = list[i].TryGetText(out var text) ? text : throw Mismatch(path, list[i], "a text");
        }

        return new(texts);
    }

    /// <summary>A list of texts that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no list of texts.</exception>
    public FactList<string> Texts(ParameterBuilder parameter) => Texts(PathOf(parameter));

    private static string PathOf(ParameterBuilder parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Path;
    }

    private static InvalidOperationException Mismatch(string path, Value value, string wanted) =>
        new(value.Error is { } error ? $"'{path}' could not be worked out: {error.Message}" : $"'{path}' is {Operations.Describe(value.Kind)}, not {wanted}.");

    private Value Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _node.FindRead(path) is { } read
            ? read.Evaluate(_context)
            : throw new UndeclaredReadException($"reads '{path}' without declaring it{NearestName.Hint(path, _node.ReadNames)}");
    }
}
