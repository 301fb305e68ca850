using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Conditions.Syntax;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// A condition, value or message written in C#. What it reads is declared, so that missing facts, traces and the facts read come from
/// those declarations; only the value comes from the code.
/// </summary>
internal sealed class CodeNode(Expression.Code syntax, ConditionType type, ConditionScope scope, CodeFunction function, IReadOnlyList<CodeRead> reads, ConditionNode day)
    : ConditionNode(syntax, type, [.. reads.Select(read => read.Node)])
{
    private readonly CodeRead[] _reads = [.. reads];
    private readonly int _slot = scope.ElementName is null ? -1 : scope.SlotBase;

    /// <summary>Gives the day of the analysis.</summary>
    public ConditionNode Day { get; } = day;

    /// <summary>The paths that are declared, as declared.</summary>
    public IEnumerable<string> ReadNames => _reads.Select(read => read.Name);

    /// <summary>What stands at a declared path, or null where it is not declared.</summary>
    public ConditionNode? FindRead(string name)
    {
        foreach (var read in _reads)
        {
            if (string.Equals(read.Name, name, StringComparison.Ordinal))
            {
                return read.Node;
            }
        }

        return null;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the code of a rule throws is an error of that rule alone.")]
    public override Value Evaluate(EvaluationContext context)
    {
        var part = _slot < 0 ? context.Root : context.Local(_slot).AsPart();
        if (part is null)
        {
            return Value.Unknown;
        }

        Value value;
        try
        {
            value = function(part, new CodeReads(context, this));
        }
        catch (UndeclaredReadException exception)
        {
            return Value.FromError(MakeError($"its code {exception.Message}"));
        }
        catch (Exception exception)
        {
            return Value.FromError(MakeError($"its code failed with {exception.GetType().Name}: {exception.Message.Shown()}"));
        }

        return value.IsUnknown && !ReadsUnknown(context) ? Value.FromError(MakeError(UndeclaredMessage())) : value;
    }

    /// <summary>Whether anything declared is not stated. Without, nobody could be told what would settle the value.</summary>
    private bool ReadsUnknown(EvaluationContext context)
    {
        foreach (var read in _reads)
        {
            if (read.IsUnknown(context))
            {
                return true;
            }
        }

        return false;
    }

    private string UndeclaredMessage() =>
        $"its code gives unknown although all that it declares to read is stated ({string.Join(", ", ReadNames)}); it reads more than it declares.";
}

/// <summary>Code of a rule, whatever it looks at and gives.</summary>
internal delegate Value CodeFunction(object part, CodeReads reads);

/// <summary>Something that the code of a rule declares to read.</summary>
/// <param name="Name">The path as declared.</param>
/// <param name="Node">Gives its value.</param>
/// <param name="AllStated">For facts of a list's elements, whether all of them are stated, told without making the list of their values.</param>
internal sealed record CodeRead(string Name, ConditionNode Node, ConditionNode? AllStated = null)
{
    /// <summary>Whether it, or any element of it, is not stated.</summary>
    public bool IsUnknown(EvaluationContext context) =>
        AllStated is null ? Node.Evaluate(context).ContainsUnknown() : AllStated.EvaluateTruth(context) is Truth.Unknown or Truth.False;
}
