namespace RelationshipRules.NRules;

/// <summary>
/// What one rule came to, for a description or for one element of a list of it. Its identity is the rule and the place (the element's id
/// where it has one of its own, else its index), so that it is still the same fact when a list is put in another order.
/// </summary>
/// <remarks>
/// An update brings a new object where something changed that the rule reads. Where nothing did, the fact stays, and <see cref="Finding"/>
/// tells it of the description as it is now: with its lines, titles and evidence.
/// </remarks>
public sealed class FindingFact : RelationshipFact
{
    private readonly ListScope _scope;
    private readonly bool[] _heardOf;
    private readonly int _rule;
    private bool _isTold;

    internal FindingFact(ElementFact element, int rule, RuleOutcome outcome)
        : base(element.Live, element.Description, outcome.Rule, element.Place)
        => (_scope, _heardOf, _rule, Result) = (element.Scope, element.Told, rule, outcome);

    /// <summary>The finding: message, remedy, sources, location and trace, worked out when first asked for.</summary>
    public Finding Finding
    {
        get
        {
            var state = Live.Current;
            var assessment = state.Find(_scope, Place)?.Findings[Live.Source.PlaceOf(_rule)] == this ? state.Assessment : Live.Source.Analyzer.Tell(Description.Document, [Result]);
            return assessment.GetFinding(Result);
        }
    }

    /// <summary>The rule's id.</summary>
    public string RuleId => Rule.Id;

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule => Result.Rule;

    /// <summary>The outcome.</summary>
    public Outcome Outcome => Result.Outcome;

    /// <summary>The severity in force.</summary>
    public Severity Severity => Result.Severity;

    /// <summary>Whether the description sets the finding aside, with a reason.</summary>
    public bool IsSuppressed => Description.Partnership.Suppressions is { Count: > 0 } && Finding.IsSuppressed;

    /// <summary>Whether it is a departure, explained or not.</summary>
    public bool IsDeparture => Outcome is Outcome.Violated or Outcome.Unexplained or Outcome.Explained;

    /// <summary>Whether more may be made of it, by rules of the source that made it. Most outcomes end here, at one question for all of these rules.</summary>
    internal bool IsOfSummary(FactSource source) => Live.Source == source && (IsDeparture || IsOfConflict || IsSuppressed);

    /// <summary>Whether its rule applies, and pulls apart from others.</summary>
    internal bool IsOfConflict => (IsDeparture || Outcome == Outcome.Satisfied) && Live.Source.PullsApart(_rule);

    internal int RuleNumber => _rule;

    internal RelatedRules OfRelatedRules => new(Live, Live.Source.RelatedTo(RuleId));

    /// <summary>The outcome itself.</summary>
    internal RuleOutcome Result { get; }

    /// <summary>Whether the host wants to hear of it.</summary>
    internal bool IsWanted => Live.Source.Wants(Outcome);

    /// <summary>Whether the session is to hear of it: the host wants to, or has heard of what is not so any more.</summary>
    internal bool IsNews => !_isTold && (IsWanted || IsHeardOf);

    private ref bool IsHeardOf => ref _heardOf[Live.Source.PlaceOf(_rule)];

    /// <summary>The description's key and the finding.</summary>
    public override string ToString() => $"{DescriptionKey} {Finding}";

    /// <summary>Notes that the session has heard of it.</summary>
    internal void MarkTold()
    {
        _isTold = true;
        IsHeardOf = IsWanted;
    }
}
