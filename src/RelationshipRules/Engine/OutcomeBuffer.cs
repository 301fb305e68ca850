using System.Collections;
using RelationshipRules.Engine;

namespace RelationshipRules;

/// <summary>
/// Receives the outcomes of <c>RelationshipAnalyzer.Evaluate</c> and is reused from one description to the next, so that screening
/// many of them allocates nothing. Not thread-safe: use one per thread.
/// </summary>
public sealed class OutcomeBuffer : IReadOnlyList<RuleOutcome>
{
    private const int MostErrors = 1_000;

    private RuleOutcome[] _outcomes = [];
    private List<Diagnostic>? _errors;
    private RuleEvaluator? _evaluator;

    /// <summary>How many outcomes there are.</summary>
    public int Count { get; private set; }

    /// <summary>Rules that could not be evaluated on this description; they have no outcome.</summary>
    public IReadOnlyList<Diagnostic> Errors => _errors is null ? [] : _errors;

    /// <summary>The outcome at an index, in rule order and then element order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such outcome.</exception>
    public RuleOutcome this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return _outcomes[index];
        }
    }

    /// <summary>The outcomes without a copy; valid until the buffer is used again.</summary>
    public ReadOnlySpan<RuleOutcome> AsSpan() => _outcomes.AsSpan(0, Count);

    /// <summary>Counts by outcome. Suppressions belong to findings and are not counted here.</summary>
    public OutcomeSummary Summarize() => OutcomeCounter.Count(AsSpan(), suppressed: 0, contradicted: 0);

    /// <inheritdoc/>
    public IEnumerator<RuleOutcome> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _outcomes[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Empties the buffer and makes room for a number of outcomes, to be written in any order before <see cref="Complete"/>.</summary>
    internal void Reset(int count)
    {
        if (_outcomes.Length < count)
        {
            _outcomes = new RuleOutcome[Math.Max(count, _outcomes.Length * 2)];
        }

        _errors?.Clear();
        Count = 0;
    }

    /// <summary>Writes one outcome; a default one marks a place without.</summary>
    internal void Write(int index, RuleOutcome outcome) => _outcomes[index] = outcome;

    /// <summary>The evaluator that goes with this buffer; made on first use and when the buffer changes hands.</summary>
    internal RuleEvaluator EvaluatorFor(RuleEngine engine)
    {
        if (_evaluator is null || !ReferenceEquals(_evaluator.Engine, engine))
        {
            _evaluator = new(engine);
        }

        return _evaluator;
    }

    /// <summary>Notes a rule that could not be evaluated; of very many, that there are more.</summary>
    internal void AddError(Diagnostic error)
    {
        _errors ??= [];
        if (_errors.Count < MostErrors)
        {
            _errors.Add(_errors.Count < MostErrors - 1 ? error : EvaluationDiagnostics.MoreFailed());
        }
    }

    /// <summary>Makes the outcomes visible, those places left out that have none. Until then the buffer is empty: a cancelled run leaves nothing behind.</summary>
    internal void Complete(int count, bool hasGaps)
    {
        if (!hasGaps)
        {
            Count = count;
            return;
        }

        var to = 0;
        for (var from = 0; from < count; from++)
        {
            if (_outcomes[from].Rule is not null)
            {
                _outcomes[to++] = _outcomes[from];
            }
        }

        Count = to;
    }

    /// <summary>A copy of the outcomes, for results that outlive the buffer.</summary>
    internal RuleOutcome[] ToArray() => AsSpan().ToArray();
}
