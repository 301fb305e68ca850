using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Authoring;
using RelationshipRules.Conditions.Syntax;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>
/// A condition, value or message written in C#. What it reads is declared, so that missing facts, traces and the facts read come from
/// those declarations; only the value comes from the code.
/// </summary>
internal sealed class CodeNode : ConditionNode
{
    private readonly CodeFunction _function;
    private readonly CodeRead[] _reads;
    private readonly int _slot;

    /// <summary>A node.</summary>
    /// <param name="syntax">What stands for the code in texts.</param>
    /// <param name="type">The type of its value.</param>
    /// <param name="scope">Where it is evaluated.</param>
    /// <param name="function">The code.</param>
    /// <param name="reads">What it declares to read.</param>
    /// <param name="day">The day of the analysis.</param>
    public CodeNode(Expression.Code syntax, ConditionType type, ConditionScope scope, CodeFunction function, IReadOnlyList<CodeRead> reads, ConditionNode day)
        : base(syntax, type)
    {
        _function = function;
        _reads = [.. reads];
        _slot = scope.ElementName is null ? -1 : scope.SlotBase;
        Day = day;
        Children = [.. reads.Select(read => read.Node)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ConditionNode> Children { get; }

    /// <summary>Gives the day of the analysis.</summary>
    public ConditionNode Day { get; }

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

    /// <inheritdoc/>
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
            value = _function(part, new RuleFacts(context, this));
        }
        catch (UndeclaredReadException exception)
        {
            return Value.FromError(MakeError($"its code {exception.Message}"));
        }
        catch (Exception exception)
        {
            return Value.FromError(MakeError($"its code failed with {exception.GetType().Name}: {exception.Message}"));
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
