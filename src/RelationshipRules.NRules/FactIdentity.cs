namespace RelationshipRules.NRules;

/// <summary>
/// By what NRules knows a fact of ours again: who made it, of which description, about what, at which place. NRules hashes facts often,
/// so the hash is kept.
/// </summary>
internal sealed class FactIdentity(FactSource source, string descriptionKey, string subject, string place) : IEquatable<FactIdentity>
{
    private readonly FactSource _source = source;
    private readonly string _descriptionKey = descriptionKey;
    private readonly string _subject = subject;
    private readonly string _place = place;
    private readonly int _hash = HashCode.Combine(source, descriptionKey, subject, place);

    /// <inheritdoc/>
    public bool Equals(FactIdentity? other)
        => other is not null
            && _hash == other._hash
            && ReferenceEquals(_source, other._source)
            && string.Equals(_place, other._place, StringComparison.Ordinal)
            && string.Equals(_subject, other._subject, StringComparison.Ordinal)
            && string.Equals(_descriptionKey, other._descriptionKey, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
