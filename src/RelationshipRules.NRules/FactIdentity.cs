using System.Runtime.CompilerServices;

namespace RelationshipRules.NRules;

/// <summary>
/// By what NRules knows a fact of ours again: who made it, of which description, about what, at which place. NRules hashes facts often,
/// so the hash is kept.
/// </summary>
/// <param name="source">Who made it.</param>
/// <param name="descriptionKey">The description.</param>
/// <param name="subject">What it is about: an object that the source has one of.</param>
/// <param name="place">The place.</param>
internal sealed class FactIdentity(FactSource source, string descriptionKey, object subject, string place) : IEquatable<FactIdentity>
{
    private readonly FactSource _source = source;
    private readonly string _descriptionKey = descriptionKey;
    private readonly object _subject = subject;
    private readonly string _place = place;
    private readonly int _hash = HashCode.Combine(RuntimeHelpers.GetHashCode(source), descriptionKey, RuntimeHelpers.GetHashCode(subject), place);

    /// <inheritdoc/>
    public bool Equals(FactIdentity? other)
        => other is not null
            && _hash == other._hash
            && ReferenceEquals(_source, other._source)
            && ReferenceEquals(_subject, other._subject)
            && string.Equals(_place, other._place, StringComparison.Ordinal)
            && string.Equals(_descriptionKey, other._descriptionKey, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FactIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
