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
    private readonly object _subject;

    private protected RelationshipFact(LiveDescription live, DescriptionFact description, object subject, string place)
        => (Live, Description, _subject, Place) = (live, description, subject, place);

    /// <summary>The description that the fact is about, as it was when the fact was made.</summary>
    public DescriptionFact Description { get; }

    /// <summary>The key of that description: what facts about one description have in common.</summary>
    public string DescriptionKey => Description.Key;

    /// <summary>The name of the profile that the rules ran with; it tells facts apart where two analyzers share a session.</summary>
    public string ProfileName => Live.Source.Analyzer.ProfileName;

    /// <summary>
    /// What the fact is about within its list: <c>#g1</c> for the element with that id, the index for one that has none of its own, and empty for
    /// what is not about an element.
    /// </summary>
    public string Place { get; }

    internal LiveDescription Live { get; }

    internal FactIdentity Identity => field ??= new(Live.Source, DescriptionKey, _subject, Place);

    /// <summary>Whether it says something else than what the session was told before of the same.</summary>
    internal bool IsNewConclusion => !Equals(Conclusions?.GetValueOrDefault(_subject));

    /// <summary>What the session has been told of the element, by what it is about; null where that does not matter.</summary>
    internal Dictionary<object, RelationshipFact>? Conclusions { get; private protected init; }

    object IIdentityProvider.GetIdentity() => Identity;

    /// <summary>Notes that the session has been told.</summary>
    internal void MarkConcluded() => Conclusions?[_subject] = this;
}
