using RelationshipRules.Conditions.Tracing;
using RelationshipRules.Engine;
using RelationshipRules.Facts;
using RelationshipRules.Findings;

namespace RelationshipRules;

/// <summary>
/// One outcome told to a reader: which rule, where in the description, on what source, and what to do. Message, location and the rest are
/// worked out when first asked for; a finding is immutable to its users and may be read by several threads.
/// </summary>
public sealed class Finding
{
    // Each part is worked out by itself: a message costs no trace. Two threads may work out the same part at once; either result is as good as the other.
    private readonly Explainer _explainer;
    private Explanation? _explanation;

    internal Finding(Explainer explainer, RuleEntry entry, RuleOutcome outcome, SuppressionMark? suppression)
        => (_explainer, Entry, Result, Suppression) = (explainer, entry, outcome, suppression);

    /// <summary>The outcome that this finding tells.</summary>
    public RuleOutcome Result { get; }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule => Result.Rule;

    /// <summary>The outcome.</summary>
    public Outcome Outcome => Result.Outcome;

    /// <summary>The outcome in the words that suit the rule's kind: "not met", "exposed", "missed".</summary>
    public string Label => OutcomeLabels.Get(Rule.Kind, Outcome, IsYardstick);

    /// <summary>Whether the rule is a yardstick here and no norm: <see cref="RuleOutcome.IsYardstick"/>.</summary>
    public bool IsYardstick => Result.IsYardstick;

    /// <summary>The severity in force; of a yardstick a warning at most.</summary>
    public Severity Severity => Result.Severity;

    /// <summary>What is the case here, with the values of this description.</summary>
    public string Message => field ??= _explainer.Tell(this);

    /// <summary>What to do about a departure, said to the addressee.</summary>
    public string Remedy => Rule.Remedy;

    /// <summary>The value of a classification as conditions know it (several separated by spaces), or null for other rules and where there is none.</summary>
    public string? Value => Classified.Value;

    /// <summary>The value of a classification in words, or null.</summary>
    public string? ValueTitle => Classified.Title;

    /// <summary>The index of the element concerned, or null for the whole description or the list itself.</summary>
    public int? ElementIndex => Result.ElementIndex < 0 ? null : Result.ElementIndex;

    /// <summary>The id of the element concerned, or null.</summary>
    public string? ElementId => Element.Id;

    /// <summary>The element for a reader, "agreement g1 (Advice service)", or null where the rule is about the whole description.</summary>
    public string? ElementLabel => Element.Label;

    /// <summary>The pointer of the fact that the finding is about, whether it is stated or not.</summary>
    public string Subject => field ??= _explainer.FindSubject(this);

    /// <summary>
    /// Where that fact stands. Its pointer is <see cref="Subject"/>; line and column are those of the fact or, where it is not stated, of the
    /// nearest part of the description around it, and 0 for a description without text.
    /// </summary>
    public SourceLocation Location => _explainer.Document.Locate(Subject);

    /// <summary>For an undetermined outcome: the facts that would settle it, or would take it a step further.</summary>
    public IReadOnlyList<MissingFact> Missing => field ??= Outcome.IsOpen() ? _explainer.FindMissing(this) : [];

    /// <summary>What the outcome rests on that is presumed, because nothing is stated of it; empty for most. Worked out by evaluating again.</summary>
    public IReadOnlyList<Presumption> Presumptions => field ??= Result.RestsOnPresumption ? _explainer.FindPresumptions(this) : [];

    /// <summary>The facts about which that is presumed: once they are stated, the outcome rests on what is stated alone. Empty for most.</summary>
    public IReadOnlyList<MissingFact> PresumedFacts => field ??= Result.RestsOnPresumption ? _explainer.FindPresumedFacts(this) : [];

    /// <summary>The stated facts that decided, in the order of reading.</summary>
    public IReadOnlyList<FactReading> FactsRead => field ??= _explainer.FactsOf(Traces);

