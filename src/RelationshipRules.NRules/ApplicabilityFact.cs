namespace RelationshipRules.NRules;

/// <summary>Whether a ruleset applies to a description.</summary>
public sealed class ApplicabilityFact : RelationshipFact, IEquatable<ApplicabilityFact>
{
    internal ApplicabilityFact(AssessmentFact assessment, SourceRuleset ruleset, RulesetApplicability applicability)
        : base(assessment.Live, assessment.Description, ruleset, place: "")
        => (Scope, Applicability, Conclusions) = (ruleset, applicability, assessment.Whole.Conclusions);

    /// <summary>The ruleset's name: <c>compact-2010</c>.</summary>
    public string Ruleset => Scope.InForce.Name;

    /// <summary>Whether it applies.</summary>
    public RulesetApplicability Applicability { get; }

    /// <summary>Whether its rules may have something to say: it is not known that it does not apply.</summary>
    public bool MaySpeak => Applicability != RulesetApplicability.DoesNotApply;

    internal SourceRuleset Scope { get; }

    /// <summary>Whether it says the same.</summary>
    /// <param name="other">Another.</param>
    public bool Equals(ApplicabilityFact? other) => other is not null && Applicability == other.Applicability && Identity.Equals(other.Identity);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ApplicabilityFact);

    /// <inheritdoc/>
    public override int GetHashCode() => Identity.GetHashCode();

    /// <summary>The description's key, the ruleset and whether it applies.</summary>
    public override string ToString() => $"{DescriptionKey} {Ruleset}: {Applicability}";
}
