using System.Collections;

namespace RelationshipRules.Conditions.Syntax;

/// <summary>Expressions in order, equal where they are equal one by one.</summary>
internal sealed class ExpressionList(params Expression[] items) : IReadOnlyList<Expression>, IEquatable<ExpressionList>
{
    public static readonly ExpressionList Empty = new();

    public int Count => items.Length;

    public Expression this[int index] => items[index];

    public bool Equals(ExpressionList? other) => other is not null && items.AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as ExpressionList);

    public override int GetHashCode() => items.Length == 0 ? 0 : HashCode.Combine(items.Length, items[0]);

    public IEnumerator<Expression> GetEnumerator() => ((IEnumerable<Expression>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private ReadOnlySpan<Expression> AsSpan() => items;
}
