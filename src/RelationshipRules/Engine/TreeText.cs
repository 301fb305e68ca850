using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RelationshipRules.Conditions.Binding;
using RelationshipRules.Conditions.Nodes;
using RelationshipRules.Facts;
using RelationshipRules.Model;

namespace RelationshipRules.Engine;

/// <summary>
/// What a checked condition is, as text: two that have the same come to the same for every description, whatever ruleset they stand in. By a hash of it
/// the code that was written ahead for a condition is found.
/// </summary>
internal sealed class TreeText
{
    private readonly Dictionary<DerivedSymbol, ulong?> _derived = [];
    private readonly StringBuilder _text = new();

    /// <summary>The hash of a rule, by all that decides its outcome; null where that cannot be told by a text.</summary>
    public ulong? HashOf(CompiledRule rule)
    {
        _text.Clear().Append("rule over ").Append(rule.Scope.Path);
        var isText = true;
        foreach (var condition in (ReadOnlySpan<CompiledCondition?>)[rule.When, rule.Require, rule.Value, rule.ExplainedBy])
        {
            _text.Append('\n');
            isText &= condition is null || Write(condition.Root);
        }

        return isText ? Hash(0) : null;
    }

    /// <summary>The hash of a test; null where what it does cannot be told by a text.</summary>
    public ulong? HashOf(CompiledCondition test)
    {
        _text.Clear().Append("test over ").Append(test.Scope.Path).Append('\n');
        return Write(test.Root) ? Hash(0) : null;
    }

    private ulong Hash(int start) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString(start, _text.Length - start))));

    /// <summary>Writes a node; false where there is no telling what it does.</summary>
    private bool Write(ConditionNode node)
    {
        _text.Append('(').Append(node.GetType().Name);
        var isText = node switch
        {
            LiteralNode literal => Add(literal.Value),
            RootMemberNode member => Add(member.Path),
            InputNode input => Add(input.Index) && Add(input.Type is ConditionType.Scalar scalar ? (int)scalar.Kind : -1),
            LocalNode local => Add(local.Slot),
            MemberNode member => Add(member.Name) && (member is not PresumedMemberNode presumed || Add(presumed.Presumed)),
            DerivedNode derived => Add(derived.Symbol),
            ElementDerivedNode derived => Add(derived.Symbol) && (derived is not PresumedDerivedNode presumed || Add(presumed.Presumed)),
            CallNode call => Add(call.Function.Name),
            ComparisonNode comparison => Add((int)comparison.Operator),
            ArithmeticNode arithmetic => Add((int)arithmetic.Operator),
            EqualityNode equality => Add(equality.IsNegated ? 1 : 0),
            LogicalNode logical => Add(logical.IsAnd ? 1 : 0),
            QuantifierNode quantifier => Add(quantifier.IsAll ? 1 : 0) && Add(quantifier.Slot),
            WalkNode walk => Add(walk.Slot),
            ConditionalNode or HasNode or InNode or ListNode or NegateNode or NotNode => true,
            _ => false,
        };
        foreach (var child in node.Children)
        {
            isText = isText && Write(child);
        }

        _text.Append(')');
        return isText;
    }

    private bool Add(string word)
    {
        _text.Append(' ').Append(word.Length).Append(':').Append(word);
        return true;
    }

    private bool Add(int number)
    {
        _text.Append(' ').Append(number.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    private bool Add(Value value) => Add((int)value.Kind) && value.Kind switch
    {
        ValueKind.Bounds => Add(value.Bounds!),
        ValueKind.Double => Add(value.AsDouble().ToString("R", CultureInfo.InvariantCulture)),
        ValueKind.List => Add(value.Count) && value.Elements().All(Add) && (!value.IsInPart || AddOutsiders(value)),
        _ => Add(value.ToString()),
    };

    private bool Add(Interval bounds) => Add(string.Create(
        CultureInfo.InvariantCulture,
        $"{bounds.From:R} {bounds.ExactFrom} {bounds.Least:R} {bounds.To:R} {bounds.ExactTo} {bounds.Most:R} {bounds.Kind} {bounds.IsAbove} {bounds.IsBelow}"));

    /// <summary>What a list in part has not is part of it.</summary>
    private bool AddOutsiders(Value value) => Add("not") && value.TryGetOutsiders(out var outsiders) && outsiders.Elements().All(Add);

    private bool Add(PresumedFact presumed) => Add(presumed.Path) && Add(presumed.Value);

    /// <summary>Adds what a derived fact is worked out from, where it holds, and what is looked at for whether anything of it is stated; by a hash, for it is read again and again.</summary>
    private bool Add(DerivedSymbol symbol)
    {
        if (!_derived.TryGetValue(symbol, out var hash))
        {
            // One that reads itself has no text.
            _derived.Add(symbol, null);
            var start = _text.Length;
            var isText = Add(symbol.Info.Path) && Add(symbol.Scope.SlotBase) && symbol.Body is not null && Write(symbol.Body);
            foreach (var place in symbol.OwnPlaces)
            {
                isText = isText && Write(place);
            }

            hash = isText ? Hash(start) : null;
            _text.Length = start;
            _derived[symbol] = hash;
        }

        _text.Append(CultureInfo.InvariantCulture, $" {hash:x}");
        return hash is not null;
    }
}