    /// <summary>The lists read that are stated whole, and without whose being whole the outcome would not be certain. Worked out by evaluating again.</summary>
    public IReadOnlyList<FactReading> WholeLists => field ??= _explainer.FindWholeLists(this);

    /// <summary>
    /// The statements that contradict each other among those that it rests on. The outcome is as the rule has it; one that is met is not
    /// counted as such.
    /// </summary>
    public IReadOnlyList<Contradiction> Contradictions => field ??= _explainer.FindContradictions(this);

    /// <summary>The outcome as sums and pictures take it: what is met by statements that contradict each other is as good as not stated.</summary>
    public Outcome CountedAs => Outcome == Outcome.Satisfied && Contradictions.Count > 0 ? Outcome.Undetermined : Outcome;

    /// <summary>The parameters that the rule reads, with their values.</summary>
    public IReadOnlyList<ParameterInForce> Parameters => Entry.Rule.Parameters;

    /// <summary>The documents that the description gives: first those for what the finding is about, then for what else decided, for what made the rule apply, and for the element.</summary>
    public IReadOnlyList<EvidenceReference> Evidence => field ??= _explainer.FindEvidence(this);

    /// <summary>The sources of the rule.</summary>
    public IReadOnlyList<Citation> Citations => Rule.Citations;

    /// <summary>
    /// Identifies the finding across runs: 32 hexadecimal digits from the rule's id and the element's id (or, without one, its pointer).
    /// Line, message, outcome and, for elements with an id, the position in the list play no part.
    /// </summary>
    public string Fingerprint => FindingFingerprint.Compute(
        Rule.Id,
        ElementIndex is { } index ? FindingFingerprint.PlaceOf(ListPlace.PointerOf(Rule.Scope), index, ElementId) : ListPlace.PointerOf(Rule.Scope ?? Rule.Focus));

    /// <summary>By whom and why the finding is suppressed, or null.</summary>
    public SuppressionMark? Suppression { get; }

    /// <summary>Whether the finding is suppressed.</summary>
    public bool IsSuppressed => Suppression is not null;

    /// <summary>How the rule came to its outcome: one child for each condition that was evaluated.</summary>
    public TraceStep Trace => field ??= new(Rule.Id, Label, null, null, [.. Traces.Select(t => TraceStep.Of(t.Trace, t.Role, _explainer.Values))]);

    /// <summary>The finding in plain sentences: what the rule asks, what the description says, what decided. Worked out when first asked for.</summary>
    public Explanation Explain() => _explanation ??= _explainer.Explain(this);

    internal RuleEntry Entry { get; }

    /// <summary>The pointer of the element that the finding is about, or of the list where it has none; empty for the description as a whole.</summary>
    public string ElementPointer => field ??= ModelPlaces.PointerOf(_explainer.Document.Partnership, Rule.Scope, Result.ElementIndex);

    /// <summary>The conditions that were evaluated, with what they are to the rule and how they came to their value.</summary>
    internal IReadOnlyList<(string Role, TraceNode Trace)> Traces => field ??= _explainer.Trace(this);

    private ClassifiedValue Classified => field ??= _explainer.Classify(this);

    private ElementName Element => field ??= ElementIndex is null ? ElementName.None : _explainer.DescribeElement(this);

    /// <summary>The rule, the outcome's label and the message.</summary>
    public override string ToString() => $"{Rule.Id} {Label}: {Message}";
}

/// <summary>A stated fact that a condition read, and what it says.</summary>
/// <param name="Pointer">Where it stands in the description.</param>
/// <param name="Title">Its short name for readers.</param>
/// <param name="Text">Its value in words, as in messages.</param>
public sealed record FactReading(string Pointer, string Title, string Text);

/// <summary>The document that a description gives as its ground for a fact, so that a reader of a finding can look it up.</summary>
/// <param name="Pointer">The pointer under which the description lists it.</param>
/// <param name="Entry">What it says there.</param>
public sealed record EvidenceReference(string Pointer, Model.Evidence Entry);
