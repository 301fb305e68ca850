using System.Diagnostics.CodeAnalysis;
using RelationshipRules.Reading;

namespace RelationshipRules.Sessions;

/// <summary>
/// A description that changes, fact by fact, under the eyes of an analyzer. Each change gives back what it led to; only the rules that read
/// what changed are evaluated again. For editors, interviews and what-if questions.
/// </summary>
/// <remarks>
/// Not thread-safe: one thread at a time. What it hands out (documents, assessments, deltas) is as of its moment and stays so. The day of the
/// analysis is the analyzer's. A document changed in a session has no text any more, hence no lines; what could not be read of the
/// original is not part of it.
/// </remarks>
/// <example>
/// <code>
/// var session = new AnalysisSession(analyzer, PartnershipDocument.Load("grant.json"));
/// var delta = session.Set("/agreements/0/terminationNoticeMonths", 3);
/// foreach (var change in delta.Outcomes)
///     Console.WriteLine(change);
/// File.WriteAllText("grant.json", session.Document.ToJson());
/// </code>
/// </example>
public sealed class AnalysisSession
{
    private const int Kept = 100;

    private readonly LiveOutcomes _outcomes;

    // A ring: a session may live long, and what it keeps must not grow with it.
    private readonly (SessionState Before, IReadOnlyList<ChangedPlace> Places)[] _done = new (SessionState, IReadOnlyList<ChangedPlace>)[Kept];
    private int _next;
    private SessionState _state;

    /// <summary>Opens a session over a description.</summary>
    /// <param name="analyzer">The analyzer; sessions may share one.</param>
    /// <param name="document">The description to start from; it is not changed.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">Nothing of the document could be read, or it has too many elements (<see cref="Assessment.IsRefused"/>).</exception>
    public AnalysisSession(RelationshipAnalyzer analyzer, PartnershipDocument document)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        ArgumentNullException.ThrowIfNull(document);
        if (!document.IsReadable)
        {
            throw new ArgumentException("Nothing of the description could be read.", nameof(document));
        }

