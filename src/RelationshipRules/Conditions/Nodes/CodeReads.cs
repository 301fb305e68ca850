using RelationshipRules.Conditions.Evaluation;
using RelationshipRules.Facts;
using RelationshipRules.Json;

namespace RelationshipRules.Conditions.Nodes;

/// <summary>What the code of a rule may read besides the part that it looks at.</summary>
internal readonly ref struct CodeReads(EvaluationContext context, CodeNode node)
{
    private readonly EvaluationContext _context = context;
    private readonly CodeNode _node = node;

    public object Root => _context.Root!;

    public DateOnly AsOf => _node.Day.Evaluate(_context).AsDay();

    public Value Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _node.FindRead(path) is { } read
            ? read.Evaluate(_context)
            : throw new UndeclaredReadException($"reads '{path}' without declaring it{NearestName.Hint(path, _node.ReadNames)}");
    }
}

/// <summary>Code reads what its rule does not declare.</summary>
internal sealed class UndeclaredReadException(string message) : InvalidOperationException(message);
