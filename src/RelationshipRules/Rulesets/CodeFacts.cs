using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Json;
using RelationshipRules.Model;

namespace RelationshipRules.Rulesets;

/// <summary>
/// What a condition in C# reads besides the part that it looks at: the whole description, and by path whatever it declares to read. Reading a
/// path that is not declared throws, which the analysis reports as a diagnostic of that rule.
/// </summary>
public readonly ref struct CodeFacts
{
    private readonly CodeReads _reads;

    internal CodeFacts(CodeReads reads) => _reads = reads;

    /// <summary>The whole description.</summary>
    public Partnership Partnership => (Partnership)_reads.Root;

    /// <summary>The day of the analysis.</summary>
    public DateOnly AsOf => _reads.AsOf;

    /// <summary>A truth value; null where it is not stated.</summary>
    /// <param name="path">The path, as declared: <c>agreement.extensions.qualityMark</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no truth value.</exception>
    public bool? GetTruth(string path) =>
        _reads.Read(path) is var value && value.IsUnknown ? null : value.TryGetBoolean(out var truth) ? truth : throw Mismatch(path, value, "a truth value");

    /// <summary>A number; null where it is not stated.</summary>
    /// <param name="path">The path, as declared: <c>params.minimumTermMonths</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no number.</exception>
    public Known<double>? GetNumber(string path) =>
        _reads.Read(path) is var value && value.IsUnknown ? null : value.TryGetNumber(out var number) ? number : value.Bounds is { IsDays: false } bounds ? new Known<double>(bounds) : throw Mismatch(path, value, "a number");

    /// <summary>A text, or the name of a choice; null where it is not stated.</summary>
    /// <param name="path">The path, as declared: <c>relationship.stance</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no text.</exception>
    public string? GetText(string path) =>
        _reads.Read(path) is var value && value.IsUnknown ? null : value.TryGetText(out var text) ? text : throw Mismatch(path, value, "a text");

    /// <summary>A day; null where it is not stated.</summary>
    /// <param name="path">The path, as declared.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no day.</exception>
    public Known<DateOnly>? GetDay(string path) =>
        _reads.Read(path) is var value && value.IsUnknown ? null : value.TryGetDay(out var day) ? day : value.Bounds is { IsDays: true } bounds ? new Known<DateOnly>(bounds) : throw Mismatch(path, value, "a day");

    /// <summary>A list of texts or names of choices; null where it, or an element of it, is not stated.</summary>
    /// <param name="path">The path, as declared: <c>agreement.eligibleCosts</c>.</param>
    /// <exception cref="InvalidOperationException">The path is not declared, or its value is no list of texts.</exception>
    public IReadOnlyList<string>? GetTexts(string path)
    {
        var value = _reads.Read(path);
        if (value.ContainsUnknown())
        {
            return null;
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

        return texts;
    }

    private static InvalidOperationException Mismatch(string path, Value value, string wanted) =>
        new(value.Error is { } error ? $"'{path.Shown()}' could not be worked out: {error.Message}" : $"'{path.Shown()}' is {Operations.Describe(value.Kind)}, not {wanted}.");
}
