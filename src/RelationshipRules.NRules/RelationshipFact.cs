using NRules.RuleModel;

namespace RelationshipRules.NRules;

/// <summary>
/// What the rules put into an NRules session about a description: linked facts, which NRules updates with the description and retracts
/// with it. A host's own rules match them and join them by <see cref="DescriptionKey"/>.
/// </summary>
/// <remarks>
/// A fact keeps its identity for as long as it is about the same matter; what it says changes with the description. Immutable to its
/// users: an update brings a new object.
/// </remarks>
public abstract class RelationshipFact : IIdentityProvider
{
    private protected RelationshipFact(FactSource source, DescriptionFact description, string subject, string place)
    {
        Source = source;
        Description = description;
        Identity = new(source, description.Key, subject, place);
    }

    /// <summary>The description that the fact is about, as it was when the fact was made.</summary>
    public DescriptionFact Description { get; }

    /// <summary>The key of that description: what facts about one description have in common.</summary>
    public string DescriptionKey => Description.Key;

    /// <summary>The name of the profile that the rules ran with; it tells facts apart where two analyzers share a session.</summary>
    public string ProfileName => Source.Analyzer.ProfileName;

    internal FactSource Source { get; }

    internal FactIdentity Identity { get; }

    object IIdentityProvider.GetIdentity() => Identity;
}
