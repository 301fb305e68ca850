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
    private readonly Explainer _explainer;
    private readonly FindingDetails _details;
    private Explanation? _explanation;

    internal Finding(Explainer explainer, RuleEntry entry, RuleOutcome outcome, SuppressionMark? suppression)
    {
        _explainer = explainer;
        _details = new(explainer, entry, outcome);
        Suppression = suppression;
    }

    /// <summary>The outcome that this finding tells.</summary>
    public RuleOutcome Result => _details.Result;

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule => Result.Rule;

    /// <summary>The outcome.</summary>
    public Outcome Outcome => Result.Outcome;

    /// <summary>The outcome in the words that suit the rule's kind: "not met", "exposed", "missed".</summary>
    public string Label => OutcomeLabels.Get(Rule.Kind, Outcome);

    /// <summary>The severity in force.</summary>
    public Severity Severity => Result.Severity;

    /// <summary>What is the case here, with the values of this description.</summary>
    public string Message => _details.Message;

    /// <summary>What to do about a departure, said to the addressee.</summary>
    public string Remedy => Rule.Remedy;

    /// <summary>The value of a classification as conditions know it (several separated by spaces), or null for other rules and where there is none.</summary>
    public string? Value => _details.Classified.Value;

    /// <summary>The value of a classification in words, or null.</summary>
    public string? ValueTitle => _details.Classified.Title;

    /// <summary>The index of the element concerned, or null for the whole description or the list itself.</summary>
    public int? ElementIndex => Result.ElementIndex < 0 ? null : Result.ElementIndex;

    /// <summary>The id of the element concerned, or null.</summary>
    public string? ElementId => _details.Element.Id;

    /// <summary>The element for a reader, "agreement g1 (Advice service)", or null where the rule is about the whole description.</summary>
    public string? ElementLabel => _details.Element.Label;

    /// <summary>The pointer of the fact that the finding is about, whether it is stated or not.</summary>
    public string Subject => _details.Subject;

    /// <summary>
    /// Where that fact stands. Its pointer is <see cref="Subject"/>; line and column are those of the fact or, where it is not stated, of the
    /// nearest part of the description around it, and 0 for a description without text.
    /// </summary>
    public SourceLocation Location => _explainer.Document.Locate(Subject);

    /// <summary>For an undetermined outcome: the facts that would settle it, or would take it a step further.</summary>
    public IReadOnlyList<MissingFact> Missing => _details.Missing;

    /// <summary>The stated facts that decided, in the order of reading.</summary>
    public IReadOnlyList<FactReading> FactsRead => _details.FactsRead;

    /// <summary>The parameters that the rule reads, with their values.</summary>
    public IReadOnlyList<ParameterInForce> Parameters => _details.Entry.Rule.Parameters;

    /// <summary>The documents that the description gives for the facts read and for the element.</summary>
    public IReadOnlyList<EvidenceReference> Evidence => _details.Evidence;

    /// <summary>The sources of the rule.</summary>
    public IReadOnlyList<Citation> Citations => Rule.Citations;

    /// <summary>
    /// Identifies the finding across runs: 32 hexadecimal digits from the rule's id and the element's id (or, without one, its pointer).
    /// Line, message, outcome and, for elements with an id, the position in the list play no part.
    /// </summary>
    public string Fingerprint => FindingFingerprint.Compute(Rule.Id, Place);

    /// <summary>By whom and why the finding is suppressed, or null.</summary>
    public SuppressionMark? Suppression { get; }

    /// <summary>Whether the finding is suppressed.</summary>
    public bool IsSuppressed => Suppression is not null;

    /// <summary>How the rule came to its outcome: one child for each condition that was evaluated.</summary>
    public TraceStep Trace => field ??= TraceSteps.Of(Rule, Label, _details.Traces, _explainer.Values);

    /// <summary>The finding in plain sentences: what the rule asks, what the description says, what decided. Worked out when first asked for.</summary>
    public Explanation Explain() => _explanation ??= _explainer.Explain(this, _details);

    /// <summary>The pointer of the element, or of the list, or empty for the whole description.</summary>
    internal string ElementPointer => Result.ElementIndex < 0
        ? ListPlace.PointerOf(Rule.Scope)
        : FindingFingerprint.PlaceOf(ListPlace.PointerOf(Rule.Scope), Result.ElementIndex, elementId: null);

    private string Place
    {
        get
        {
            var list = ListPlace.PointerOf(Rule.Scope);
            return Result.ElementIndex >= 0 ? FindingFingerprint.PlaceOf(list, Result.ElementIndex, ElementId)
                : Rule.Scope is not null ? list
                : ListPlace.PointerOf(Rule.Focus);
        }
    }

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
/// <param name="Document">The document's name.</param>
/// <param name="Page">The page, or null.</param>
/// <param name="Note">A short note, or null.</param>
public sealed record EvidenceReference(string Pointer, string Document, string? Page, string? Note);
