using NRules.RuleModel;
using RelationshipRules.Model;

namespace RelationshipRules.NRules;

/// <summary>
/// A description of a partnership as a fact of an NRules session: what a host inserts, updates and retracts. Its identity is the
/// <see cref="Key"/>, so that an update with another document under the same key takes the place of the earlier one.
/// </summary>
/// <remarks>Immutable. To change a description, update the session with a new fact of the same key.</remarks>
public sealed class DescriptionFact : IIdentityProvider
{
    /// <summary>A description that was read.</summary>
    /// <param name="key">The host's name for the description: unique in a session, the same for as long as it is the same partnership.</param>
    /// <param name="document">The description.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DescriptionFact(string key, PartnershipDocument document)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(document);
        Key = key;
        Document = document;
    }

    /// <summary>A description that was built in code.</summary>
    /// <param name="key">The host's name for the description: unique in a session, the same for as long as it is the same partnership.</param>
    /// <param name="partnership">The description.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public DescriptionFact(string key, Partnership partnership)
        : this(key, PartnershipDocument.FromPartnership(partnership))
    {
    }

    /// <summary>The host's name for the description.</summary>
    public string Key { get; }

    /// <summary>The description, with the places of its text.</summary>
    public PartnershipDocument Document { get; }

    /// <summary>What the description states.</summary>
    public Partnership Partnership => Document.Partnership;

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    object IIdentityProvider.GetIdentity() => Key;
}
