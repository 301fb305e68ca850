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
