namespace RelationshipRules.Cli.Compacts;

/// <summary>The words that reports have for what an audit found.</summary>
internal static class CompactWords
{
    public static string Of(CompactEffect effect) => effect switch
    {
        CompactEffect.Adopts => CommandWords.Effect_Adopts,
        CompactEffect.Strengthens => CommandWords.Effect_Strengthens,
        CompactEffect.Weakens => CommandWords.Effect_Weakens,
        CompactEffect.Mixed => CommandWords.Effect_Mixed,
        CompactEffect.Replaces => CommandWords.Effect_Replaces,
        CompactEffect.Omits => CommandWords.Effect_Omits,
        CompactEffect.Adds => CommandWords.Effect_Adds,
        _ => CommandWords.Effect_NotVisible,
    };

    public static string Of(EffectState state) => state switch
    {
        EffectState.Computed => "",
        EffectState.Proposed => CommandWords.EffectState_Proposed,
        EffectState.Confirmed => CommandWords.EffectState_Confirmed,
        _ => CommandWords.EffectState_Overruled,
    };

    public static string Of(SeenText text) => text switch
    {
        SeenText.Whole => CommandWords.Seen_Whole,
        SeenText.Part => CommandWords.Seen_Part,
        SeenText.Summary => CommandWords.Seen_Summary,
        _ => CommandWords.Seen_Page,
    };

    public static string Of(CompactState status) => status switch
    {
        CompactState.Draft => CommandWords.CompactState_Draft,
        CompactState.InForce => CommandWords.CompactState_InForce,
        CompactState.Dormant => CommandWords.CompactState_Dormant,
        _ => CommandWords.CompactState_Lapsed,
    };

    /// <summary>What it is held against, and what that means.</summary>
    public static string HeldAgainst(CompactAudit audit) => audit.Baseline is not { } baseline ? CommandWords.Audit_HeldAgainstUnknown
        : audit.IsAgainstItsDay ? CommandWords.Audit_HeldAgainstDay(baseline.Title)
        : CommandWords.Audit_HeldAgainst(baseline.Title, baseline.Note ?? "").TrimEnd();

    /// <summary>Why a clause comes to what it does: numbers, then words.</summary>
    public static string Because(AuditedMapping mapping)
    {
        var reasons = mapping.Numbers.Select(Number).Concat(mapping.Signals.Select(static s => $"“{s.Phrase.Replace(" ... ", " … ", StringComparison.Ordinal)}”: {s.Signal.Title}")).ToList();
        reasons.AddRange(mapping.Mapping.Axes.Select(static a => CommandWords.Audit_Axis(Of(a.Key), Of(a.Value))));
        return reasons.Count > 0 ? string.Join("; ", reasons)
            : mapping.Proposed == CompactEffect.NotVisible ? CommandWords.Audit_TooLittleSeen
            : CommandWords.Audit_NothingSaysOtherwise;
    }

    private static string Of(ClauseAxis axis) => axis switch
    {
        ClauseAxis.Substance => CommandWords.Axis_Substance,
        ClauseAxis.Number => CommandWords.Axis_Number,
        ClauseAxis.Modality => CommandWords.Axis_Modality,
        ClauseAxis.Trigger => CommandWords.Axis_Trigger,
        ClauseAxis.Scope => CommandWords.Axis_Scope,
        _ => CommandWords.Axis_Evidence,
    };

    private static string Of(AxisValue value) => value switch
    {
        AxisValue.More => CommandWords.Axis_More,
        AxisValue.Same => CommandWords.Axis_Same,
        AxisValue.Less => CommandWords.Axis_Less,
        AxisValue.Other => CommandWords.Audit_AxisOther,
        _ => CommandWords.Effect_NotVisible,
    };

    public static string Number(NumberComparison number) =>
        $"{number.Measure.Title}: {number.NationalText} → {number.LocalText}{(number.Delta is { } delta ? $" ({delta})" : "")}";

    public static string Numbers(AuditedUndertaking undertaking) => string.Join("; ", undertaking.Numbers.Where(static n => n.Local.State == NumberState.Given || n.National is not null).Select(static n => $"{n.NationalText} → {n.LocalText}"));

    public static string Clauses(AuditedUndertaking undertaking) => string.Join(", ", undertaking.Mappings.Select(static m => m.Clause.Label));

    public static string WhoSays(string? by, DateOnly? on, EffectState state) =>
        state is EffectState.Confirmed or EffectState.Overruled && by is not null && on is { } day ? CommandWords.Audit_Said(Of(state), by, Wording.Day(day)) : Of(state);
}
