using RelationshipRules.Model;
using RelationshipRules.Rulesets;

namespace RelationshipRules.Authoring;

/// <summary>
/// What the code of a rule reads besides the part that it looks at: the whole description, and by path whatever the rule declares
/// with <c>Reads</c>: parameters, extensions, derived facts, facts of the model. Reading a path that is not declared throws, which
/// the analysis reports as a diagnostic of that rule.
/// </summary>
public readonly ref struct RuleFacts
{
    private readonly CodeFacts _facts;

    internal RuleFacts(CodeFacts facts) => _facts = facts;

    /// <summary>The whole description.</summary>
    public Partnership Partnership => _facts.Partnership;

    /// <summary>The day of the analysis.</summary>
    public DateOnly AsOf => _facts.AsOf;

    /// <summary>A truth value at a declared path.</summary>
    /// <param name="path">The path, as declared: <c>agreement.extensions.qualityMark</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no truth value.</exception>
    public TruthValue Truth(string path) => Fact.Of(_facts.GetTruth(path));

    /// <summary>A truth value that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no truth value.</exception>
    public TruthValue Truth(ParameterBuilder parameter) => Truth(PathOf(parameter));

    /// <summary>A number at a declared path.</summary>
    /// <param name="path">The path, as declared: <c>params.minimumTermMonths</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no number.</exception>
    public Fact<double> Number(string path) => Fact.Of(_facts.GetNumber(path));

    /// <summary>A number that is a parameter; not stated where the parameter has no value for the day of the analysis.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no number.</exception>
    public Fact<double> Number(ParameterBuilder parameter) => Number(PathOf(parameter));

    /// <summary>A text, or the name of a choice, at a declared path.</summary>
    /// <param name="path">The path, as declared: <c>relationship.stance</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no text.</exception>
    public Fact<string> Text(string path) => Fact.Of(_facts.GetText(path));

    /// <summary>A text that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no text.</exception>
    public Fact<string> Text(ParameterBuilder parameter) => Text(PathOf(parameter));

    /// <summary>A day at a declared path.</summary>
    /// <param name="path">The path, as declared.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no day.</exception>
    public Fact<DateOnly> Day(string path) => Fact.Of(_facts.GetDay(path));

    /// <summary>A day that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no day.</exception>
    public Fact<DateOnly> Day(ParameterBuilder parameter) => Day(PathOf(parameter));

    /// <summary>A list of texts, or of the names of choices, at a declared path; a list with elements that are not stated is not stated.</summary>
    /// <param name="path">The path, as declared.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no list of texts.</exception>
    public FactList<string> Texts(string path) => new(_facts.GetTexts(path));

    /// <summary>A list of texts that is a parameter.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <exception cref="InvalidOperationException">The parameter is not declared as read, or its value is no list of texts.</exception>
    public FactList<string> Texts(ParameterBuilder parameter) => Texts(PathOf(parameter));

    private static string PathOf(ParameterBuilder parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return parameter.Path;
    }
}
