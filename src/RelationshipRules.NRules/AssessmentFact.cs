namespace RelationshipRules.NRules;

/// <summary>The whole assessment of a description: for rules that count, weigh or report rather than look at single findings.</summary>
public sealed class AssessmentFact : RelationshipFact
{
    private static readonly object About = new();

    internal AssessmentFact(LiveDescription live, DescriptionFact description, Dictionary<(ListScope Scope, string Place), ElementFact> elements)
        : base(live, description, About, place: "") => Elements = elements;

    /// <summary>The assessment, with the outcomes of the session: what <see cref="RelationshipAnalyzer.Analyze(PartnershipDocument, CancellationToken)"/> gives. Made when first asked for.</summary>
    public Assessment Assessment => field ?? LazyInitializer.EnsureInitialized(ref field, () => Live.Assess(this));

    /// <summary>How many outcomes have been worked out since the description was inserted or last updated.</summary>
    public int Evaluated => Live.Evaluated;

    internal Dictionary<(ListScope Scope, string Place), ElementFact> Elements { get; }

    /// <summary>The description as a whole, where there are elements at all.</summary>
    internal ElementFact Whole => Elements[(Live.Source.ScopeOf(list: null), "")];

    /// <summary>The description's key and the counts.</summary>
    public override string ToString() => $"{DescriptionKey} {Assessment.Summary}";

    internal ElementFact? Find(ListScope scope, string place) => Elements.GetValueOrDefault((scope, place));
}
