namespace RelationshipRules.Cli.Compacts;

/// <summary>A local compact held against the national text: what it does to each of the 48 undertakings, what it adds, and what could not be seen.</summary>
internal sealed class CompactAudit
{
    private CompactAudit(LocalCompact compact, NationalText national)
    {
        Compact = compact;
        National = national;
        Baseline = compact.HeldAgainst is { } baseline ? national.Baseline(baseline) : null;
        Undertakings = [.. national.Undertakings.Select(u => Of(u, compact, Baseline?.Name, national))];
        Additions = [.. compact.Clauses.Where(static c => c.Adds)];
        Boilerplate = [.. compact.Clauses.Where(static c => c.Kind == ClauseKind.Boilerplate)];
    }

    public LocalCompact Compact { get; }

    public NationalText National { get; }

    /// <summary>The national text of its day; null where neither the day nor the text is stated.</summary>
    public NationalBaseline? Baseline { get; }

    public IReadOnlyList<AuditedUndertaking> Undertakings { get; }

    public IReadOnlyList<Clause> Additions { get; }

    public IReadOnlyList<Clause> Boilerplate { get; }

    public IEnumerable<AuditedMapping> Mappings => Undertakings.SelectMany(static u => u.Mappings);

    /// <summary>Whether the effects are against the national text of the compact's own day.</summary>
    public bool IsAgainstItsDay => Baseline?.Held == HeldText.Whole;

    public static CompactAudit Of(LocalCompact compact) => new(compact, NationalText.Compact2010);

    private static AuditedUndertaking Of(Undertaking undertaking, LocalCompact compact, CompactBaseline? baseline, NationalText national)
    {
        var mappings = new List<AuditedMapping>();
        foreach (var clause in compact.Clauses)
        {
            foreach (var mapping in clause.Mappings.Where(m => string.Equals(m.Undertaking, undertaking.Number, StringComparison.Ordinal)))
            {
                mappings.Add(Of(clause, mapping, undertaking, compact, baseline, national));
            }
        }

        var judgement = compact.Undertakings.FirstOrDefault(j => string.Equals(j.Undertaking, undertaking.Number, StringComparison.Ordinal));
        var computed = Together(mappings, compact.Text);
        return new(undertaking, mappings, computed, judgement?.Effect ?? computed, StateOf(judgement, computed, mappings), judgement);
    }

    private static AuditedMapping Of(Clause clause, ClauseMapping mapping, Undertaking undertaking, LocalCompact compact, CompactBaseline? baseline, NationalText national)
    {
        var numbers = NumberComparison.Compare(clause, undertaking, baseline, national);
        var signals = WordingRecogniser.Find(clause, undertaking, compact.Text, numbers);
        var axes = WordingRecogniser.Axes(clause, mapping, signals, numbers);
        var proposed = WordingRecogniser.EffectOf(axes.Values);
        var state = mapping.Effect is not { } word ? EffectState.Proposed : word == proposed ? EffectState.Confirmed : EffectState.Overruled;
        return new(clause, mapping, axes, signals, numbers, proposed, mapping.Effect ?? proposed, state);
    }

    /// <summary>What several clauses come to. Where there is none, the undertaking is left out only if all of the text was seen.</summary>
    private static CompactEffect Together(List<AuditedMapping> mappings, SeenText text)
    {
        if (mappings.Count == 0)
        {
            return text == SeenText.Whole ? CompactEffect.Omits : CompactEffect.NotVisible;
        }

        var effects = mappings.Select(static m => m.Effect).Distinct().Except([CompactEffect.Adopts, CompactEffect.NotVisible]).ToList();
        return effects.Count switch
        {
            0 => mappings.Exists(static m => m.Effect == CompactEffect.Adopts) ? CompactEffect.Adopts : CompactEffect.NotVisible,
            1 => effects[0],
            _ => CompactEffect.Mixed,
        };
    }

    private static EffectState StateOf(UndertakingJudgement? judgement, CompactEffect computed, List<AuditedMapping> mappings) =>
        judgement?.Effect is { } word ? word == computed ? EffectState.Confirmed : EffectState.Overruled
        : mappings.Count == 0 ? EffectState.Computed
        : mappings.TrueForAll(static m => m.State != EffectState.Proposed) ? EffectState.Confirmed
        : EffectState.Proposed;
}

/// <summary>A clause beside an undertaking.</summary>
internal sealed record AuditedMapping(
    Clause Clause,
    ClauseMapping Mapping,
    IReadOnlyDictionary<ClauseAxis, AxisValue> Axes,
    IReadOnlyList<SeenSignal> Signals,
    IReadOnlyList<NumberComparison> Numbers,
    CompactEffect Proposed,
    CompactEffect Effect,
    EffectState State)
{
    /// <summary>Whether the words point elsewhere, so that a person has to look there.</summary>
    public bool NeedsPerson => State == EffectState.Proposed && Signals.Any(static s => s.Signal.Proposes == SignalProposal.Person);
}

/// <summary>An undertaking and all that the local text does to it.</summary>
/// <param name="Undertaking">The national undertaking.</param>
/// <param name="Mappings">The clauses about it.</param>
/// <param name="Computed">What they come to.</param>
/// <param name="Effect">What holds: a person's word, else what was computed.</param>
/// <param name="State">Who says so.</param>
/// <param name="Judgement">What people say of it as a whole; null where they have said nothing.</param>
internal sealed record AuditedUndertaking(
    Undertaking Undertaking, IReadOnlyList<AuditedMapping> Mappings, CompactEffect Computed, CompactEffect Effect, EffectState State, UndertakingJudgement? Judgement)
{
    public IEnumerable<NumberComparison> Numbers => Mappings.SelectMany(static m => m.Numbers);

    /// <summary>What the clauses leave out: the weakest exception stands beside the best number.</summary>
    public IEnumerable<string> Exceptions => Mappings.SelectMany(static m => m.Clause.Exceptions).Distinct(StringComparer.Ordinal);
}

/// <summary>Whose word an effect is.</summary>
internal enum EffectState
{
    /// <summary>It follows from there being no clause.</summary>
    Computed,

    /// <summary>Words and numbers propose it; nobody has looked yet.</summary>
    Proposed,

    /// <summary>A person has confirmed it.</summary>
    Confirmed,

    /// <summary>A person has said otherwise than what was proposed.</summary>
    Overruled,
}