        Analyzer = analyzer;
        _state = new(analyzer, document);
        _outcomes = LiveOutcomes.TryOpen(analyzer, document.Partnership) ?? throw new ArgumentException($"The description has more elements than the rules can be evaluated for (limit of outcomes: {analyzer.MaxOutcomes}).", nameof(document));
    }

    /// <summary>The analyzer.</summary>
    public RelationshipAnalyzer Analyzer { get; }

    /// <summary>The description as it is now; <see cref="PartnershipDocument.ToJson"/> writes it.</summary>
    public PartnershipDocument Document => _state.Document;

    /// <summary>The analysis of the description as it is now: the same that <see cref="RelationshipAnalyzer.Analyze(PartnershipDocument, CancellationToken)"/> gives.</summary>
    public Assessment Assessment => _state.Assess(_outcomes.ToArray);

    /// <summary>How many changes <see cref="Undo"/> can take back: the last hundred at most.</summary>
    public int UndoCount { get; private set; }

    /// <summary>Sets a fact, part, list or element, and gives what that led to.</summary>
    /// <param name="pointer">Where: <c>/agreements/0/termMonths</c>.</param>
    /// <param name="value">The value; see <see cref="FactEdit.Set"/>. Null clears.</param>
    /// <inheritdoc cref="Apply" path="/exception"/>
    public SessionDelta Set(string pointer, object? value) => Apply([FactEdit.Set(pointer, value)]);

    /// <summary>Makes a fact, part or list not stated, and gives what that led to.</summary>
    /// <param name="pointer">Where.</param>
    /// <inheritdoc cref="Apply" path="/exception"/>
    public SessionDelta Clear(string pointer) => Apply([FactEdit.Clear(pointer)]);

    /// <summary>Puts an element into a list, and gives what that led to.</summary>
    /// <param name="list">The list: <c>/agreements</c>.</param>
    /// <param name="value">The element; see <see cref="FactEdit.AddElement"/>.</param>
    /// <param name="index">The index that it gets; null for the end.</param>
    /// <inheritdoc cref="Apply" path="/exception"/>
    public SessionDelta AddElement(string list, object value, int? index = null) => Apply([FactEdit.AddElement(list, value, index)]);

    /// <summary>Takes an element out of a list, and gives what that led to.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">The element's index.</param>
    /// <inheritdoc cref="Apply" path="/exception"/>
    public SessionDelta RemoveElement(string list, int index) => Apply([FactEdit.RemoveElement(list, index)]);

    /// <summary>Makes several edits at once, one after the other, and gives what all of them together led to.</summary>
    /// <param name="edits">The edits; each is made in what those before it left.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A value has no form that a description can have.</exception>
    /// <exception cref="DescriptionEditException">An edit cannot be made: nothing has been changed, and the exception has all that is wrong.</exception>
    public SessionDelta Apply(IEnumerable<FactEdit> edits)
        => TryApply(edits, out var delta, out var diagnostics) ? delta : throw new DescriptionEditException(diagnostics);

    /// <summary>Makes several edits at once, or says what is in the way.</summary>
    /// <param name="edits">The edits; each is made in what those before it left.</param>
    /// <param name="delta">What they led to; null where they could not be made.</param>
    /// <param name="diagnostics">
    /// What is wrong with the edits, as with a description that is read (RRD), with the pointer of each place. Any error leaves everything
    /// as it was; so does an id that is taken, or a reference to an id that the edits leave without its element.
    /// </param>
    /// <returns>Whether the edits were made.</returns>
    /// <exception cref="ArgumentNullException">The edits are null, or one of them is.</exception>
    public bool TryApply(IEnumerable<FactEdit> edits, [NotNullWhen(true)] out SessionDelta? delta, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var result = _state.Document.Edit(edits);
        diagnostics = result.Diagnostics;
        if (result.Document is null)
        {
            delta = null;
            return false;
        }

        _done[_next] = (_state, result.Places);
        _next = (_next + 1) % Kept;
        UndoCount = Math.Min(UndoCount + 1, Kept);
        delta = Turn(new(Analyzer, result.Document), result.Places, result.DroppedEvidence);
        return true;
    }

    /// <summary>Takes back the last change, and gives what that led to.</summary>
    /// <exception cref="InvalidOperationException">There is no change to take back.</exception>
    public SessionDelta Undo()
    {
        if (UndoCount == 0)
        {
            throw new InvalidOperationException("There is no change to take back.");
        }

        UndoCount--;
        _next = (_next + Kept - 1) % Kept;
        var (before, places) = _done[_next];
        _done[_next] = default;
        return Turn(before, places, []);
    }

    /// <summary>What a rule comes to now, for the same element; null where it cannot be evaluated.</summary>
    internal Outcome? OutcomeOf(RuleOutcome outcome) => _outcomes.Find(outcome);

    private SessionDelta Turn(SessionState state, IReadOnlyList<ChangedPlace> places, IReadOnlyList<string> droppedEvidence)
    {
        var before = _state;
        _state = state;
        return new(before, state, _outcomes.Update(state.Document.Partnership, places), _outcomes.Evaluated, droppedEvidence);
    }
}

/// <summary>An edit cannot be made as it is given. Nothing has been changed.</summary>
public sealed class DescriptionEditException : Exception
{
    /// <summary>Creates the exception from what is wrong.</summary>
    /// <param name="diagnostics">Everything found; the errors make up the message.</param>
    public DescriptionEditException(IReadOnlyList<Diagnostic> diagnostics)
        : base(Describe(diagnostics ?? throw new ArgumentNullException(nameof(diagnostics))))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Everything found, with the pointer of each place; there are no lines, because an edit has no text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string Describe(IReadOnlyList<Diagnostic> diagnostics)
        => "The description cannot be edited so:" + string.Concat(diagnostics
            .Where(d => d.Severity == Severity.Error)
            .Select(d => $"\n{d.Id}: {d.Message} ({d.Location?.Pointer})"));
}
