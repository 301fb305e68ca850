namespace RelationshipRules.Authoring;

/// <summary>
/// True, false or not known: what a test in a rule comes to. Combined by Kleene's logic: a definite false wins in <c>&amp;</c>, a
/// definite true in <c>|</c>, and anything else with an unknown is unknown.
/// </summary>
/// <remarks>
/// There is no conversion from or to <see cref="bool"/> and no <c>&amp;&amp;</c>, because C# would then accept tests in which a fact
/// that nobody has stated silently counts as false. The default value is <see cref="Unknown"/>.
/// </remarks>
public readonly struct TruthValue : IEquatable<TruthValue>
{
    private const byte IsTrueState = 1;
    private const byte IsFalseState = 2;

    private readonly byte _state;

    private TruthValue(byte state) => _state = state;

    /// <summary>Definitely so.</summary>
    public static TruthValue True => new(IsTrueState);

    /// <summary>Definitely not so.</summary>
    public static TruthValue False => new(IsFalseState);

    /// <summary>Not stated well enough to tell.</summary>
    public static TruthValue Unknown => default;

    /// <summary>Whether this is <see cref="True"/>.</summary>
    public bool IsTrue => _state == IsTrueState;

    /// <summary>Whether this is <see cref="False"/>.</summary>
    public bool IsFalse => _state == IsFalseState;

    /// <summary>Whether this is <see cref="Unknown"/>.</summary>
    public bool IsUnknown => _state == 0;

    /// <summary>Whether both are the same of the three; for two truth values that should agree use <see cref="AgreesWith"/>.</summary>
    public static bool operator ==(TruthValue left, TruthValue right) => left._state == right._state;

    /// <summary>Whether the two are not the same of the three.</summary>
    public static bool operator !=(TruthValue left, TruthValue right) => left._state != right._state;

    /// <summary>Both: false where either is false, true where both are true.</summary>
    public static TruthValue operator &(TruthValue left, TruthValue right) =>
        left.IsFalse || right.IsFalse ? False : left.IsTrue && right.IsTrue ? True : Unknown;

    /// <summary>Either: true where one is true, false where both are false.</summary>
    public static TruthValue operator |(TruthValue left, TruthValue right) =>
        left.IsTrue || right.IsTrue ? True : left.IsFalse && right.IsFalse ? False : Unknown;

    /// <summary>The opposite; unknown stays unknown.</summary>
    public static TruthValue operator !(TruthValue value) => value._state switch
    {
        IsTrueState => False,
        IsFalseState => True,
        _ => Unknown,
    };

    /// <summary>The opposite, for languages without operators.</summary>
    /// <param name="value">The truth value.</param>
    public static TruthValue LogicalNot(TruthValue value) => !value;

    /// <summary>Both, for languages without operators.</summary>
    /// <param name="left">One truth value.</param>
    /// <param name="right">The other.</param>
    public static TruthValue BitwiseAnd(TruthValue left, TruthValue right) => left & right;

    /// <summary>Either, for languages without operators.</summary>
    /// <param name="left">One truth value.</param>
    /// <param name="right">The other.</param>
    public static TruthValue BitwiseOr(TruthValue left, TruthValue right) => left | right;

    /// <summary>A truth value that is known whatever the description states.</summary>
    /// <param name="value">The truth value. Not the result of comparing facts in C#, which is false where one is not stated; see <see cref="Fact"/>.</param>
    public static TruthValue Known(bool value) => value ? True : False;

    /// <summary>Whether both are true or both are false; unknown where either is.</summary>
    /// <param name="other">The other.</param>
    public TruthValue AgreesWith(TruthValue other) => IsUnknown || other.IsUnknown ? Unknown : Known(this == other);

    /// <summary>True, false, or null for unknown.</summary>
    public bool? ToNullable() => IsUnknown ? null : IsTrue;

    /// <inheritdoc/>
    public bool Equals(TruthValue other) => this == other;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TruthValue other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => _state;

    /// <summary><c>true</c>, <c>false</c> or <c>unknown</c>.</summary>
    public override string ToString() => _state switch
    {
        IsTrueState => "true",
        IsFalseState => "false",
        _ => "unknown",
    };
}
