namespace RelationshipRules.Facts;

/// <summary>The outcome of a test in Kleene's three-valued logic, or the sign that it could not be carried out; the context then holds the error.</summary>
internal enum Truth : byte
{
    False,
    True,
    Unknown,
    Error,
}
