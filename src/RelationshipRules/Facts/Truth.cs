namespace RelationshipRules.Facts;

/// <summary>The outcome of a test in Kleene's three-valued logic, or the sign that it could not be carried out; the context then holds the error.</summary>
internal enum Truth : byte
{
    False,
    True,
    Unknown,
    Error,
}

/// <summary>Joins tests that have been carried out; see <see cref="Conditions.Evaluation.Junction"/>, which carries on the error as well.</summary>
internal static class Truths
{
    public static Truth And(Truth a, Truth b) => Join(Truth.False, a, b);

    public static Truth Or(Truth a, Truth b) => Join(Truth.True, a, b);

    private static Truth Join(Truth deciding, Truth a, Truth b) =>
        a == deciding || b == deciding ? deciding
            : a == Truth.Unknown || b == Truth.Unknown ? Truth.Unknown
            : a == Truth.Error || b == Truth.Error ? Truth.Error
            : a;
}
